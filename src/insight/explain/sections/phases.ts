import { sayDay } from '../../../calendar/say-day.ts';
import type { Budget, ExpectedWindow, Gate, Phase } from '../../../language/model/work.ts';
import type { Text } from '../../../text/text.ts';
import { condition } from '../conditions.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, type Teller } from '../teller.ts';
import { byWhen } from '../times.ts';
import { whoMay } from '../who.ts';
import { que } from '../words/grammar.ts';
import { quantityInWords } from '../words/quantities.ts';

/** The stretches of work: what opens them, what they may take, when they are over. */
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
  const over = done && condition(done.condition, teller);
  return passageOf(phase, [
    resting({ text: sayGate(gate, teller) }, gate, phase),
    ...(dependsOnMilestone(gate, teller) ? [{ text: revocations[gate.onRevocation] }] : []),
    ...(budget ? sayBudget(budget, phase, teller) : []),
    over
      ? resting(
          { text: { en: `It is complete once ${over.en}.`, fr: `Elle est achevée dès ${que(over.fr)}.` } },
          done,
          phase,
        )
      : { text: noEnd },
    ...(expected ? [resting({ text: sayWindow(expected) }, expected, phase)] : []),
    ...(by ? [resting({ text: optional ? completeAtWill(by) : completeBy(by) }, due, phase)] : []),
    ...(optional ? [{ text: isOptional }] : []),
  ]);
}

function completeBy(by: Text): Text {
  return { en: `It must be complete ${by.en}.`, fr: `Elle doit être achevée ${by.fr}.` };
}

/** Nobody has to begin what is optional. */
function completeAtWill(by: Text): Text {
  return { en: `If it is carried out, it is complete ${by.en}.`, fr: `Si elle a lieu, elle s’achève ${by.fr}.` };
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
    en: 'If what opened it is annulled, it closes again.',
    fr: 'Si ce qui l’a ouverte est annulé, elle se referme.',
  },
  'stay-open': {
    en: 'It stays open even if what opened it is annulled.',
    fr: 'Elle reste ouverte même si ce qui l’a ouverte est annulé.',
  },
};

const noEnd: Text = {
  en: 'No condition says when it is complete: its completion is recorded.',
  fr: 'Son achèvement ne dépend d’aucune condition : il se constate.',
};

const isOptional: Text = {
  en: 'The agreement is complete without it.',
  fr: 'La convention est complète sans cette étape.',
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
            en: `It is counted in ${quantityInWords('2', unit).en.slice(2)}.`,
            fr: `Elle se compte en ${quantityInWords('2', unit).fr.slice(2)}.`,
          },
        ]),
    ...(step !== undefined ? [steps(quantityInWords(step, unit))] : []),
    whoMay(by, teller, { en: 'keep this count', fr: 'en tenir le décompte' }),
  ];
  const [text, ...more] = sentences;
  return text ? [resting({ text, more }, budget, phase)] : [];
}

const minima: Readonly<Record<'commitment' | 'estimate', (quantity: Text) => Text>> = {
  commitment: ({ en, fr }) => ({ en: `At least ${en} are owed.`, fr: `Elle doit compter au moins ${fr}.` }),
  estimate: ({ en, fr }) => ({
    en: `It is estimated to take at least ${en}; that estimate commits nobody.`,
    fr: `Il est prévu qu’elle compte au moins ${fr} ; c’est une estimation, qui n’engage personne.`,
  }),
};

const maxima: Readonly<Record<'cap' | 'estimate', (quantity: Text) => Text>> = {
  cap: ({ en, fr }) => ({
    en: `It may not take more than ${en}: that is a cap.`,
    fr: `Elle ne peut compter plus de ${fr} : c’est un plafond.`,
  }),
  estimate: ({ en, fr }) => ({
    en: `It is estimated to take ${en} at most; that estimate may be exceeded.`,
    fr: `Il est prévu qu’elle ne compte pas plus de ${fr} ; cette estimation peut être dépassée.`,
  }),
};

function steps({ en, fr }: Text): Text {
  return { en: `It is counted in steps of ${en}.`, fr: `Le décompte se fait par fractions de ${fr}.` };
}

/** When the text expects something, without anybody being late. */
export function sayWindow({ from, until }: ExpectedWindow): Text {
  const [first, last] = [from && sayDay(from), until && sayDay(until)];
  const said =
    first && last
      ? { en: `between ${first.en} and ${last.en}`, fr: `entre le ${first.fr} et le ${last.fr}` }
      : last
        ? { en: `by ${last.en}`, fr: `d’ici au ${last.fr}` }
        : { en: `from ${first?.en} on`, fr: `à partir du ${first?.fr}` };
  return {
    en: `The text expects it ${said.en}, as an indication${last ? ': letting that day pass makes nobody late' : ''}.`,
    fr: `Le texte l’envisage ${said.fr}, à titre indicatif${last ? ' : laisser passer cette date ne met personne en retard' : ''}.`,
  };
}
