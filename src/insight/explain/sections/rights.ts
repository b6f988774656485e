import type { Event, Right } from '../../../language/model/work.ts';
import type { Text } from '../../../text/text.ts';
import { onlyIf } from '../conditions.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, type Teller } from '../teller.ts';
import { byWhen } from '../times.ts';
import { sentence } from '../words/grammar.ts';
import { namesOf } from '../words/names.ts';
import { periodInWords } from '../words/periods.ts';
import { may } from '../words/verbs.ts';
import { sayLimits } from './limits.ts';
import { whichIsAnnounced } from './rhythm.ts';

/** What the parties may do, and need not. */
export function rights(teller: Teller): Section {
  const passages = [...teller.convention.events.values()].flatMap((event) =>
    event.right ? [sayRight(event, event.right, teller)] : [],
  );
  return {
    id: 'rights',
    heading: { en: 'Rights of the parties', fr: 'Les facultés des parties' },
    lead: {
      en: 'These are rights, not obligations. They may be exercised while the agreement is in force.',
      fr: 'Ce sont des facultés, non des obligations. Elles peuvent être exercées tant que la convention est en vigueur.',
    },
    groups: [{ passages }],
  };
}

function sayRight(event: Event, { notice, until }: Right, teller: Teller): Passage {
  const { when } = event;
  const needs = when && when.condition !== 'in-force' ? onlyIf(when.condition, teller) : undefined;
  const first = sayHolder(event, teller);
  const text = needs ? { en: `${needs.en}, ${first.en}`, fr: `${needs.fr}, ${first.fr}` } : first;
  const last = until && byWhen(until, teller);
  return {
    ...passageOf(event, [
      { text: sentence(text) },
      ...(notice && 'period' in notice ? [sayNotice(periodInWords(notice.period, notice.days))] : []),
      ...sayLimits(event, { en: 'This may be done', fr: 'Cela peut être fait' }, teller),
      ...(last
        ? [
            resting(
              { text: { en: `This may be done ${last.en}.`, fr: `Cela peut être fait ${last.fr}.` } },
              until,
              event,
            ),
          ]
        : []),
    ]),
    isInSentence: true,
  };
}

/** Each holder may do it alone, unless it belongs to several together. */
function sayHolder({ title, by }: Event, { convention }: Teller): Text {
  const ids = by === undefined ? [] : 'each' in by ? by.each : by.any;
  const isAlone = ids.length === 1;
  const isTogether = by !== undefined && 'each' in by && !isAlone;
  const who = namesOf(ids, convention, isTogether ? 'and' : 'or');
  return may({ who, isAlone: isAlone || !isTogether, isTogether, title, language: convention.language });
}

function sayNotice({ en, fr }: Text): Sentence {
  return {
    text: {
      en: `This requires at least ${en} of notice each time; without such notice, it is refused.`,
      fr: `Un préavis d’au moins ${fr} est nécessaire chaque fois, à défaut de quoi la demande est refusée.`,
    },
    more: [whichIsAnnounced],
  };
}
