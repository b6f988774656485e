import type { IsoDate } from '../../../calendar/day.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import { readFacts } from '../../../engine/lifecycle/facts/read-facts.ts';
import type { Text } from '../../../text/text.ts';
import type { Variation } from './what-if.ts';

/** Which fact is to vary, by its id or its name, and over which days. */
export type Range = Pick<Variation, 'name' | 'days'>;

/** Facts with the days that are to be tried, or what is wrong with these. */
export type Varied =
  | {
      readonly ok: true;
      readonly variations: readonly Variation[];
      /** The facts whose days are settled. */
      readonly settled: readonly Fact[];
    }
  | { readonly ok: false; readonly range: Range; readonly message: Text };

/**
 * Takes the facts that vary out of a list: the one of that id or name, or one more where there is none. The dates of a
 * letter, sent, presented, received, are set aside: the day that is tried is the one that counts.
 */
export function vary(facts: readonly Fact[], ranges: readonly Range[], compiled: Compiled): Varied {
  let settled = facts;
  const variations: Variation[] = [];
  for (const range of ranges) {
    const { name, days } = range;
    const called = facts.filter(({ id, fact }) => id === name || fact === name);
    const found = called.find(({ id }) => id === name) ?? called[0];
    const isTaken = variations.some((variation) => variation.name === name) || (found && !settled.includes(found));
    if (isTaken) return { ok: false, range, message: twice };
    if (found && called.length > 1 && found.id !== name) {
      return { ok: false, range, message: several(found, called.length) };
    }
    const fact = found ?? newFact(range, compiled);
    if ('message' in fact) return { ok: false, range, message: fact.message };
    const { notification: _, ...without } = fact;
    variations.push({ name, fact: without, days });
    settled = settled.filter((other) => other !== found);
  }
  return { ok: true, variations, settled };
}

function newFact({ name, days }: Range, compiled: Compiled): Fact | { message: Text } {
  const day: IsoDate = days.find((one) => one !== null) ?? '2000-01-01';
  const { facts, faults } = readFacts([{ fact: name, on: day }], compiled);
  const [fault] = faults;
  const said = (lang: 'en' | 'fr'): string => [fault?.message[lang], fault?.help?.[lang]].filter(Boolean).join(' ');
  return facts[0] ?? { message: { en: said('en'), fr: said('fr') } };
}

const twice: Text = {
  en: 'this fact varies already; one range holds all the days to try.',
  fr: 'ce fait varie déjà ; une seule période contient tous les jours à essayer.',
};

function several({ id }: Fact, count: number): Text {
  return {
    en: `${count} facts are called so. Name the one that varies by its id, such as “${id}”.`,
    fr: `${count} faits s’appellent ainsi. Désignez celui qui varie par son identifiant, tel que « ${id} ».`,
  };
}
