import type { Obligation } from '../../../language/model/obligations.ts';
import { repeatingOf } from '../../../language/model/repeating.ts';
import { type Text, verbatim } from '../../../text/text.ts';
import { under } from '../conditions.ts';
import type { Passage, Sentence } from '../restatement.ts';
import { sourceOf, sourceWith, type Teller } from '../teller.ts';
import { byWhen } from '../times.ts';
import { tellerWithin } from '../which.ts';
import { capital, nothing, onOneLine, sentence } from '../words/grammar.ts';
import { namesOf } from '../words/names.ts';
import { periodInWords } from '../words/periods.ts';
import { must } from '../words/verbs.ts';
import { sayClosing } from './closing.ts';
import { asTo, concerns, headingOf, sayTerms } from './duty-data.ts';
import { countsPartial, eachTime, oftenPer, sayTimesPer, whichIsAnnounced } from './rhythm.ts';
import { saySurvival } from './survival.ts';

/** A duty as one sentence, when and under which condition first, then who must do what; what else holds of it follows. */
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
  });
  const times = timesOf(duty, teller);
  const before = isFromDate(duty, teller) ? [...about, ...binding, ...times] : [...about, ...times, ...binding];
  const text = {
    en: capital([...before.map(({ en }) => en), what.en].join(', ')),
    fr: capital([...before.map(({ fr }) => fr), what.fr].join(', ')),
  };
  return [{ text: sentence(text) }, ...sayDemands(duty)];
}

/** Whether it binds from a day on, which is told before the day by which it is owed. */
function isFromDate({ during: { condition: of } }: Obligation, { convention }: Teller): boolean {
  return typeof of === 'string' && convention.dates.has(of);
}

/** What must be there each time, unless it only says the title again. */
function sayDemands(duty: Obligation): readonly Sentence[] {
  if (duty.nature !== 'on-event') return [];
  const demands = duty.must.map(onOneLine);
  const [only] = demands;
  if (only === undefined || (demands.length === 1 && only === onOneLine(duty.title))) return [];
  return demands.length === 1
    ? [{ text: { en: `What is required: ${only}.`, fr: `Ce qui est exigé : ${only}.` } }]
    : [{ text: { en: 'What is required:', fr: 'Ce qui est exigé :' }, items: demands.map(verbatim) }];
}

function bindingOf({ nature, during, about }: Obligation, teller: Teller): readonly Text[] {
  const isPermanent = nature === 'continuous' || nature === 'prohibition';
  if (during.condition !== 'in-force') return [under(during.condition, teller, about)];
  return isPermanent ? [throughout] : [];
}

const throughout: Text = { en: 'throughout the agreement', fr: 'pendant toute la durée de la convention' };

/** When it is owed, and how often. */
function timesOf(duty: Obligation, teller: Teller): readonly Text[] {
  const due = dueOf(duty);
  const by = (self: string): readonly Text[] => (due ? [byWhen(due, teller, { self })] : []);
  switch (duty.nature) {
    case 'rhythmic':
      return duty.promptly
        ? [oftenPer(duty.every, teller), promptly]
        : [sayTimesPer(duty.every, duty.due, duty.id, teller)];
    case 'on-event': {
      const each = eachTime(teller) ?? nothing;
      const time = duty.promptly ? [promptly] : by(duty.event);
      return [each, ...(teller.within?.isNotice ? time : time.map(andThen))];
    }
    default:
      return duty.promptly ? [promptly] : by(duty.id);
  }
}

function andThen({ en, fr }: Text): Text {
  return { en: `and ${en}`, fr: `et ${fr}` };
}

const promptly: Text = { en: 'promptly', fr: 'sans délai' };

function dueOf(duty: Obligation) {
  return 'due' in duty ? duty.due : undefined;
}

/** What holds of it besides. */
function sayRest(duty: Obligation, teller: Teller): readonly Sentence[] {
  const { nature, promptly: isPrompt, standard } = duty;
  return [
    ...(isPrompt ? [{ text: noDay }] : []),
    ...(nature === 'once' && !dueOf(duty) && !isPrompt ? [{ text: once }] : []),
    ...(nature === 'rhythmic' ? [{ text: countsPartial(duty.every, duty.promptly ? undefined : duty.due) }] : []),
    ...sayClosing(duty, teller),
    ...(isNotice(duty, teller) ? [{ text: whichIsAnnounced }] : []),
    ...(nature === 'recurring' ? [{ text: noRhythm }, ...sayNudge(duty)] : []),
    ...(standard ? [{ text: standards[standard] }] : []),
  ];
}

const noDay: Text = { en: 'The text gives no day for it.', fr: 'Le texte ne fixe pas de jour.' };
const once: Text = {
  en: 'Once is enough; the text gives no day.',
  fr: 'Une fois suffit ; le texte ne fixe pas de date.',
};
const noRhythm: Text = {
  en: 'The text sets no rhythm, so that nobody is ever late.',
  fr: 'Le texte ne fixe aucun rythme, si bien que nul n’est jamais en retard.',
};

function isNotice({ section, id }: Obligation, { convention }: Teller): boolean {
  return repeatingOf(convention).get(`${section}.${id}`)?.isNotice === true;
}

function sayNudge({ nudge }: Extract<Obligation, { nature: 'recurring' }>): readonly Sentence[] {
  if (!nudge) return [];
  const every = periodInWords(nudge.every);
  const text = {
    en: `A silence of ${every.en} brings a friendly reminder.`,
    fr: `Un silence de ${every.fr} appelle un rappel, sans reproche.`,
  };
  return [{ text, source: sourceOf(nudge) }];
}

const standards: Readonly<Record<'means' | 'result', Text>> = {
  means: { en: 'It is a duty of best efforts.', fr: 'C’est une obligation de moyens.' },
  result: { en: 'It is a duty to achieve the result.', fr: 'C’est une obligation de résultat.' },
};
