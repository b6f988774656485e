import { admissibleOn } from '../../../insight/agenda/admissible.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import { factGroupOf, factGroups, factGroupsInOrder } from '../../../render/fact-groups.ts';
import type { Text } from '../../../text/text.ts';
import type { AgreementView } from './agreement-view.ts';

/** Facts of one group, to choose from. */
export interface OfferedFacts {
  readonly heading: Text;
  /** Those that would be admitted today come first. */
  readonly facts: readonly FactDefinition[];
  /** Those that would not be, as things stand. */
  readonly later: readonly FactDefinition[];
}

/** What can be recorded under an agreement, in the groups in which somebody looks for it. */
export function factGroupsOf({ opening, today }: AgreementView): readonly OfferedFacts[] {
  const { state } = opening.timeline;
  const all = [...opening.compiled.facts.values()];
  const now = admissibleOn(today, state);
  // A withdrawal starts from the journal, at the fact that it takes back.
  const groups = factGroupsInOrder.filter((group) => group !== 'corrections');
  return groups
    .map((group) => {
      const ofGroup = all.filter(({ verb }) => factGroupOf[verb] === group);
      return {
        heading: factGroups[group],
        facts: ofGroup.filter(({ name }) => now.has(name)),
        later: ofGroup.filter(({ name }) => !now.has(name)),
      };
    })
    .filter(({ facts, later }) => facts.length + later.length > 0);
}
