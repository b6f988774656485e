import type { IsoDate } from '../../../calendar/day.ts';
import { sayShortDay } from '../../../calendar/say-day.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import { decimal, type Lang } from '../../../text/text.ts';

/** A fact on one line: `Signature (signed), Thu 10 Nov 2022  [signed@2022-11-10]`; its note and documents below it. */
export function sayFact(fact: Fact, compiled: Compiled, lang: Lang): readonly string[] {
  const parts = [nameOf(fact, compiled, lang), sayShortDay(fact.on, lang), ...detailsOf(fact, lang)];
  return [`${parts.join(', ')}  [${fact.id}]`, ...remarksOf(fact, lang).map((line) => `  ${line}`)];
}

/** The same where its day stands beside it, and nobody needs its id. */
export function sayFactOfDay(fact: Fact, day: IsoDate, compiled: Compiled, lang: Lang): readonly string[] {
  const on = fact.on === day ? [] : [sayShortDay(fact.on, lang)];
  const parts = [nameOf(fact, compiled, lang), ...on, ...detailsOf(fact, lang)];
  return [parts.join(', '), ...remarksOf(fact, lang)];
}

function nameOf({ fact }: Fact, { facts }: Compiled, lang: Lang): string {
  const title = facts.get(fact)?.title[lang];
  return title === undefined ? fact : `${title} (${fact})`;
}

function detailsOf({ by, quantity, component, name, for: key, of, values }: Fact, lang: Lang): readonly string[] {
  const is = lang === 'fr' ? ' : ' : ': ';
  return [
    ...(quantity === undefined ? [] : [decimal(quantity, lang)]),
    ...(component === undefined ? [] : [component]),
    ...(name === undefined ? [] : [name]),
    ...(key === undefined ? [] : [key]),
    ...(of === undefined ? [] : [of]),
    ...Object.entries(values ?? {}).map(([parameter, value]) => `${parameter}${is}${String(value)}`),
    ...(by === undefined ? [] : [lang === 'fr' ? `par ${by}` : `by ${by}`]),
  ];
}

function remarksOf({ note, documents = [] }: Fact, lang: Lang): readonly string[] {
  const noted = lang === 'fr' ? 'note : ' : 'note: ';
  const proved = lang === 'fr' ? 'pièce : ' : 'document: ';
  return [...(note === undefined ? [] : [`${noted}${note}`]), ...documents.map((each) => `${proved}${each}`)];
}
