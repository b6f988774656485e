import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { own } from '../../text/own.ts';

/** What a new version of a convention calls otherwise: ids of clauses, parties and components, old to new. */
export type Renames = Readonly<Record<string, string>>;

/** A fact as a version with other ids calls it. Its own id stays: others withdraw it by that. */
export function renameFact(fact: Fact, renames: Renames): Fact {
  const { by, component, for: key } = fact;
  return {
    ...fact,
    fact: renameSubject(fact.fact, renames),
    ...(by !== undefined && { by: own(renames, by) ?? by }),
    ...(component !== undefined && { component: own(renames, component) ?? component }),
    ...(key !== undefined && { for: renameKey(key, renames) }),
  };
}

/** `worked:support` with `support` renamed; a milestone stands alone. */
function renameSubject(name: string, renames: Renames): string {
  const colon = name.indexOf(':');
  const subject = name.slice(colon + 1);
  return `${name.slice(0, colon + 1)}${own(renames, subject) ?? subject}`;
}

/** `report@2026` with `report` renamed. */
function renameKey(key: string, renames: Renames): string {
  const at = key.indexOf('@');
  if (at < 0) return key;
  const clause = key.slice(0, at);
  return `${own(renames, clause) ?? clause}${key.slice(at)}`;
}
