import type { IsoDate } from '../../calendar/day.ts';
import { stateOf } from '../../engine/lifecycle/state.ts';
import type { Convention } from '../../language/model/convention.ts';
import { own } from '../../text/own.ts';
import type { Entry, EntryKind } from '../agenda/entry.ts';
import { openMatters } from '../agenda/open-matters.ts';
import type { Viewed } from './moments-of-run.ts';
import type { Mark, MarkState, MatterSection } from './schedule.ts';

/** In which part of the schedule the lines of each kind stand; the rest is told by bars, or by the list alone. */
const places: Partial<Readonly<Record<EntryKind, MatterSection | 'by-id'>>> = {
  signed: 'term',
  notified: 'term',
  amended: 'term',
  renewed: 'term',
  declined: 'term',
  warned: 'term',
  cured: 'term',
  unanswered: 'term',
  terminated: 'term',
  ending: 'term',
  leaving: 'people',
  left: 'people',
  appointed: 'people',
  renamed: 'people',
  succeeded: 'people',
  reached: 'milestones',
  revoked: 'by-id',
  date: 'dates',
  decided: 'decisions',
  delivered: 'deliverables',
  accepted: 'deliverables',
  rejected: 'deliverables',
  provided: 'datasets',
  happened: 'events',
  announced: 'events',
  performed: 'by-id',
  paid: 'payments',
  held: 'meetings',
  breached: 'by-id',
  overlong: 'term',
  reminder: 'reminders',
  nudge: 'reminders',
  due: 'by-id',
  overdue: 'by-id',
  outstanding: 'by-id',
};

const deeds: readonly EntryKind[] = ['delivered', 'accepted', 'performed', 'paid', 'held', 'decided', 'provided'];

const failings: readonly EntryKind[] = ['overdue', 'outstanding'];

/** Everything that has a day of its own, with how it stands today. */
export function marksOf(view: Viewed): readonly Mark[] {
  const { convention } = view.end.compiled;
  const standing = new Standing(view);
  return view.timeline.entries.flatMap((entry) => {
    const place = own(places, entry.kind);
    if (place === undefined) return [];
    // What would be late if nothing more happened is no date that comes.
    if (failings.includes(entry.kind) && entry.date > view.day) return [];
    const { date, kind, id, title, article, occurrence, detail, to, by } = entry;
    return [
      {
        date,
        kind,
        section: place === 'by-id' ? sectionOf(id, convention) : place,
        id,
        title,
        article,
        ...(occurrence !== undefined && { occurrence }),
        state: standing.of(entry),
        ...(detail && { detail }),
        parties: to ?? (by === undefined ? [] : [by]),
      },
    ];
  });
}

/** The part of the schedule in which a clause stands, by its id. */
function sectionOf(id: string, convention: Convention): MatterSection | 'phases' {
  const { obligations, phases, deliverables, milestones, events } = convention;
  if (id === 'renewal' || id === 'term') return 'term';
  if (deliverables.has(id)) return 'deliverables';
  if (phases.has(id)) return 'phases';
  if (milestones.has(id)) return 'milestones';
  return obligations.get(id)?.section ?? (events.has(id) ? 'events' : 'obligations');
}

/** How marks stand today. */
class Standing {
  readonly #view: Viewed;
  readonly #open: ReadonlySet<string>;
  readonly #due: ReadonlyMap<string, IsoDate>;
  readonly #done: ReadonlyMap<string, IsoDate>;

  constructor(view: Viewed) {
    this.#view = view;
    const { entries } = view.timeline;
    const late = openMatters(view.now).filter(({ state }) => state !== 'remaining');
    this.#open = new Set(late.flatMap(({ id, occurrence }) => [keyOf(id, occurrence), id]));
    this.#due = new Map(
      entries.filter(({ kind }) => kind === 'due').map((one) => [keyOf(one.id, one.occurrence), one.date]),
    );
    const past = entries.filter(({ kind, date }) => deeds.includes(kind) && date <= view.day);
    const done = entries.filter(({ kind, date }) => kind === 'done' && date <= view.day);
    this.#done = new Map([...done, ...past].map((one) => [keyOf(one.id, one.occurrence), one.date]));
  }

  of({ kind, id, occurrence, date }: Entry): MarkState {
    const { day } = this.#view;
    const key = keyOf(id, occurrence);
    if (date > day) return 'ahead';
    if (kind === 'due') return this.#ofDue(key, id, date);
    if (failings.includes(kind)) {
      if (this.#isOpen(key, id, occurrence)) return 'overdue';
      return this.#done.has(key) ? 'late' : 'released';
    }
    const due = this.#due.get(key);
    return deeds.includes(kind) && due !== undefined && date > due ? 'late' : 'done';
  }

  #ofDue(key: string, id: string, due: IsoDate): MarkState {
    const { day } = this.#view;
    // The last day to decline is no duty: it passes.
    if (id === 'renewal') return due < day ? 'done' : 'ahead';
    if (this.#isOpen(key, id)) return 'overdue';
    const done = this.#done.get(key);
    if (done !== undefined) return done > due ? 'late' : 'done';
    return due < day ? 'released' : 'ahead';
  }

  #isOpen(key: string, id: string, occurrence?: string): boolean {
    const phase = stateOf(this.#view.now, 'phases', id);
    if (phase !== undefined) return phase === 'locked' || phase === 'open';
    // What the end left is told of all occurrences at once.
    return this.#open.has(key) || (occurrence === undefined && key === id && this.#open.has(id));
  }
}

function keyOf(id: string, occurrence: string | undefined): string {
  return occurrence === undefined ? id : `${id}@${occurrence}`;
}
