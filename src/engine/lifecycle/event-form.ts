import { isDay } from '../../calendar/day.ts';
import type { MachineEvent } from '../chart/chart.ts';

const words = ['by', 'component', 'name', 'occurrence'] as const satisfies readonly (keyof MachineEvent)[];
const days = ['today', 'last', 'noticeBy', 'lastDay'] as const satisfies readonly (keyof MachineEvent)[];

/**
 * Whether something is an event that a machine can take: it has a type and a day, and whatever else it says is of the form
 * that it must be of. XState passes on whatever it is given.
 */
export function isMachineEvent(event: unknown): event is MachineEvent {
  if (typeof event !== 'object' || event === null) return false;
  const { type, on, quantity } = event as { readonly [K in keyof MachineEvent]?: unknown };
  if (typeof type !== 'string' || !isDay(on)) return false;
  if (quantity !== undefined && !(typeof quantity === 'string' && /^\d{1,15}(\.\d{1,15})?$/.test(quantity)))
    return false;
  for (const key of words) if (!isOrAbsent((event as MachineEvent)[key], isText)) return false;
  for (const key of days) if (!isOrAbsent((event as MachineEvent)[key], isDay)) return false;
  return true;
}

function isOrAbsent(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
