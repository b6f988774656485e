import type { Rhythm } from '../../language/model/obligations.ts';
import { recurrenceOf } from '../../language/model/recurrence.ts';
import { doesRecur, type Repeating, repeatingOf, rhythmOf } from '../../language/model/repeating.ts';
import type { Stretches } from '../../language/model/timing.ts';
import type { Text } from '../../text/text.ts';
import type { Teller } from './teller.ts';
import { cycleWords } from './words/cycles.ts';
import { nothing } from './words/grammar.ts';

/** Where a name is used: in a convention, and within a clause that applies several times, where it is one. */
export type Where = Pick<Teller, 'convention' | 'within' | 'phase'>;

/** The same teller within a clause: what is told of it is told of each of its occurrences. */
export function tellerWithin(section: Repeating['section'], id: string, teller: Teller): Teller {
  const within = repeatingOf(teller.convention).get(`${section}.${id}`);
  return within ? { ...teller, within } : teller;
}

/** The clause that applies several times of which a moment tells. */
export function repeatingNamed(moment: string, convention: Teller['convention']): Repeating | undefined {
  return doesRecur(moment, convention) ? repeatingOf(convention).get(recurrenceOf(moment).clause) : undefined;
}

/** The event at each of which a clause is owed. */
export function eventOf({ arises }: Repeating): string | undefined {
  return typeof arises === 'object' && 'event' in arises ? arises.event : undefined;
}

/**
 * Which time a moment means of something that recurs, as the end of a clause: that which goes with the occurrence that
 * is told of, else the one that runs; ` for the same calendar year`, « pour l’année civile en cours ».
 */
export function whichTime(moment: string, { convention, within }: Where): Text {
  const named = repeatingNamed(moment, convention);
  if (!named) return nothing;
  const every = rhythmOf(named);
  const event = eventOf(named);
  const isOwn = within !== undefined && goesWith(named, within);
  if (every) return forThe(isOwn ? cycleWords(every).same : cycleWords(every).current);
  if (event === undefined) return nothing;
  if (isOwn) return forThe({ en: 'the same event', fr: 'le même événement' });
  return forThe({ en: 'the latest event', fr: 'l’événement le plus récent' });
}

export function titleOfEvent(id: string, { events, milestones }: Teller['convention']): string {
  return (events.get(id) ?? milestones.get(id))?.title ?? id;
}

function forThe({ en, fr }: Text): Text {
  return { en: ` for ${en}`, fr: ` pour ${fr}` };
}

/** Whether the occurrences of two clauses have the same keys: those of one rhythm, or of one event. */
function goesWith(one: Repeating, other: Repeating): boolean {
  const [every, others] = [rhythmOf(one), rhythmOf(other)];
  if (every && others) return isSameRhythm(every, others);
  const event = eventOf(one);
  return event !== undefined && event === eventOf(other);
}

function isSameRhythm(one: Rhythm, other: Rhythm): boolean {
  if ('cycle' in one) return 'cycle' in other && one.cycle === other.cycle;
  return !('cycle' in other) && inWords(one) === inWords(other);
}

/** Stretches as they are written, wherever they stand. */
function inWords({ period, beginning }: Stretches): string {
  return JSON.stringify({ period, beginning }, (key, value) => (/^(at|anchorAt|basis)$/.test(key) ? undefined : value));
}
