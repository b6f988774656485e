import { calendarFeed } from '../../../register/feed/calendar-feed.ts';
import { renderFeed } from '../../../register/feed/publish-feed.ts';
import type { Register } from '../../../register/operations/register.ts';
import type { Lang } from '../../../text/text.ts';
import type { Secrets } from '../access/secrets.ts';
import { href, type Visit } from '../visit.ts';

/** Which dates a calendar subscribes to: all of them, those of an agreement, those that concern one of its parties. */
export interface FeedName {
  readonly lang: Lang;
  readonly agreement?: string | undefined;
  readonly party?: string | undefined;
}

/** The path of a feed after its secret. Ids of agreements and parties have no slash. */
function pathOf({ lang, agreement, party }: FeedName): string {
  if (agreement === undefined) return `${lang}.ics`;
  return party === undefined ? `${lang}/${agreement}.ics` : `${lang}/${agreement}/${party}.ics`;
}

/** The feed that a path names; `undefined` where it names none. */
export function feedNamed(path: string): FeedName | undefined {
  const [, lang, agreement, party] = /^(en|fr)(?:\/([^/]+?))?(?:\/([^/]+?))?\.ics$/.exec(path) ?? [];
  return lang === 'en' || lang === 'fr' ? { lang, agreement, party } : undefined;
}

/**
 * The secret of a feed, which stands in its address since calendars have no cookies. It opens this feed and nothing else,
 * so whoever runs the calendar may see it.
 */
export function secretOf(name: FeedName, secrets: Secrets): Promise<string> {
  return secrets.of(`feed/${pathOf(name)}`);
}

/** Where a calendar finds a feed, below the host. */
export async function addressOf(name: FeedName, secrets: Secrets, visit: Visit): Promise<string> {
  return href(visit, `/feeds/${await secretOf(name, secrets)}/${pathOf(name)}`);
}

/** A feed as an iCalendar file; `undefined` where the register has no such agreement, or the agreement no such party. */
export async function feedText({ lang, agreement, party }: FeedName, register: Register): Promise<string | undefined> {
  if (agreement !== undefined) {
    const opening = await register.open(agreement);
    if (!opening) return undefined;
    if (party !== undefined && !opening.compiled.convention.parties.has(party)) return undefined;
  }
  const feed = await calendarFeed(register, {
    ...(agreement !== undefined && { agreement }),
    ...(party !== undefined && { party }),
  });
  return renderFeed(feed, { lang });
}
