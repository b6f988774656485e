import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { factFromDeclaration } from '../../engine/lifecycle/facts/stored-fact.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import { readDocument } from '../../language/document/read.ts';
import type { Position } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import { type Agreement, isAgreementId, isHour, type Settings } from '../agreement/agreement.ts';
import type { Deed, JournalEntry } from '../agreement/journal.ts';
import type { Notice } from '../agreement/notice.ts';
import type { OutboxItem } from '../agreement/outbox.ts';
import { archiveFormat } from './archive-file.ts';
import { ArchiveFault, Reader } from './reader.ts';

/** An agreement as its file has it: everything but what follows from the facts. */
export type ArchivedAgreement = Omit<Agreement, 'standing' | 'convention'> & {
  readonly convention: Omit<Agreement['convention'], 'title'>;
  readonly journal: readonly JournalEntry[];
  readonly notices: readonly OutboxItem[];
};

/** Why a file can't be taken, and where. */
export interface FaultOfFile {
  readonly path: string;
  readonly start?: Position;
  readonly message: Text;
}

export function readAgreement(text: string, path: string): ArchivedAgreement | FaultOfFile {
  const { document, diagnostics } = readDocument(text, path, 'archive');
  const [error] = diagnostics.filter(({ severity }) => severity === 'error');
  if (!document || error) {
    const message = error?.message ?? { en: 'This is not YAML.', fr: 'Ce n’est pas du YAML.' };
    return { path, message, ...(error && { start: error.span.start }) };
  }
  try {
    return readFile(new Reader(document.value));
  } catch (error_) {
    if (!(error_ instanceof ArchiveFault)) throw error_;
    return { path, message: error_.text, start: document.spanOf(error_.pointer).start };
  }
}

function readFile(file: Reader): ArchivedAgreement {
  file.at('format').oneOf([archiveFormat]);
  const id = file.at('agreement');
  if (!isAgreementId(id.value)) id.fail({ en: 'the id of an agreement', fr: 'l’identifiant d’une convention suivie' });
  const journal = file.at('journal').list().map(readEntry);
  const last = journal.at(-1) ?? file.at('journal').fail({ en: 'a list that is not empty', fr: 'une liste non vide' });
  return {
    id: id.text(),
    convention: { id: file.at('convention').text(), version: file.at('version').whole(1) },
    settings: readSettings(file.at('settings')),
    settled: file.at('settled').day(),
    wakeAt: file.at('wakes').instant(),
    writes: file.at('writes').whole(1),
    entries: journal.length,
    revision: last.revision,
    journal,
    notices: file.at('notices').list().map(readNotice),
  };
}

function readSettings(settings: Reader): Settings {
  const hour = settings.at('hour');
  if (!isHour(hour.value)) hour.fail({ en: 'an hour, HH:MM', fr: 'une heure, HH:MM' });
  const contacts = settings.at('contacts');
  for (const whose of Object.keys(contacts.map())) {
    for (const contact of contacts.at(whose).list()) contact.at('mail').text();
  }
  return { since: settings.at('since').day(), hour: hour.text(), contacts: copy(contacts) as Settings['contacts'] };
}

function readEntry(entry: Reader, index: number): JournalEntry {
  const [key, request] = [entry.at('key'), entry.at('request')];
  return {
    number: index + 1,
    revision: entry.at('revision').whole(0),
    authorship: {
      by: entry.at('by').text(),
      at: entry.at('at').instant(),
      ...(key.isThere && { key: key.text() }),
      ...(request.isThere && { request: request.text() }),
    },
    deed: readDeed(entry),
  };
}

function readDeed(entry: Reader): Deed {
  const [added, recorded, refused, adopted, set] = ['added', 'recorded', 'refused', 'adopted', 'set'].map((kind) =>
    entry.at(kind),
  ) as [Reader, Reader, Reader, Reader, Reader];
  if (added.isThere) {
    return { kind: 'added', version: added.at('version').whole(1), settings: readSettings(added.at('settings')) };
  }
  if (recorded.isThere) return { kind: 'recorded', facts: recorded.list().map(readFact) };
  if (refused.isThere) {
    const refusals = entry.at('because').list().map(readRefusal);
    return { kind: 'refused', facts: refused.list().map(readFact), refusals };
  }
  if (adopted.isThere) {
    const renames = adopted.at('renames');
    for (const id of Object.keys(renames.map())) renames.at(id).text();
    return {
      kind: 'adopted',
      version: adopted.at('version').whole(1),
      renames: copy(renames) as Record<string, string>,
    };
  }
  if (set.isThere) return { kind: 'set', settings: readSettings(set) };
  return entry.fail({
    en: 'an entry with “added”, “recorded”, “refused”, “adopted” or “set”',
    fr: 'une entrée avec « added », « recorded », « refused », « adopted » ou « set »',
  });
}

function readFact(declared: Reader): Fact {
  const read = factFromDeclaration(declared.value);
  if ('fact' in read) return read;
  const [fault] = read;
  const at = declared.at(fault?.key ?? 'fact');
  const { message = { en: 'This is not a fact.', fr: 'Ce n’est pas un fait.' } } = fault ?? {};
  throw new ArchiveFault(at.isThere ? at.pointer : declared.pointer, message);
}

function readRefusal(refusal: Reader): Refusal {
  const both = (key: string): Text => ({ en: refusal.at(key).at('en').text(), fr: refusal.at(key).at('fr').text() });
  const article = refusal.at('article');
  return {
    fact: readFact(refusal.at('fact')),
    code: refusal.at('code').text() as Refusal['code'],
    article: article.value === null ? null : article.text(),
    message: both('message'),
    remedy: both('remedy'),
  };
}

function readNotice(item: Reader): OutboxItem {
  const [next, attempts, delivered, sent, error] = ['next', 'attempts', 'delivered', 'sent', 'error'].map((key) =>
    item.at(key),
  ) as [Reader, Reader, Reader, Reader, Reader];
  const notice = item.at('notice');
  for (const key of ['specversion', 'id', 'source', 'type', 'subject', 'time']) notice.at(key).text();
  notice.at('data').map();
  const sendAt = item.at('send').instant();
  return {
    notice: copy(notice) as Notice,
    name: item.at('name').text(),
    day: item.at('day').day(),
    state: item.at('state').oneOf(['pending', 'sent', 'dropped', 'corrected', 'given-up']),
    sendAt,
    nextAt: next.isThere ? next.instant() : sendAt,
    attempts: attempts.isThere ? attempts.whole(0) : 0,
    delivered: delivered.isThere ? delivered.list().map((target) => target.text()) : [],
    sentAt: sent.isThere ? sent.instant() : null,
    error: error.isThere ? error.text() : null,
    lease: null,
  };
}

/** As plain data: what the document gives has no prototype. */
function copy({ value }: Reader): unknown {
  return JSON.parse(JSON.stringify(value));
}
