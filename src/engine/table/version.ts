import type { IsoDate } from '../../calendar/day.ts';
import { type EpochDay, fromEpochDay, toEpochDay } from '../../calendar/epoch-day.ts';
import { noticeOf } from '../../language/model/events.ts';
import type { MachineEvent } from '../chart/chart.ts';
import type { Compiled } from '../lifecycle/compile.ts';
import { earliestEvent } from '../lifecycle/dates/calendar-events.ts';
import { limitsOf } from '../lifecycle/dates/limits.ts';
import { naturalEnd, naturalStart } from '../lifecycle/dates/natural-days.ts';
import { explainRefusal, type Refusal } from '../lifecycle/refusals/refusal.ts';
import {
  endsBeforeStart,
  endsOutOfReach,
  groundsOfTerm,
  mayFixTheTerm,
  mayPutOffTheEnd,
  refusalOfItself,
} from '../lifecycle/refusals/refusal-of-itself.ts';
import { amendmentTakingEffect, eventOf } from '../lifecycle/replay.ts';
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
  /** The amendment that it brings into effect. */
  readonly amends?: string;
}

/** Why a fact is refused, and by which article. */
export type Reason = Pick<Refusal, 'code' | 'article'>;

type Limits = Pick<MachineEvent, 'noticeBy' | 'lastDay'>;

/** What a fact is to one version of a convention. */
export interface Admission {
  readonly event: PackedEvent;
  /** Why it is refused whatever the chart says. */
  readonly refused: Reason | undefined;
  /** The days that it has to keep to. */
  readonly limits: Remembered<Limits> | undefined;
  /** Why it is refused when the chart does not take it. */
  readonly reason: Remembered<Reason>;
  /** Why it is refused where the last day would come before the first, if it is a fact that can bring that about. */
  readonly ofTerm: Reason | undefined;
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
  /** Whether the last day would come before the first, so that the fact which brings that about is refused. */
  readonly endsTooSoon: Remembered<boolean>;
  readonly endsTooLate: Remembered<boolean>;
  /** The run as it was before such a fact. */
  readonly earlier: PackedRun;
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
      const amends = amendmentTakingEffect(type, compiled);
      const event = { ...this.event(type, toEpochDay(on)), occurrence, last };
      return { day: toEpochDay(next.day), event, ...(amends !== undefined && { amends }) };
    });
    this.earlier = emptyRun(table);
    this.endsTooSoon = this.question(endsBeforeStart);
    this.endsTooLate = this.question(endsOutOfReach);
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
    const { by, component, for: occurrence } = fact;
    const { name = '' } = eventOf(fact);
    const id = fact.fact.startsWith('amended:') ? amendmentTakingEffect(fact.fact, this.compiled) : undefined;
    return {
      event: {
        ...this.event(fact.fact, never),
        by: by === undefined ? none : (parties.find(by) ?? stranger),
        component: component === undefined ? none : (components.find(component) ?? stranger),
        quantity,
        name,
        occurrence,
      },
      refused: this.#refusalOfItself(fact),
      ofTerm: mayFixTheTerm(fact) || mayPutOffTheEnd(fact) ? groundsOfTerm(fact.fact, this.compiled) : undefined,
      limits: this.#limitsOf(fact.fact),
      reason: this.#reasonOf(fact),
      amendment: id === undefined ? undefined : { id, moment: moments.find(fact.fact) ?? none },
    };
  }

  #refusalOfItself(fact: PackedFact['fact']): Reason | undefined {
    const grounds = refusalOfItself(fact, this.compiled);
    return grounds && { code: grounds.code, article: grounds.article };
  }

  /** The days that an act has to keep to, where it has any. */
  #limitsOf(name: string): Remembered<Limits> | undefined {
    const act = this.compiled.convention.events.get(name);
    if (!act || !(noticeOf(act, this.compiled.convention) || act.right?.until)) return undefined;
    return new Remembered((run, watch, event) => {
      watch(inputOf('eventDay'));
      const { context } = watchedState(run, this.table, this.compiled, watch);
      return limitsOf(name, fromEpochDay(event?.on ?? never), this.compiled, context);
    });
  }

  #reasonOf(fact: PackedFact['fact']): Remembered<Reason> {
    return new Remembered((run, watch, event) => {
      const on = (): IsoDate => {
        watch(inputOf('eventDay'));
        return fromEpochDay(event?.on ?? never);
      };
      const told = Object.defineProperty({ ...fact }, 'on', { get: on, enumerable: true });
      const limits = { noticeBy: event?.noticeBy, lastDay: event?.lastDay };
      const asked = Object.defineProperty({ ...eventOf(fact), ...known(limits) }, 'on', { get: on, enumerable: true });
      const { code, article } = explainRefusal(told, asked, watchedState(run, this.table, this.compiled, watch));
      return { code, article };
    });
  }
}

/** What is known of an act’s days, without what is not. */
function known({ noticeBy, lastDay }: { noticeBy: IsoDate | undefined; lastDay: IsoDate | undefined }): Limits {
  return { ...(noticeBy && { noticeBy }), ...(lastDay && { lastDay }) };
}
