import type { Edit, Fix } from './diagnostic.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** Writes other words in place of a span, or takes them out, or indents by spaces alone. */
export function replacing(span: Span, text: string, { safe }: { readonly safe: boolean }): Fix {
  return { title: titleOf(text), edits: [{ span, text }], safe };
}

function titleOf(text: string): Text {
  if (text === '') return { en: 'Take it out', fr: 'Le retirer' };
  if (text.trim() === '') return { en: 'Indent with spaces', fr: 'Mettre en retrait par des espaces' };
  return { en: `Write “${text}”`, fr: `Écrire « ${text} »` };
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
