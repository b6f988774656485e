import type { Phase } from '../../../../language/model/work.ts';
import { canCome } from '../can-come.ts';
import { mayEnd } from '../endings.ts';
import { hasCome } from '../has-come.ts';
import { membersMet } from '../progress.ts';
import type { Question } from '../question.ts';

export const phaseDone: Question = {
  id: 'phase-done',
  title: { en: 'Every phase can be completed.', fr: 'Chaque étape peut être achevée.' },
  asks: { en: 'Can every phase be completed?', fr: 'Chaque étape peut-elle être achevée ?' },
  why: {
    en: 'If a phase can never be completed, the agreement can’t be performed in full, whatever the parties do.',
    fr: 'Si une étape ne peut jamais être achevée, la convention ne peut pas être pleinement exécutée, quoi que fassent les parties.',
  },
  *ask(prover) {
    const { convention } = prover.compiled;
    for (const phase of convention.phases.values()) {
      // Where nothing but the end completes what has reached its minimum, and there is none, it is done when it is said to be.
      if (!phase.done && phase.budget?.min && !mayEnd(convention)) continue;
      const { id, title, at } = phase;
      const condition = conditionOf(phase);
      yield canCome(prover, {
        pointer: phase.done?.at ?? at,
        // Somebody may always say that an open phase is done; what is asked is whether its own condition can be met.
        concern: { regions: [`phases/${id}`], ...(condition !== undefined && { without: [`done:${id}`] }) },
        isGoal: hasCome(`done:${id}`),
        asks: { en: `Can “${title}” be completed?`, fr: `Est-il possible que « ${title} » s’achève ?` },
        comes: { en: `“${title}” can be completed.`, fr: `« ${title} » peut être achevée.` },
        neverComes: {
          en: `“${title}” can never be completed as its clause says.`,
          fr: `« ${title} » ne peut jamais être achevée comme le dit sa clause.`,
        },
        help: {
          en: 'Make sure that it can open, and that what completes it can happen while it is open.',
          fr: 'Faites en sorte qu’elle puisse s’ouvrir, et que ce qui l’achève puisse avoir lieu tant qu’elle est ouverte.',
        },
        counterexample: {
          id: `phase-done-${id}`,
          nearness: ({ context }) =>
            (hasCome(`opened:${id}`)({ context } as never) ? 1 : 0) + membersMet(condition ?? { all: [] }, context),
          regions: [`phases/${id}`],
          noEntries: [{ kind: 'done', id }],
        },
      });
    }
  },
};

function conditionOf({ id, done, budget }: Phase) {
  if (done) return done.condition;
  return budget?.min && { budget: id, reaches: budget.min.quantity };
}
