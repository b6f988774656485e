import type { IsoDate } from '../../../calendar/day.ts';
import { sayShortDay } from '../../../calendar/say-day.ts';
import { sayTheKey } from '../../../calendar/say-key.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import { sayQuantity } from '../../../engine/lifecycle/refusals/say-quantity.ts';
import { sayAmount } from '../../../insight/agenda/wording.ts';
import type { Convention } from '../../../language/model/convention.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import { decimal, type Lang, type Text } from '../../../text/text.ts';

/** A fact on one line: `Signature (signed), Thu 10 Nov 2022  [signed@2022-11-10]`; its note and documents below it. */
export function sayFact(fact: Fact, compiled: Compiled, lang: Lang): readonly string[] {
  const parts = [nameOf(fact, compiled, lang), sayShortDay(fact.on, lang), ...detailsOf(fact, compiled, lang)];
  return [`${parts.join(', ')}  [${fact.id}]`, ...remarksOf(fact, lang).map((line) => `  ${line}`)];
}

/** The same where its day stands beside it, and nobody needs its id. */
export function sayFactOfDay(fact: Fact, day: IsoDate, compiled: Compiled, lang: Lang): readonly string[] {
  const on = fact.on === day ? [] : [sayShortDay(fact.on, lang)];
  const parts = [nameOf(fact, compiled, lang), ...on, ...detailsOf(fact, compiled, lang)];
  return [parts.join(', '), ...remarksOf(fact, lang)];
}

function nameOf({ fact }: Fact, { facts }: Compiled, lang: Lang): string {
  const title = facts.get(fact)?.title[lang];
  return title === undefined ? fact : `${title} (${fact})`;
}

function detailsOf(fact: Fact, { facts, convention }: Compiled, lang: Lang): readonly string[] {
  const { by, quantity, component, name, for: key, of, values } = fact;
  const definition = facts.get(fact.fact);
  const party = by === undefined ? undefined : (convention.parties.get(by)?.title ?? by);
  const is = lang === 'fr' ? ' : ' : ': ';
  return [
    ...(quantity === undefined ? [] : [sayMuch(quantity, definition, convention)[lang]]),
    ...(component === undefined ? [] : [definition?.components?.get(component) ?? component]),
    ...(name === undefined ? [] : [name]),
    ...(key === undefined ? [] : [sayFor(key)[lang]]),
    ...(of === undefined ? [] : [of]),
    ...Object.entries(values ?? {}).map(([parameter, value]) => `${parameter}${is}${String(value)}`),
    ...(party === undefined ? [] : [lang === 'fr' ? `par ${party}` : `by ${party}`]),
  ];
}

/** How much: a sum of what is paid, days or hours of what is worked. */
function sayMuch(quantity: string, definition: FactDefinition | undefined, convention: Convention): Text {
  const { verb, subject = '' } = definition ?? {};
  const amount = verb === 'paid' ? convention.obligations.get(subject)?.amount : undefined;
  if (amount) return sayAmount({ ...amount, value: quantity });
  const unit = verb === 'worked' ? convention.phases.get(subject)?.budget?.unit : undefined;
  return unit === undefined ? { en: quantity, fr: decimal(quantity, 'fr') } : sayQuantity(quantity, unit);
}

function sayFor(key: string): Text {
  const { en, fr } = sayTheKey(key);
  return { en: `for ${en}`, fr: `pour ${fr}` };
}

function remarksOf({ note, documents = [] }: Fact, lang: Lang): readonly string[] {
  const noted = lang === 'fr' ? 'Note : ' : 'Note: ';
  const proved = lang === 'fr' ? 'Pièce : ' : 'Document: ';
  return [...(note === undefined ? [] : [`${noted}${note}`]), ...documents.map((each) => `${proved}${each}`)];
}
