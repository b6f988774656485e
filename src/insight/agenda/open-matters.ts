import type { IsoDate } from '../../calendar/day.ts';
import { hasEnded } from '../../engine/lifecycle/dates/calendar-events.ts';
import { unsettledOf } from '../../engine/lifecycle/dates/occurrence-dates.ts';
import { contextOf, type State, stateOf } from '../../engine/lifecycle/state.ts';
import { repeatingOf } from '../../language/model/repeating.ts';
import type { Timing } from '../../language/model/timing.ts';
import { stateOfOccurrence } from './occurrence-summary.ts';

/** Something that is overdue; or, once the agreement has ended, still owed. */
export interface OpenMatter {
  readonly section: 'phases' | 'deliverables' | 'obligations' | 'payments' | 'meetings';
  readonly id: string;
  /** The key of the occurrence, where the clause applies several times. */
  readonly occurrence?: string;
  readonly state: 'overdue' | 'outstanding' | 'remaining';
  /** By when it was due, or is; `null` where no day was set. */
  readonly due: IsoDate | null;
}

const openStates = ['overdue', 'outstanding', 'remaining'];

/** Everything that was owed and is left to do, the oldest due date first. */
export function openMatters(state: State): readonly OpenMatter[] {
  const found = [...single(state), ...repeated(state)];
  return found.sort((a, b) => order(a.due ?? '9999', b.due ?? '9999') || order(a.id, b.id));
}

function* single(state: State): Generator<OpenMatter> {
  const { deliverables, obligations } = state.compiled.convention;
  const repeating = repeatingOf(state.compiled.convention);
  for (const { id, due } of deliverables.values()) {
    if (!repeating.has(`deliverables.${id}`)) yield* matter('deliverables', id, due, state);
  }
  for (const duty of obligations.values()) {
    const { id, section } = duty;
    if (repeating.has(`${section}.${id}`)) continue;
    yield* matter(section, id, 'due' in duty ? duty.due : undefined, state);
  }
}

function* matter(
  section: OpenMatter['section'],
  id: string,
  due: Timing | undefined,
  state: State,
): Generator<OpenMatter> {
  const current = stateOf(state, section, id);
  if (current === undefined || !openStates.includes(current)) return;
  const dated = due && state.compiled.resolver.date(due, 'deadline', contextOf(state));
  const isLate = current === 'overdue' && hasEnded(state);
  yield {
    section,
    id,
    state: (isLate ? 'outstanding' : current) as OpenMatter['state'],
    due: dated?.date ?? null,
  };
}

function* repeated(state: State): Generator<OpenMatter> {
  const isOver = hasEnded(state);
  for (const repeating of repeatingOf(state.compiled.convention).values()) {
    const { section, id } = repeating;
    if (section === 'decisions' || repeating.arises === 'request') continue;
    for (const [occurrence, due] of unsettledOf(repeating, state)) {
      const current = stateOfOccurrence(occurrence, state);
      const isLate = current === 'overdue' || current === 'outstanding';
      if (!isLate && !(isOver && (current === 'owed' || current === 'rejected'))) continue;
      yield {
        section,
        id,
        occurrence: occurrence.key,
        state: isLate ? (current as OpenMatter['state']) : 'remaining',
        due: due?.date ?? null,
      };
    }
  }
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
