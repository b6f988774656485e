import type { IsoDate } from '../../calendar/day.ts';
import { type EpochMilliseconds, latestDayAt } from '../../calendar/instant.ts';
import type { AgendaLine } from '../../insight/agenda/agenda-line.ts';
import type { Agreement } from '../agreement/agreement.ts';
import type { JournalEntry } from '../agreement/journal.ts';
import type { OutboxItem } from '../agreement/outbox.ts';
import { isAgreementFound, isLineFound, isNoticeFound } from './found.ts';
import { pageOf } from './page.ts';
import type {
  AgreementQuery,
  Change,
  DeliveryResult,
  FoundLine,
  FoundNotice,
  KeptConvention,
  KeptWhole,
  Leased,
  LeasedId,
  LeaseRequest,
  LineQuery,
  NoticeQuery,
  Page,
  Store,
  Written,
} from './store.ts';
import { outcomeOf, untried } from './untried.ts';

/** What is kept of one agreement. */
interface Kept {
  agreement: Agreement;
  readonly journal: JournalEntry[];
  readonly outbox: Map<string, OutboxItem>;
  /** The ids of notices by what they say. */
  readonly ids: Map<string, Set<string>>;
  /** Which notice was added first. */
  readonly places: Map<string, number>;
  lines: readonly AgendaLine[];
}

/** A store that lasts as long as the process. */
export class MemoryStore implements Store {
  readonly #conventions: KeptConvention[] = [];
  readonly #agreements = new Map<string, Kept>();

  async keepConvention(id: string, text: string): Promise<number> {
    const known = this.#conventions.filter((one) => one.id === id);
    const same = known.find((one) => one.text === text);
    if (same) return same.version;
    this.#conventions.push({ id, version: known.length + 1, text });
    return known.length + 1;
  }

  async convention(id: string, version: number): Promise<string | undefined> {
    return this.#conventions.find((one) => one.id === id && one.version === version)?.text;
  }

  async conventions(): Promise<readonly KeptConvention[]> {
    return [...this.#conventions].sort((a, b) => order(a.id, b.id) || a.version - b.version);
  }

  async agreement(id: string): Promise<Agreement | undefined> {
    return this.#agreements.get(id)?.agreement;
  }

  async journal(agreement: string, after = 0, limit?: number): Promise<readonly JournalEntry[]> {
    const journal = this.#agreements.get(agreement)?.journal ?? [];
    return journal.slice(after, limit === undefined ? undefined : after + limit);
  }

  async entryOf(agreement: string, key: string): Promise<JournalEntry | undefined> {
    return this.#agreements.get(agreement)?.journal.find(({ authorship }) => authorship.key === key);
  }

  async notices(agreement: string, names?: ReadonlySet<string>): Promise<readonly OutboxItem[]> {
    const kept = this.#agreements.get(agreement);
    if (!kept) return [];
    if (!names) return [...kept.outbox.values()];
    const ids = [...names].flatMap((name) => [...(kept.ids.get(name) ?? [])]);
    ids.sort((a, b) => (kept.places.get(a) ?? 0) - (kept.places.get(b) ?? 0));
    return ids.flatMap((id) => kept.outbox.get(id) ?? []);
  }

  async lines(agreement: string): Promise<readonly AgendaLine[]> {
    return this.#agreements.get(agreement)?.lines ?? [];
  }

  async write(change: Change): Promise<Written> {
    // Whoever gave it may go on with it as he likes.
    const { agreement, after, entries, outbox, lines } = structuredClone(change);
    const known = this.#agreements.get(agreement.id);
    if ((known?.agreement.writes ?? 0) !== after) return 'moved';
    if (outbox.drop.some((id) => known?.outbox.get(id)?.attempts !== 0)) return 'moved';
    const keys = new Set(entries.flatMap(({ authorship: { key } }) => key ?? []));
    const isTaken = ({ authorship: { key } }: JournalEntry): boolean => key !== undefined && keys.has(key);
    if (keys.size > 0 && known?.journal.some(isTaken)) return 'moved';
    const kept = known ?? emptyOf(agreement);
    this.#agreements.set(agreement.id, kept);
    kept.agreement = agreement;
    kept.journal.push(...entries);
    if (lines) kept.lines = lines;
    for (const [id, name] of Object.entries(outbox.rename)) rename(kept, id, name);
    for (const id of outbox.drop) alter(kept, id, { state: 'dropped' });
    for (const id of outbox.correct) alter(kept, id, { state: 'corrected' });
    for (const draft of outbox.add) put(kept, { ...draft, ...untried, nextAt: draft.sendAt });
    return 'written';
  }

  async restore(whole: KeptWhole): Promise<Written> {
    const { agreement, journal, notices, lines } = structuredClone(whole);
    if (this.#agreements.has(agreement.id)) return 'moved';
    const kept = emptyOf(agreement);
    kept.journal.push(...journal);
    kept.lines = lines;
    for (const item of notices) put(kept, { ...item, lease: null });
    this.#agreements.set(agreement.id, kept);
    return 'written';
  }

  async awake(by: EpochMilliseconds, limit: number): Promise<readonly string[]> {
    const latest = latestDayAt(by);
    const due = [...this.#agreements.values()].filter(({ agreement }) => isAwake(agreement, by, latest));
    due.sort((a, b) => a.agreement.wakeAt - b.agreement.wakeAt || order(a.agreement.id, b.agreement.id));
    return due.slice(0, limit).map(({ agreement }) => agreement.id);
  }

  async nextInstant(): Promise<EpochMilliseconds | undefined> {
    const wakes = [...this.#agreements.values()].map(({ agreement }) => agreement.wakeAt);
    const sends = [...this.#all()].filter(({ state }) => state === 'pending').map(({ nextAt }) => nextAt);
    const all = [...wakes, ...sends];
    return all.length === 0 ? undefined : all.reduce((a, b) => Math.min(a, b));
  }

  async lease({ by, now, length, limit }: LeaseRequest): Promise<readonly Leased[]> {
    const isFree = ({ lease }: OutboxItem): boolean => !lease || lease.until <= now || lease.until > now + 2 * length;
    const latest = latestDayAt(now);
    const due = [...this.#agreements.values()]
      .filter(({ agreement }) => !isAwake(agreement, now, latest))
      .flatMap((kept) => [...kept.outbox.values()].map((item) => ({ kept, item })))
      .filter(({ item }) => item.state === 'pending' && item.nextAt <= now && isFree(item));
    due.sort(
      (a, b) =>
        a.item.sendAt - b.item.sendAt ||
        order(a.item.day, b.item.day) ||
        order(a.kept.agreement.id, b.kept.agreement.id),
    );
    return due.slice(0, limit).map(({ kept, item }) => {
      const lease = { by, until: now + length };
      alter(kept, item.notice.id, { lease, attempts: item.attempts + 1 });
      const { id, settings } = kept.agreement;
      return { agreement: id, item: kept.outbox.get(item.notice.id) ?? item, contacts: settings.contacts };
    });
  }

  async markDelivered({ agreement, notice }: LeasedId, target: string): Promise<void> {
    const kept = this.#agreements.get(agreement);
    const item = kept?.outbox.get(notice);
    if (kept && item && !item.delivered.includes(target)) {
      alter(kept, notice, { delivered: [...item.delivered, target] });
    }
  }

  async endLease({ agreement, notice, by }: LeasedId, result: DeliveryResult): Promise<void> {
    const kept = this.#agreements.get(agreement);
    const item = kept?.outbox.get(notice);
    if (!kept || item?.lease?.by !== by) return;
    alter(kept, notice, { lease: null, ...(item.state === 'pending' && outcomeOf(result)) });
  }

  async retry(agreement: string, notice: string, at: EpochMilliseconds): Promise<boolean> {
    const kept = this.#agreements.get(agreement);
    if (kept?.outbox.get(notice)?.state !== 'given-up') return false;
    alter(kept, notice, { state: 'pending', nextAt: at });
    return true;
  }

  async findAgreements(query: AgreementQuery): Promise<Page<Agreement>> {
    const all = [...this.#agreements.values()].map(({ agreement }) => agreement);
    return pageOf(
      all.filter((one) => isAgreementFound(one, query)),
      ({ id }) => [id],
      query,
    );
  }

  async findLines(query: LineQuery): Promise<Page<FoundLine>> {
    const all = [...this.#agreements.values()].flatMap(({ agreement: { id, convention }, lines }) =>
      lines.map((line, index) => ({ found: { ...line, agreement: id }, convention: convention.id, index })),
    );
    const found = all.filter((one) => isLineFound(one.found, one.convention, query));
    const { items, next } = pageOf(
      found,
      (one) => [one.found.date ?? '9999-99-99', one.found.agreement, String(one.index).padStart(9, '0')],
      query,
    );
    return { items: items.map((one) => one.found), ...(next !== undefined && { next }) };
  }

  async findNotices(query: NoticeQuery): Promise<Page<FoundNotice>> {
    const found = [...this.#all()].filter((one) => isNoticeFound(one, query));
    return pageOf(found, ({ sendAt, agreement, notice }) => [sortable(sendAt), agreement, notice.id], query);
  }

  async inspect(): Promise<readonly string[]> {
    return [];
  }

  async close(): Promise<void> {}

  *#all(): Generator<FoundNotice> {
    for (const { agreement, outbox } of this.#agreements.values()) {
      for (const item of outbox.values()) yield { ...item, agreement: agreement.id };
    }
  }
}

function isAwake({ wakeAt, settled }: Agreement, by: EpochMilliseconds, latest: IsoDate): boolean {
  return wakeAt <= by || settled > latest;
}

function emptyOf(agreement: Agreement): Kept {
  return { agreement, journal: [], outbox: new Map(), ids: new Map(), places: new Map(), lines: [] };
}

function put({ outbox, ids, places }: Kept, item: OutboxItem): void {
  const { id } = item.notice;
  ids.get(outbox.get(id)?.name ?? '')?.delete(id);
  if (!places.has(id)) places.set(id, places.size);
  outbox.set(id, item);
  ids.set(item.name, (ids.get(item.name) ?? new Set()).add(id));
}

function rename(kept: Kept, id: string, name: string): void {
  const item = kept.outbox.get(id);
  if (item) put(kept, { ...item, name });
}

function alter(kept: Kept, id: string, more: Partial<OutboxItem>): void {
  const item = kept.outbox.get(id);
  if (item) kept.outbox.set(id, { ...item, ...more });
}

/** An instant as a text that sorts as it does: those before 1970 are negative. */
function sortable(instant: EpochMilliseconds): string {
  return String(BigInt(instant) + earliest).padStart(17, '0');
}

const earliest = 8_640_000_000_000_000n;

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
