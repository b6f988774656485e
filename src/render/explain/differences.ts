import { sayDay } from '../../calendar/say-day.ts';
import type { ChangedDate } from '../../insight/explain/changed-dates.ts';
import { type Difference, sayDifference } from '../../insight/explain/differences.ts';
import { page } from '../../text/page.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang, Text } from '../../text/text.ts';
import { escaped, lineStart, markdownPage } from '../markdown.ts';
import { wrap } from '../wrap.ts';
import { typeset } from './typeset.ts';

/** What two versions differ in: their clauses, and the dates that the same facts give. */
export interface Comparison {
  readonly clauses: readonly Difference[];
  readonly dates: readonly ChangedDate[];
}

export function hasDifferences({ clauses, dates }: Comparison): boolean {
  return clauses.length + dates.length > 0;
}

/** A comparison for the terminal: each clause, and its sentences before and after. */
export function renderDifferencesText({ clauses, dates }: Comparison, lang: Lang): Printed {
  if (clauses.length + dates.length === 0) return page([typeset(words.none, lang)]);
  const blocks = clauses.map((clause) => {
    const head = wrap(`${typeset(sayDifference(clause).text, lang)}`, width);
    const lines = clause.changes.flatMap(({ before, after }) => [
      ...(before ? hanging('- ', typeset(before, lang)) : []),
      ...(after ? hanging('+ ', typeset(after, lang)) : []),
    ]);
    return [...head, ...lines];
  });
  const ofDates = dates.flatMap((date) => hanging('  ', typeset(sayDate(date), lang)));
  const last = dates.length > 0 ? [[typeset(words.dates, lang), ...ofDates]] : [];
  return page([...blocks, ...last].flatMap((block, index) => (index > 0 ? ['', ...block] : block)));
}

const width = 100;

function hanging(mark: string, line: string): readonly string[] {
  return wrap(line, width - 4).map((part, index) => `  ${index === 0 ? mark : '  '}${part}`);
}

/** The same as Markdown. */
export function renderDifferencesMarkdown({ clauses, dates }: Comparison, lang: Lang): Printed {
  if (clauses.length + dates.length === 0) return markdownPage([typeset(words.none, lang)]);
  const say = (text: Text): string => escaped(typeset(text, lang));
  const blocks = clauses.flatMap((clause) => {
    const { text, items = [] } = sayDifference(clause);
    return [`**${say(text)}**`, items.map((item) => `- ${lineStart(say(item))}`).join('\n')];
  });
  const last =
    dates.length > 0
      ? [`**${say(words.dates)}**`, dates.map((date) => `- ${lineStart(say(sayDate(date)))}`).join('\n')]
      : [];
  return markdownPage([...blocks, ...last]);
}

/** The same as JSON data. */
export function differencesData({ clauses, dates }: Comparison, lang: Lang) {
  const say = (text: Text): string => typeset(text, lang);
  return {
    format: 'conventio.diff/1',
    clauses: clauses.map(({ kind, at, section, name, changes }) => ({
      kind,
      pointer: at,
      section: say(section),
      name: say(name),
      changes: changes.map(({ before, after }) => ({
        ...(before && { before: say(before) }),
        ...(after && { after: say(after) }),
      })),
    })),
    dates: dates.map(({ at, name, before, after }) => ({
      pointer: at,
      name: say(name),
      ...(before && { before }),
      ...(after && { after }),
    })),
  };
}

function sayDate({ name, before, after }: ChangedDate): Text {
  const [old, now] = [before && sayDay(before), after && sayDay(after)];
  if (old && now) return { en: `${name.en}: ${old.en} → ${now.en}`, fr: `${name.fr} : ${old.fr} → ${now.fr}` };
  if (now) return { en: `${name.en}: ${now.en} (new)`, fr: `${name.fr} : ${now.fr} (date nouvelle)` };
  return { en: `${name.en}: ${old?.en} (removed)`, fr: `${name.fr} : ${old?.fr} (date supprimée)` };
}

const words = {
  none: { en: 'There are no differences.', fr: 'Aucune différence.' },
  dates: { en: 'Dates that change', fr: 'Dates modifiées' },
} as const satisfies Readonly<Record<string, Text>>;
