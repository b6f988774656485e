import type { Exit, Suspension, Termination } from '../../model/term.ts';
import type { Timing } from '../../model/timing.ts';
import type { Text } from '../../text/text.ts';
import { condition } from '../conditions.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, sourceOf, type Teller } from '../teller.ts';
import { when } from '../times.ts';
import { countingDay, letter, whoMay } from '../who.ts';
import { que } from '../words/grammar.ts';
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
  const { ground, by, when: given, warning, effective, counts, id } = termination;
  const need = given && condition(given.condition, teller);
  const last = when(effective, teller, { use: 'state', self: id });
  return passageOf(termination, [
    { text: grounds[ground] },
    { text: whoMay(by, teller, ground === 'mutual' ? agree : declare) },
    ...(need
      ? [
          {
            text: {
              en: `It may be declared only once ${need.en}.`,
              fr: `Cela ne peut avoir lieu qu’une fois ${que(need.fr)}.`,
            },
          },
        ]
      : []),
    ...(warning ? sayWarning(warning, termination, teller) : []),
    isAtOnce(effective, id)
      ? { text: atOnce }
      : resting(
          { text: { en: `The agreement then ends ${last.en}.`, fr: `La convention prend alors fin ${last.fr}.` } },
          effective,
          termination,
        ),
    ...(ground === 'mutual' ? [] : [{ text: countingDay(counts, letter) }]),
  ]);
}

const agree: Text = { en: 'agree to it', fr: 'en convenir' };
const declare: Text = { en: 'declare it', fr: 'la prononcer' };

const grounds: Readonly<Record<Termination['ground'], Text>> = {
  fault: {
    en: 'The agreement may be terminated for a failure to perform it.',
    fr: 'La convention peut être résiliée pour inexécution.',
  },
  event: {
    en: 'The agreement may be terminated on the ground named here.',
    fr: 'La convention peut être résiliée pour le motif indiqué ici.',
  },
  convenience: {
    en: 'The agreement may be terminated without a reason.',
    fr: 'La convention peut être résiliée sans motif.',
  },
  mutual: {
    en: 'The parties may end the agreement together.',
    fr: 'Les parties peuvent mettre fin à la convention d’un commun accord.',
  },
};

function sayWarning(warning: Timing, { id, ...clause }: Termination, teller: Teller): readonly Sentence[] {
  const until = when(warning, teller, { use: 'deadline', self: id });
  const text = {
    en: `A formal notice comes first; the agreement may be terminated if it has stayed unanswered until the end of this time: ${until.en}.`,
    fr: `Une mise en demeure doit précéder ; la résiliation n’est possible que si celle-ci est restée sans effet jusqu’à l’issue du délai suivant : ${until.fr}.`,
  };
  return [resting({ text }, warning, clause)];
}

function isAtOnce(effective: Timing, id: string): boolean {
  return effective.relation === 'on' && 'moment' in effective.anchor && effective.anchor.moment === `terminated:${id}`;
}

const atOnce: Text = {
  en: 'The agreement then ends on the very day.',
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
            en: `The party that leaves is bound until the following day: ${last.en}.`,
            fr: `La partie qui se retire reste tenue jusqu’au jour suivant : ${last.fr}.`,
          },
        },
        exit.effective,
        exit,
      ),
      { text: countingDay(exit.counts, letter) },
    ],
    source: sourceOf(exit),
  };
}

const leaving: Text = {
  en: 'Each party may leave; the agreement goes on between the others, and ends when only one is left.',
  fr: 'Chaque partie peut se retirer ; la convention se poursuit entre les autres, et prend fin quand il n’en reste qu’une.',
};

function saySuspension(suspension: Suspension, teller: Teller): Passage {
  const { by, when: given, clock, atMost } = suspension;
  const need = given && condition(given.condition, teller);
  const most = atMost && periodInWords(atMost);
  return passageOf(suspension, [
    {
      text: whoMay(by, teller, {
        en: 'suspend the agreement and resume it',
        fr: 'prononcer la suspension de la convention et sa reprise',
      }),
    },
    ...(need
      ? [
          {
            text: {
              en: `It may be suspended only once ${need.en}.`,
              fr: `Cela ne peut avoir lieu qu’une fois ${que(need.fr)}.`,
            },
          },
        ]
      : []),
    { text: clocks[clock] },
    ...(most
      ? [{ text: { en: `The suspension lasts for ${most.en} at most.`, fr: `La suspension dure ${most.fr} au plus.` } }]
      : []),
  ]);
}

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
