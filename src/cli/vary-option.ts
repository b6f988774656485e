import type { Variation } from '../agenda/what-if/what-if.ts';
import { addDays, type IsoDate, readDay } from '../calendar/day.ts';
import type { Compiled } from '../lifecycle/compile.ts';
import type { Fact } from '../lifecycle/facts/fact.ts';
import { readFacts } from '../lifecycle/facts/read-facts.ts';
import type { Text } from '../text/text.ts';
import { UsageError } from './files.ts';

/** Facts of which some are to happen on other days. */
export interface Varied {
  readonly variations: readonly Variation[];
  /** The facts whose days are settled. */
  readonly settled: readonly Fact[];
}

const form = /^([^=]+)=(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d)(?::(\d+))?)?(\|never)?$/;

/**
 * Reads `NAME=FROM..TO[:STEP][|never]` for each fact that varies: the fact of that id or name, or one more where there is
 * none. The days of a letter, sent, presented, received, are set aside: the day that is tried is the one that counts.
 */
export function readVaryOptions(options: readonly string[], facts: readonly Fact[], compiled: Compiled): Varied {
  let settled = facts;
  const variations: Variation[] = [];
  for (const option of options) {
    const { name, days } = readVaryOption(option);
    if (variations.some((variation) => variation.name === name)) throw new UsageError(twice(name));
    const found = factCalled(name, settled);
    const fact = found ?? newFact(name, days, option, compiled);
    const { notification: _, ...without } = fact;
    variations.push({ name, fact: without, days });
    settled = settled.filter((other) => other !== found);
  }
  return { variations, settled };
}

function readVaryOption(option: string): { name: string; days: readonly (IsoDate | null)[] } {
  const [, name, from, to, step = '1', orNever] = form.exec(option) ?? [];
  const first = from === undefined ? undefined : readDay(from);
  const last = to === undefined ? first : readDay(to);
  if (name === undefined || !first || !last || Number(step) === 0) throw new UsageError(malformed(option));
  if (last < first) throw new UsageError(reversed(option));
  const days: (IsoDate | null)[] = [];
  for (let day = first; day <= last; day = addDays(day, Number(step))) days.push(day);
  return { name, days: orNever ? [...days, null] : days };
}

function factCalled(name: string, facts: readonly Fact[]): Fact | undefined {
  const byId = facts.find(({ id }) => id === name);
  if (byId) return byId;
  const byName = facts.filter(({ fact }) => fact === name);
  if (byName.length > 1) throw new UsageError(several(name, byName.length));
  return byName[0];
}

function newFact(name: string, [day]: readonly (IsoDate | null)[], option: string, compiled: Compiled): Fact {
  const declared = { fact: name, on: day ?? '' };
  const { facts, faults } = readFacts([declared], compiled);
  const [fact] = facts;
  if (fact) return fact;
  const { message, help } = faults[0] ?? { message: malformed(option) };
  throw new UsageError({
    en: `--vary ${option}: ${[message.en, help?.en].filter(Boolean).join(' ')}`,
    fr: `--vary ${option} : ${[message.fr, help?.fr].filter(Boolean).join(' ')}`,
  });
}

function malformed(option: string): Text {
  return {
    en: `--vary ${option}: write NAME=FROM..TO, with real days: notified=2022-10-01..2023-01-31, every seventh day: …:7, or never: …|never`,
    fr: `--vary ${option} : écrivez NOM=DU..AU, avec des jours qui existent : notified=2022-10-01..2023-01-31, un jour sur sept : …:7, ou jamais : …|never`,
  };
}

function reversed(option: string): Text {
  return {
    en: `--vary ${option}: the range ends before it begins.`,
    fr: `--vary ${option} : la période finit avant de commencer.`,
  };
}

function twice(name: string): Text {
  return {
    en: `--vary ${name} is given twice; one range holds all the days to try.`,
    fr: `--vary ${name} est donné deux fois ; une seule période contient tous les jours à essayer.`,
  };
}

function several(name: string, count: number): Text {
  return {
    en: `--vary ${name}: ${count} facts are called so. Give the one that varies an id, “${name}=…,id=first”, and vary that: --vary first=…`,
    fr: `--vary ${name} : ${count} faits s’appellent ainsi. Donnez un identifiant à celui qui varie, « ${name}=…,id=first », et faites varier celui-là : --vary first=…`,
  };
}
