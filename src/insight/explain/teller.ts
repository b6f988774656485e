import type { IsoDate } from '../../calendar/day.ts';
import type { Context } from '../../engine/chart/chart.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Use } from '../../engine/lifecycle/dates/dated.ts';
import type { Basis } from '../../language/model/citation.ts';
import type { Clause } from '../../language/model/clause.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { Repeating } from '../../language/model/repeating.ts';
import { momentsOfTiming, type Timing } from '../../language/model/timing.ts';
import type { Passage, Sentence, Source } from './restatement.ts';
import { nothing, onOneLine } from './words/grammar.ts';

/** What whoever tells a clause knows: the whole convention, and the dates that the facts give. */
export interface Teller {
  readonly convention: Convention;
  /** The day that a time comes to, where it is known. */
  readonly dateOf: (timing: Timing, use: Use) => IsoDate | undefined;
  /** The last day that no reading of the end contests, where it is another than the last. */
  readonly certainEnd?: IsoDate;
  /** The clause that is told, where it applies several times: names mean what goes with the same occurrence. */
  readonly within?: Repeating;
}

/** Tells by the dates that are known in a context; those of the term are the dates of the whole agreement. */
export function tellerOf({ convention, resolver }: Compiled, context: Context): Teller {
  const { start, end, certainEnd } = resolver.term(context);
  const isOther = certainEnd !== undefined && certainEnd.date !== end?.date;
  return {
    convention,
    dateOf(timing, use) {
      if (timing.at === '/term/starts') return start?.date;
      if (timing.at === '/term/ends') return end?.date;
      const isOfCycle = [...momentsOfTiming(timing)].some(({ name }) => name.startsWith('cycle.'));
      return isOfCycle ? undefined : resolver.date(timing, use, context)?.date;
    },
    ...(isOther && { certainEnd: certainEnd.date }),
  };
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
