import { sayDay } from '../../../../calendar/say-day.ts';
import type { Compiled } from '../../../../engine/lifecycle/compile.ts';
import type { Amendment } from '../../../../language/model/convention.ts';
import { memberOf } from '../../../../text/span.ts';
import type { Text } from '../../../../text/text.ts';
import type { Counterexample, Finding } from '../../finding.ts';
import { notAllChecked, quoted, sentences } from '../claim.ts';
import { told } from '../counterexample.ts';
import { type Entry, entryIn } from '../entry.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Question } from '../question.ts';

/**
 * An end that comes before a first day which facts bring, with the clauses as they stand or as amended. Who signs too late
 * for every end that the text fixes signs nothing; it is told where no entry day, or the one that is given, lets it last.
 */
export function* endBeforeStart(
  question: Pick<Question, 'id' | 'title' | 'asks'>,
  inquiry: Inquiry,
): Generator<Finding> {
  let first: Amendment | undefined;
  let rest = 0;
  for (const [amendment, version] of versionsOf(inquiry.compiled)) {
    if (amendment && inquiry.entries.every((entry) => isEmpty(entry))) continue;
    if (!inquiry.checks.take(inquiry.entries.length * ofAnEntry)) {
      first ??= amendment;
      rest += 1;
      continue;
    }
    const finding = emptied(version, amendment, inquiry);
    if (finding) yield { question: question.id, ...finding };
  }
  if (rest > 0) yield notAllChecked(question, first?.at ?? '/term', rest, inquiry);
}

/** How many checks it is worth to enter into an agreement once more. */
const ofAnEntry = 10;

function emptied(
  version: Compiled,
  amendment: Amendment | undefined,
  inquiry: Inquiry,
): Omit<Finding, 'question'> | undefined {
  const { compiled, entries, span: bound, scope } = inquiry;
  const empty = entries.flatMap((entry) => emptyTerm(entry, version));
  const [first] = empty;
  if (!first || (scope === 'any' && empty.length < entries.length)) return undefined;
  const howMany = scope === 'any' ? emptyOn(empty.length, entries.length) : undefined;
  const message = sentences(wouldEnd(first, amendment), howMany);
  const pointer = amendment ? memberOf(amendment.at, 'changes') : (compiled.convention.term.ends?.at ?? '/term');
  const shown = told(counterexampleOf(first, amendment, inquiry), inquiry.signed);
  return { verdict: 'refuted', pointer, message, help, ...shown, bound };
}

/** The convention as it stands, and as each amendment makes it. */
function* versionsOf(compiled: Compiled): Generator<readonly [Amendment | undefined, Compiled]> {
  yield [undefined, compiled];
  for (const one of compiled.convention.amendments.values()) {
    const amended = compiled.amended(one.id);
    if (amended) yield [one, amended];
  }
}

/** An entry, and the last day that would come before its first. */
interface Empty {
  readonly entry: Entry;
  readonly end: Entry['day'];
}

function wouldEnd({ entry, end }: Empty, amendment: Amendment | undefined): Text {
  const [last, start] = [sayDay(end), sayDay(entry.start)];
  const by = amendment && quoted(amendment.title);
  return {
    en: `${by ? `Under ${by.en}, the` : 'The'} agreement would end on ${last.en}, before it starts on ${start.en}.`,
    fr: `${by ? `Selon ${by.fr}, la` : 'La'} convention finirait le ${last.fr}, avant de commencer le ${start.fr}.`,
  };
}

function counterexampleOf({ entry }: Empty, amendment: Amendment | undefined, { begun }: Inquiry): Counterexample {
  const facts = begun(entry);
  return {
    id: amendment ? `${amendment.id}-ends-before-it-starts` : 'ends-before-it-starts',
    title: { en: 'The agreement would end before it starts', fr: 'La convention finirait avant de commencer' },
    facts: amendment
      ? [...facts, { fact: `amended:${amendment.id}`, on: entry.start, refused }]
      : facts.map((fact, index) => (index === facts.length - 1 ? { ...fact, refused } : fact)),
    expect: [{ on: entry.start, ...(amendment && { term: 'in-force' }) }],
  };
}

const help: Text = { en: 'Choose a later end, or sign earlier.', fr: 'Reculez la fin, ou signez plus tôt.' };

/** Nobody agrees on that: the fact by which it would be so is refused. */
const refused = 'ends-before-start';

function emptyTerm(entry: Entry, version: Compiled): readonly Empty[] {
  const amended = entryIn(entry.context, entry.day, version);
  return amended?.end !== undefined && amended.end < amended.start ? [{ entry, end: amended.end }] : [];
}

function isEmpty({ start, end }: Entry): boolean {
  return end !== undefined && end < start;
}

function emptyOn(count: number, all: number): Text {
  return {
    en: `This affects ${count} of ${all} possible start dates.`,
    fr: `C’est le cas pour ${count} des ${all} dates de début possibles.`,
  };
}
