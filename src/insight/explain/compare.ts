import type { Convention } from '../../language/model/convention.ts';
import type { Pointer } from '../../text/span.ts';
import { agreed } from './agreed.ts';
import { type Difference, differencesOf } from './differences.ts';
import type { Section } from './restatement.ts';

/**
 * What differs between two versions, clause by clause, by their rules alone. Of what bears another name, the clause that
 * gives the name tells so; those that only use it differ in nothing.
 */
export function compareConventions(before: Convention, after: Convention): readonly Difference[] {
  const [old, now] = [sectionsOf(before), sectionsOf(after)];
  const underNewNames = new Map(differencesOf(sectionsOf(withNamesOf(before, after)), now).map((one) => [one.at, one]));
  const [oldNames, newNames] = [namesIn(old), namesIn(now)];
  return differencesOf(old, now).flatMap((difference) => {
    const isRenamed = oldNames.get(difference.at) !== newNames.get(difference.at);
    return isRenamed ? difference : (underNewNames.get(difference.at) ?? []);
  });
}

/** The sections of what was agreed, without the dates that facts would give. */
function sectionsOf(convention: Convention): readonly Section[] {
  return agreed({ convention, datedOf: () => undefined });
}

function namesIn(sections: readonly Section[]): ReadonlyMap<Pointer, string | undefined> {
  const passages = sections.flatMap(({ groups }) => groups.flatMap((group) => group.passages));
  return new Map(passages.map(({ at, title }) => [at, title]));
}

/** A convention in which whatever another version has too is called as it is there. */
function withNamesOf(convention: Convention, other: Convention): Convention {
  return {
    ...convention,
    parties: renamed(convention.parties, other.parties),
    thirdParties: renamed(convention.thirdParties, other.thirdParties),
    roles: renamed(convention.roles, other.roles),
    dates: renamed(convention.dates, other.dates),
    milestones: renamed(convention.milestones, other.milestones),
    decisions: renamed(convention.decisions, other.decisions),
    events: renamed(convention.events, other.events),
    phases: renamed(convention.phases, other.phases),
    deliverables: renamed(convention.deliverables, other.deliverables),
    datasets: renamed(convention.datasets, other.datasets),
    obligations: renamed(convention.obligations, other.obligations),
    terminations: renamed(convention.terminations, other.terminations),
    suspensions: renamed(convention.suspensions, other.suspensions),
  };
}

function renamed<T extends { readonly title: string }>(
  clauses: ReadonlyMap<string, T>,
  others: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  return new Map([...clauses].map(([id, clause]) => [id, { ...clause, title: others.get(id)?.title ?? clause.title }]));
}
