import { sayDay, sayDayOfMonth, sayMonth, sayShortDay } from '../../calendar/say-day.ts';
import { sayKey } from '../../calendar/say-key.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang, Text } from '../../text/text.ts';
import { escaped, markdownPage } from '../markdown.ts';
import { sayPlace } from '../place.ts';
import { type AgendaDay, inOrder } from './agenda-days.ts';
import { agendaTitle, leftToDo, nothingDue, nothingToday, todayIs, todayWords, undated } from './agenda-words.ts';
import type { AgreementLine } from './agreement-row.ts';
import { openGroups, sayOccurrences } from './open-groups.ts';
import { labelOf, partiesIn, sayDistance, titleOfAgreement } from './say-line.ts';
import type { ShownAgenda } from './shown-agenda.ts';

/** The agenda as Markdown: what the page says, in tables. */
export function renderAgendaMarkdown(shown: ShownAgenda): Printed {
  const { today, lang } = shown;
  const blocks = [
    `# ${agendaTitle(shown)[lang]}`,
    `${todayWords[lang]} ${sayDay(today)[lang]}.`,
    ...agendaTables(shown, '##'),
  ];
  return markdownPage(blocks);
}

/** The tables of an agenda, each under a heading of the level that its marks tell. */
export function agendaTables(
  shown: Pick<ShownAgenda, 'lines' | 'names' | 'today' | 'lang'>,
  level: string,
): readonly string[] {
  const { lines, today, lang } = shown;
  const { open, months } = inOrder(lines, today);
  if (open.length === 0 && months.length === 0) return [nothingDue[lang]];
  const heads = columns.map((column) => column[lang]);
  const left = openGroups(open).map(({ line, occurrences }) => [
    openDay(line, lang),
    ...cellsOf(line, sayOccurrences(occurrences), shown),
  ]);
  return [
    ...(open.length > 0 ? [`${level} ${leftToDo[lang]}`, markdownTable([heads, ...left])] : []),
    ...months.flatMap(({ month, days }) => [
      `${level} ${sayMonth(month)[lang]}`,
      markdownTable([heads, ...days.flatMap((day) => rowsOf(day, shown))]),
    ]),
  ];
}

type Shown = Pick<ShownAgenda, 'names' | 'today' | 'lang'>;

function openDay({ date }: AgreementLine, lang: Lang): string {
  return date === null ? undated[lang] : sayShortDay(date, lang);
}

function rowsOf({ day, lines }: AgendaDay, shown: Shown): readonly (readonly string[])[] {
  const { today, lang } = shown;
  const isToday = day === today;
  const when = isToday ? `**${sayDayOfMonth(day, lang)}, ${todayIs[lang]}**` : sayDayOfMonth(day, lang);
  if (lines.length === 0) return [[when, '', nothingToday[lang], '', '']];
  return lines.map((line, index) => [
    index === 0 ? when : '',
    ...cellsOf(line, line.occurrence === undefined ? undefined : sayKey(line.occurrence), shown),
  ]);
}

function cellsOf(line: AgreementLine, occurrence: Text | undefined, { names, today, lang }: Shown): readonly string[] {
  const named = names.get(line.agreement);
  const distance = sayDistance(line, today)?.[lang];
  const which = occurrence === undefined ? '' : ` (${occurrence[lang]})`;
  const place = line.article === null ? '' : ` (${sayPlace(line.article)})`;
  const isOpen = line.state !== 'ahead' && distance !== undefined;
  return [
    escapedCell(isOpen ? `${labelOf(line)[lang]}, ${distance}` : labelOf(line)[lang]),
    escapedCell(`${line.title[lang]}${which}${place}`),
    escapedCell(titleOfAgreement(line.agreement, names)),
    escapedCell(partiesIn(line, named).join(', ')),
  ];
}

/** Words in a cell of a table: on one line, whatever is a mark in them shown as it is. */
export function escapedCell(words: string): string {
  return escaped(words.replace(/\s+/g, ' ').trim());
}

/** Rows of cells that are Markdown already; the first is the head. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const columns: readonly Text[] = [
  { en: 'Day', fr: 'Jour' },
  { en: 'Kind', fr: 'Nature' },
  { en: 'What', fr: 'Objet' },
  { en: 'Agreement', fr: 'Convention' },
  { en: 'Parties', fr: 'Parties' },
];
