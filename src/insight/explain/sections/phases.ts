import { sayDay } from '../../../calendar/say-day.ts';
import type { Budget, ExpectedWindow, Gate, Phase } from '../../../language/model/work.ts';
import type { Text } from '../../../text/text.ts';
import { condition } from '../conditions.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, type Teller } from '../teller.ts';
import { byWhen } from '../times.ts';
import { fallsTo } from '../who.ts';
import { que } from '../words/grammar.ts';
import { quantityInWords } from '../words/quantities.ts';

/** The stages of work: what opens them, what they may take, when they are over. */
export function phases(teller: Teller): Section {
  return {
    id: 'phases',
    heading: { en: 'The phases of the work', fr: 'Les étapes' },
    groups: [{ passages: [...teller.convention.phases.values()].map((phase) => sayPhase(phase, teller)) }],
  };
}

function sayPhase(phase: Phase, teller: Teller): Passage {
  const { gate, budget, done, expected, due, optional } = phase;
  const by = due && byWhen(due, teller, { self: phase.id });
  const over = done && condition(done.condition, { ...teller, phase: phase.id });
  return passageOf(phase, [
    resting({ text: sayGate(gate, teller) }, gate, phase),
    ...(dependsOnMilestone(gate, teller) ? [{ text: revocations[gate.onRevocation] }] : []),
    over
      ? resting(
          { text: { en: `The phase is complete once ${over.en}.`, fr: `L’étape est achevée dès ${que(over.fr)}.` } },
          done,
          phase,
        )
      : { text: noEnd },
    ...(by ? [resting({ text: optional ? completeAtWill(by) : completeBy(by) }, due, phase)] : []),
    ...(expected ? [resting({ text: sayWindow(expected) }, expected, phase)] : []),
    ...(budget ? sayBudget(budget, phase, teller) : []),
    ...(optional ? [{ text: isOptional }] : []),
  ]);
}

function completeBy(by: Text): Text {
  return { en: `The phase must be completed ${by.en}.`, fr: `L’étape doit être achevée ${by.fr}.` };
}

/** Nobody has to begin what is optional. */
function completeAtWill(by: Text): Text {
  return {
    en: `If the phase is carried out, it must be completed ${by.en}.`,
    fr: `Si l’étape a lieu, elle doit être achevée ${by.fr}.`,
  };
}

function sayGate(gate: Gate, teller: Teller): Text {
  const need = condition(gate.condition, teller);
  return { en: `This phase opens once ${need.en}.`, fr: `Cette étape s’ouvre dès ${que(need.fr)}.` };
}

function dependsOnMilestone({ condition: of, onRevocation }: Gate, { convention }: Teller): boolean {
  const names = JSON.stringify(of).match(/[^"]+/g) ?? [];
  return onRevocation === 'stay-open' || names.some((name) => convention.milestones.has(name));
}

const revocations: Readonly<Record<Gate['onRevocation'], Text>> = {
  relock: {
    en: 'If a milestone that opened it is annulled, the phase closes again.',
    fr: 'Si un jalon qui a permis son ouverture est annulé, l’étape se referme.',
  },
  'stay-open': {
    en: 'The phase stays open even if a milestone that opened it is annulled.',
    fr: 'L’étape reste ouverte même si un jalon qui a permis son ouverture est annulé.',
  },
};

const noEnd: Text = {
  en: 'No condition is set for its completion, which must be recorded.',
  fr: 'Aucune condition ne fixe son achèvement : il doit être constaté.',
};

const isOptional: Text = {
  en: 'This phase is optional.',
  fr: 'Cette étape est facultative.',
};

function sayBudget(budget: Budget, phase: Phase, teller: Teller): readonly Sentence[] {
  const { unit, min, max, step, by } = budget;
  const sentences: Text[] = [
    ...(min ? [minima[min.kind](quantityInWords(min.quantity, unit))] : []),
    ...(max ? [maxima[max.kind](quantityInWords(max.quantity, unit))] : []),
    ...(min || max
      ? []
      : [
          {
            en: `The count is in ${quantityInWords('2', unit).en.slice(2)}.`,
            fr: `Le décompte se fait en ${quantityInWords('2', unit).fr.slice(2)}.`,
          },
        ]),
    ...(step !== undefined ? [steps(quantityInWords(step, unit))] : []),
    fallsTo(by, teller, { en: 'keep the count', fr: 'tenir ce décompte' }),
  ];
  const [text, ...more] = sentences;
  return text ? [resting({ text, more }, budget, phase)] : [];
}

const minima: Readonly<Record<'commitment' | 'estimate', (quantity: Text) => Text>> = {
  commitment: ({ en, fr }) => ({
    en: `The minimum is ${en}; this is a commitment.`,
    fr: `Le minimum est de ${fr} : c’est un engagement.`,
  }),
  estimate: ({ en, fr }) => ({
    en: `The minimum is estimated at ${en}; this is not a commitment.`,
    fr: `Le minimum est estimé à ${fr}, sans engagement.`,
  }),
};

const maxima: Readonly<Record<'cap' | 'estimate', (quantity: Text) => Text>> = {
  cap: ({ en, fr }) => ({
    en: `The maximum is ${en}, which may not be exceeded.`,
    fr: `Le maximum est de ${fr} : il ne peut être dépassé.`,
  }),
  estimate: ({ en, fr }) => ({
    en: `The maximum is estimated at ${en}, which may be exceeded.`,
    fr: `Le maximum est estimé à ${fr} : il peut être dépassé.`,
  }),
};

function steps({ en, fr }: Text): Text {
  return { en: `The count goes in steps of ${en}.`, fr: `Le décompte se fait par tranches de ${fr}.` };
}

/** When the text expects something, without anybody being late. */
export function sayWindow({ from, until }: ExpectedWindow): Text {
  const [first, last] = [from && sayDay(from), until && sayDay(until)];
  if (first && last) {
    return {
      en: `The indicative dates are from ${first.en} to ${last.en}; passing them is not a breach.`,
      fr: `Les dates indicatives vont du ${first.fr} au ${last.fr} ; les dépasser n’est pas un manquement.`,
    };
  }
  return last
    ? {
        en: `The indicative date is ${last.en} at the latest; passing it is not a breach.`,
        fr: `La date indicative est le ${last.fr} au plus tard ; la dépasser n’est pas un manquement.`,
      }
    : {
        en: `The indicative date is ${first?.en} at the earliest.`,
        fr: `La date indicative est le ${first?.fr} au plus tôt.`,
      };
}
