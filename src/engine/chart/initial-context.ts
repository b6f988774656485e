import type { Context } from './chart.ts';

/** What a machine remembers before anything has happened. */
export const initialContext: Context = {
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
