import type { IsoDate } from '../../../calendar/day.ts';
import type { Compiled } from '../compile.ts';
import type { Refusal } from '../refusals/refusal.ts';
import type { Fact } from './fact.ts';
import { applyWithdrawals, isWithdrawal, type Withdrawal } from './withdrawals.ts';

/** Which facts count from now on that did not, and which do no more. */
export interface Taken {
  readonly came: readonly Fact[];
  readonly gone: ReadonlySet<Fact>;
  /** Takes it back, as if it had never been taken. */
  undo(): void;
}

/** What is known of withdrawals, and of facts of days to come. */
interface Known {
  readonly withdrawn: readonly Withdrawal[];
  readonly refusals: readonly Refusal[];
  readonly hasWithdrawals: boolean;
  /** While nothing is withdrawn: facts of days to come, which are none yet. */
  readonly pending: readonly Fact[];
}

/** Facts that are recorded one after the other; those count that no other withdraws, up to a day. */
export class KeptFacts {
  readonly #compiled: Compiled;
  readonly #recorded: Fact[] = [];
  #known: Known = { withdrawn: [], refusals: [], hasWithdrawals: false, pending: [] };

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
  }

  get recorded(): readonly Fact[] {
    return this.#recorded;
  }

  get withdrawn(): readonly Withdrawal[] {
    return this.#known.withdrawn;
  }

  /** The withdrawals that are refused. */
  get refusals(): readonly Refusal[] {
    return this.#known.refusals;
  }

  /** Takes more facts, and counts up to a day; `counting` are those that have counted so far, in the order of their days. */
  take(more: readonly Fact[], until: IsoDate, counting: readonly Fact[]): Taken {
    const [known, count] = [this.#known, this.#recorded.length];
    this.#recorded.push(...more);
    const hasWithdrawals = known.hasWithdrawals || more.some(isWithdrawal);
    const taken = hasWithdrawals ? this.#sift(until, counting) : this.#count(more, until, counting);
    return {
      ...taken,
      undo: () => {
        this.#known = known;
        this.#recorded.length = count;
      },
    };
  }

  /** All facts are looked at, since a withdrawal may be about any of them, or about another withdrawal. */
  #sift(until: IsoDate, counting: readonly Fact[]): Omit<Taken, 'undo'> {
    const happened = this.#recorded.filter(({ on }) => on <= until);
    const { kept, withdrawn, refusals } = applyWithdrawals(happened, this.#compiled);
    this.#known = { withdrawn, refusals, hasWithdrawals: true, pending: [] };
    const [before, after] = [new Set(counting), new Set(kept)];
    const gone = new Set(counting.filter((fact) => !after.has(fact)));
    return { gone, came: kept.filter((fact) => !before.has(fact)) };
  }

  #count(more: readonly Fact[], until: IsoDate, counting: readonly Fact[]): Omit<Taken, 'undo'> {
    const gone = counting.slice(counting.findLastIndex(({ on }) => on <= until) + 1);
    const waiting = [...this.#known.pending, ...more];
    this.#known = { ...this.#known, pending: [...gone, ...waiting.filter(({ on }) => on > until)] };
    return { gone: new Set(gone), came: waiting.filter(({ on }) => on <= until) };
  }
}
