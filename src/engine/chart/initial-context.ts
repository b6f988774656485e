import type { PlainContext } from './chart.ts';

/** What a machine remembers before anything has happened. */
export const initialContext: PlainContext = {
  moments: {},
  parts: {},
  used: {},
  occurrences: {},
  renewals: 0,
  agreed: { renewals: 0 },
  frozen: [],
  holders: {},
  names: {},
};
