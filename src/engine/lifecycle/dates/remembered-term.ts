import type { Context } from '../../chart/chart.ts';
import { Named, Paged } from '../../chart/members.ts';
import { own } from '../context.ts';
import { watchedRecord } from '../watched.ts';
import type { TermDates } from './dated.ts';

/** One thing that was looked at in a context, and what was seen there. */
interface Seen {
  readonly part: keyof Context;
  readonly name: string | undefined;
  readonly value: unknown;
}

/** How many answers are kept: that of a state, and that of the one before it. */
const most = 2;

/**
 * The dates of the term, worked out anew only when something changed that they depend on; else the very same, so that
 * whoever asks can tell that they are. Only for what a run remembers: a view of something else looks for itself.
 */
export class RememberedTerm {
  readonly #workOut: (context: Context) => TermDates;
  #known: { readonly seen: readonly Seen[]; readonly dates: TermDates }[] = [];

  constructor(workOut: (context: Context) => TermDates) {
    this.#workOut = workOut;
  }

  of(context: Context): TermDates {
    if (!(context.moments instanceof Paged)) return this.#workOut(context);
    const known = this.#known.find(({ seen }) => seen.every((one) => valueIn(context, one) === one.value));
    if (known) return known.dates;
    const seen: Seen[] = [];
    const view = watchedRecord(
      Object.keys(context),
      () => context,
      (part, name) => {
        const one = { part: part as keyof Context, name };
        seen.push({ ...one, value: valueIn(context, one) });
      },
    );
    const dates = this.#workOut(view);
    this.#known = [{ seen, dates }, ...this.#known].slice(0, most);
    return dates;
  }
}

function valueIn(context: Context, { part, name }: Pick<Seen, 'part' | 'name'>): unknown {
  const members = context[part];
  return name !== undefined && members instanceof Named ? own(members as Named<unknown>, name) : members;
}
