import { sayDay } from '../../../calendar/say-day.ts';
import type { Exit, Suspension, Termination } from '../../../language/model/term.ts';
import type { Timing } from '../../../language/model/timing.ts';
import { own } from '../../../text/own.ts';
import type { Text } from '../../../text/text.ts';
import { condition } from '../conditions.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, sourceOf, type Teller } from '../teller.ts';
import { movedPast, when } from '../times.ts';
import { countingDay, isCounted, letter, whoMay } from '../who.ts';
import { ending } from '../words/ending.ts';
import { listed, nothing, que, quoted } from '../words/grammar.ts';
import { periodInWords } from '../words/periods.ts';

/** What ends it early, lets one party leave, or makes it pause. */
export function endings(teller: Teller): Section {
  const { terminations, exit, suspensions } = teller.convention;
  return {
    id: 'endings',
    heading: { en: 'Early end, leaving and suspension', fr: 'La fin anticipée, le retrait et la suspension' },
    groups: [
      {
        passages: [
          ...[...terminations.values()].map((one) => sayTermination(one, teller)),
          ...(exit ? [sayExit(exit, teller)] : []),
          ...[...suspensions.values()].map((one) => saySuspension(one, teller)),
        ],
      },
    ],
  };
}

function sayTermination(termination: Termination, teller: Teller): Passage {
  const { ground, reasons, by, when: given, warning, effective, counts, id } = termination;
  const { declaration } = teller.convention;
  const need = given && condition(given.condition, teller);
  const last = when(effective, teller, { use: 'state', self: id });
  const over = ending(last, { en: 'then', fr: 'alors' });
  return passageOf(termination, [
    { text: whoMay(by, teller, withReasons(grounds[ground], reasons)) },
    ...(need
      ? [
          {
            text: {
              en: `This may be done only once ${need.en}.`,
              fr: `Cela n’est possible qu’une fois ${que(need.fr)}.`,
            },
          },
        ]
      : []),
    ...(warning ? sayWarning(warning, termination, teller) : []),
    isAtOnce(effective, id)
      ? { text: atOnce }
      : resting({ text: { en: `The agreement ${over.en}.`, fr: `La convention ${over.fr}.` } }, effective, termination),
    ...(isCounted(own(declaration.terminations, id)) ? [{ text: countingDay(counts, letter) }] : []),
  ]);
}

const grounds: Readonly<Record<Termination['ground'], Text>> = {
  fault: { en: 'terminate the agreement for failure to perform it', fr: 'résilier la convention pour inexécution' },
  event: { en: 'terminate the agreement', fr: 'résilier la convention' },
  convenience: { en: 'terminate the agreement', fr: 'résilier la convention' },
  mutual: { en: 'end the agreement', fr: 'mettre fin à la convention' },
};

/** Whether reasons must be given is told only where the text tells it. */
function withReasons({ en, fr }: Text, reasons: Termination['reasons']): Text {
  if (reasons === undefined) return { en, fr };
  return reasons === 'none'
    ? { en: `${en} without giving a reason`, fr: `${fr} sans avoir à donner de motif` }
    : { en: `${en}, giving the reasons`, fr: `${fr}, en donnant ses motifs` };
}

function sayWarning(warning: Timing, { id, ...clause }: Termination, teller: Teller): readonly Sentence[] {
  const stayed = sayUnanswered(warning, id, teller);
  const text = {
    en: `A formal notice comes first: termination is possible only if it ${stayed.en}.`,
    fr: `Une mise en demeure doit précéder : la résiliation n’est possible que si celle-ci ${stayed.fr}.`,
  };
  return [resting({ text }, warning, clause)];
}

function sayUnanswered(warning: Timing, id: string, teller: Teller): Text {
  const dated = teller.datedOf(warning, 'deadline');
  const isFromNotice = 'anchor' in warning && 'moment' in warning.anchor && warning.anchor.moment === `warned:${id}`;
  if (warning.relation === 'after' && isFromNotice && warning.days === 'calendar') {
    const { en, fr } = periodInWords(warning.period);
    const day = dated && sayDay(dated.date);
    const past = dated ? movedPast(dated) : nothing;
    const until = day ? { en: `, until ${day.en}${past.en}`, fr: `, jusqu’au ${day.fr}${past.fr}` } : nothing;
    return { en: `has stayed unanswered for ${en}${until.en}`, fr: `est restée sans effet pendant ${fr}${until.fr}` };
  }
  const until = when(warning, teller, { use: 'deadline', self: id });
  return { en: `is still unanswered ${until.en}`, fr: `est restée sans effet ${until.fr}` };
}

function isAtOnce(effective: Timing, id: string): boolean {
  return effective.relation === 'on' && 'moment' in effective.anchor && effective.anchor.moment === `terminated:${id}`;
}

const atOnce: Text = {
  en: 'The agreement then ends on that very day.',
  fr: 'La convention prend alors fin le jour même.',
};

function sayExit(exit: Exit, teller: Teller): Passage {
  const last = when(exit.effective, teller, { use: 'state' });
  return {
    at: exit.at,
    heading: { en: 'Leaving the agreement', fr: 'Retrait d’une partie' },
    sentences: [
      { text: leaving },
      resting(
        {
          text: {
            en: `The party that leaves stays bound until this date: ${last.en}.`,
            fr: `La partie qui se retire reste tenue jusqu’à cette date : ${last.fr}.`,
          },
        },
        exit.effective,
        exit,
      ),
      ...(isCounted(teller.convention.declaration.exit) ? [{ text: countingDay(exit.counts, letter) }] : []),
    ],
    source: sourceOf(exit),
  };
}

const leaving: Text = {
  en: 'Each party may leave; the agreement goes on between the others, and ends when only one is left.',
  fr: 'Chaque partie peut se retirer ; la convention se poursuit entre les autres, et prend fin quand il n’en reste qu’une.',
};

function saySuspension(suspension: Suspension, teller: Teller): Passage {
  const { by, when: given, clock, of, until, overlong } = suspension;
  const need = given && condition(given.condition, teller);
  const over = until && condition(until.condition, teller);
  const duties = of && listed(of.map((id) => quoted(teller.convention.obligations.get(id)?.title ?? id)));
  return passageOf(suspension, [
    {
      text: whoMay(by, teller, {
        en: `suspend ${duties ? duties.en : 'the agreement'} and resume it`,
        fr: `suspendre ${duties ? duties.fr : 'la convention'}, puis la reprendre`,
      }),
    },
    ...(duties ? [{ text: theRestGoesOn }] : []),
    ...(need
      ? [
          {
            text: {
              en: `This may be done only once ${need.en}.`,
              fr: `Cela n’est possible qu’une fois ${que(need.fr)}.`,
            },
          },
        ]
      : []),
    ...(over
      ? [{ text: { en: `It ends by itself once ${over.en}.`, fr: `Elle prend fin d’elle-même dès ${que(over.fr)}.` } }]
      : []),
    { text: of ? clocksOfDuties[clock] : clocks[clock] },
    ...(overlong ? [{ text: sayOverlong(overlong) }] : []),
  ]);
}

function sayOverlong({ after, isLimit }: NonNullable<Suspension['overlong']>): Text {
  const { en, fr } = periodInWords(after);
  return isLimit
    ? { en: `The suspension lasts for ${en} at most.`, fr: `La suspension dure ${fr} au plus.` }
    : {
        en: `Once it has lasted for ${en}, what waits for that may follow; it may last longer.`,
        fr: `Une fois qu’elle a duré ${fr}, ce qui l’attend peut s’ensuivre ; elle peut durer davantage.`,
      };
}

const theRestGoesOn: Text = {
  en: 'The rest of the agreement goes on.',
  fr: 'Le reste de la convention se poursuit.',
};

const clocksOfDuties: Readonly<Record<Suspension['clock'], Text>> = {
  freeze: {
    en: 'It is not owed as long, and its dates that are still ahead move by as many days.',
    fr: 'Rien n’en est dû pendant ce temps, et ses échéances à venir sont reportées d’autant de jours.',
  },
  run: {
    en: 'It is not owed as long; what would have fallen due meanwhile is due on the day of the resumption.',
    fr: 'Rien n’en est dû pendant ce temps ; ce qui serait échu entre-temps l’est au jour de la reprise.',
  },
};

const clocks: Readonly<Record<Suspension['clock'], Text>> = {
  freeze: {
    en: 'Every date that is still ahead moves by as many days.',
    fr: 'Toutes les dates à venir sont reportées d’autant de jours.',
  },
  run: {
    en: 'Time goes on running: no date moves.',
    fr: 'Les délais continuent de courir : aucune date n’est reportée.',
  },
};
