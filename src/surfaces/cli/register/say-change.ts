import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { entriesApart } from '../../../insight/agenda/entries-apart.ts';
import type { Entry } from '../../../insight/agenda/entry.ts';
import type { Opening } from '../../../register/operations/register.ts';
import { entryLines } from '../../../render/timeline-text.ts';
import type { Lang, Text } from '../../../text/text.ts';

/** The most lines that are shown of what changed: a fact of long ago may change years. */
const mostShown = 40;

/** What the facts that were recorded between two looks at an agreement have changed, up to today. */
export function sayChange(before: Opening, after: Opening, lang: Lang): readonly string[] {
  const { fresh, gone } = entriesApart(before.timeline.entries, after.timeline.entries);
  return [
    ...block(heading.changes[lang], fresh, after.compiled, lang),
    ...block(heading.noLonger[lang], gone, before.compiled, lang),
  ];
}

function block(title: string, entries: readonly Entry[], compiled: Compiled, lang: Lang): readonly string[] {
  if (entries.length === 0) return [];
  const more = entries.length - mostShown;
  const lines = entryLines(entries.slice(0, mostShown), compiled, lang);
  return ['', title, ...lines.map((line) => `  ${line}`), ...(more > 0 ? [`  ${andMore(more)[lang]}`] : [])];
}

function andMore(count: number): Text {
  return { en: `… and ${count} more`, fr: `… et ${count} de plus` };
}

const heading = {
  changes: { en: 'What changes', fr: 'Ce qui change' },
  noLonger: { en: 'What no longer applies', fr: 'Ce qui ne s’applique plus' },
} as const satisfies Readonly<Record<string, Text>>;
