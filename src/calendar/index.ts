/** The law of time limits: a date from an anchor and a period, with its derivation. It needs no convention. */

export { Calendar, type CalendarSettings, type DayKind, type DayOff, plainCalendar } from './calendar.ts';
export { type Computation, compute } from './compute.ts';
export { type IsoDate, readDay, type Weekday } from './day.ts';
export type { Derivation, Step } from './derivation.ts';
// What these are made of.
export type { EpochDay } from './epoch-day.ts';
export { type HolidayZone, holidayZones } from './holidays-fr.ts';
export type { EpochMilliseconds } from './instant.ts';
export type { LawId } from './law.ts';
export { type Period, type PeriodFault, readPeriod } from './period.ts';
export { type Clock as TimeLimitClock, type Roll, type RuleSetId, ruleSets } from './rule-sets.ts';
export type { CalendarUnit, YearStarts } from './unit.ts';
