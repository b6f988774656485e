import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Compiled } from '../../../../src/engine/lifecycle/compile.ts';
import { replay } from '../../../../src/engine/lifecycle/replay.ts';
import type { State } from '../../../../src/engine/lifecycle/state.ts';
import { readScenario } from '../../../../src/insight/agenda/scenario.ts';
import { proveMachine } from '../../../../src/insight/proof/machine/prove-machine.ts';
import { Prover } from '../../../../src/insight/proof/machine/prover.ts';
import { actingRegionsOf, stateIn } from '../../../../src/insight/proof/machine/regions.ts';
import { compiledConvention, root } from '../../../support/first-convention.ts';

describe.each(readdirSync(`${root}conventions`))('%s', (id) => {
  const compiled = compiledConvention(id);

  /** A slice forgets what makes no difference any more; whatever a run comes to must still be in it. */
  test('whatever its scenarios come to is in the slice of each region', () => {
    const prover = new Prover(compiled, 1_000, Number.POSITIVE_INFINITY);
    const states = [...statesOfScenarios(id, compiled)];
    let looked = 0;
    for (const region of actingRegionsOf(compiled.chart)) {
      prover.begin();
      const { places, isWhole } = prover.space({ regions: [region.id] }, false);
      if (!isWhole) continue;
      looked += 1;
      const known = new Set([...places.values()].map(({ state }) => both(state, region)));
      const unknown = states.map((state) => both(state, region)).filter((pair) => !known.has(pair));
      expect([region.id, ...new Set(unknown)]).toEqual([region.id]);
    }
    expect(looked).toBeGreaterThan(actingRegionsOf(compiled.chart).length / 2);
  });

  test('what is not settled is asked in both languages, and why it is not is told', () => {
    const open = proveMachine(compiled, { mostStates: 1 }).filter(({ verdict }) => verdict === 'not-proved');
    expect(open.length).toBeGreaterThan(5);
    for (const { message, bound } of open) {
      expect([message.en, message.fr]).toEqual([expect.stringMatching(/\?$/), expect.stringMatching(/ \?$/)]);
      expect([bound?.en, bound?.fr]).toEqual([
        expect.stringMatching(/^Not settled\. /),
        expect.stringMatching(/^Non tranché\. /),
      ]);
    }
  });
});

/** How the term and a region stand together. */
function both({ value }: Pick<State, 'value'>, region: Parameters<typeof stateIn>[1]): string {
  return `${stateIn(value, { group: 'term' })} ${stateIn(value, region)}`;
}

/** The states that the scenarios of a convention pass through, as long as no amendment makes another chart of it. */
function* statesOfScenarios(id: string, compiled: Compiled): Generator<State> {
  const folder = `${root}conventions/${id}/scenarios`;
  for (const name of readdirSync(folder)) {
    const { scenario } = readScenario(readFileSync(`${folder}/${name}`, 'utf8'), name, compiled);
    if (scenario?.compiled !== compiled) continue;
    for (const { after } of replay(compiled, scenario.facts, scenario.until).steps) {
      if (after.compiled === compiled) yield after;
    }
  }
}
