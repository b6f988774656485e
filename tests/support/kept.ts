import { readFileSync } from 'node:fs';
import type { IsoDate } from '../../src/calendar/day.ts';
import { type EpochMilliseconds, instantAt } from '../../src/calendar/instant.ts';
import type { Compiled } from '../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../src/engine/lifecycle/facts/fact.ts';
import { timeline } from '../../src/insight/agenda/timeline.ts';
import type { FactDeclaration } from '../../src/language/schema/scenario-declaration.ts';
import type { Agreement } from '../../src/register/agreement/agreement.ts';
import { idOfNotice, type Notice, nameOfNotice } from '../../src/register/agreement/notice.ts';
import type { Channel, Parcel } from '../../src/register/delivery/channel.ts';
import type { NewAgreement } from '../../src/register/operations/add.ts';
import { Register } from '../../src/register/operations/register.ts';
import { VirtualClock } from '../../src/register/scheduler/clock.ts';
import { Keeper, type KeeperOptions } from '../../src/register/scheduler/keeper.ts';
import { MemoryStore } from '../../src/register/store/memory.ts';
import type { Store } from '../../src/register/store/store.ts';
import { root } from './first-convention.ts';

/** A notice that arrived, and when. */
export interface Arrival extends Parcel {
  readonly at: EpochMilliseconds;
}

/** A register in virtual time, with a keeper and whatever arrived through its one channel. */
export interface Desk {
  readonly clock: VirtualClock;
  readonly store: Store;
  readonly register: Register;
  readonly keeper: Keeper;
  readonly arrived: Arrival[];
  readonly errors: unknown[];
  /** The ids of what arrived, in order. */
  ids(): readonly string[];
  /** Goes to an hour of a day at once, and does one round there. */
  tickOn(day: string, hour?: string): Promise<void>;
  /** Goes on to an hour of a day, with a round whenever the store says that something is due: a year takes no time. */
  passTo(day: string, hour?: string): Promise<void>;
}

export interface DeskOptions extends Partial<Omit<KeeperOptions, 'register' | 'clock'>> {
  readonly store?: Store;
  readonly zone?: string;
  readonly hour?: string;
  /** Instead of taking every notice in. */
  readonly deliver?: Channel['deliver'];
}

export function deskOn(day: string, options: DeskOptions = {}): Desk {
  const { store = new MemoryStore(), zone = 'Europe/Paris', hour = '09:00', deliver, ...more } = options;
  const at = (on: string, when: string): EpochMilliseconds => instantAt(on as IsoDate, when, zone);
  const clock = new VirtualClock(at(day, hour));
  const arrived: Arrival[] = [];
  const errors: unknown[] = [];
  const inbox: Channel = {
    name: 'inbox',
    targets: () => [''],
    async deliver(parcel, target, signal) {
      await deliver?.(parcel, target, signal);
      arrived.push({ ...parcel, at: clock.now() });
    },
  };
  const register = new Register({ store, now: () => clock.now() });
  const keeper = new Keeper({ register, clock, channels: [inbox], onError: (error) => errors.push(error), ...more });
  return {
    clock,
    store,
    register,
    keeper,
    arrived,
    errors,
    ids: () => arrived.map(({ notice }) => notice.id),
    async tickOn(on, when = '09:00') {
      clock.jumpTo(at(on, when));
      await keeper.tickThrough();
    },
    async passTo(on, when = '09:00') {
      const end = at(on, when);
      for (;;) {
        await keeper.tickThrough();
        const next = await store.nextInstant();
        if (next === undefined || next > end) break;
        if (next <= clock.now()) throw new Error('What is due was not done in its round.');
        clock.jumpTo(next);
      }
      clock.jumpTo(end);
    },
  };
}

export const me = { by: 'Ada' };

/** The text of a convention of the repository. */
export function textOf(convention = 'cress-roumois-seine'): string {
  return readFileSync(`${root}conventions/${convention}/convention.yaml`, 'utf8');
}

/** The text of an agreement of two parties, in force on its signature for a year unless told otherwise. */
export function textWith(clauses: string, { zone = 'Europe/Paris', term = usualTerm, id = 'test' } = {}): string {
  return `conventio: 1
id: ${id}
title: Test
language: en
jurisdiction: FR
timeZone: ${zone}
${clauses.startsWith('calendar:') ? '' : 'calendar: { financialYear: 07-01 }'}
parties:
  a: { name: A, cite: { article: 1 } }
  b: { name: B, cite: { article: 1 } }
term: ${term}
${clauses}
`;
}

const usualTerm = '{ starts: { on: signed }, ends: { period: P1Y, beginning: signed }, cite: { article: 1 } }';

/** Adds an agreement; a test that gives one which is not taken fails with the reason. */
export async function addTo({ register }: Pick<Desk, 'register'>, wanted: NewAgreement): Promise<Agreement> {
  const answer = await register.add(wanted, me);
  if (answer.status !== 'added') throw new Error(JSON.stringify(answer, undefined, 1));
  return answer.agreement;
}

/** Records facts, in short as in `signed 2022-11-10`; a test whose facts are not taken fails with the reason. */
export async function recordIn(
  { register }: Pick<Desk, 'register'>,
  agreement: string,
  ...facts: readonly (string | FactDeclaration)[]
): Promise<readonly Fact[]> {
  const answer = await register.record(agreement, facts.map(declared), me);
  if (answer.status !== 'recorded') throw new Error(JSON.stringify(answer, undefined, 1));
  return answer.facts;
}

/** `signed 2022-11-10`, `worked:support 2023-04-12 1.5`. */
export function declared(fact: string | FactDeclaration): FactDeclaration {
  if (typeof fact !== 'string') return fact;
  const [name = '', on = '', quantity] = fact.split(' ');
  return { fact: name, on, ...(quantity !== undefined && { quantity }) };
}

/** The ids of the notices of a timeline, in order: each line that somebody is told of, counted where two say the same. */
export function noticesOf(compiled: Compiled, facts: readonly Fact[], until?: string): readonly string[] {
  const times = new Map<string, number>();
  return timeline(compiled, facts, until as IsoDate | undefined).entries.flatMap((entry) => {
    const name = nameOfNotice(entry);
    if (name === undefined) return [];
    times.set(name, (times.get(name) ?? 0) + 1);
    return [idOfNotice(name, times.get(name) ?? 1)];
  });
}

/** What `check` finds wrong with a register, or with one of its agreements, in words. */
export async function findings(register: Register, id?: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { agreement, message } of register.check(id)) found.push(`${agreement}: ${message.en}`);
  return found;
}

/** All that a store keeps of an agreement, to see that something changed nothing. */
export async function keptOf(store: Store, agreement: string) {
  return {
    agreement: await store.agreement(agreement),
    notices: await store.notices(agreement),
    lines: await store.lines(agreement),
  };
}

/** The ids of the notices that one takes back. */
export function correctedBy(notice: Notice | undefined): readonly string[] {
  return notice?.data.corrects?.map(({ id }) => id) ?? [];
}

export function kindsOf(notices: readonly Pick<Notice, 'type'>[]): readonly string[] {
  return notices.map(({ type }) => type.replace('conventio.notice.', ''));
}
