import type { IsoDate } from '../../../calendar/day.ts';
import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import { calendarFeed } from '../../../register/feed/calendar-feed.ts';
import type { FeedEvent } from '../../../register/feed/feed-event.ts';
import type { Register } from '../../../register/operations/register.ts';
import type { FoundLine } from '../../../register/store/store.ts';
import type { Printed } from '../../../text/printed.ts';
import type { Lang } from '../../../text/text.ts';

/** What of the feed is asked for; all of it by default. */
interface FeedOptions {
  readonly agreement?: string;
  readonly party?: string;
  /** The first and the last day, both included. */
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly kinds?: readonly AgendaLine['kind'][];
  /** What is overdue or still owed: the days on which it was due, and no others. */
  readonly open?: readonly FoundLine[];
}

/** The agenda as a file that calendars subscribe to. What writes it is loaded only now. */
export async function feedText(register: Register, options: FeedOptions, lang: Lang): Promise<Printed> {
  const { agreement, party, since, until, kinds, open } = options;
  const { renderFeed } = await import('../../../register/feed/publish-feed.ts');
  const feed = await calendarFeed(register, {
    ...(agreement !== undefined && { agreement }),
    ...(party !== undefined && { party }),
    ...(since !== undefined && { since }),
  });
  const isAsked = (event: FeedEvent): boolean =>
    (until === undefined || event.date <= until) &&
    (!kinds || kinds.includes(event.kind)) &&
    (!open || open.some((line) => isDueOf(event, line)));
  return renderFeed({ ...feed, events: feed.events.filter(isAsked) }, { lang });
}

function isDueOf(event: FeedEvent, { agreement, clause, occurrence }: FoundLine): boolean {
  return (
    event.kind === 'due' &&
    event.status === 'planned' &&
    event.agreement === agreement &&
    event.clause === clause &&
    event.occurrence === occurrence
  );
}
