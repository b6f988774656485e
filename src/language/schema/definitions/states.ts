/**
 * The words in which a scenario says how things stand, by the section that they are of: those of the regions of a chart.
 * `docs/states.md` tells what each of them means.
 */
export const termStates = ['draft', 'signed', 'in-force', 'suspended', 'expired', 'terminated'] as const;

/** How an agreement stands or ended; `none` while that is open. */
export const outcomes = [
  'none',
  'completed',
  'expired-complete',
  'expired-incomplete',
  'lapsed-before-force',
  'terminated-fault',
  'terminated-event',
  'terminated-convenience',
  'terminated-mutual',
  'terminated-exit',
] as const;

export const budgetStates = ['below-min', 'within', 'at-max'] as const;

const dutyStates = [
  'dormant',
  'binding',
  'owing',
  'overdue',
  'performed',
  'remaining',
  'outstanding',
  'released',
] as const;

/** How one occurrence stands of a clause that applies several times. */
export const occurrenceStates = [
  'awaited',
  'owed',
  'overdue',
  'outstanding',
  'delivered',
  'rejected',
  'performed',
  'accepted',
  'used',
  'discharged',
  'released',
] as const;

export const sectionStates = {
  phases: ['locked', 'open', 'done', 'lapsed'],
  milestones: ['pending', 'reached'],
  decisions: ['pending', 'made'],
  deliverables: [
    'awaited',
    'overdue',
    'delivered',
    'accepted',
    'rejected',
    'remaining',
    'outstanding',
    'released',
    'lapsed',
  ],
  datasets: ['awaited', 'provided'],
  obligations: dutyStates,
  meetings: dutyStates,
  payments: dutyStates,
  dates: ['ahead', 'reached'],
  terminations: ['available', 'warned', 'ripe', 'given'],
  suspensions: ['running', 'suspended', 'overlong'],
  amendments: ['proposed', 'agreed', 'effective'],
  properties: ['waiting', 'holding', 'awaited', 'closing', 'kept', 'broken'],
} as const;
