import { sayState } from '../../insight/agenda/state-words.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang } from '../../text/text.ts';
import { csvRecord } from '../csv.ts';
import { outcomeWords } from '../outcome-words.ts';
import type { AgreementRow } from './agreement-row.ts';

const heads = [
  'agreement',
  'title',
  'status',
  'standing',
  'firstDay',
  'lastDay',
  'declineBy',
  'open',
  'nextDay',
  'nextTitle',
];

/** Agreements with one line for each, for a spreadsheet. */
export function* agreementsCsv(rows: readonly AgreementRow[], lang: Lang): Generator<Printed> {
  yield csvRecord(heads);
  for (const { id, title, status, outcome, firstDay, lastDay, declineBy, open, next } of rows) {
    const standing = outcome === null ? [sayState(status)] : [sayState(status), outcomeWords[outcome]];
    yield csvRecord([
      id,
      title,
      status,
      standing.map((words) => words[lang]).join(', '),
      firstDay ?? '',
      lastDay ?? '',
      declineBy ?? '',
      String(open),
      next?.date ?? '',
      next?.title[lang] ?? '',
    ]);
  }
}
