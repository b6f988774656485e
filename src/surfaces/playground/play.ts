import { earlier, type IsoDate, later } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import { playToEnd } from '../../engine/lifecycle/replay.ts';
import type { Entry } from '../../insight/agenda/entry.ts';
import { timeline } from '../../insight/agenda/timeline.ts';
import type { Schedule } from '../../insight/schedule/schedule.ts';
import { scheduleOf } from '../../insight/schedule/schedule-of.ts';
import type { Lang, Text } from '../../text/text.ts';
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
  readonly entries: readonly Entry[];
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
  /** Why it counts for nothing, by which article, and what would help. */
  readonly refusal?: { readonly article: string | null; readonly message: Text; readonly remedy?: Text };
}

/** What is shown at most: very long agreements have hundreds of thousands of lines. */
const mostEntries = 1000;

/** Plays the facts of a session on its convention. */
export function playSession(compiled: Compiled, session: Session): Played {
  const { played, facts, ids, faults, on, remarks } = readFactsOf(compiled, session);
  const whole = timeline(played, facts);
  const known = playToEnd(
    played,
    facts.filter((fact) => fact.on <= on),
    on,
  );
  const refusals = new Map(whole.refusals.map((refusal) => [refusal.fact.id, refusal]));
  const { convention } = known.end.compiled;
  const first = [...facts.map((fact) => fact.on), ...whole.entries.map(({ date }) => date), on].reduce(earlier);
  const last = later(whole.until, on);
  return {
    title: convention.title,
    language: convention.language,
    parties: [...convention.parties.values()].map(({ id, title }) => ({ id, title })),
    choices: factChoices(played),
    facts: session.facts.map((declared, index): PlayedFact => {
      const label = factCalled(declared.fact, played);
      const fault = faults.find((each) => each.index === index);
      if (fault) {
        const { message, help } = fault;
        return { label, refusal: { article: null, message, ...(help && { remedy: help }) } };
      }
      const id = ids.get(index) ?? '';
      const refusal = refusals.get(id);
      return { label, id, ...(refusal && { refusal }) };
    }),
    standing: standingOn(on, known.end),
    schedule: scheduleOf({ compiled: played, facts, timeline: whole }, on),
    entries: whole.entries.slice(0, mostEntries),
    more: Math.max(0, whole.entries.length - mostEntries),
    from: first,
    until: last,
    remarks: [...remarks, ...(whole.limit ? [whole.limit.message] : [])],
  };
}
