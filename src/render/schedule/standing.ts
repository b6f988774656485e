import { sayDay } from '../../calendar/say-day.ts';
import { sayKey } from '../../calendar/say-key.ts';
import { sayState } from '../../insight/agenda/state-words.ts';
import type { Mark, Schedule } from '../../insight/schedule/schedule.ts';
import { factVerbs } from '../../language/model/names.ts';
import { joinTexts, type Text, verbatim } from '../../text/text.ts';
import { labels } from '../labels.ts';
import { outcomeWords } from '../outcome-words.ts';
import { markWords } from './words.ts';

/** Where an agreement stands, what comes next and what is late: what stands at the head of its page. */
export interface Standing {
  readonly sentence: Text;
  /** Until when the next renewal can be declined. */
  readonly declineBy?: Text;
  readonly next?: { readonly day: Mark['date']; readonly said: Text };
  readonly late: readonly { readonly title: string; readonly said: Text }[];
}

export function standingOf(schedule: Schedule): Standing {
  const { term, today, open } = schedule;
  const next = nextMark(schedule);
  const declineBy = term.declineBy && sayDay(term.declineBy);
  const isAhead = term.declineBy !== undefined && (today === undefined || term.declineBy >= today);
  return {
    sentence: sentenceOf(schedule),
    ...(declineBy &&
      isAhead && {
        declineBy: {
          en: `Notice of non-renewal may be given until ${declineBy.en}.`,
          fr: `La reconduction peut être dénoncée jusqu’au ${declineBy.fr}.`,
        },
      }),
    ...(next && { next: { day: next.date, said: sayNext(next) } }),
    late: lateByClause(open),
  };
}

function sentenceOf({ term, today, until }: Schedule): Text {
  const day = sayDay(today ?? until);
  const state = term.status === 'draft' ? asDraft : sayState(term.status);
  const outcome = term.outcome && outcomeWords[term.outcome];
  const tail = outcome ? { en: `, ${outcome.en}`, fr: `, ${outcome.fr}` } : { en: '', fr: '' };
  const isOver = term.status === 'expired' || term.status === 'terminated';
  const lastDay = isOver ? term.lastDay : (term.lastDayToday ?? term.lastDay);
  const last = lastDay && sayDay(lastDay);
  const ends: Text = !last
    ? { en: '', fr: '' }
    : isOver
      ? { en: ` Its last day was ${last.en}.`, fr: ` Son dernier jour était le ${last.fr}.` }
      : { en: ` Its last day is ${last.en}.`, fr: ` Son dernier jour est le ${last.fr}.` };
  return {
    en: `On ${day.en}, the agreement is ${state.en}${tail.en}.${ends.en}`,
    fr: `Au ${day.fr}, la convention est ${state.fr}${tail.fr}.${ends.fr}`,
  };
}

/** The state as a predicate, where its label is a noun. */
const asDraft: Text = { en: 'a draft', fr: 'encore à l’état de projet' };

const facts: ReadonlySet<string> = new Set(factVerbs);

/** What has to be done or happens next: reminders only point to it. */
function nextMark({ marks, today }: Schedule): Mark | undefined {
  if (today === undefined) return undefined;
  return marks.find(({ state, kind }) => state === 'ahead' && kind !== 'reminder' && kind !== 'nudge');
}

function sayNext({ title, kind }: Mark): Text {
  // A fact of a scenario that lies ahead has not happened.
  const label = facts.has(kind) ? markWords.ahead : labels[kind];
  return { en: `${title.en} (${label.en})`, fr: `${title.fr} (${label.fr})` };
}

/** What is late, clause by clause: since when, and how often. */
function lateByClause(open: Schedule['open']): Standing['late'] {
  const byClause = new Map<string, Schedule['open'][number][]>();
  for (const matter of open) {
    if (matter.state === 'remaining') continue;
    const key = `${matter.section} ${matter.id}`;
    byClause.set(key, [...(byClause.get(key) ?? []), matter]);
  }
  return [...byClause.values()].map((matters) => sayLate(matters as [Schedule['open'][number]]));
}

function sayLate(
  matters: readonly [Schedule['open'][number], ...Schedule['open'][number][]],
): Standing['late'][number] {
  const [{ title, occurrence, due, state }] = matters;
  const day = due && sayDay(due);
  if (matters.length > 1) {
    const count = matters.length;
    const first = day
      ? { en: `, the first due by ${day.en}`, fr: `, première échéance le ${day.fr}` }
      : { en: '', fr: '' };
    return { title, said: { en: `${count} times${first.en}`, fr: `${count} fois${first.fr}` } };
  }
  const word: Text =
    state === 'outstanding' ? { en: 'outstanding', fr: 'reste dû' } : { en: 'overdue', fr: 'en retard' };
  return {
    title,
    said: joinTexts(
      [
        ...(occurrence === undefined ? [] : [sayKey(occurrence)]),
        day ? { en: `was due by ${day.en}`, fr: `échéance le ${day.fr}` } : word,
      ],
      verbatim(', '),
    ),
  };
}
