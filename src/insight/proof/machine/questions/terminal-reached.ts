import type { Convention } from '../../../../language/model/convention.ts';
import { sayStateOf } from '../../../agenda/state-words.ts';
import { canCome } from '../can-come.ts';
import { mayEnd } from '../endings.ts';
import { momentsCome } from '../progress.ts';
import type { Question } from '../question.ts';
import { actingRegionsOf, type Region, stateIn, transitionsIn } from '../regions.ts';

export const terminalReached: Question = {
  id: 'terminal-reached',
  title: { en: 'Every final state can be reached.', fr: 'Chaque état final peut être atteint.' },
  asks: { en: 'Can every final state be reached?', fr: 'Chaque état final peut-il être atteint ?' },
  why: {
    en: 'A clause whose final state is never reached has no effect.',
    fr: 'Une clause dont l’état final n’est jamais atteint est sans effet.',
  },
  *ask(prover) {
    const { chart, convention } = prover.compiled;
    for (const region of actingRegionsOf(chart)) {
      for (const state of terminalStates(region, convention)) {
        const name = region.node.description ?? convention.title;
        const said = sayStateOf(region.group ?? region.id, state);
        yield canCome(prover, {
          pointer: region.node.meta?.at ?? '',
          concern: { regions: [region.id] },
          isGoal: ({ value }) => stateIn(value, region) === state,
          asks: {
            en: `Can “${name}” reach the state “${said.en}”?`,
            fr: `Est-il possible que « ${name} » atteigne l’état « ${said.fr} » ?`,
          },
          comes: {
            en: `“${name}” can reach the state “${said.en}”.`,
            fr: `« ${name} » peut atteindre l’état « ${said.fr} ».`,
          },
          neverComes: {
            en: `“${name}” can never reach the state “${said.en}”.`,
            fr: `« ${name} » ne peut jamais atteindre l’état « ${said.fr} ».`,
          },
          counterexample: {
            id: `terminal-reached-${region.name ?? region.id}-${state}`,
            nearness: momentsCome,
            regions: [region.id],
          },
        });
      }
    }
  },
};

/** The states that nothing leads out of, and that the chart has a way into. */
function terminalStates(region: Region, convention: Convention): readonly string[] {
  const targets = new Set([...transitionsIn(region)].map(([, { target }]) => target));
  const states = Object.entries(region.node.states ?? {});
  return (
    states
      .filter(([name, { on = {}, always = [] }]) => {
        const leads = [...Object.values(on).flat(), ...always].some(
          ({ target }) => target !== undefined && target !== name,
        );
        return targets.has(name) && !leads;
      })
      .map(([name]) => name)
      // Nothing comes of what is released, or of a delivery that lapses with its phase, so that nobody relies on it; what
      // never ends does not expire.
      .filter((name) => name !== 'released' && (region.group !== 'deliverables' || name !== 'lapsed'))
      .filter((name) => region.id !== 'term' || name !== 'expired' || convention.term.ends !== undefined)
      // What only an end brings about is not missed where there is none.
      .filter((name) => mayEnd(convention) || !broughtByTheEnd.includes(name))
  );
}

const broughtByTheEnd = ['expired', 'lapsed', 'unperformed'];
