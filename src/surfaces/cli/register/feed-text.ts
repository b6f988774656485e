import { calendarFeed } from '../../../register/feed/calendar-feed.ts';
import type { Register } from '../../../register/operations/register.ts';
import type { Lang, Text } from '../../../text/text.ts';
import { dayFromOption } from '../load.ts';

/** Of which agreements, for whom and from which day on. */
interface FeedOptions {
  readonly agreement?: string;
  readonly party?: string;
  readonly from?: string;
}

/** The agenda as a file that calendars subscribe to. What writes it is loaded only now. */
export async function feedText(register: Register, options: FeedOptions, lang: Lang): Promise<string> {
  const { agreement, party, from } = options;
  const { renderFeed } = await import('../../../register/feed/publish-feed.ts');
  const feed = await calendarFeed(register, {
    ...(agreement !== undefined && { agreement }),
    ...(party !== undefined && { party }),
    ...(from !== undefined && { since: dayFromOption('--from', from) }),
  });
  return renderFeed(feed, { lang });
}

/** A calendar that is asked for less the next time would lose what it has. */
export const wholeFeed: Text = {
  en: '--format ics gives a calendar all days, past and to come: leave out --days, --kind and --overdue.',
  fr: '--format ics donne à l’agenda tous les jours, passés et à venir : omettez --days, --kind et --overdue.',
};
