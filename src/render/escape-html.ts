import { own } from '../text/own.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as HTML shows them, between tags and inside the quotation marks of an attribute. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (mark) => own(entities, mark) ?? mark);
}
