import type { IsoDate } from '../../calendar/day.ts';
import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { Outcome, Summary } from '../../insight/agenda/summary.ts';
import type { Contacts } from './contact.ts';

/** An agreement as a register keeps it: a convention by its version, an id of its own, and where it stands. */
export interface Agreement {
  /** Lower-case letters, digits, dots and hyphens. It stands in the `source` of notices and in the names of files. */
  readonly id: string;
  readonly convention: {
    readonly id: string;
    /** Which text of it, of those that the register has: 1, 2… */
    readonly version: number;
    readonly title: string;
  };
  readonly settings: Settings;
  /** How many changes were made to it; whoever changes it says which one was seen last. */
  readonly revision: number;
  /** How many entries its journal has. */
  readonly entries: number;
  /** How often it was written, by people and by the calendar. A write that was computed from an earlier one is refused. */
  readonly writes: number;
  /** The day up to which its notices are known, in its zone, included. */
  readonly settled: IsoDate;
  /** When it is to be looked at again: 0:00 of the next day on which something happens. */
  readonly wakeAt: EpochMilliseconds;
  readonly standing: Standing;
}

/** What whoever keeps an agreement decides about it. */
export interface Settings {
  /** The first day of which notices are sent, included: what was before is past, and nobody is told. */
  readonly since: IsoDate;
  /** The hour of the agreement's zone at which notices go out, `HH:MM`. */
  readonly hour: string;
  /** Who is written to, by party. */
  readonly contacts: Contacts;
}

export const usualHour = '08:00';

/** Where an agreement stands on the day up to which it is settled: what a list of agreements shows. */
export interface Standing {
  readonly status: Summary['term']['status'];
  readonly outcome: Outcome;
  /** The first and the last day in force, both included; `null` while they are not known. */
  readonly firstDay: IsoDate | null;
  readonly lastDay: IsoDate | null;
  /** The last day on which the next renewal can be declined; `null` where none is ahead. */
  readonly declineBy: IsoDate | null;
  /** How many things are overdue, or still owed after the end. */
  readonly open: number;
}

const shape = /^[a-z0-9](?:[a-z0-9.-]{0,98}[a-z0-9])?$/;

/** Whether a text can be the id of an agreement. */
export function isAgreementId(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text) && !text.includes('..');
}

/** Whether a text is an hour of the day, `HH:MM`. */
export function isHour(text: unknown): text is string {
  return typeof text === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}
