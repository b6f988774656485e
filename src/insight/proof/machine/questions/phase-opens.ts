import { canCome } from '../can-come.ts';
import { hasCome } from '../has-come.ts';
import { membersMet } from '../progress.ts';
import type { Question } from '../question.ts';

export const phaseOpens: Question = {
  id: 'phase-opens',
  title: { en: 'Every phase can open.', fr: 'Chaque phase peut s’ouvrir.' },
  asks: { en: 'Can every phase open?', fr: 'Chaque phase peut-elle s’ouvrir ?' },
  why: {
    en: 'A gate that no run opens promises work that can never begin.',
    fr: 'Une condition d’ouverture qu’aucun déroulement ne remplit promet un travail qui ne peut pas commencer.',
  },
  *ask(prover) {
    for (const { id, title, gate } of prover.compiled.convention.phases.values()) {
      yield canCome(prover, {
        pointer: gate.at,
        concern: { regions: [`phases/${id}`] },
        isGoal: hasCome(`opened:${id}`),
        asks: { en: `Can “${title}” open?`, fr: `Est-il possible que « ${title} » s’ouvre ?` },
        comes: { en: `“${title}” can open.`, fr: `« ${title} » peut s’ouvrir.` },
        neverComes: { en: `“${title}” can never open.`, fr: `« ${title} » ne peut jamais s’ouvrir.` },
        help: {
          en: 'Take out of its gate what excludes the rest, or let something bring about what it waits for.',
          fr: 'Retirez de sa condition ce qui exclut le reste, ou prévoyez de quoi produire ce qu’elle attend.',
        },
        counterexample: {
          id: `phase-opens-${id}`,
          nearness: ({ context }) => membersMet(gate.condition, context),
          regions: [`phases/${id}`],
          noEntries: [{ kind: 'opened', id }],
        },
      });
    }
  },
};
