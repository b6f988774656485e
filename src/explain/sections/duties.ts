import type { Obligation } from '../../model/obligations.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { condition, under } from '../conditions.ts';
import type { Group, Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, sourceOf, type Teller } from '../teller.ts';
import { byWhen } from '../times.ts';
import { capital, onOneLine, que, quoted, quotedList } from '../words/grammar.ts';
import { namesOf, ofNames } from '../words/names.ts';
import { periodInWords } from '../words/periods.ts';
import { sayRhythm } from './rhythm.ts';

/** What each party owes, or must not do: one group for each party, or for those who owe the same. */
export function duties(teller: Teller): Section {
  const { obligations } = teller.convention;
  const bySection = [...obligations.values()].filter(({ section }) => section === 'obligations');
  const owners = [...new Set(bySection.map(({ party }) => party.join(' ')))];
  const groups = owners.map((owner): Group => {
    const owed = bySection.filter(({ party }) => party.join(' ') === owner);
    const of = ofNames(owner.split(' '), teller.convention);
    return {
      heading: { en: `Duties ${of.en}`, fr: `Les obligations ${of.fr}` },
      passages: owed.map((duty) => sayDuty(duty, teller)),
    };
  });
  const meetings = [...obligations.values()].filter(({ section }) => section === 'meetings');
  return {
    id: 'duties',
    heading: { en: 'What the parties owe each other', fr: 'Les obligations des parties' },
    groups: [
      ...groups,
      { heading: { en: 'Meetings', fr: 'Les réunions' }, passages: meetings.map((one) => sayMeeting(one, teller)) },
    ],
  };
}

function sayDuty(duty: Obligation, teller: Teller): Passage {
  const { standard, about, promptly, during } = duty;
  const isPermanent = duty.nature === 'continuous' || duty.nature === 'prohibition';
  return passageOf(duty, [
    ...(about.length > 0 ? [{ text: concerns(about, teller) }] : []),
    ...sayNature(duty, teller),
    ...(isPermanent || during.condition === 'in-force' ? [] : [{ text: binds(duty, teller) }]),
    ...(promptly ? [{ text: prompt }] : []),
    ...(standard ? [{ text: standards[standard] }] : []),
    ...saySurvival(duty),
  ]);
}

function sayMeeting(meeting: Obligation, teller: Teller): Passage {
  const who = namesOf(meeting.party, teller.convention);
  const { during, promptly, convene } = meeting;
  const before = convene && periodInWords(convene);
  const meets = { en: `${capital(who.en)} meet`, fr: `${capital(who.fr)} se réunissent` };
  return passageOf(meeting, [
    ...sayTimes(meeting, meets, teller),
    ...(during.condition === 'in-force' ? [] : [{ text: binds(meeting, teller) }]),
    ...(promptly ? [{ text: prompt }] : []),
    ...(before
      ? [
          {
            text: {
              en: `The meeting is convened ${before.en} before at the latest.`,
              fr: `La réunion est convoquée au plus tard ${before.fr} avant.`,
            },
          },
        ]
      : []),
    ...saySurvival(meeting),
  ]);
}

/** Once, or in each cycle, and by when; said of whatever is paid, held or done. */
export function sayTimes(duty: Obligation, does: Text, teller: Teller): readonly Sentence[] {
  if (duty.nature === 'rhythmic') return sayRhythm(duty, does, teller);
  const due = 'due' in duty ? duty.due : undefined;
  if (!due)
    return [
      {
        text: {
          en: `${does.en.replace(/,$/, '')}; the text gives no day.`,
          fr: `${does.fr.replace(/,$/, '')} ; le texte ne fixe pas de date.`,
        },
      },
    ];
  const by = byWhen(due, teller, { self: duty.id });
  return [resting({ text: { en: `${does.en} ${by.en}.`, fr: `${does.fr} ${by.fr}.` } }, due, duty)];
}

function sayNature(duty: Obligation, teller: Teller): readonly Sentence[] {
  const who = namesOf(duty.party, teller.convention);
  const isAlone = duty.party.length === 1;
  const does = {
    en: `${capital(who.en)} ${isAlone ? 'discharges' : 'discharge'} this duty`,
    fr: `${capital(who.fr)} ${isAlone ? 's’en acquitte' : 's’en acquittent'}`,
  };
  switch (duty.nature) {
    case 'continuous':
    case 'prohibition': {
      const time = under(duty.during.condition, teller, duty.about);
      return [
        {
          text:
            duty.nature === 'continuous'
              ? {
                  en: `This duty binds ${who.en} at all times ${time.en}.`,
                  fr: `Cette obligation lie ${who.fr} à tout moment, ${time.fr}.`,
                }
              : {
                  en: `This prohibition binds ${who.en} ${time.en}.`,
                  fr: `Cette interdiction lie ${who.fr} ${time.fr}.`,
                },
        },
      ];
    }
    case 'recurring':
      return [
        {
          text: {
            en: `${does.en} again and again; the text sets no rhythm, so that nobody is ever late.`,
            fr: `${does.fr} de façon répétée ; le texte ne fixe aucun rythme, si bien que nul n’est jamais en retard.`,
          },
        },
        ...sayNudge(duty),
      ];
    case 'on-event':
      return sayOnEvent(duty, does, teller);
    case 'rhythmic':
      return sayRhythm(duty, does, teller);
    default:
      return [
        ...sayTimes(duty, { en: `${does.en} once,`, fr: `${does.fr} une fois,` }, teller),
        ...sayFulfilled(duty, teller),
      ];
  }
}

function sayOnEvent(
  duty: Extract<Obligation, { nature: 'on-event' }>,
  does: Text,
  teller: Teller,
): readonly Sentence[] {
  const { event, due, must } = duty;
  const title = quoted(
    teller.convention.events.get(event)?.title ?? teller.convention.milestones.get(event)?.title ?? event,
  );
  const by = due ? byWhen(due, teller, { self: event }) : undefined;
  const time = by ? { en: ` ${by.en}`, fr: ` ${by.fr}` } : { en: '', fr: '' };
  return [
    resting(
      {
        text: {
          en: `${does.en} each time that the event ${title.en} happens${time.en && ','}${time.en}.`,
          fr: `${does.fr} chaque fois que se produit l’événement ${title.fr}${time.fr && ','}${time.fr}.`,
        },
      },
      due,
      duty,
    ),
    ...(must.length > 0 ? [{ text: mustHold, items: must.map((one) => verbatim(onOneLine(one))) }] : []),
  ];
}

const mustHold: Text = { en: 'What is required:', fr: 'Ce qui est exigé :' };

function sayNudge(duty: Extract<Obligation, { nature: 'recurring' }>): readonly Sentence[] {
  const { nudge } = duty;
  if (!nudge) return [];
  const every = periodInWords(nudge.every);
  const text = { en: `A silence of ${every.en} brings a nudge.`, fr: `Un silence de ${every.fr} appelle un rappel.` };
  const source = sourceOf(nudge);
  return [{ text, source }];
}

function sayFulfilled(duty: Extract<Obligation, { nature: 'once' }>, teller: Teller): readonly Sentence[] {
  if (!duty.fulfilled) return [];
  const need = condition(duty.fulfilled.condition, teller, duty.about);
  return [
    { text: { en: `It is fulfilled once ${need.en}.`, fr: `L’obligation est remplie dès lors ${que(need.fr)}.` } },
  ];
}

function binds({ during, about }: Obligation, teller: Teller): Text {
  const time = under(during.condition, teller, about);
  return { en: `This is owed ${time.en}.`, fr: `Cela est dû ${time.fr}.` };
}

const prompt: Text = {
  en: 'It is owed promptly; the text gives no day.',
  fr: 'Cela se fait sans délai ; le texte ne fixe pas de jour.',
};

const standards: Readonly<Record<'means' | 'result', Text>> = {
  means: { en: 'It is a duty of best efforts.', fr: 'C’est une obligation de moyens.' },
  result: { en: 'It is a duty to achieve the result.', fr: 'C’est une obligation de résultat.' },
};

function concerns(about: readonly string[], { convention }: Teller): Text {
  const titles = quotedList(about.map((id) => convention.datasets.get(id)?.title ?? id));
  const isOne = about.length === 1;
  return {
    en: `This concerns the ${isOne ? 'dataset' : 'datasets'} ${titles.en}.`,
    fr: `Sont en cause ${isOne ? 'le jeu' : 'les jeux'} de données ${titles.fr}.`,
  };
}

/** How long it outlives the agreement. */
export function saySurvival({ survives, nature, section }: Obligation): readonly Sentence[] {
  if (!survives) return [];
  const what = section === 'payments' ? debt : nature === 'prohibition' ? prohibition : obligation;
  const length = survives === 'for-ever' ? forEver : lasting(periodInWords(survives));
  return [
    {
      text: {
        en: `${what.en} outlives the agreement${length.en}.`,
        fr: `${what.fr} survit à la convention${length.fr}.`,
      },
    },
  ];
}

const debt: Text = { en: 'The debt', fr: 'La dette' };
const prohibition: Text = { en: 'The prohibition', fr: 'L’interdiction' };
const obligation: Text = { en: 'The duty', fr: 'L’obligation' };
const forEver: Text = { en: ' without limit of time', fr: ', sans limite de durée' };

function lasting({ en, fr }: Text): Text {
  return { en: ` for ${en}`, fr: ` pendant ${fr}` };
}
