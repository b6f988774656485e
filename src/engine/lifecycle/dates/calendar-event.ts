import type { IsoDate } from '../../../calendar/day.ts';
import type { MachineEvent } from '../../chart/chart.ts';

/** A day that the calendar reaches, and what the machine is told on it, at 0:00, before the facts of that day. */
export interface CalendarEvent {
  readonly day: IsoDate;
  readonly event: MachineEvent;
}
