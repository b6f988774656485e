import type { PlacedCondition } from '../../language/model/condition.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { Obligation } from '../../language/model/obligations.ts';
import type { OccurrenceStatus } from '../../language/model/recurrence.ts';
import type { ChartGuard, ChartNode, ChartTransition } from './chart.ts';
import { allOf, holds } from './parts.ts';
import { admissionOf, type FactNamed } from './work.ts';

/**
 * What closes an occurrence besides its performance. Something that may happen again and again closes one occurrence each
 * time, the one that it names or the oldest; what holds once closes all that are open.
 */
export function closingBy(
  obligation: Obligation,
  clause: string,
  convention: Convention,
  fact: FactNamed,
): { readonly on: NonNullable<ChartNode['on']>; readonly always: readonly ChartTransition[] } {
  const on: Record<string, readonly ChartTransition[]> = {};
  const always: ChartTransition[] = [];
  const { fulfilled, unless } = 'event' in obligation || 'every' in obligation ? obligation : {};
  const close = (placed: PlacedCondition | undefined, to: OccurrenceStatus): void => {
    if (!placed) return;
    const meant = { clause, from: ['overdue', 'owed'] as const };
    const actions = [{ type: 'settle', params: { ...meant, to } } as const];
    const means: ChartGuard = { type: 'means', params: meant };
    const { condition } = placed;
    const event = typeof condition === 'string' ? convention.events.get(condition) : undefined;
    if (event) on[event.id] = [{ ...allOf(admissionOf(event.id, convention, fact).guard, means), actions }];
    else always.push({ ...allOf(holds(condition), { type: 'isOwed', params: { clause } }, means), actions });
  };
  close(fulfilled, 'performed');
  close(unless, 'discharged');
  return { on, always };
}
