import { admissibleOn } from '../../../insight/agenda/admissible.ts';
import type { FactDefinition, FactVerb } from '../../../language/model/names.ts';
import type { Text } from '../../../text/text.ts';
import type { AgreementView } from './agreement-view.ts';

/** Facts of one kind, to choose from. */
export interface FactGroup {
  readonly heading: Text;
  /** Those that would be admitted today come first. */
  readonly facts: readonly FactDefinition[];
  /** Those that would not be, as things stand. */
  readonly later: readonly FactDefinition[];
}

const groups: readonly (readonly [heading: Text, verbs: readonly FactVerb[]])[] = [
  [{ en: 'Signing and notifying', fr: 'Signature et notification' }, ['signed', 'notified', 'appointed']],
  [
    { en: 'Work and deliverables', fr: 'Travaux et livrables' },
    ['worked', 'delivered', 'accepted', 'rejected', 'done'],
  ],
  [
    { en: 'Duties, payments and meetings', fr: 'Obligations, paiements et réunions' },
    ['performed', 'paid', 'held', 'provided'],
  ],
  [
    { en: 'What happened, and choices', fr: 'Événements, jalons et choix' },
    ['reached', 'happened', 'announced', 'decided', 'revoked'],
  ],
  [{ en: 'Amendments and renewal', fr: 'Avenants et reconduction' }, ['amended', 'renewed', 'declined']],
  [{ en: 'Suspension', fr: 'Suspension' }, ['suspended', 'resumed']],
  [{ en: 'Failures', fr: 'Manquements' }, ['breached', 'warned', 'cured']],
  [{ en: 'Ending early, parties', fr: 'Fin anticipée, parties' }, ['terminated', 'leaving', 'renamed', 'succeeded']],
];

/** What can be recorded under an agreement, in the groups in which somebody looks for it. */
export function factGroupsOf({ opening, today }: AgreementView): readonly FactGroup[] {
  const { state } = opening.timeline;
  const all = [...opening.compiled.facts.values()];
  const now = admissibleOn(today, state);
  return groups
    .map(([heading, verbs]) => {
      const ofGroup = verbs.flatMap((verb) => all.filter((fact) => fact.verb === verb));
      return {
        heading,
        facts: ofGroup.filter(({ name }) => now.has(name)),
        later: ofGroup.filter(({ name }) => !now.has(name)),
      };
    })
    .filter(({ facts, later }) => facts.length + later.length > 0);
}
