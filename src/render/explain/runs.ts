import type { Sentence, Source } from '../../insight/explain/restatement.ts';
import type { Text } from '../../text/text.ts';

/** Sentences that rest on the same, in paragraphs; each ends where a list begins. */
export interface Run {
  readonly parts: readonly { readonly texts: readonly Text[]; readonly items?: readonly Text[] }[];
  readonly source?: Source;
}

/** The run that rests on what the whole passage rests on, where one comes first, and the others. */
export interface Runs {
  readonly first?: Run;
  readonly others: readonly Run[];
}

/** Sentences run on until one of them rests on something of its own. */
export function runsOf(sentences: readonly Sentence[]): Runs {
  const [first, ...others] = allRuns(sentences);
  if (!first) return { others: [] };
  return first.source ? { others: [first, ...others] } : { first, others };
}

function allRuns(sentences: readonly Sentence[]): readonly Run[] {
  const runs: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = runs.at(-1);
    if (last && !sentence.source && !last[0]?.source) last.push(sentence);
    else runs.push([sentence]);
  }
  return runs.map((run) => ({ parts: partsOf(run), ...(run[0]?.source && { source: run[0].source }) }));
}

function partsOf(run: readonly Sentence[]): Run['parts'] {
  const parts: { texts: Text[]; items?: readonly Text[] }[] = [];
  for (const { text, more = [], items } of run) {
    const last = parts.at(-1);
    if (items) parts.push({ texts: [text], items });
    else if (last && !last.items) last.texts.push(text, ...more);
    else parts.push({ texts: [text, ...more] });
  }
  return parts;
}
