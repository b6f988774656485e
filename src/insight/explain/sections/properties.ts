import type { Property, Stretch } from '../../../language/model/properties.ts';
import type { Text } from '../../../text/text.ts';
import { condition, statement } from '../conditions.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, type Teller } from '../teller.ts';
import { byWhen, when, withoutOn } from '../times.ts';
import { de, que } from '../words/grammar.ts';
import { periodInWords } from '../words/periods.ts';

/** What the authors expect to be true in every run. */
export function properties(teller: Teller): Section {
  return {
    id: 'properties',
    heading: { en: 'Statements to be checked', fr: 'Les propriétés à vérifier' },
    lead: {
      en: 'These statements are not binding. They should always follow from the other clauses, and are checked against every possible course of events.',
      fr: 'Ces propriétés n’obligent personne. Elles disent ce qui doit toujours résulter des autres clauses ; le programme les vérifie dans tous les déroulements possibles.',
    },
    groups: [{ passages: [...teller.convention.properties.values()].map((one) => sayProperty(one, teller)) }],
  };
}

function sayProperty(property: Property, teller: Teller): Passage {
  return passageOf(property, [{ text: sayForm(property, teller) }, ...sayDays(property, teller)]);
}

function sayForm(property: Property, teller: Teller): Text {
  switch (property.form) {
    case 'always': {
      const { en, fr } = statement(property.condition.condition, teller);
      return { en: `This must always be true: ${en}.`, fr: `Ce qui suit doit toujours être vrai : ${fr}.` };
    }
    case 'never': {
      const { en, fr } = statement(property.condition.condition, teller);
      return { en: `This must never be true: ${en}.`, fr: `Ce qui suit ne doit jamais arriver : ${fr}.` };
    }
    case 'before': {
      const { en, fr } = statement(property.never.condition, teller);
      const before = condition(property.before.condition, teller);
      return {
        en: `Before the day on which ${before.en}, this must never be true: ${en}.`,
        fr: `Avant le jour où ${before.fr}, ce qui suit ne doit pas arriver : ${fr}.`,
      };
    }
    case 'eventually': {
      const { en, fr } = statement(property.condition.condition, teller);
      return {
        en: `This must become true before the agreement ends: ${en}.`,
        fr: `Ce qui suit doit arriver avant la fin de la convention : ${fr}.`,
      };
    }
    default: {
      const asked = condition(property.when.condition, teller);
      const { en, fr } = statement(property.leadsTo.condition, teller);
      return {
        en: `Each time ${asked.en}, this must become true on the same day or later, before the agreement ends: ${en}.`,
        fr: `Chaque fois ${que(asked.fr)}, ce qui suit doit arriver le jour même ou plus tard, avant la fin de la convention : ${fr}.`,
      };
    }
  }
}

function sayDays(property: Property, teller: Teller): readonly Sentence[] {
  if (property.form === 'before') return [];
  if (property.form === 'leads-to') return property.within ? [sayWithin(property.within)] : [];
  const { from, until }: Stretch = property;
  const first = from && when(from, teller, { use: 'state' });
  const isAwaited = property.form === 'eventually';
  const last = until && (isAwaited ? byWhen(until, teller) : when(until, teller, { use: 'state' }));
  const begins = first && {
    en: `First day checked: ${withoutOn(first.en)}.`,
    fr: `Premier jour vérifié : ${first.fr}.`,
  };
  const ends =
    last &&
    (isAwaited
      ? { en: `This happens ${last.en}.`, fr: `Cela doit arriver ${last.fr}.` }
      : { en: `Last day checked: ${withoutOn(last.en)}.`, fr: `Dernier jour vérifié : ${last.fr}.` });
  return [
    ...(begins ? [resting({ text: begins }, from, property)] : []),
    ...(ends ? [resting({ text: ends }, until, property)] : []),
  ];
}

function sayWithin(within: NonNullable<Extract<Property, { form: 'leads-to' }>['within']>): Sentence {
  const { en, fr } = 'period' in within ? periodInWords(within.period) : { en: '', fr: '' };
  return { text: { en: `This takes ${en} at most.`, fr: `Le délai est ${de(fr)} au plus.` } };
}
