import type { IsoDate } from '../../calendar/day.ts';
import type { EpochDay } from '../../calendar/epoch-day.ts';
import type { Agreed, Frozen } from '../chart/chart.ts';
import type { Occurrences } from '../chart/occurrence.ts';
import { noOccurrences } from '../lifecycle/occurrences/list.ts';

/** The day of a moment that has not come. */
export const never: EpochDay = -(2 ** 31);

/** Nobody in particular; no part; no event of that name. */
export const none = -1;

/** Somebody, or something, of whom the chart does not speak. */
export const stranger = -2;

/** A suspension that dates hang on; `to` is `never` while it lasts. */
export interface PackedFrozen extends Omit<Frozen, 'from' | 'to'> {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

/** How many of each thing a run has to remember. */
export interface Sizes {
  readonly regions: number;
  readonly moments: number;
  readonly parts: number;
  readonly budgets: number;
  readonly clauses: number;
  readonly roles: number;
  readonly parties: number;
}

/** Where a run stands, as numbers: what a snapshot of XState holds, in some hundred bytes. */
export class PackedRun {
  /** The state of each region. */
  readonly states: Uint8Array;
  /** The day since which each moment holds. */
  readonly moments: Int32Array;
  /** The day on which each part of a fact was recorded. */
  readonly parts: Int32Array;
  /** What was consumed of each budget, scaled. */
  readonly used: Float64Array;
  /** The occurrences of each clause that may apply several times; the lists are never changed. */
  readonly occurrences: Occurrences[];
  readonly holders: (string | undefined)[];
  readonly names: (string | undefined)[];
  frozen: readonly PackedFrozen[] = [];
  agreed: Agreed = nothingAgreed;
  renewals = 0;
  day: EpochDay = never;

  constructor({ regions, moments, parts, budgets, clauses, roles, parties }: Sizes) {
    this.states = new Uint8Array(regions);
    this.moments = new Int32Array(moments).fill(never);
    this.parts = new Int32Array(parts).fill(never);
    this.used = new Float64Array(budgets);
    this.occurrences = Array.from({ length: clauses }, () => noOccurrences);
    this.holders = Array.from({ length: roles }, () => undefined);
    this.names = Array.from({ length: parties }, () => undefined);
  }

  /** Makes it the same as another, so that one run after the other needs no memory of its own. */
  become(other: PackedRun): void {
    this.states.set(other.states);
    this.moments.set(other.moments);
    this.parts.set(other.parts);
    this.used.set(other.used);
    copyInto(this.occurrences, other.occurrences);
    copyInto(this.holders, other.holders);
    copyInto(this.names, other.names);
    this.frozen = other.frozen;
    this.agreed = other.agreed;
    this.renewals = other.renewals;
    this.day = other.day;
  }

  /** How many bytes its numbers take. */
  get byteLength(): number {
    const { states, moments, parts, used } = this;
    return [states, moments, parts, used].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }
}

const nothingAgreed: Agreed = { renewals: 0 };

function copyInto<T>(to: T[], from: readonly T[]): void {
  for (let index = 0; index < from.length; index += 1) to[index] = from[index] as T;
}

/** What happens to a packed run: a fact, or a day that the calendar has reached. */
export interface PackedEvent {
  /** Its number among the events of the chart; `none` when the chart knows no such event. */
  readonly index: number;
  on: EpochDay;
  /** The day on which it is told. */
  today: EpochDay;
  readonly by: number;
  readonly component: number;
  /** Scaled. */
  readonly quantity: number;
  readonly name: string;
  /** The key of the occurrence that it is about, and the last day of a cycle that begins. */
  readonly occurrence?: string | undefined;
  readonly last?: IsoDate | undefined;
  /** By when the notice had to be given that this act needs, and the last day for it. */
  noticeBy?: IsoDate | undefined;
  lastDay?: IsoDate | undefined;
}
