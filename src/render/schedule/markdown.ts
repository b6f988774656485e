import { sayDay, sayShortDay } from '../../calendar/say-day.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang } from '../../text/text.ts';
import { typesetWords } from '../explain/typeset.ts';
import { escaped, lineStart, markdownPage } from '../markdown.ts';
import { toldBars } from './bars.ts';
import { pageWords } from './page-words.ts';
import { standingOf } from './standing.ts';
import { type ShownTimeline, type ToldEntry, toldEntries, toldRefusal } from './told.ts';
import { colon, semicolon } from './words.ts';

/** What the page of a timeline says, as Markdown: its picture as a table of the bars. */
export function renderTimelineMarkdown(shown: ShownTimeline): Printed {
  const { schedule, lang, subtitle, timeline } = shown;
  const { convention, parties } = schedule;
  const own = (words: string): string => cell(typesetWords(words, convention.language));
  const blocks = [
    `# ${own(convention.title)}`,
    ...(subtitle ? [lineStart(cell(subtitle))] : []),
    `${pageWords.parties[lang]} ${parties.map(({ title }) => own(title)).join(' · ')}`,
    ...standing(shown),
    `## ${pageWords.picture[lang]}`,
    table(
      [pageWords.what, pageWords.expected, pageWords.wasSo, pageWords.state].map((text) => text[lang]),
      toldBars(schedule, lang).map(({ title, expected, wasSo, state, remarks }) => [
        title,
        expected,
        wasSo,
        [state, ...remarks].filter(Boolean).join(semicolon(lang)),
      ]),
    ),
    ...amended(shown),
    `## ${pageWords.list[lang]}`,
    ...list(shown),
    ...(timeline.limit ? [cell(`${timeline.limit.message[lang]} ${timeline.limit.remedy[lang]}`)] : []),
    ...refused(shown),
  ];
  return markdownPage(blocks);
}

function standing({ schedule, lang }: ShownTimeline): readonly string[] {
  const { sentence, declineBy, next, late } = standingOf(schedule);
  const is = colon(lang);
  const nextSaid = next ? `${sayDay(next.day)[lang]}${is}${next.said[lang]}` : pageWords.nothingNext[lang];
  return [
    lineStart(cell([sentence[lang], declineBy?.[lang]].filter(Boolean).join(' '))),
    ...(schedule.today === undefined ? [] : [`**${pageWords.next[lang]}**${is}${say(nextSaid, lang)}`]),
    late.length === 0
      ? pageWords.nothingLate[lang]
      : [
          `**${pageWords.late[lang]}**`,
          '',
          ...late.map(({ title, said }) => `- ${lineStart(say(title, lang))}, ${said[lang]}`),
        ].join('\n'),
  ];
}

function amended({ schedule, lang }: ShownTimeline): readonly string[] {
  if (schedule.amendments.length === 0) return [];
  const say = (day: Parameters<typeof sayDay>[0] | undefined): string => (day ? sayDay(day)[lang] : '–');
  return [
    `## ${pageWords.amended[lang]}`,
    ...schedule.amendments.flatMap(({ title, on, dates }) => [
      `### ${cell(typesetWords(title, lang))}, ${sayDay(on)[lang]}`,
      dates.length === 0
        ? pageWords.noDateMoved[lang]
        : table(
            [pageWords.date, pageWords.before, pageWords.after].map((text) => text[lang]),
            dates.map(({ name, before, after }) => [typesetWords(name[lang], lang), say(before), say(after)]),
          ),
    ]),
  ];
}

function list(shown: ShownTimeline): readonly string[] {
  const { lang, schedule } = shown;
  const entries = toldEntries(shown);
  if (entries.length === 0) return [pageWords.nothing[lang]];
  const { today } = schedule;
  const head = [pageWords.day, pageWords.what, pageWords.article].map((text) => text[lang]);
  if (today === undefined)
    return [
      table(
        head,
        entries.map((entry) => row(entry, lang)),
      ),
    ];
  const [past, ahead] = [entries.filter(({ date }) => date <= today), entries.filter(({ date }) => date > today)];
  return [
    ...(past.length > 0
      ? [
          table(
            head,
            past.map((entry) => row(entry, lang)),
          ),
        ]
      : []),
    `**${pageWords.today[lang]}, ${sayDay(today)[lang]}**`,
    ...(ahead.length > 0
      ? [
          table(
            head,
            ahead.map((entry) => row(entry, lang)),
          ),
        ]
      : []),
  ];
}

function row({ date, label, state, title, which, detail, place }: ToldEntry, lang: Lang): readonly string[] {
  const what = [
    `${label}${colon(lang)}${title}`,
    which === undefined ? '' : ` (${which})`,
    state ? ` – ${state}` : '',
    detail ? `. ${detail}` : '',
  ];
  return [sayShortDay(date, lang), what.join(''), place];
}

function refused({ timeline, lang }: ShownTimeline): readonly string[] {
  if (timeline.refusals.length === 0) return [];
  const head = [pageWords.day, pageWords.what, pageWords.reason, pageWords.article].map((text) => text[lang]);
  const rows = timeline.refusals.map((refusal) => {
    const { date, name, sentence, place } = toldRefusal(refusal, timeline.state.compiled, lang);
    return [sayShortDay(date, lang), name, sentence, place];
  });
  return [`## ${pageWords.refused[lang]}`, table(head, rows)];
}

function say(words: string, lang: Lang): string {
  return cell(typesetWords(words, lang));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Words in a cell of a table, or on a line by themselves: they end no line, and mark nothing up. */
function cell(words: string): string {
  return escaped(words.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space)));
}
