import type { Edit, Fix } from './diagnostic.ts';
import type { Span } from './span.ts';

/** Writes other words in place of a span. */
export function replacing(span: Span, text: string, { safe }: { readonly safe: boolean }): Fix {
  return {
    title: { en: `Write “${text}”`, fr: `Écrire « ${text} »` },
    edits: [{ span, text }],
    safe,
  };
}

/** Writes each of two values in the place of the other. */
export function exchanging(first: Edit, second: Edit): Fix {
  return {
    title: { en: 'Exchange the two', fr: 'Échanger les deux' },
    edits: [
      { span: first.span, text: second.text },
      { span: second.span, text: first.text },
    ],
    safe: false,
  };
}
