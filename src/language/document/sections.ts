/** A part of a text that begins at its left edge, up to the next one: a top-level key with everything under it. */
export interface Section {
  readonly start: number;
  readonly text: string;
}

/** A text in parts that can be read apart from each other; what stands before the first key belongs to the first. */
export function sectionsOf(text: string): readonly Section[] {
  const starts = [...text.matchAll(/^[^\s#%\-\]}]/gm)].map(({ index }) => index);
  const [, ...others] = starts;
  const edges = [0, ...others, text.length];
  return edges.slice(0, -1).map((start, index) => ({ start, text: text.slice(start, edges[index + 1]) }));
}
