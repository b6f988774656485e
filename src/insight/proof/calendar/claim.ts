import type { IsoDate } from '../../../calendar/day.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import { sayMoment } from '../../../engine/lifecycle/refusals/say-condition.ts';
import type { Pointer } from '../../../text/span.ts';
import { counted, joinTexts, type Text, verbatim } from '../../../text/text.ts';
import type { Counterexample, Finding } from '../finding.ts';
import { unsettled } from '../unsettled.ts';
import { told } from './counterexample.ts';
import type { Entry } from './entry.ts';
import { type Inquiry, isLateEntry, lasting } from './inquiry.ts';
import type { Question } from './question.ts';

/** What one clause is held to, entry day by entry day. */
export interface Claim {
  readonly pointer: Pointer;
  /**
   * The clause, in words, where the text dates it itself: its authors mean to sign in time for it, so that it holds if
   * some entry day lets it hold; which, is told.
   */
  readonly dated?: Text;
  /** How many simple checks it is worth; one unless told otherwise. */
  readonly weight?: number;
  /** How it fails for an agreement entered into on a day; `undefined` where it holds. */
  fails(entry: Entry): Failure | undefined;
}

export interface Failure {
  readonly message: () => Text;
  readonly help?: () => Text;
  /** A run that shows it. */
  readonly counterexample?: () => Counterexample;
}

/**
 * Holds clauses to what a question asks, for every entry day that is looked at: what fails is told clause by clause, on
 * its first entry day; what holds, in one sentence. What no run shows to fail is not said to.
 */
export function* answer(
  question: Asked,
  inquiry: Inquiry,
  claims: readonly Claim[],
  good: { readonly pointer: Pointer; readonly message: (count: number) => Text },
): Generator<Finding> {
  const { id } = question;
  const { span: bound, scope, checks } = inquiry;
  const entries = lasting(inquiry);
  const asked = claims.filter(({ weight = 1 }) => checks.take(entries.length * weight));
  let held = 0;
  for (const { claim, first, failures, days } of outcomes(asked, entries)) {
    if (!first) {
      held += 1;
      continue;
    }
    const { pointer, dated } = claim;
    if (scope === 'any' && days.length > 0 && (dated || isLateEntry(first.entry, days, inquiry))) {
      yield { question: id, verdict: 'proved', pointer, message: holdsFor(question, dated, days), bound };
      continue;
    }
    const { message, help, counterexample } = first.failure;
    const shown = counterexample && told(counterexample(), inquiry.signed);
    if (shown && !shown.counterexample) {
      yield { question: id, verdict: 'not-proved', pointer, message: question.asks, bound: noRunShows(first.entry) };
      continue;
    }
    yield {
      question: id,
      verdict: 'refuted',
      pointer,
      message: sentences(message(), howOften(failures, first.entry, inquiry)),
      ...(help && { help: help() }),
      ...shown,
      bound,
    };
  }
  if (held > 0 && entries.length > 0) {
    yield { question: id, verdict: 'proved', pointer: good.pointer, message: good.message(held), bound };
  }
  const rest = claims.length - asked.length;
  if (rest > 0) yield notAllChecked(question, good.pointer, rest, inquiry);
}

/** What a clause comes to over all entry days. */
interface Outcome {
  readonly claim: Claim;
  first?: { readonly entry: Entry; readonly failure: Failure };
  failures: number;
  /** The first and the last entry day on which it holds. */
  days: readonly IsoDate[];
}

/** Entry day by entry day: what one clause asks of a day, the others often ask as well. */
function outcomes(claims: readonly Claim[], entries: readonly Entry[]): readonly Outcome[] {
  const all = claims.map((claim): Outcome => ({ claim, failures: 0, days: [] }));
  for (const entry of entries) {
    for (const outcome of all) {
      const failure = outcome.claim.fails(entry);
      if (!failure) outcome.days = outcome.days.length === 0 ? [entry.day] : [outcome.days[0] as IsoDate, entry.day];
      else {
        outcome.failures += 1;
        outcome.first ??= { entry, failure };
      }
    }
  }
  return all;
}

/** That the bound of a proof on the calendar was reached, and what can be done. */
export function notAllChecked(
  { id, asks }: Asked,
  pointer: Pointer,
  rest: number,
  { checks: { most }, scope }: Inquiry,
): Finding {
  const clauses = counted(rest, {
    en: ['clause is', 'clauses are'],
    fr: ['clause reste à examiner', 'clauses restent à examiner'],
  });
  const one =
    scope === 'any'
      ? { en: '--entry looks at one start date only, and ', fr: '--entry n’examine qu’une date de début, et ' }
      : verbatim('');
  const bound = unsettled({
    en: `The limit of ${most} checks of a clause on a start date was reached: ${clauses.en} left. ${one.en}--states raises the limit.`,
    fr: `La limite de ${most} vérifications d’une clause pour une date de début est atteinte : ${clauses.fr}. ${one.fr}--states relève la limite.`,
  });
  return { question: id, verdict: 'not-proved', pointer, message: asks, bound };
}

/** A question as its answers tell it. */
type Asked = Pick<Question, 'id' | 'title' | 'asks'>;

/** What the days tell and the engine does not show is no answer. */
function noRunShows({ day }: Entry): Text {
  const on = sayDay(day);
  return unsettled({
    en: `The dates suggest that this may fail, first with the start date ${on.en}, but no run that was tried shows it.`,
    fr: `D’après les dates, la réponse pourrait être non, d’abord pour un début le ${on.fr} ; mais aucun déroulement essayé ne le montre.`,
  });
}

/** That a clause which the text dates holds for whoever signs in time. */
function holdsFor({ title }: Asked, clause: Text | undefined, days: readonly IsoDate[]): Text {
  const [first, last] = [sayDay(days[0] as IsoDate), sayDay(days.at(-1) as IsoDate)];
  const about = clause ? { en: `${clause.en}, `, fr: `${clause.fr}, ` } : verbatim('');
  return {
    en: `${title.en.replace(/\.$/, '')}: ${about.en}for every start date from ${first.en} to ${last.en}.`,
    fr: `${title.fr.replace(/\.$/, '')} : ${about.fr}pour toute date de début du ${first.fr} au ${last.fr}.`,
  };
}

/** A clause that nothing can be said of: it hangs on facts whose day is free. */
export interface Undecided {
  readonly pointer: Pointer;
  readonly title: string;
  readonly facts: readonly string[];
}

/** What a question can't be answered for, as one question: no assumption about those days would be sound. */
export function* undecided(
  { id }: Asked,
  { compiled }: Inquiry,
  clauses: readonly Undecided[],
  ask: (clauses: Text) => Text,
): Generator<Finding> {
  const [first] = clauses;
  if (!first) return;
  const facts = new Set(clauses.flatMap((clause) => clause.facts));
  const events = joinTexts([...facts].map((fact) => sayMoment(fact, compiled)));
  yield {
    question: id,
    verdict: 'not-proved',
    pointer: first.pointer,
    message: ask(joinTexts(clauses.map(({ title }) => quoted(title)))),
    bound: unsettled({
      en: `The text does not fix when this happens: ${events.en}.`,
      fr: `Le texte ne fixe pas la date de ce qui suit : ${events.fr}.`,
    }),
  };
}

/** For how many entry days it is so; nothing where only one is looked at. */
export function howOften(count: number, { day }: Entry, inquiry: Inquiry): Text | undefined {
  if (inquiry.scope !== 'any') return undefined;
  const first = sayDay(day);
  const whole = lasting(inquiry).length;
  if (count === whole) {
    return {
      en: `This affects every possible start date; the dates shown assume a start on ${first.en}.`,
      fr: `C’est le cas quelle que soit la date de début ; les dates indiquées supposent un début le ${first.fr}.`,
    };
  }
  const days = counted(whole, {
    en: ['possible start date', 'possible start dates'],
    fr: ['date de début possible', 'dates de début possibles'],
  });
  return {
    en: `This affects ${count} of ${days.en}; the first is ${first.en}.`,
    fr: `C’est le cas pour ${count} des ${days.fr}, dont la première est le ${first.fr}.`,
  };
}

export function sentences(...texts: readonly (Text | undefined)[]): Text {
  return joinTexts(
    texts.filter((text) => text !== undefined),
    verbatim(' '),
  );
}

/** A title in quotation marks. */
export function quoted(title: string): Text {
  return quotedText({ en: title, fr: title });
}

/** A title that is said otherwise in the other language. */
export function quotedText({ en, fr }: Text): Text {
  return { en: `“${en}”`, fr: `« ${fr} »` };
}
