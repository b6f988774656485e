import type { Printed } from '../../text/printed.ts';
import { csvRecord } from '../csv.ts';
import { labelOf, partiesIn } from './say-line.ts';
import type { ShownAgenda } from './shown-agenda.ts';

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
  'agreementTitle',
  'partyNames',
];

/** The agenda with one line for each thing, for a spreadsheet. */
export function* agendaCsv({ lines, names, lang }: ShownAgenda): Generator<Printed> {
  yield csvRecord(heads);
  for (const line of lines) {
    const { date, state, kind, agreement, section, clause, occurrence, parties, title, article } = line;
    const named = names.get(agreement);
    yield csvRecord([
      date ?? '',
      state,
      kind,
      labelOf(line)[lang],
      agreement,
      section,
      clause,
      occurrence ?? '',
      parties.join(' '),
      title[lang],
      article ?? '',
      named?.title ?? agreement,
      partiesIn(line, named).join('; '),
    ]);
  }
}
