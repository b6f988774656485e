import type { Standing } from '../../../engine/lifecycle/state.ts';

/** Where a slice stands. */
export type SliceState = Pick<Standing, 'value' | 'context'>;
