import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import { isToCome } from '../../../insight/agenda/dates-ahead.ts';
import { summarise } from '../../../insight/agenda/summary.ts';
import type { JournalEntry } from '../../../register/agreement/journal.ts';
import type { Opening } from '../../../register/operations/register.ts';
import type { Lang } from '../../../text/text.ts';
import { nextDayOf } from './agreements-table.ts';
import { entryData } from './journal-data.ts';
import type { StandingNow } from './standing-now.ts';

/** Where an agreement stands, as JSON data. */
export function agreementData(now: StandingNow) {
  const { id, convention, revision, settled, standing } = now.agreement;
  return { id, convention, revision, settled, ...standing, next: nextDayOf(now) };
}

/** The same in detail. */
export function detailData(now: StandingNow, { timeline }: Opening, journal: readonly JournalEntry[], lang: Lang) {
  return {
    agreement: { ...agreementData(now), settings: now.agreement.settings },
    today: timeline.until,
    open: summarise(timeline.state).open,
    agenda: now.lines
      .filter((line) => line.state === 'ahead' && (line.date !== timeline.until || isToCome(line, timeline.until)))
      .map((line) => lineData(line, lang)),
    journal: journal.map((entry) => entryData(entry, lang)),
  };
}

export function lineData({ title, ...line }: AgendaLine, lang: Lang) {
  return { ...line, title: title[lang] };
}
