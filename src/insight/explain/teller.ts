import { daysBetween, type IsoDate } from '../../calendar/day.ts';
import type { Context } from '../../engine/chart/chart.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Dated, Use } from '../../engine/lifecycle/dates/dated.ts';
import type { Basis } from '../../language/model/citation.ts';
import type { Clause } from '../../language/model/clause.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { Repeating } from '../../language/model/repeating.ts';
import type { Termination } from '../../language/model/term.ts';
import { momentsOfTiming, type Timing } from '../../language/model/timing.ts';
import type { Text } from '../../text/text.ts';
import type { Passage, Sentence, Source } from './restatement.ts';
import { nothing, onOneLine } from './words/grammar.ts';

/** What whoever tells a clause knows: the whole convention, and the dates that the facts give. */
export interface Teller {
  readonly convention: Convention;
  /** The day that a time comes to, where it is known, and how it was found. */
  readonly datedOf: (timing: Timing, use: Use) => Dated | undefined;
  /** The last day that no reading of the end contests, where it is another than the last and nothing has moved it. */
  readonly certainEnd?: IsoDate;
  /** The clause that is told, where it applies several times: names mean what goes with the same occurrence. */
  readonly within?: Repeating;
  /** The phase that is described: its budget is “of this phase”. */
  readonly phase?: string;
  /** What has moved the end that its clause gives. */
  readonly moved?: Moved;
  /** How often it was renewed, and whether it goes on; absent before the signature. */
  readonly ofRenewals?: Text;
}

/** What has moved an end: suspensions, renewals, an early end; each with the last day that it brings. */
export interface Moved {
  readonly suspended?: { readonly days: number; readonly to: IsoDate };
  readonly renewed?: { readonly times: number; readonly to?: IsoDate };
  readonly early?: { readonly to: IsoDate; readonly termination?: Termination };
}

/**
 * Tells by the dates that are known in a context. The end is the one that its clause gives: what has moved it since is
 * told beside it.
 */
export function tellerOf({ convention, resolver }: Compiled, context: Context): Teller {
  const { start, end, certainEnd } = resolver.term(context);
  const agreed = agreedEnd({ convention, resolver }, context);
  const moved = movedBy({ convention, resolver }, context, agreed);
  const isOther = certainEnd !== undefined && certainEnd.date !== end?.date && !moved;
  return {
    convention,
    datedOf(timing, use) {
      if (timing.at === '/term/starts') return start;
      if (timing.at === '/term/ends') return agreed;
      if (timing === convention.term.renewal?.unlessDeclined) return resolver.declineBy(context);
      const isOfCycle = [...momentsOfTiming(timing)].some(({ name }) => name.startsWith('cycle.'));
      return isOfCycle ? undefined : resolver.date(timing, use, context);
    },
    ...(isOther && { certainEnd: certainEnd.date }),
    ...(moved && { moved }),
  };
}

/** The end that its clause gives, as if nothing had been suspended since. */
function agreedEnd({ convention, resolver }: Pick<Compiled, 'convention' | 'resolver'>, context: Context) {
  const { ends } = convention.term;
  return ends && resolver.date(ends, 'state', { ...context, frozen: [] });
}

function movedBy(
  { convention, resolver }: Pick<Compiled, 'convention' | 'resolver'>,
  context: Context,
  agreed: Dated | undefined,
): Moved | undefined {
  const { firstEnd, contractualEnd, cut } = resolver.term(context);
  // An end that an amendment of the renewal left standing holds the renewals before it.
  const days = firstEnd && agreed && !context.agreed.on ? daysBetween(agreed.date, firstEnd.date) : 0;
  const moved: Moved = {
    ...(days > 0 && firstEnd && { suspended: { days, to: firstEnd.date } }),
    ...(convention.term.renewal &&
      context.renewals > 0 && {
        renewed: { times: context.renewals, ...(contractualEnd && { to: contractualEnd.date }) },
      }),
    ...(cut && { early: { to: cut.dated.date, ...(cut.termination && { termination: cut.termination }) } }),
  };
  return Object.keys(moved).length > 0 ? moved : undefined;
}

export function sourceOf({ basis, interpretation, aims, note }: Partial<Clause>): Source {
  return {
    citations: basis?.kind === 'text' ? basis.citations : [],
    isPractice: basis?.kind === 'practice',
    ...(interpretation !== undefined && { interpretation: onOneLine(interpretation) }),
    ...(aims !== undefined && { aims: aims.map(onOneLine) }),
    ...(note !== undefined && { note: onOneLine(note) }),
  };
}

/** What a clause rests on with a clause within it that is told in the same sentence. */
export function sourceWith(whole: Clause, within: Clause | undefined): Source {
  const source = sourceOf(whole);
  const { source: own } = resting({ text: nothing }, within, whole);
  if (!own) return source;
  const interpretation = [source.interpretation, own.interpretation].filter(Boolean).join(' ');
  return {
    ...source,
    citations: [...source.citations, ...own.citations],
    isPractice: source.isPractice || own.isPractice,
    ...(interpretation && { interpretation }),
  };
}

/** A sentence that rests on a clause within another: its source is told where it is one of its own. */
export function resting(sentence: Sentence, clause: Clause | undefined, whole: Clause): Sentence {
  if (!clause) return sentence;
  const { basis, ...own } = clause;
  const source = sourceOf(isTold(basis, whole.basis) ? own : clause);
  const isEmpty = source.citations.length === 0 && !source.isPractice && !source.interpretation && !source.note;
  return isEmpty ? sentence : { ...sentence, source };
}

/** Whether what a clause within another rests on is told with the whole: the same, or an article of it without a quotation. */
function isTold(basis: Basis | undefined, whole: Basis | undefined): boolean {
  if (basis === undefined || basis === whole) return true;
  if (basis.kind !== 'text' || whole?.kind !== 'text') return false;
  const places = whole.citations.map((one) => ('article' in one ? one.article : undefined));
  return basis.citations.every((one) => 'article' in one && one.quote === undefined && places.includes(one.article));
}

/** What is told of a clause that bears a title. */
export function passageOf(clause: Clause & { readonly title: string }, sentences: readonly Sentence[]): Passage {
  return { at: clause.at, title: onOneLine(clause.title), sentences, source: sourceOf(clause) };
}
