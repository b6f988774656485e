import type { Pointer } from '../../text/span.ts';

/** A place in the signed text, or a text of law. */
export type Citation = { readonly at: Pointer; readonly quote?: string } & (
  | { readonly article: string }
  | { readonly law: string }
);

/** What a clause rests on: places in the text, or practice alone; nothing at all when it does not say. */
export type Basis = { readonly kind: 'text'; readonly citations: readonly Citation[] } | { readonly kind: 'practice' };
