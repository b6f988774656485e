import { earlier, type IsoDate, later } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import { sayQuantity } from '../../engine/lifecycle/refusals/say-quantity.ts';
import { timeline } from '../../insight/agenda/timeline.ts';
import type { Schedule } from '../../insight/schedule/schedule.ts';
import { scheduleOf } from '../../insight/schedule/schedule-of.ts';
import type { FactDeclaration } from '../../language/schema/scenario-declaration.ts';
import { type ToldEntry, toldEntries } from '../../render/schedule/told.ts';
import { bounds } from '../../text/bounds.ts';
import { decimal, type Lang, type Text } from '../../text/text.ts';
import { type FactChoice, factCalled, factChoices, type Named } from './fact-choices.ts';
import { readFactsOf } from './facts-of.ts';
import type { Session } from './session.ts';
import { type Standing, standingOn } from './standing.ts';

/** A session, played. */
export interface Played {
  readonly title: string;
  /** The language of the titles. */
  readonly language: Lang;
  readonly parties: readonly Named[];
  readonly choices: readonly FactChoice[];
  /** What became of each fact of the session, in the order in which they stand there. */
  readonly facts: readonly PlayedFact[];
  readonly standing: Standing;
  /** What the picture of it needs. */
  readonly schedule: Schedule;
  /** Every line of the timeline, in the language that was asked for. */
  readonly entries: readonly ToldEntry[];
  /** How many more there are, which are not shown. */
  readonly more: number;
  /** The first and the last day that there is anything to see of. */
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** What keeps it from being played whole. */
  readonly remarks: readonly Text[];
}

/** A fact of a session: recorded under an id, or refused, or one that can't be read. */
export interface PlayedFact {
  readonly label: Text;
  readonly id?: string;
  readonly quantity?: Text;
  /** Why it counts for nothing, by which article, and what would help. */
  readonly refusal?: { readonly article: string | null; readonly message: Text; readonly remedy?: Text };
}

/** What is shown at most: very long agreements have hundreds of thousands of lines. */
const mostEntries = bounds.playgroundEntries.most;

/** Plays the facts of a session on its convention. */
export function playSession(compiled: Compiled, session: Session, lang: Lang): Played {
  const { played, facts, ids, faults, on, remarks } = readFactsOf(compiled, session);
  const whole = timeline(played, facts);
  // What is withdrawn later is held never to have happened, on the day on which one looks too.
  const state = whole.run.steps.findLast((step) => step.on <= on)?.after ?? whole.run.start;
  const schedule = scheduleOf({ compiled: played, facts, timeline: whole }, on);
  const refusals = new Map(whole.refusals.map((refusal) => [refusal.fact.id, refusal]));
  const { convention } = state.compiled;
  const first = [...facts.map((fact) => fact.on), ...whole.entries.map(({ date }) => date), on].reduce(earlier);
  const last = later(whole.until, on);
  return {
    title: convention.title,
    language: convention.language,
    parties: [...convention.parties.values()].map(({ id, title }) => ({ id, title })),
    choices: factChoices(played),
    facts: session.facts.map((declared, index): PlayedFact => {
      const label = factCalled(declared.fact, played);
      const quantity = quantityOf(declared, played);
      const fault = faults.find((each) => each.index === index);
      if (fault) {
        const { message, help } = fault;
        return { label, ...quantity, refusal: { article: null, message, ...(help && { remedy: help }) } };
      }
      const id = ids.get(index) ?? '';
      const refusal = refusals.get(id);
      return { label, ...quantity, id, ...(refusal && { refusal }) };
    }),
    standing: standingOn(on, state),
    schedule,
    entries: toldEntries({
      schedule,
      timeline: { ...whole, entries: whole.entries.slice(0, mostEntries) },
      lang,
    }),
    more: Math.max(0, whole.entries.length - mostEntries),
    from: first,
    until: last,
    remarks: [...remarks, ...(whole.limit ? [whole.limit.message] : [])],
  };
}

/** How much a fact tells, with the unit of the budget that it draws on. */
function quantityOf(
  { fact, quantity }: FactDeclaration,
  { facts, convention }: Compiled,
): Pick<PlayedFact, 'quantity'> {
  if (quantity === undefined) return {};
  const digits = String(quantity);
  const { verb, subject = '' } = facts.get(fact) ?? {};
  const unit = verb === 'worked' ? convention.phases.get(subject)?.budget?.unit : undefined;
  return { quantity: unit === undefined ? { en: digits, fr: decimal(digits, 'fr') } : sayQuantity(digits, unit) };
}
