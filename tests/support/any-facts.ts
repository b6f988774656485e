import fc from 'fast-check';
import { addDays, type IsoDate } from '../../src/calendar/day.ts';
import type { Compiled } from '../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../src/engine/lifecycle/facts/fact.ts';
import type { ParameterValues } from '../../src/language/model/amendment.ts';

/** Facts that may be recorded, or may have been, of any kind and in any order, from a first day on. */
export function factLists(compiled: Compiled, first: IsoDate, mostFacts = 25): fc.Arbitrary<readonly Fact[]> {
  const known = [...compiled.facts.values()];
  const parties = [...compiled.convention.parties.keys()];
  const one = fc.record({
    definition: fc.constantFrom(...known),
    // Most of what happens comes in the first years; what is told of days far away must hold as well.
    day: fc.oneof({ weight: 9, arbitrary: fc.nat(1200) }, { weight: 1, arbitrary: fc.nat(9000) }),
    by: fc.option(fc.constantFrom(...parties, ...parties, 'nobody'), { nil: undefined }),
    quantity: fc.constantFrom('0.5', '1', '2.75', '8', '100'),
    choice: fc.nat(1000),
    isStale: fc.nat(30).map((chance) => chance === 0),
  });
  // As long as told, and not mostly of a few facts.
  const lists = fc.array(one, { minLength: 1, maxLength: mostFacts, size: 'max' });
  return fc.tuple(lists, fc.nat(5)).map(([drawn, beginning]) => {
    const facts: Fact[] = beginning > 0 ? beginningOf(compiled, first) : [];
    for (const { definition, day, by, quantity, choice, isStale } of drawn) {
      const { name, needs, components, mayTellQuantity, ofOccurrence, parameters, notice } = definition;
      const fact = isStale ? `${name}-gone` : name;
      const parts = [...(components?.keys() ?? [])];
      facts.push({
        id: `${fact}#${facts.length}`,
        fact,
        on: addDays(first, day),
        ...(by !== undefined && choice % 3 > 0 && { by }),
        ...((needs.includes('quantity') || (mayTellQuantity && choice % 2 > 0)) && { quantity }),
        ...(needs.includes('name') && { name: `Name ${choice}` }),
        // Of an earlier fact, of a later one, of itself, or of none.
        ...(needs.includes('of') && { of: facts[choice % (facts.length + 2)]?.id ?? `${fact}#${choice % 30}` }),
        ...(parts.length > 0 && choice % 3 > 0 && { component: parts[choice % (parts.length + 1)] ?? 'no-part' }),
        ...(ofOccurrence && choice % 5 === 0 && { for: keyAtRandom(choice, addDays(first, day)) }),
        ...(parameters && choice % 6 > 0 && { values: valuesAtRandom(parameters, choice) }),
        ...(notice &&
          choice % 4 === 0 && { notification: { sent: addDays(first, day - 3), received: addDays(first, day) } }),
      });
    }
    return facts;
  });
}

/** What tells occurrences apart in one rhythm or another; a corrected file may have another one than the fact. */
function keyAtRandom(choice: number, day: IsoDate): string {
  const year = day.slice(0, 4);
  const keys = [year, `${year}-q2`, `${year}-h1`, day.slice(0, 7), `${year}-${Number(year) + 1}`, day, 'no-key'];
  return keys[Math.floor(choice / 5) % keys.length] as string;
}

function valuesAtRandom(parameters: readonly string[], choice: number): ParameterValues {
  const values = [110, '2024-02-29', 'P18M', 0, -1, '9999-12-31', 'constructor'];
  return Object.fromEntries(parameters.map((name, index) => [name, values[(choice + index) % values.length] ?? 1]));
}

/** What most agreements begin with, so that something comes of the rest. */
function beginningOf({ facts }: Compiled, first: IsoDate): Fact[] {
  const begun: Fact[] = [{ id: 'the-signature', fact: 'signed', on: first }];
  if (facts.has('notified')) begun.push({ id: 'the-notification', fact: 'notified', on: addDays(first, 5) });
  return begun;
}
