import { jsonText } from '../../text/json-text.ts';
import { type Printed, printed } from '../../text/printed.ts';

/** Entries of a JSON list that is written piece by piece, indented as `JSON.stringify` would have the whole. */
export function entries(values: readonly unknown[], { depth, isFirst }: { depth: number; isFirst: boolean }): Printed {
  const indent = '  '.repeat(depth);
  const written = values
    .map((value, index) => {
      const lines = jsonText(value).split('\n');
      return `${isFirst && index === 0 ? '' : ','}\n${lines.map((line) => `${indent}${line}`).join('\n')}`;
    })
    .join('');
  return printed(written);
}
