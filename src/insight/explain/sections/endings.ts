import { sayDay } from '../../../calendar/say-day.ts';
import type { Exit, Suspension, Termination } from '../../../language/model/term.ts';
import type { Timing } from '../../../language/model/timing.ts';
import { own } from '../../../text/own.ts';
import type { Text } from '../../../text/text.ts';
import { condition, possibleOnlyIf } from '../conditions.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, sourceOf, type Teller } from '../teller.ts';
import { movedPast, sayCountedTail, when, withoutOn } from '../times.ts';
import { countingDay, isCounted, letter, whoMay } from '../who.ts';
import { ending } from '../words/ending.ts';
import { jusque, listed, nothing, que, quoted } from '../words/grammar.ts';
import { periodInWords } from '../words/periods.ts';

/** What ends it early, lets one party withdraw, or suspends it. */
export function endings(teller: Teller): Section {
  const { terminations, exit, suspensions } = teller.convention;
  return {
    id: 'endings',
    heading: { en: 'Early termination, withdrawal and suspension', fr: 'La résiliation, le retrait et la suspension' },
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
  const last = when(effective, teller, { use: 'state', self: id });
  const over = ending(last, { en: 'then', fr: 'alors' });
  return passageOf(termination, [
    { text: whoMay(by, teller, withReasons(grounds[ground], reasons)) },
    ...(given ? [possibleOnlyIf(given.condition, teller)] : []),
    ...(warning ? sayWarning(warning, termination, teller) : []),
    isAtOnce(effective, id)
      ? { text: ground === 'mutual' ? onAgreement : atOnce }
      : resting({ text: { en: `The agreement ${over.en}.`, fr: `La convention ${over.fr}.` } }, effective, termination),
    ...(isCounted(own(declaration.terminations, id)) ? [{ text: countingDay(counts, letter) }] : []),
  ]);
}

const grounds: Readonly<Record<Termination['ground'], Text>> = {
  fault: { en: 'terminate the agreement for breach', fr: 'résilier la convention pour manquement' },
  event: { en: 'terminate the agreement', fr: 'résilier la convention' },
  convenience: { en: 'terminate the agreement', fr: 'résilier la convention' },
  mutual: { en: 'end the agreement', fr: 'mettre fin à la convention' },
};

/** Whether reasons must be given is told only where the text tells it. */
function withReasons({ en, fr }: Text, reasons: Termination['reasons']): Text {
  if (reasons === undefined) return { en, fr };
  return reasons === 'none'
    ? { en: `${en} without giving a reason`, fr: `${fr} sans avoir à indiquer de motif` }
    : { en: `${en}, giving reasons`, fr: `${fr}, en indiquant ses motifs` };
}

function sayWarning(warning: Timing, { id, ...clause }: Termination, teller: Teller): readonly Sentence[] {
  const stayed = sayUnanswered(warning, id, teller);
  const text = {
    en: `Formal notice is required first. Termination is possible only if the breach ${stayed.en}.`,
    fr: `Une mise en demeure préalable est nécessaire. La résiliation n’est possible que si cette mise en demeure ${stayed.fr}.`,
  };
  return [resting({ text }, warning, clause)];
}

function sayUnanswered(warning: Timing, id: string, teller: Teller): Text {
  const dated = teller.datedOf(warning, 'deadline');
  const isFromNotice = 'anchor' in warning && 'moment' in warning.anchor && warning.anchor.moment === `warned:${id}`;
  if (warning.relation === 'after' && isFromNotice && sayCountedTail(warning, teller) === nothing) {
    const { en, fr } = periodInWords(warning.period, warning.days);
    const day = dated && sayDay(dated.date);
    const past = dated ? movedPast(dated) : nothing;
    const until = day ? { en: `, until ${day.en}${past.en}`, fr: `, jusqu’au ${day.fr}${past.fr}` } : nothing;
    return {
      en: `is not remedied within ${en} of that notice${until.en}`,
      fr: `est restée sans effet pendant ${fr}${until.fr}`,
    };
  }
  const until = when(warning, teller, { use: 'deadline', self: id });
  return { en: `is not remedied ${until.en}`, fr: `est restée sans effet ${until.fr}` };
}

function isAtOnce(effective: Timing, id: string): boolean {
  return effective.relation === 'on' && 'moment' in effective.anchor && effective.anchor.moment === `terminated:${id}`;
}

const onAgreement: Text = {
  en: 'The agreement then ends on the day on which they agree to end it.',
  fr: 'La convention prend alors fin le jour de cet accord.',
};

const atOnce: Text = {
  en: 'The agreement then ends on the day on which it is terminated.',
  fr: 'La convention prend alors fin le jour où la résiliation est prononcée.',
};

function sayExit(exit: Exit, teller: Teller): Passage {
  const last = when(exit.effective, teller, { use: 'state' });
  return {
    at: exit.at,
    heading: { en: 'Withdrawal of a party', fr: 'Retrait d’une partie' },
    sentences: [
      { text: withdrawal, more: [others] },
      resting(
        {
          text: {
            en: `A party that withdraws remains bound until ${withoutOn(last.en)}.`,
            fr: `La partie qui se retire reste engagée ${jusque(last.fr)}.`,
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

const withdrawal: Text = {
  en: 'Any party may withdraw from the agreement.',
  fr: 'Toute partie peut se retirer de la convention.',
};
const others: Text = {
  en: 'The agreement continues between the other parties, and ends when only one remains.',
  fr: 'La convention se poursuit entre les autres parties, et prend fin quand il n’en reste qu’une.',
};

function saySuspension(suspension: Suspension, teller: Teller): Passage {
  const { by, when: given, clock, of, until, overlong } = suspension;
  const over = until && condition(until.condition, teller);
  const duties = of && listed(of.map((id) => quoted(teller.convention.obligations.get(id)?.title ?? id)));
  return passageOf(suspension, [
    {
      text: whoMay(by, teller, {
        en: duties ? `suspend ${duties.en}, and lift the suspension` : 'suspend the agreement, and lift the suspension',
        fr: duties
          ? `suspendre ${duties.fr}, puis lever la suspension`
          : 'suspendre la convention, puis lever la suspension',
      }),
    },
    ...(duties ? [{ text: theRestGoesOn }] : []),
    ...(given ? [possibleOnlyIf(given.condition, teller)] : []),
    ...(over
      ? [
          {
            text: {
              en: `The suspension ends automatically once ${over.en}.`,
              fr: `La suspension prend fin automatiquement dès ${que(over.fr)}.`,
            },
          },
        ]
      : []),
    { text: of ? clocksOfDuties(of.length)[clock] : clocks[clock] },
    ...(overlong ? [{ text: sayOverlong(overlong) }] : []),
  ]);
}

function sayOverlong({ after, isLimit }: NonNullable<Suspension['overlong']>): Text {
  const { en, fr } = periodInWords(after);
  return isLimit
    ? { en: `The suspension may last ${en} at most.`, fr: `La suspension peut durer ${fr} au plus.` }
    : {
        en: `The suspension may last longer than ${en}, but the clauses that depend on that time limit then apply.`,
        fr: `La suspension peut durer plus de ${fr} ; les clauses qui dépendent de cette durée s’appliquent alors.`,
      };
}

const theRestGoesOn: Text = {
  en: 'The rest of the agreement continues.',
  fr: 'Le reste de la convention se poursuit.',
};

function clocksOfDuties(count: number): Readonly<Record<Suspension['clock'], Text>> {
  const these = count === 1 ? 'this clause' : 'these clauses';
  return {
    freeze: {
      en: `During the suspension nothing is due under ${these}, and all future due dates are postponed by the length of the suspension.`,
      fr: 'Pendant la suspension, rien n’est dû à ce titre, et les échéances à venir sont reportées de la durée de la suspension.',
    },
    run: {
      en: `During the suspension nothing is due under ${these}; anything that would have fallen due in that time is due on the day the suspension is lifted.`,
      fr: 'Pendant la suspension, rien n’est dû à ce titre ; ce qui serait arrivé à échéance pendant ce temps est dû le jour où la suspension est levée.',
    },
  };
}

const clocks: Readonly<Record<Suspension['clock'], Text>> = {
  freeze: {
    en: 'All future dates are postponed by the length of the suspension.',
    fr: 'Toutes les dates à venir sont reportées de la durée de la suspension.',
  },
  run: {
    en: 'Time continues to run: no date changes.',
    fr: 'Les délais continuent de courir : aucune date n’est reportée.',
  },
};
