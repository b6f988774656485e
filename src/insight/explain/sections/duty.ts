import type { Obligation } from '../../../language/model/obligations.ts';
import { repeatingOf } from '../../../language/model/repeating.ts';
import { type Text, verbatim } from '../../../text/text.ts';
import { under } from '../conditions.ts';
import type { Passage, Sentence } from '../restatement.ts';
import { sourceOf, sourceWith, type Teller } from '../teller.ts';
import { byWhen } from '../times.ts';
import { tellerWithin } from '../which.ts';
import { capital, nothing, onOneLine, sentence, withoutStop } from '../words/grammar.ts';
import { namesOf } from '../words/names.ts';
import { periodInWords } from '../words/periods.ts';
import { must } from '../words/verbs.ts';
import { sayClosing } from './closing.ts';
import { asTo, concerns, headingOf, sayTerms } from './duty-data.ts';
import { countsPartial, eachTime, oftenPer, sayTimesPer, whichIsAnnounced } from './rhythm.ts';
import { saySurvival } from './survival.ts';

/** A duty: under which condition and when, then who must do what; what else holds of it follows. */
export function sayDuty(duty: Obligation, whole: Teller): Passage {
  const { title, about, during, id } = duty;
  const teller = tellerWithin('obligations', id, whole);
  const isNamedFirst = about.length > 0 && during.condition !== 'in-force';
  const terms = { about: isNamedFirst ? [asTo(about, teller)] : [], binding: bindingOf(duty, teller) };
  return {
    at: duty.at,
    title: onOneLine(title),
    isInSentence: true,
    sentences: [
      ...sayIt(duty, terms, teller),
      ...(about.length > 0 && !isNamedFirst ? [{ text: concerns(about, teller) }] : []),
      ...sayRest(duty, whole),
      ...saySurvival(duty),
    ],
    source: sourceWith(duty, dueOf(duty)),
    ...(isNamedFirst && {
      among: {
        heading: headingOf(duty, teller),
        terms: sayTerms(duty, teller),
        sentences: [...sayIt(duty, { about: [], binding: [] }, teller), ...sayRest(duty, whole)],
      },
    }),
  };
}

interface Terms {
  readonly about: readonly Text[];
  readonly binding: readonly Text[];
}

/** What it concerns, when it is owed, under which condition, by whom, and what. */
function sayIt(duty: Obligation, { about, binding }: Terms, teller: Teller): readonly Sentence[] {
  const { party } = duty;
  const { convention } = teller;
  const what = must({
    who: namesOf(party, convention),
    isAlone: party.length === 1,
    title: duty.title,
    language: convention.language,
    isProhibition: duty.nature === 'prohibition',
    isPrompt: duty.promptly === true,
  });
  // With a condition in front, the due date of what is owed once is a sentence of its own.
  const isApart = duty.nature === 'once' && about.length + binding.length > 0;
  const times = timesOf(duty, teller);
  const before = [...about, ...binding, ...(isApart ? [] : times)];
  const text = {
    en: capital([...before.map(({ en }) => en), what.en].join(', ')),
    fr: capital([...before.map(({ fr }) => fr), what.fr].join(', ')),
  };
  return [{ text: sentence(text) }, ...(isApart ? times.map(dueThen) : []), ...sayDemands(duty)];
}

function dueThen({ en, fr }: Text): Sentence {
  return { text: { en: `This is due ${en}.`, fr: `Cette obligation est à exécuter ${fr}.` } };
}

/** What must be there each time, unless it only says the title again. */
function sayDemands(duty: Obligation): readonly Sentence[] {
  if (duty.nature !== 'on-event') return [];
  const demands = duty.must.map(onOneLine);
  const [only] = demands;
  if (only === undefined || (demands.length === 1 && only === onOneLine(duty.title))) return [];
  return demands.length === 1
    ? [{ text: { en: `Checklist: ${withoutStop(only)}.`, fr: `À respecter : ${withoutStop(only)}.` } }]
    : [{ text: { en: 'Checklist:', fr: 'À respecter :' }, items: demands.map(verbatim) }];
}

function bindingOf({ nature, during, about }: Obligation, teller: Teller): readonly Text[] {
  const isPermanent = nature === 'continuous' || nature === 'prohibition';
  if (during.condition !== 'in-force') return [under(during.condition, teller, about)];
  return isPermanent ? [throughout] : [];
}

const throughout: Text = { en: 'throughout the term of the agreement', fr: 'pendant toute la durée de la convention' };

/** When it is owed, and how often. */
function timesOf(duty: Obligation, teller: Teller): readonly Text[] {
  const due = dueOf(duty);
  const by = (self: string): readonly Text[] => (due ? [byWhen(due, teller, { self })] : []);
  switch (duty.nature) {
    case 'rhythmic':
      return [duty.promptly ? oftenPer(duty.every, teller) : sayTimesPer(duty.every, duty.due, duty.id, teller)];
    case 'on-event': {
      const each = eachTime(teller) ?? nothing;
      const time = duty.promptly ? [] : by(duty.event);
      return [each, ...(teller.within?.isNotice ? time : time.map(andThen))];
    }
    default:
      return duty.promptly ? [] : by(duty.id);
  }
}

function andThen({ en, fr }: Text): Text {
  return { en: `and ${en}`, fr: `et ${fr}` };
}

function dueOf(duty: Obligation) {
  return 'due' in duty ? duty.due : undefined;
}

/** What holds of it besides. */
function sayRest(duty: Obligation, teller: Teller): readonly Sentence[] {
  const { nature, promptly: isPrompt, standard } = duty;
  return [
    ...(nature === 'once' && !dueOf(duty) && !isPrompt ? [{ text: once }] : []),
    ...(nature === 'rhythmic' ? [{ text: countsPartial(duty.every, duty.promptly ? undefined : duty.due) }] : []),
    ...sayClosing(duty, teller),
    ...(isNotice(duty, teller) ? [{ text: whichIsAnnounced }] : []),
    ...(nature === 'recurring' ? [{ text: noRhythm }] : []),
    ...(standard ? [{ text: standards[standard] }] : []),
    ...(nature === 'recurring' ? sayNudge(duty) : []),
  ];
}

const once: Text = {
  en: 'This must be done once; no date is set.',
  fr: 'Cela est à faire une fois ; aucune date n’est fixée.',
};
const noRhythm: Text = {
  en: 'No frequency is set, so this can never be late.',
  fr: 'Aucune périodicité n’est fixée : il ne peut donc pas y avoir de retard.',
};

function isNotice({ section, id }: Obligation, { convention }: Teller): boolean {
  return repeatingOf(convention).get(`${section}.${id}`)?.isNotice === true;
}

function sayNudge({ nudge }: Extract<Obligation, { nature: 'recurring' }>): readonly Sentence[] {
  if (!nudge) return [];
  const every = periodInWords(nudge.every);
  const text = {
    en: `If nothing is recorded for ${every.en}, a reminder is sent; this is not a breach.`,
    fr: `Si rien n’est enregistré pendant ${every.fr}, une relance est envoyée ; ce n’est pas un manquement.`,
  };
  return [{ text, source: sourceOf(nudge) }];
}

const standards: Readonly<Record<'means' | 'result', Text>> = {
  means: { en: 'This is a best-efforts obligation.', fr: 'C’est une obligation de moyens.' },
  result: { en: 'This is an obligation to achieve the result.', fr: 'C’est une obligation de résultat.' },
};
