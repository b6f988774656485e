import { canCome } from '../can-come.ts';
import { hasCome } from '../has-come.ts';
import { membersMet } from '../progress.ts';
import type { Question } from '../question.ts';

export const phaseOpens: Question = {
  id: 'phase-opens',
  title: { en: 'Every phase can open.', fr: 'Chaque étape peut s’ouvrir.' },
  asks: { en: 'Can every phase open?', fr: 'Chaque étape peut-elle s’ouvrir ?' },
  why: {
    en: 'If a gate can never open, the work behind it can never begin.',
    fr: 'Si une condition d’ouverture ne peut jamais être remplie, le travail prévu ne peut pas commencer.',
  },
  *ask(prover) {
    for (const { id, title, gate } of prover.compiled.convention.phases.values()) {
      yield canCome(prover, {
        pointer: gate.at,
        concern: { regions: [`phases/${id}`] },
        isGoal: hasCome(`opened:${id}`),
        moment: `opened:${id}`,
        asks: { en: `Can “${title}” open?`, fr: `Est-il possible que « ${title} » s’ouvre ?` },
        comes: { en: `“${title}” can open.`, fr: `« ${title} » peut s’ouvrir.` },
        neverComes: { en: `“${title}” can never open.`, fr: `« ${title} » ne peut jamais s’ouvrir.` },
        help: {
          en: 'Remove from its gate the condition that excludes the others, or provide for what it waits for.',
          fr: 'Retirez de sa condition ce qui exclut le reste, ou prévoyez ce qu’elle attend.',
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
