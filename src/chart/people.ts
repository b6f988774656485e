import type { NamedClause } from '../model/clause.ts';
import type { Amendment } from '../model/convention.ts';
import type { Party, Role } from '../model/parties.ts';
import type { ChartNode } from './chart.ts';
import { come, holds, metaOf, recording, whileNotEnded } from './parts.ts';
import type { FactNamed } from './work.ts';

/** A role: vacant until somebody is appointed; another appointment replaces the one before. */
export function roleRegion(role: Role, fact: FactNamed): ChartNode {
  const appointed = fact(`appointed:${role.id}`);
  const appoint = { type: 'appoint', params: { role: role.id } } as const;
  const on = {
    [appointed.name]: recording(appointed, 'filled', [appoint, come(appointed.name)], [whileNotEnded]),
  };
  return {
    initial: 'vacant',
    description: role.title,
    meta: metaOf(role),
    states: { vacant: { on }, filled: { on } },
  };
}

/** A party stays bound whatever it is called, and so does whoever succeeds to it. */
export function partyRegion(party: Party): ChartNode {
  const rename = { type: 'rename', params: { party: party.id } } as const;
  const on = {
    [`renamed:${party.id}`]: [{ actions: [rename] }],
    [`succeeded:${party.id}`]: [{ target: 'succeeded', actions: [rename] }],
  };
  return {
    initial: 'bound',
    description: party.title,
    meta: metaOf(party),
    states: { bound: { on }, succeeded: { on } },
  };
}

/**
 * An amendment: proposed, then agreed. It must be agreed while the agreement lasts: afterwards there is nothing left
 * to prolong (code civil, art. 1213).
 */
export function amendmentRegion(amendment: Amendment & NamedClause, fact: FactNamed): ChartNode {
  const amended = fact(`amended:${amendment.id}`);
  return {
    initial: 'proposed',
    description: amendment.title,
    meta: metaOf(amendment),
    states: {
      proposed: {
        on: { [amended.name]: recording(amended, 'agreed', [come(amended.name)], [holds('signed'), whileNotEnded]) },
      },
      agreed: {},
    },
  };
}
