import { changedNames } from '../../engine/chart/members.ts';
import { own } from '../../engine/lifecycle/context.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { statesOf } from '../../engine/lifecycle/state.ts';
import { own as ofRecord } from '../../text/own.ts';

/** The members of a group whose state is another after a step; new ones count as coming from nowhere. */
export function* changed(
  { before, after }: Pick<Step, 'before' | 'after'>,
  group: string,
): Generator<readonly [id: string, from: string, to: string]> {
  const was = ofRecord(statesOf(before), group);
  const is = ofRecord(statesOf(after), group);
  if (is === was || typeof is !== 'object') return;
  const earlier = typeof was === 'object' ? was : {};
  for (const id of changedNames(earlier, is)) {
    const to = own(is, id);
    if (to !== undefined) yield [id, own(earlier, id) ?? '', to];
  }
}
