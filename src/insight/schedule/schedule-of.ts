import type { IsoDate, Weekday } from '../../calendar/day.ts';
import { yearOf } from '../../calendar/day.ts';
import type { Convention } from '../../language/model/convention.ts';
import { openMatters } from '../agenda/open-matters.ts';
import { datesChangedBy } from '../explain/changed-dates.ts';
import { marksOf } from './marks.ts';
import { mattersOf } from './matters.ts';
import { type Scheduled, type Viewed, viewed } from './moments-of-run.ts';
import { phaseBars } from './phase-bars.ts';
import type { AmendmentEffect, Schedule, Stretch } from './schedule.ts';
import { stretchOf } from './stretch.ts';
import { termBar } from './term-bar.ts';

/**
 * An agreement over time as data for a picture and a table. With `today`, what comes after that day is ahead; without it,
 * everything that was played is past. The run is replayed once.
 */
export function scheduleOf(scheduled: Scheduled, today?: IsoDate): Schedule {
  const view = viewed(scheduled, today);
  const { convention } = view.end.compiled;
  const marks = marksOf(view);
  const term = termBar(view);
  const phases = phaseBars(view);
  const stretch = stretchOf({ marks, term, phases }, view);
  const { id, title, language } = convention;
  return {
    convention: { id, title, language },
    parties: [...convention.parties.values()].map((party) => ({ id: party.id, title: party.title })),
    ...(stretch && { stretch }),
    ...(today !== undefined && { today }),
    until: scheduled.timeline.until,
    term,
    phases,
    matters: mattersOf(marks, convention),
    marks,
    open: openMatters(view.now).map((matter) => ({ ...matter, title: titleOf(matter, convention) })),
    amendments: amendmentsOf(view),
    calendar: calendarOf(view, stretch),
  };
}

function titleOf({ id }: { readonly id: string }, { deliverables, obligations, phases }: Convention): string {
  return (deliverables.get(id) ?? obligations.get(id) ?? phases.get(id))?.title ?? id;
}

/** Each amendment on the day on which it took effect, with the dates that it moved. */
function amendmentsOf({ steps }: Viewed): readonly AmendmentEffect[] {
  return steps.flatMap((step) => {
    const { before, after, on } = step;
    if (before.compiled === after.compiled) return [];
    const id = after.compiled.convention.version.at(-1) ?? '';
    const title = before.compiled.convention.amendments.get(id)?.title ?? id;
    return [{ id, title, on, dates: datesChangedBy(step) }];
  });
}

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function calendarOf({ end }: Viewed, stretch: Stretch | undefined): Schedule['calendar'] {
  const { calendar } = end.compiled;
  const weekend = everyDay.filter((day) => !calendar.settings.workingWeek.includes(day));
  if (!stretch) return { holidays: [], weekend };
  const years = Array.from(
    { length: yearOf(stretch.to) - yearOf(stretch.from) + 1 },
    (_, i) => yearOf(stretch.from) + i,
  );
  const holidays = years
    .flatMap((year) => [...calendar.holidaysOf(year)])
    .filter(([day]) => day >= stretch.from && day <= stretch.to)
    .map(([day, name]) => ({ day, name }));
  return { holidays, weekend };
}
