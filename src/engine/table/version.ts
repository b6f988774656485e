import type { IsoDate } from '../../calendar/day.ts';
import { type EpochDay, fromEpochDay, toEpochDay } from '../../calendar/epoch-day.ts';
import type { Compiled } from '../lifecycle/compile.ts';
import { earliestEvent } from '../lifecycle/dates/calendar-events.ts';
import { naturalEnd, naturalStart } from '../lifecycle/dates/natural-days.ts';
import { isWithoutEffect } from '../lifecycle/facts/notification.ts';
import { explainRefusal, type Refusal } from '../lifecycle/refusals/refusal.ts';
import { eventOf } from '../lifecycle/replay.ts';
import type { State } from '../lifecycle/state.ts';
import { inputOf } from './inputs.ts';
import { emptyRun } from './pack.ts';
import type { PackedFact } from './packed-facts.ts';
import { never, none, type PackedEvent, type PackedRun, stranger } from './packed-run.ts';
import { Remembered } from './remembered.ts';
import { TableStepper } from './step.ts';
import type { Table } from './table.ts';
import { watchedState } from './watched-state.ts';

/** A day that the calendar reaches, and what the chart is told on it. */
export interface CalendarStep {
  readonly day: EpochDay;
  readonly event: PackedEvent;
}

/** Why a fact is refused, and by which article. */
export type Reason = Pick<Refusal, 'code' | 'article'>;

/** What a fact is to one version of a convention. */
export interface Admission {
  readonly event: PackedEvent;
  /** Why it is refused whatever the chart says. */
  readonly refused: Reason | undefined;
  /** Why it is refused when the chart does not take it. */
  readonly reason: Remembered<Reason>;
  /** The amendment that it may bring into effect, and the moment that tells whether it has. */
  readonly amendment: { readonly id: string; readonly moment: number } | undefined;
}

/** One version of a convention as a table, the run that is played on it, and what was learnt of such runs. */
export class Version {
  readonly compiled: Compiled;
  readonly table: Table;
  readonly stepper: TableStepper;
  readonly run: PackedRun;
  readonly next: Remembered<CalendarStep | undefined>;
  readonly naturalStart: Remembered<EpochDay>;
  readonly naturalEnd: Remembered<EpochDay>;
  readonly #admissions = new Map<string, Admission>();

  constructor(compiled: Compiled, table: Table) {
    this.compiled = compiled;
    this.table = table;
    this.stepper = new TableStepper(table);
    this.run = emptyRun(table);
    this.next = this.question((state) => {
      const next = earliestEvent(state);
      if (!next) return undefined;
      const { type, on, occurrence, last } = next.event;
      return { day: toEpochDay(next.day), event: { ...this.event(type, toEpochDay(on)), occurrence, last } };
    });
    this.naturalStart = this.question((state) => toEpochDay(naturalStart(state)));
    this.naturalEnd = this.question((state) => toEpochDay(naturalEnd(state)));
  }

  /** A question in the reference's own terms, asked once for all runs that look the same to it. */
  question<T>(ask: (state: State) => T): Remembered<T> {
    return new Remembered((run, watch) => ask(watchedState(run, this.table, this.compiled, watch)));
  }

  event(type: string, on: EpochDay): PackedEvent {
    return {
      index: this.table.events.find(type) ?? none,
      on,
      today: on,
      by: none,
      component: none,
      quantity: 0,
      name: '',
    };
  }

  admission(packed: PackedFact): Admission {
    const known = this.#admissions.get(packed.shape);
    if (known) return known;
    const admission = this.#admit(packed);
    this.#admissions.set(packed.shape, admission);
    return admission;
  }

  #admit({ fact, quantity }: PackedFact): Admission {
    const { parties, components, moments } = this.table;
    const { by, component, name = '', for: occurrence } = fact;
    const id = /^amended:(.*)$/.exec(fact.fact)?.[1];
    return {
      event: {
        ...this.event(fact.fact, never),
        by: by === undefined ? none : (parties.find(by) ?? stranger),
        component: component === undefined ? none : (components.find(component) ?? stranger),
        quantity,
        name,
        occurrence,
      },
      refused: this.#refusalOfItself(fact, id),
      reason: this.#reasonOf(fact),
      amendment: id === undefined ? undefined : { id, moment: moments.find(fact.fact) ?? none },
    };
  }

  #refusalOfItself({ fact, notification }: PackedFact['fact'], amendment: string | undefined): Reason | undefined {
    const notice = this.compiled.facts.get(fact)?.notice;
    if (notification && notice && isWithoutEffect(notification, notice))
      return { code: 'without-effect', article: null };
    const isInvalid = amendment !== undefined && !this.compiled.amended(amendment);
    return isInvalid ? { code: 'amendment-invalid', article: null } : undefined;
  }

  #reasonOf(fact: PackedFact['fact']): Remembered<Reason> {
    return new Remembered((run, watch, event) => {
      const on = (): IsoDate => {
        watch(inputOf('eventDay'));
        return fromEpochDay(event?.on ?? never);
      };
      const told = Object.defineProperty({ ...fact }, 'on', { get: on, enumerable: true });
      const asked = Object.defineProperty({ ...eventOf(fact) }, 'on', { get: on, enumerable: true });
      const { code, article } = explainRefusal(told, asked, watchedState(run, this.table, this.compiled, watch));
      return { code, article };
    });
  }
}
