import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Compiled } from '../../../../src/engine/lifecycle/compile.ts';
import { type Run, replay, type Step } from '../../../../src/engine/lifecycle/replay.ts';
import { readScenario } from '../../../../src/insight/agenda/scenario.ts';
import { calendarAlphabet } from '../../../../src/insight/proof/machine/calendar-alphabet.ts';
import { dayOrder } from '../../../../src/insight/proof/machine/day-order.ts';
import { isOfCalendar } from '../../../../src/insight/proof/machine/regions.ts';
import { compiledConvention, root } from '../../../support/first-convention.ts';
import { keptPaths } from '../../../support/kept-paths.ts';

/** A proof may look at more days than there are, and never at fewer: whatever a run was told by the calendar may come. */
describe.each(readdirSync(`${root}conventions`))('what the calendar tells runs of %s is expected of it', (id) => {
  const compiled = compiledConvention(id);

  test('in its scenarios and on its paths', () => {
    const runs = [...runsOfScenarios(id, compiled), ...[...keptPaths(id, compiled, 4)].map(({ run }) => run)];
    const told = runs.flatMap(({ steps }) => steps.filter(({ event }) => isOfCalendar(event.type)));
    const mayCome = expectation();
    const unexpected = told.filter((step) => !mayCome(step)).map(({ event }) => event.type);
    expect([...new Set(unexpected)]).toEqual([]);
    expect(told.length).toBeGreaterThan(10);
  });
});

function* runsOfScenarios(id: string, compiled: Compiled): Generator<Run> {
  const folder = `${root}conventions/${id}/scenarios`;
  for (const name of readdirSync(folder)) {
    const { scenario } = readScenario(readFileSync(`${folder}/${name}`, 'utf8'), name, compiled);
    if (scenario) yield replay(scenario.compiled, scenario.facts, scenario.until);
  }
}

/** Whether a proof expects the calendar to tell what it told; what it expects of a convention is found once. */
function expectation(): (step: Step) => boolean {
  const known = new Map<Compiled, ReturnType<typeof expectedOf>>();
  return ({ event, before: { compiled, snapshot } }) => {
    const { mayFollow, alphabet } = known.get(compiled) ?? expectedOf(compiled);
    known.set(compiled, { mayFollow, alphabet });
    const { context, value } = snapshot;
    // What is due on the last day is told before the end, on the same day; a proof may tell it after.
    const ended = { ...context, moments: { ...context.moments, ended: event.on } };
    const isInOrder = [context, ended].some((one) => mayFollow(event.type, { context: one, value }));
    return isInOrder && alphabet.mayCome(event.type, context);
  };
}

function expectedOf(compiled: Compiled) {
  return { mayFollow: dayOrder(compiled), alphabet: calendarAlphabet(compiled.convention, () => false, true) };
}
