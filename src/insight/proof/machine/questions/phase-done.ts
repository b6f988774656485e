import type { Phase } from '../../../../language/model/work.ts';
import { canCome } from '../can-come.ts';
import { membersMet } from '../progress.ts';
import { hasCome } from '../prover.ts';
import type { Question } from '../question.ts';

export const phaseDone: Question = {
  id: 'phase-done',
  title: { en: 'Every phase can be done.', fr: 'Chaque phase peut être achevée.' },
  why: {
    en: 'A phase that no run completes leaves the agreement incomplete, whatever the parties do.',
    fr: 'Une phase qu’aucun déroulement n’achève laisse la convention incomplète, quoi que fassent les parties.',
  },
  *ask(prover) {
    for (const phase of prover.compiled.convention.phases.values()) {
      const { id, title, at } = phase;
      const condition = conditionOf(phase);
      yield canCome(prover, {
        pointer: phase.done?.at ?? at,
        // Somebody may always say that an open phase is done; what is asked is whether its own condition can be met.
        concern: { regions: [`phases/${id}`], ...(condition !== undefined && { without: [`done:${id}`] }) },
        isGoal: hasCome(`done:${id}`),
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
