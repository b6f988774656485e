import type { Property, Stretch } from '../../../language/model/properties.ts';
import type { Text } from '../../../text/text.ts';
import { condition } from '../conditions.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, type Teller } from '../teller.ts';
import { byWhen, when } from '../times.ts';
import { que } from '../words/grammar.ts';
import { periodInWords } from '../words/periods.ts';

/** What the authors hold to be so in every run. */
export function properties(teller: Teller): Section {
  return {
    id: 'properties',
    heading: { en: 'What holds in every case', fr: 'Ce qui est vrai dans tous les cas' },
    lead: {
      en: 'These statements bind nobody: they say what follows from the rest, and are checked in every run.',
      fr: 'Ces énoncés n’obligent personne : ils disent ce qui résulte du reste, et sont vérifiés dans tous les cas.',
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
      const { en, fr } = condition(property.condition.condition, teller);
      return { en: `It is always so that ${en}.`, fr: `Il est toujours vrai ${que(fr)}.` };
    }
    case 'never': {
      const { en, fr } = condition(property.condition.condition, teller);
      return { en: `It is never so that ${en}.`, fr: `Il n’est jamais vrai ${que(fr)}.` };
    }
    case 'before': {
      const { en, fr } = condition(property.never.condition, teller);
      const before = condition(property.before.condition, teller);
      return {
        en: `It is never so that ${en} before the first day on which ${before.en}.`,
        fr: `Il n’est jamais vrai ${que(fr)} avant le premier jour où ${before.fr}.`,
      };
    }
    case 'eventually': {
      const { en, fr } = condition(property.condition.condition, teller);
      return {
        en: `A day comes, before the agreement has ended, on which it is so that ${en}.`,
        fr: `Un jour vient, avant que la convention ait pris fin, où il est vrai ${que(fr)}.`,
      };
    }
    default: {
      const asked = condition(property.when.condition, teller);
      const { en, fr } = condition(property.leadsTo.condition, teller);
      return {
        en: `Each time ${asked.en}, it is so that day or later, and before the agreement has ended, that ${en}.`,
        fr: `Chaque fois ${que(asked.fr)}, il est vrai ce jour-là ou plus tard, et avant que la convention ait pris fin, ${que(fr)}.`,
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
    en: `First day looked at: ${bare(first.en)}.`,
    fr: `Premier jour examiné : ${first.fr}.`,
  };
  const ends =
    last &&
    (isAwaited
      ? { en: `It comes ${last.en}.`, fr: `Cela arrive ${last.fr}.` }
      : { en: `Last day looked at: ${bare(last.en)}.`, fr: `Dernier jour examiné : ${last.fr}.` });
  return [
    ...(begins ? [resting({ text: begins }, from, property)] : []),
    ...(ends ? [resting({ text: ends }, until, property)] : []),
  ];
}

function sayWithin(within: NonNullable<Extract<Property, { form: 'leads-to' }>['within']>): Sentence {
  const { en, fr } = 'period' in within ? periodInWords(within.period) : { en: '', fr: '' };
  return { text: { en: `This takes ${en} at most.`, fr: `Cela prend ${fr} au plus.` } };
}

/** A day without what would stand before it in a sentence. */
function bare(day: string): string {
  return day.replace(/^(on|at) /, '');
}
