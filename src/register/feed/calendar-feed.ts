import { addMonths, type IsoDate } from '../../calendar/day.ts';
import type { History } from '../operations/history.ts';
import type { Register } from '../operations/register.ts';
import type { Feed, FeedEvent } from './feed-event.ts';
import { followEvents } from './follow-events.ts';

/** What a feed is to hold. */
export interface FeedQuery {
  /** One agreement only. */
  readonly agreement?: string;
  /** Only what concerns this party, including what concerns all parties. */
  readonly party?: string;
  /** The first day, included; two years back by default. */
  readonly since?: IsoDate;
}

/** A cache of the events of each agreement: they are computed again when something was recorded, and on another day. */
export type KnownEvents = Map<
  string,
  { readonly entries: number; readonly today: IsoDate; readonly events: readonly FeedEvent[] }
>;

/** How far back events stay in a feed where nobody says. */
const monthsBack = 24;

/**
 * The events of agreements for a calendar feed: from `since` on, as far ahead as the register looks, and last days however
 * far they lie. They depend on the journals and today's date alone. An unknown agreement has no events. A program that asks
 * again and again passes the same `known` each time.
 */
export async function calendarFeed(
  register: Register,
  query: FeedQuery = {},
  known: KnownEvents = new Map(),
): Promise<Feed> {
  const events: FeedEvent[] = [];
  let about: Feed['about'] = query.party === undefined ? {} : { party: query.party };
  for await (const id of idsOf(register, query)) {
    const history = await register.history(id);
    if (!history) continue;
    about = { ...about, ...named(history, query) };
    const from = query.since ?? addMonths(history.today, -monthsBack).day;
    for (const event of eventsOf(history, known)) {
      const meant = forParty(event, query.party);
      if (meant && event.date >= from) events.push(meant);
    }
  }
  return { about, events: events.sort((a, b) => order(a.date, b.date) || order(a.uid, b.uid)) };
}

function eventsOf(history: History, known: KnownEvents): readonly FeedEvent[] {
  const { agreement, journal, today } = history;
  const before = known.get(agreement.id);
  if (before && before.entries === journal.length && before.today === today) return before.events;
  const events = followEvents(history);
  known.set(agreement.id, { entries: journal.length, today, events });
  return events;
}

/** What a convention calls the agreement, or the party, that a feed is about. */
function named({ agreement: { convention }, versions }: History, { agreement, party }: FeedQuery): Feed['about'] {
  const { parties } = versions.get(convention.version)?.convention ?? {};
  const name = party === undefined ? undefined : parties?.get(party)?.name;
  return {
    ...(agreement !== undefined && { agreement: convention.title }),
    ...(name !== undefined && { party: name }),
  };
}

async function* idsOf(register: Register, { agreement }: FeedQuery): AsyncGenerator<string> {
  if (agreement !== undefined) {
    yield agreement;
    return;
  }
  let after: string | undefined;
  do {
    const { items, next } = await register.store.findAgreements({ limit: 100, ...(after !== undefined && { after }) });
    for (const { id } of items) yield id;
    after = next;
  } while (after !== undefined);
}

/** An event as it is for a party: what was its business and is no more is cancelled for it. */
function forParty(event: FeedEvent, party: string | undefined): FeedEvent | undefined {
  const { parties, formerParties, status } = event;
  if (party === undefined || parties.length === 0 || parties.includes(party)) return event;
  if (!formerParties.includes(party)) return undefined;
  return status === 'planned' ? { ...event, status: 'cancelled' } : event;
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
