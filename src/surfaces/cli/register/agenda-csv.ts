import type { Lang } from '../../../text/text.ts';
import type { Agenda } from './agenda-of.ts';
import { labelOf } from './say-lines.ts';

const heads = [
  'date',
  'state',
  'kind',
  'label',
  'agreement',
  'section',
  'clause',
  'occurrence',
  'parties',
  'title',
  'article',
];

/** The agenda with one line for each thing (RFC 4180), for a spreadsheet. */
export function* agendaCsv({ open, days }: Agenda, lang: Lang): Generator<string> {
  yield record(heads);
  for (const line of [...open, ...days]) {
    const { date, state, kind, agreement, section, clause, occurrence, parties, title, article } = line;
    yield record([
      date ?? '',
      state,
      kind,
      labelOf(line, lang),
      agreement,
      section,
      clause,
      occurrence ?? '',
      parties.join(' '),
      title[lang],
      article ?? '',
    ]);
  }
}

function record(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe, and is shown as it is. */
function cell(words: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
