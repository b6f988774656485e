import { sayQuantity } from '../../agenda/wording.ts';
import { sayDay } from '../../calendar/say-day.ts';
import type { Budget, ExpectedWindow, Gate, Phase } from '../../model/work.ts';
import type { Text } from '../../text/text.ts';
import { condition } from '../conditions.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, resting, type Teller } from '../teller.ts';
import { byWhen } from '../times.ts';
import { whoMay } from '../who.ts';
import { que } from '../words/grammar.ts';

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
          { text: { en: `It is complete once ${over.en}.`, fr: `Elle est achevée dès lors ${que(over.fr)}.` } },
          done,
          phase,
        )
      : { text: noEnd },
    ...(expected ? [resting({ text: sayWindow(expected) }, expected, phase)] : []),
    ...(by
      ? [resting({ text: { en: `It must be complete ${by.en}.`, fr: `Elle doit être achevée ${by.fr}.` } }, due, phase)]
      : []),
    ...(optional ? [{ text: isOptional }] : []),
  ]);
}

function sayGate(gate: Gate, teller: Teller): Text {
  const need = condition(gate.condition, teller);
  return { en: `It opens once ${need.en}.`, fr: `Elle s’ouvre dès lors ${que(need.fr)}.` };
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
  en: 'No condition says when it is complete: that is recorded.',
  fr: 'Aucune condition n’en fixe l’achèvement, qui se constate.',
};

const isOptional: Text = { en: 'The agreement is complete without it.', fr: 'La convention est complète sans elle.' };

function sayBudget(budget: Budget, phase: Phase, teller: Teller): readonly Sentence[] {
  const { unit, min, max, step, by } = budget;
  const sentences: Text[] = [
    ...(min ? [minima[min.kind](sayQuantity(min.quantity, unit))] : []),
    ...(max ? [maxima[max.kind](sayQuantity(max.quantity, unit))] : []),
    ...(min || max
      ? []
      : [
          {
            en: `It is counted in ${sayQuantity('2', unit).en.slice(2)}.`,
            fr: `Elle se compte en ${sayQuantity('2', unit).fr.slice(2)}.`,
          },
        ]),
    ...(step !== undefined ? [steps(sayQuantity(step, unit))] : []),
    whoMay(by, teller, { en: 'record what is used', fr: 'constater ce qui est consommé' }),
  ];
  const text = { en: sentences.map(({ en }) => en).join(' '), fr: sentences.map(({ fr }) => fr).join(' ') };
  return [resting({ text }, budget, phase)];
}

const minima: Readonly<Record<'commitment' | 'estimate', (quantity: Text) => Text>> = {
  commitment: ({ en, fr }) => ({ en: `At least ${en} are owed.`, fr: `Un minimum de ${fr} est dû.` }),
  estimate: ({ en, fr }) => ({
    en: `At least ${en} are foreseen, as an estimate that nobody owes.`,
    fr: `Un minimum de ${fr} est prévu, à titre d’estimation, sans être dû.`,
  }),
};

const maxima: Readonly<Record<'cap' | 'estimate', (quantity: Text) => Text>> = {
  cap: ({ en, fr }) => ({
    en: `It takes ${en} at most: that is a cap, which may not be passed.`,
    fr: `Elle ne peut dépasser ${fr} : c’est un plafond.`,
  }),
  estimate: ({ en, fr }) => ({
    en: `It is foreseen to take ${en} at most, as an estimate that may be passed.`,
    fr: `Il est prévu de ne pas dépasser ${fr}, à titre d’estimation, qui peut être dépassée.`,
  }),
};

function steps({ en, fr }: Text): Text {
  return { en: `It is counted by steps of ${en}.`, fr: `Le décompte se fait par fractions de ${fr}.` };
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
    en: `It is expected ${said.en}; that informs, and nobody is late by it.`,
    fr: `Le texte l’attend ${said.fr} ; cette indication n’oblige pas, et nul n’est en retard de ce seul fait.`,
  };
}
