import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import { toEpochDay } from '../../../src/calendar/epoch-day.ts';
import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import { packFacts } from '../../../src/engine/table/packed-facts.ts';
import { never } from '../../../src/engine/table/packed-run.ts';
import { tablePlayer } from '../../../src/engine/table/table-player.ts';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { decidedBy } from '../../../src/insight/agenda/what-if/deciding.ts';
import { whatIfReport } from '../../../src/insight/agenda/what-if/report.ts';
import { referenceRunner, runPlayer } from '../../../src/insight/agenda/what-if/run-player.ts';
import { type Variation, WhatIf } from '../../../src/insight/agenda/what-if/what-if.ts';
import { agreement } from '../../support/agreement.ts';
import { sample } from '../../support/deep.ts';
import { compiledConvention, facts, root } from '../../support/first-convention.ts';

const compiled = compiledConvention();

function scenarioOf(name: string, id = 'cress-roumois-seine') {
  const path = `${root}conventions/${id}/scenarios/${name}`;
  const { scenario } = readScenario(readFileSync(path, 'utf8'), name, compiledConvention(id));
  if (!scenario) throw new Error(`${name} has errors`);
  return scenario;
}

function* daysFrom(first: IsoDate, last: IsoDate): Generator<IsoDate> {
  for (let day = first; day <= last; day = addDays(day, 1)) yield day;
}

/** Varies one fact of a list over a stretch of days. */
function varying(name: string, all: readonly Fact[], first: IsoDate, last: IsoDate, orNever = false) {
  const fact = all.find((one) => one.fact === name);
  if (!fact) throw new Error(`no fact ${name}`);
  const { notification: _, ...without } = fact;
  const days = [...daysFrom(first, last), ...(orNever ? [null] : [])];
  const variation: Variation = { name, fact: without, days };
  return { variation, settled: all.filter((one) => one !== fact) };
}

describe('sweeps of the first convention, counted by hand', () => {
  test('a notification before the signature is refused, and nothing ever begins', () => {
    const all = facts(compiled, 'signed 2022-11-10', 'notified 2022-11-10');
    const { variation, settled } = varying('notified', all, '2022-11-05', '2022-11-14');
    const report = whatIfReport(new WhatIf(compiled, settled, [variation], { runs: 100, seed: 1 }));
    expect(report).toMatchObject({
      runs: 10,
      combinations: 10,
      seed: null,
      outcomes: [
        { outcome: 'expired-incomplete', runs: 5 },
        { outcome: null, runs: 5 },
      ],
      refusals: [{ fact: 'notified', code: 'not-signed', times: 5 }],
    });
    expect(report.dates[0]?.outcomes).toEqual([
      { outcome: 'expired-incomplete', runs: 5, first: '2022-11-10', last: '2022-11-14' },
      { outcome: null, runs: 5, first: '2022-11-05', last: '2022-11-09' },
    ]);
  });

  // Worked: 1.5 on 12 April, 2 on 23 May, 2 on 20 June, 1 on 14 September; five days are the least. What is worked before
  // the gate opens is refused: up to 23 May at most 1.5 of 6.5 are lost; from 24 May on, three at most are left.
  test('the vote on the plan decides until 23 May', () => {
    const { compiled: played, facts: all } = scenarioOf('a-completed.yaml');
    const { variation, settled } = varying('plpdma-validated', all, '2023-01-01', '2023-12-31', true);
    const report = whatIfReport(new WhatIf(played, settled, [variation], { runs: 1000, seed: 1 }));
    const done = 31 + 28 + 31 + 30 + 23;
    expect(report.outcomes).toEqual([
      { outcome: 'expired-incomplete', runs: 366 - done },
      { outcome: 'expired-complete', runs: done },
    ]);
    const [date] = report.dates;
    expect(date?.outcomes).toMatchObject([
      { first: '2023-05-24', last: '2023-12-31' },
      { first: '2023-01-01', last: '2023-05-23' },
    ]);
    expect(date?.months.find(({ month }) => month === '2023-05')).toEqual({
      month: '2023-05',
      runs: 31,
      outcomes: [
        { outcome: 'expired-incomplete', runs: 8 },
        { outcome: 'expired-complete', runs: 23 },
      ],
    });
    expect(date?.months.at(-1)).toMatchObject({ month: null, runs: 1 });
    // One piece of work is refused from 13 April to 23 May (41 days), two to 20 June (28), three to 14 September (86),
    // all four in the 108 days that are left and when the vote never comes. After 15 November the vote itself is.
    expect(report.refusals).toEqual([
      { fact: 'worked:support', code: 'gate-closed', times: 41 + 2 * 28 + 3 * 86 + 4 * (108 + 1) },
      { fact: 'plpdma-validated', code: 'agreement-ended', times: 15 + 31 },
    ]);
  });

  test('the date that decides stands first, and one that changes nothing decides nothing', () => {
    const { compiled: played, facts: all } = scenarioOf('a-completed.yaml');
    const notified = varying('notified', all, '2022-11-10', '2022-11-30');
    const validated = varying('plpdma-validated', notified.settled, '2023-05-01', '2023-06-15');
    const options = { runs: 400, seed: 3 };
    const whatIf = new WhatIf(played, validated.settled, [notified.variation, validated.variation], options);
    const report = whatIfReport(whatIf);
    expect(report).toMatchObject({ runs: 400, combinations: 21 * 46, seed: 3 });
    expect(report.dates.map(({ name, decides }) => [name, decides > 0])).toEqual([
      ['plpdma-validated', true],
      ['notified', false],
    ]);
    // Half of the days are on each side, so every other draw changes sides; 400 throws of a coin stay within 160 and 240.
    expect(Math.abs((report.dates[0]?.decides ?? 0) - 200)).toBeLessThan(40);
  });
});

describe('which date decides, counted exactly where every combination is played', () => {
  // Two dates of two and three days; the outcome of each pair, the second date changing first.
  const [a, b] = ['expired-complete', 'expired-incomplete'] as const;
  test.each([
    ['neither', [a, a, a, a, a, a], [0, 0]],
    // The first alone: each of six runs changes in one of two draws.
    ['the first', [a, a, a, b, b, b], [3, 0]],
    // The second alone, one of three days otherwise: of each three runs, one changes in two of three draws, two in one.
    ['the second', [a, a, b, a, a, b], [0, (2 * (1 * 2 + 2 * 1)) / 3]],
    // Together: only the last pair is otherwise.
    ['both', [a, a, a, a, a, b], [1, 4 / 3]],
  ] as const)('%s', (_what, outcomes, decided) => {
    expect(decidedBy(outcomes, [2, 3])).toEqual(decided.map(Math.round));
  });
});

test('the same seed gives the same runs, another seed others', () => {
  const { compiled: played, facts: all } = scenarioOf('a-completed.yaml');
  const { variation, settled } = varying('plpdma-validated', all, '2023-01-01', '2023-12-31');
  const runs = (seed: number) => [...new WhatIf(played, settled, [variation], { runs: 50, seed }).play()];
  expect(runs(1)).toEqual(runs(1));
  expect(runs(1)).not.toEqual(runs(2));
});

describe('both runners tell the same of each run', () => {
  const scenarios = readdirSync(`${root}conventions`).flatMap((id) =>
    readdirSync(`${root}conventions/${id}/scenarios`).map((name) => [id, name] as const),
  );

  test.each(scenarios)('%s %s', (id, name) => {
    const { compiled: played, facts: all } = scenarioOf(name, id);
    const fast = runPlayer(played, all);
    expect(fast.unsupported).toBeUndefined();
    const right = referenceRunner(played, all);
    const days = all.map(({ on }) => toEpochDay(on));
    // Each fact in turn comes a month and a half earlier, or a fortnight later, or never.
    for (const [index, day] of sample([...days.entries()], { of: 8 })) {
      const other = [day - 45, day + 14, never][index % 3] as number;
      const tried = days.map((each, at) => (at === index ? other : each));
      expect(fast.run(tried)).toEqual(right.run(tried));
    }
  });
});

test('where runs have little in common the table gives up, and the reference tells the same of each (case 53)', () => {
  const yearly = Array.from(
    { length: 30 },
    (_, index) =>
      `  d${index}: { title: D, party: a, nature: recurring, every: { cycle: year }, due: { period: P15D, after: cycle.end }, cite: practice }`,
  );
  const played = agreement(`obligations:\n${yearly.join('\n')}`, {
    term: '{ starts: { on: signed }, ends: { period: P10Y, beginning: signed }, cite: { article: 1 } }',
  });
  const all = facts(played, 'signed 2024-01-01', 'performed:d0 2025-02-01');
  const days = all.map(({ on }) => toEpochDay(on));
  const player = tablePlayer(played, true);
  const packing = packFacts(all, played);
  if (!player.ok || !packing.ok) throw new Error('no table plays this');
  player.player.play(packing.facts, days);
  expect(player.player.isOutpaced).toBe(true);
  const [fast, right] = [runPlayer(played, all), referenceRunner(played, all)];
  for (const later of [0, 1, 40]) {
    const tried = days.map((day) => day + later);
    expect(fast.run(tried)).toEqual(right.run(tried));
  }
});
