import type { IsoDate } from '../../calendar/day.ts';
import { sayDay, sayShortDay } from '../../calendar/say-day.ts';
import { sayState } from '../../insight/agenda/state-words.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang, Text } from '../../text/text.ts';
import { markdownPage } from '../markdown.ts';
import { outcomeWords } from '../outcome-words.ts';
import { todayWords } from './agenda-words.ts';
import type { AgreementRow } from './agreement-row.ts';
import { agreementWords, daysOf } from './agreement-words.ts';
import { tableHeads } from './agreements-table.tsx';
import { endedLast, endsOf, endWords } from './ends.ts';
import { agendaTables, escapedCell, markdownTable } from './markdown.ts';
import { type OverviewProps, overviewWords as words } from './overview.tsx';
import { isTitleShared, sayDistance, titleOfAgreement } from './say-line.ts';
import type { ShownAgreement } from './shown-agreement.ts';

/** The overview over all agreements as Markdown: what its page says, in tables. */
export function renderOverviewMarkdown(shown: OverviewProps): Printed {
  const { rows, lines, names, today, lang } = shown;
  const ofAhead = lines.filter(({ state }) => state === 'ahead');
  const ofOpen = lines.filter(({ state }) => state !== 'ahead');
  const blocks = [
    `# ${words.title[lang]}`,
    `${todayWords[lang]} ${sayDay(today)[lang]}.`,
    ...(ofOpen.length > 0
      ? agendaTables({ ...shown, lines: ofOpen }, '##')
      : [`## ${words.lateTitle[lang]}`, words.nothingLate[lang]]),
    `## ${words.soonTitle[lang]}`,
    ...agendaTables({ ...shown, lines: ofAhead }, '###'),
    `## ${words.endsTitle[lang]}`,
    endsTable(shown),
    `## ${words.agreements[lang]}`,
    markdownTable([
      tableHeads.map((head) => head[lang]),
      ...endedLast(rows).map((row) => cellsOfRow(row, isTitleShared(row.id, names), lang)),
    ]),
  ];
  return markdownPage(rows.length === 0 ? [...blocks.slice(0, 2), words.none[lang]] : blocks);
}

function endsTable({ rows, names, today, lang }: OverviewProps): string {
  const ends = endsOf(rows, today);
  if (ends.length === 0) return words.nothingEnds[lang];
  const heads = [endHeads.day, endHeads.what, endHeads.agreement].map((head) => head[lang]);
  const lines = ends.map(({ day, kind, row }) => {
    const distance = sayDistance({ date: day, state: 'ahead' }, today)?.[lang];
    return [
      sayShortDay(day, lang),
      `${endWords[kind][lang]}, ${distance}`,
      escapedCell(titleOfAgreement(row.id, names)),
    ];
  });
  return markdownTable([heads, ...lines]);
}

function cellsOfRow(
  { id, title, status, outcome, lastDay, declineBy, open, next }: AgreementRow,
  isShared: boolean,
  lang: Lang,
) {
  const day = (each: IsoDate | null): string => (each === null ? '–' : sayShortDay(each, lang));
  const standing = [sayState(status), ...(outcome === null ? [] : [outcomeWords[outcome]])];
  return [
    escapedCell(isShared ? `${title} (${id})` : title),
    standing.map((said) => said[lang]).join(', '),
    day(lastDay),
    day(declineBy),
    open === 0 ? '–' : String(open),
    next?.date ? `${sayShortDay(next.date, lang)}: ${escapedCell(next.title[lang])}` : '–',
  ];
}

/** One agreement as Markdown: what its page says. */
export function renderAgreementMarkdown(shown: ShownAgreement): Printed {
  const { row, today, lang, entries } = shown;
  const standing = [sayState(row.status), ...(row.outcome === null ? [] : [outcomeWords[row.outcome]])];
  const is = lang === 'fr' ? ' : ' : ': ';
  const blocks = [
    `# ${escapedCell(row.title)}`,
    `${todayWords[lang]} ${sayDay(today)[lang]}${is}${standing.map((said) => said[lang]).join(', ')}.`,
    daysOf(row)
      .map(([term, day]) => `- ${term[lang]}${is}${sayDay(day)[lang]}`)
      .join('\n'),
    `## ${agreementWords.agenda[lang]}`,
    ...agendaTables(shown, '###'),
    `## ${agreementWords.journal[lang]}`,
    markdownTable([
      [agreementWords.when[lang], agreementWords.by[lang], agreementWords.what[lang]],
      ...entries.map(({ when, by, deed, lines }) => [
        when,
        escapedCell(by),
        [`**${deed}**`, ...lines.map(escapedCell)].join('<br>'),
      ]),
    ]),
  ];
  return markdownPage(blocks.filter((block) => block !== ''));
}

const endHeads = {
  day: { en: 'Day', fr: 'Jour' },
  what: { en: 'What', fr: 'Objet' },
  agreement: { en: 'Agreement', fr: 'Convention' },
} as const satisfies Readonly<Record<string, Text>>;
