import type { ComponentChildren } from 'preact';

/** What a mark means: the colour that it gets, besides the word that it says. */
export type Tone = 'late' | 'soon' | 'done' | 'live' | 'calm';

/** A state in a word, marked by its tone. */
export function Tag({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }) {
  return <span class={`tag ${tone}`}>{children}</span>;
}
