import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import type { Agreement, Settings, Standing } from '../../agreement/agreement.ts';
import type { JournalEntry } from '../../agreement/journal.ts';
import { nothingChanged, type OutboxChange, type OutboxDraft, type OutboxItem } from '../../agreement/outbox.ts';
import type { Change, Store } from '../store.ts';

/** Agreements and what belongs to them, made up as far as a case does not say: a store looks into none of it. */

interface Wanted extends Partial<Omit<Agreement, 'convention' | 'standing' | 'settings'>> {
  readonly convention?: Partial<Agreement['convention']>;
  readonly standing?: Partial<Standing>;
  readonly settings?: Partial<Settings>;
}

export function agreementOf(id: string, wanted: Wanted = {}): Agreement {
  return {
    id,
    revision: 1,
    entries: 1,
    writes: 1,
    // Before any instant that a case tells.
    settled: '1700-01-01',
    wakeAt: 1_000_000,
    ...wanted,
    convention: { id: 'lease', version: 1, title: 'A lease', ...wanted.convention },
    settings: { since: '2026-01-01', hour: '08:00', contacts: {}, ...wanted.settings },
    standing: {
      status: 'in-force',
      outcome: null,
      firstDay: '2026-01-01',
      lastDay: '2026-12-31',
      declineBy: null,
      open: 0,
      ...wanted.standing,
    },
  };
}

export function entryOf(number: number, authorship: Partial<JournalEntry['authorship']> = {}): JournalEntry {
  const facts = [{ id: `f${number}`, fact: 'signed', on: '2026-01-02' as const }];
  return {
    number,
    revision: number,
    authorship: { by: 'ada', at: number * 1000, ...authorship },
    deed: { kind: 'recorded', facts },
  };
}

export function draftOf(id: string, sendAt = 1000, wanted: Partial<Omit<OutboxDraft, 'notice'>> = {}): OutboxDraft {
  const words = { en: { title: id }, fr: { title: id } };
  return {
    name: id,
    day: '2026-01-02',
    sendAt,
    ...wanted,
    notice: {
      specversion: '1.0',
      id,
      source: 'urn:conventio:lease:a',
      type: 'conventio.notice.reminder',
      subject: 'rent',
      time: '2026-01-02T00:00:00Z',
      datacontenttype: 'application/json',
      data: {
        agreement: 'a',
        convention: { id: 'lease', version: 1, title: 'A lease' },
        date: '2026-01-02',
        kind: 'reminder',
        clause: 'rent',
        article: null,
        to: [],
        names: {},
        lang: 'en',
        words,
      },
    },
  };
}

export function lineOf(clause: string, wanted: Partial<AgendaLine> = {}): AgendaLine {
  return {
    date: '2026-03-01',
    state: 'ahead',
    kind: 'reminder',
    section: 'obligations',
    clause,
    parties: [],
    title: { en: clause, fr: clause },
    article: null,
    ...wanted,
  };
}

/** The item that a draft becomes. */
export function itemOf(draft: OutboxDraft, more: Partial<OutboxItem> = {}): OutboxItem {
  return {
    ...draft,
    state: 'pending',
    attempts: 0,
    nextAt: draft.sendAt,
    lease: null,
    delivered: [],
    sentAt: null,
    error: null,
    ...more,
  };
}

/** The change that makes an agreement new. */
export function firstChange(id: string, wanted: Wanted = {}, more: Partial<Change> = {}): Change {
  return { agreement: agreementOf(id, wanted), after: 0, entries: [entryOf(1)], outbox: nothingChanged, ...more };
}

/** A change of what an agreement has in its outbox alone. */
export function outboxChange(agreement: Agreement, outbox: Partial<OutboxChange>): Change {
  const { writes } = agreement;
  return {
    agreement: { ...agreement, writes: writes + 1 },
    after: writes,
    entries: [],
    outbox: { ...nothingChanged, ...outbox },
  };
}

/** Writes an agreement that is new, with notices and an agenda. */
export async function keep(
  store: Store,
  id: string,
  wanted: Wanted = {},
  { add = [], lines = [] }: { readonly add?: readonly OutboxDraft[]; readonly lines?: readonly AgendaLine[] } = {},
): Promise<Agreement> {
  const change = firstChange(id, wanted, { outbox: { ...nothingChanged, add }, lines });
  const written = await store.write(change);
  if (written !== 'written') throw new Error(`a new agreement was not written: ${written}`);
  return change.agreement;
}
