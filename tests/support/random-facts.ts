import fc from 'fast-check';
import { addDays, type IsoDate } from '../../src/calendar/day.ts';
import type { Compiled } from '../../src/engine/lifecycle/compile.ts';

export const dayAtRandom = fc.integer({ min: 0, max: 1500 }).map((count): IsoDate => addDays('2022-11-01', count));

/** Facts that can be read; most runs begin as agreements do, so that something comes of them. */
export function factsAtRandom({ convention, facts }: Compiled) {
  const parties = [...convention.parties.keys()];
  const known = [...facts.values()];
  const one = fc
    .tuple(
      fc.constantFrom(...known),
      dayAtRandom,
      fc.option(fc.constantFrom(...parties), { nil: undefined }),
      fc.constantFrom('0.1', '0.5', '1', '2.75', '8'),
      fc.nat(20),
    )
    .map(([{ name, needs, components }, on, by, quantity, choice]) => ({
      fact: name,
      on,
      ...(by !== undefined && { by }),
      ...(needs.includes('quantity') && { quantity }),
      ...(needs.includes('name') && { name: `Name ${choice}` }),
      ...(needs.includes('of') && { of: choice % 2 ? 'first' : `${name}@${on}` }),
      ...(components && choice % 3 > 0 && { component: [...components.keys()][choice % components.size] ?? '' }),
    }));
  const beginnings = [
    { fact: 'signed', on: '2022-11-10', id: 'first' },
    ...(facts.has('notified') ? [{ fact: 'notified', on: '2022-11-15' }] : []),
  ];
  return fc
    .tuple(fc.array(one, { minLength: 1, maxLength: 25 }), fc.nat(4))
    .map(([more, choice]) => (choice > 0 ? [...beginnings, ...more] : more));
}
