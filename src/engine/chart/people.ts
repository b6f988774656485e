import type { NamedClause } from '../../language/model/clause.ts';
import type { Amendment } from '../../language/model/convention.ts';
import type { Party, Role } from '../../language/model/parties.ts';
import type { ChartAction, ChartNode } from './chart.ts';
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

/**
 * A party stays bound whatever it is called, and so does whoever succeeds to it. Where the text lets one leave, it is
 * leaving until its last day, and has left on the day after.
 */
export function partyRegion(party: Party, mayLeave: boolean, fact: FactNamed): ChartNode {
  const { id } = party;
  const rename = { type: 'rename', params: { party: id } } as const;
  const on = {
    [`renamed:${id}`]: [{ actions: [rename] }],
    [`succeeded:${id}`]: [{ target: 'succeeded', actions: [rename] }],
  };
  const renaming = { [`renamed:${id}`]: [{ actions: [rename] }], [`succeeded:${id}`]: [{ actions: [rename] }] };
  const leave = mayLeave && {
    [`leaving:${id}`]: recording(
      fact(`leaving:${id}`),
      'leaving',
      [come(`leaving:${id}`)],
      [holds('signed'), whileNotEnded],
    ),
  };
  return {
    initial: 'bound',
    description: party.title,
    meta: metaOf(party),
    states: {
      bound: { on: { ...on, ...leave } },
      succeeded: { on: { ...on, ...leave } },
      ...(mayLeave && {
        leaving: { on: { ...renaming, [`parties.${id}.left`]: [{ target: 'left', actions: [come(`left:${id}`)] }] } },
        left: {},
      }),
    },
  };
}

/**
 * An amendment: proposed, then agreed; where it takes effect on a day of its own, the calendar says when. It must be
 * agreed while the agreement lasts: afterwards there is nothing left to prolong (code civil, art. 1213).
 */
export function amendmentRegion(amendment: Amendment & NamedClause, fact: FactNamed): ChartNode {
  const { id, when, effective, parameters } = amendment;
  const amended = fact(`amended:${id}`);
  // The values that it brings are kept as those are who fill roles.
  const bringing: ChartAction[] = parameters.size > 0 ? [{ type: 'appoint', params: { role: amended.name } }] : [];
  const conditions = [holds('signed'), whileNotEnded, ...(when ? [holds(when.condition)] : [])];
  return {
    initial: 'proposed',
    description: amendment.title,
    meta: metaOf(amendment),
    states: {
      proposed: {
        on: { [amended.name]: recording(amended, 'agreed', [...bringing, come(amended.name)], conditions) },
      },
      agreed: effective
        ? { on: { [`amendments.${id}.effective`]: [{ target: 'effective', actions: [come(`effective:${id}`)] }] } }
        : {},
      ...(effective && { effective: { meta: metaOf(effective) } }),
    },
  };
}
