import { writeInstant } from '../../calendar/instant.ts';
import { declarationOf } from '../../engine/lifecycle/facts/stored-fact.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import { writeDocument } from '../../language/document/write.ts';
import type { Agreement } from '../agreement/agreement.ts';
import type { Deed, JournalEntry } from '../agreement/journal.ts';
import type { OutboxItem } from '../agreement/outbox.ts';
import type { Store } from '../store/store.ts';
import { type ArchiveFile, archiveFormat, pathOfAgreement, pathOfConvention } from './archive-file.ts';

/** How many agreements are read at once. */
const atOnce = 100;

/**
 * Everything that a register keeps, as files of plain YAML that a person can read and git can keep: the texts of the
 * conventions as they were given, and a file for each agreement. What follows from the facts is left out.
 */
export async function* exportRegister(store: Store): AsyncGenerator<ArchiveFile> {
  for (const { id, version, text } of await store.conventions()) yield { path: pathOfConvention(id, version), text };
  let after: string | undefined;
  do {
    const { items, next } = await store.findAgreements({ limit: atOnce, ...(after !== undefined && { after }) });
    for (const agreement of items) {
      const [journal, notices] = [await store.journal(agreement.id), await store.notices(agreement.id)];
      yield { path: pathOfAgreement(agreement.id), text: writeAgreement(agreement, journal, notices) };
    }
    after = next;
  } while (after !== undefined);
}

function writeAgreement(
  agreement: Agreement,
  journal: readonly JournalEntry[],
  notices: readonly OutboxItem[],
): string {
  const { id, convention, settings, writes, settled, wakeAt } = agreement;
  const value = {
    format: archiveFormat,
    agreement: id,
    convention: convention.id,
    version: convention.version,
    settings,
    settled,
    wakes: writeInstant(wakeAt),
    writes,
    journal: journal.map(entryData),
    notices: notices.map(noticeData),
  };
  return writeDocument(plain(value), convention.title, () => undefined);
}

function entryData({ revision, authorship: { at, ...authorship }, deed }: JournalEntry) {
  return { at: writeInstant(at), ...authorship, revision, ...deedData(deed) };
}

function deedData(deed: Deed) {
  switch (deed.kind) {
    case 'added':
      return { added: { version: deed.version, settings: deed.settings } };
    case 'recorded':
      return { recorded: deed.facts.map(declarationOf) };
    case 'refused':
      return { refused: deed.facts.map(declarationOf), because: deed.refusals.map(refusalData) };
    case 'adopted':
      return { adopted: { version: deed.version, renames: deed.renames } };
    case 'set':
      return { set: deed.settings };
  }
}

function refusalData({ fact, ...refusal }: Refusal) {
  return { fact: declarationOf(fact), ...refusal };
}

/** A notice that somebody was delivering is one that is to be delivered: whoever had it is not here. */
function noticeData({ notice, name, day, sendAt, state, attempts, nextAt, delivered, sentAt, error }: OutboxItem) {
  return {
    name,
    day,
    state,
    send: writeInstant(sendAt),
    ...(nextAt !== sendAt && { next: writeInstant(nextAt) }),
    ...(attempts > 0 && { attempts }),
    ...(delivered.length > 0 && { delivered }),
    ...(sentAt !== null && { sent: writeInstant(sentAt) }),
    ...(error !== null && { error }),
    notice,
  };
}

/** Without what has no value, and without parts that two share, which YAML would write as anchors. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
