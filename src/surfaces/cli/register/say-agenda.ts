import type { IsoDate } from '../../../calendar/day.ts';
import { sayDay, sayShortDay } from '../../../calendar/say-day.ts';
import type { FoundLine } from '../../../register/store/store.ts';
import type { NamesByAgreement } from '../../../render/agenda/agreement-row.ts';
import { labelOf, partiesIn } from '../../../render/agenda/say-line.ts';
import type { Lang, Text } from '../../../text/text.ts';
import type { Agenda, AgendaQuery } from './agenda-of.ts';
import { column } from './columns.ts';
import { titleOf } from './say-lines.ts';

/** What is left to do comes first; then the days, of which today is marked whatever it brings. */
export function sayAgenda(
  { open, days }: Agenda,
  { from, to, today, onlyOpen }: AgendaQuery,
  names: NamesByAgreement,
  lang: Lang,
): readonly string[] {
  const shown = { width: widthOf([...open, ...days]), names, lang };
  const left = open.length === 0 ? [] : [heading.open[lang], ...open.map((line) => `  ${sayLine(line, shown)}`), ''];
  if (onlyOpen) return open.length === 0 ? [nothing.open[lang]] : left.slice(0, -1);
  const period = { from: sayDay(from), to: sayDay(to) };
  const title: Text = {
    en: `From ${period.from.en} to ${period.to.en}`,
    fr: `Du ${period.from.fr} au ${period.to.fr}`,
  };
  const lines = days.length === 0 ? [`  ${nothing.days[lang]}`] : marked(days, from, to, today, shown);
  return [...left, title[lang], ...lines];
}

function marked(
  days: readonly FoundLine[],
  from: IsoDate,
  to: IsoDate,
  today: IsoDate,
  shown: Shown,
): readonly string[] {
  const said = days.map((line) => ({
    date: line.date ?? '',
    words: `${line.date === today ? '>' : ' '} ${sayLine(line, shown)}`,
  }));
  const isTodayTold = days.some(({ date }) => date === today);
  if (isTodayTold || today < from || today > to) return said.map(({ words }) => words);
  const mark = `> ${column(sayShortDay(today, shown.lang), 20)}${nothing.today[shown.lang]}`;
  const at = said.findIndex(({ date }) => date > today);
  const before = at < 0 ? said : said.slice(0, at);
  const after = at < 0 ? [] : said.slice(at);
  return [...before.map(({ words }) => words), mark, ...after.map(({ words }) => words)];
}

interface Shown {
  /** How wide the column of agreements is. */
  readonly width: number;
  readonly names: NamesByAgreement;
  readonly lang: Lang;
}

function sayLine(line: FoundLine, { width, names, lang }: Shown): string {
  const day = line.date === null ? '–' : sayShortDay(line.date, lang);
  const parties = partiesIn(line, names.get(line.agreement));
  const whom = parties.length === 0 ? '' : `  [${parties.join(', ')}]`;
  return `${column(day, 20)}${column(line.agreement, width)}  ${column(labelOf(line)[lang], 16)}${titleOf(line, lang)}${whom}`;
}

function widthOf(lines: readonly FoundLine[]): number {
  return Math.min(32, Math.max(0, ...lines.map(({ agreement }) => agreement.length)));
}

const heading = {
  open: { en: 'Left to do', fr: 'Reste à faire' },
} as const satisfies Readonly<Record<string, Text>>;

const nothing = {
  open: { en: 'Nothing is overdue or left to do.', fr: 'Rien n’est en retard, et rien ne reste à faire.' },
  days: { en: 'Nothing is due.', fr: 'Aucune échéance.' },
  today: { en: 'today: nothing is due', fr: 'aujourd’hui : aucune échéance' },
} as const satisfies Readonly<Record<string, Text>>;
