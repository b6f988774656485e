import type { Phase } from '../../../../language/model/work.ts';
import { canCome } from '../can-come.ts';
import { mayEnd } from '../endings.ts';
import { hasCome } from '../has-come.ts';
import { membersMet } from '../progress.ts';
import type { Question } from '../question.ts';

export const phaseDone: Question = {
  id: 'phase-done',
  title: { en: 'Every phase can be done.', fr: 'Chaque phase peut être achevée.' },
  asks: { en: 'Can every phase be done?', fr: 'Chaque phase peut-elle être achevée ?' },
  why: {
    en: 'A phase that no run completes leaves the agreement incomplete, whatever the parties do.',
    fr: 'Une phase qu’aucun déroulement n’achève laisse la convention incomplète, quoi que fassent les parties.',
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
        asks: { en: `Can “${title}” be done?`, fr: `Est-il possible que « ${title} » s’achève ?` },
        comes: { en: `“${title}” can be done.`, fr: `« ${title} » peut être achevée.` },
        neverComes: {
          en: `“${title}” can never be done as its clause says.`,
          fr: `« ${title} » ne peut jamais être achevée comme le dit sa clause.`,
        },
        help: {
          en: 'Let it open, and let what it is done by happen while it is open.',
          fr: 'Faites qu’elle s’ouvre, et que ce qui l’achève puisse arriver tant qu’elle est ouverte.',
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
