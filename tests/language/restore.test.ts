import { describe, expect, test } from '@jest/globals';
import { type Compiled, compile } from '../../src/engine/lifecycle/compile.ts';
import { conventionOn } from '../../src/engine/lifecycle/convention-on.ts';
import { timeline } from '../../src/insight/agenda/timeline.ts';
import type { Convention } from '../../src/language/model/convention.ts';
import { restoreConvention } from '../../src/language/restore.ts';
import { sample } from '../support/deep.ts';
import { everyScenario, scenarioOf } from '../support/every-scenario.ts';
import { compiledConvention } from '../support/first-convention.ts';

const throughJson = (convention: Convention): Convention => JSON.parse(JSON.stringify(convention));

/** The same scenario under a convention that was copied. */
function played(id: string, name: string, copy: (convention: Convention) => Convention) {
  const { compiled, facts, until } = scenarioOf(id, name);
  const tell = (one: Compiled) => timeline(one, facts, until).entries;
  return [tell(compile(copy(compiled.convention))), tell(compiled)] as const;
}

describe('a convention that was copied is compiled as the one that it was copied from', () => {
  test.each(sample(everyScenario, { of: 4 }))('%s, %s', (id, name) => {
    const [copied, first] = played(id, name, structuredClone);
    expect(copied).toEqual(first);
    // What a scenario adds to the convention is not in its text.
    const { compiled } = scenarioOf(id, name);
    if (compiled.convention.amendments.size > compiledConvention(id).convention.amendments.size) return;
    expect(played(id, name, throughJson)[0]).toEqual(first);
  });

  test('as amended, with the articles as they are written', () => {
    const { compiled, facts, until } = scenarioOf('programme-littoral-2035', 'c-amendments');
    const amended = conventionOn(compiled, facts, until ?? '2035-12-31');
    expect(amended.version.length).toBeGreaterThan(0);
    for (const copy of [structuredClone(amended), throughJson(amended)]) {
      const whole = restoreConvention(copy);
      expect(whole.version).toEqual(amended.version);
      expect(compile(copy).chart).toEqual(compile(amended).chart);
    }
  });

  test('what is whole stays what it is', () => {
    const { convention } = compiledConvention();
    expect(restoreConvention(convention)).toBe(convention);
  });
});

test.each([[{}], [{ places: { text: 'conventio: 1', source: 'x.yaml' } }]])(
  '%j is no copy of a convention',
  (value) => {
    expect(() => compile(value as never)).toThrow(/^conventio: the copy of a convention/);
  },
);
