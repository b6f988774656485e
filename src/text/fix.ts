import type { Edit, Fix } from './diagnostic.ts';
import type { Span } from './span.ts';
import type { Text } from './text.ts';

/** Writes other words in place of a span, or takes them out, or indents by spaces alone. */
export function replacing(span: Span, text: string, { safe }: { readonly safe: boolean }): Fix {
  return { title: titleOf(text), edits: [{ span, text }], safe };
}

function titleOf(text: string): Text {
  if (text === '') return { en: 'Remove it', fr: 'Le retirer' };
  if (text.trim() === '') return { en: 'Indent with spaces', fr: 'Mettre en retrait par des espaces' };
  // What is put between quotes may be all the rest of a file.
  const shown = text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;
  return { en: `Write “${shown}”`, fr: `Écrire « ${shown} »` };
}

/** So many letters of what is to be written stand in the title. */
const longestShown = 200;

/** Writes keys before another one of their clause, on its line between braces and on lines of their own elsewhere. */
export function insertingKeys(keys: readonly string[], clause: Span, before: Span): Fix {
  const isFlow = clause.start.offset < before.start.offset && clause.start.line === before.start.line;
  const indent = ' '.repeat(before.start.column - 1);
  const text = keys.map((key) => (isFlow ? `${key}: …, ` : `${key}: …\n${indent}`)).join('');
  const words = keys.map((key) => `${key}: …`).join(', ');
  return {
    title: { en: `Add “${words}”`, fr: `Ajouter « ${words} »` },
    edits: [{ span: { ...before, end: before.start }, text }],
    safe: false,
  };
}

/** Writes each of two values in the place of the other. */
export function exchanging(first: Edit, second: Edit): Fix {
  return {
    title: { en: 'Swap the two', fr: 'Intervertir les deux' },
    edits: [
      { span: first.span, text: second.text },
      { span: second.span, text: first.text },
    ],
    safe: false,
  };
}
