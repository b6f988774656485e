import type { Text } from '../../src/text/text.ts';

/** Every text in both languages that a value holds, however deep. What is the same in both comes from the file itself. */
export function sentencesIn(value: unknown, seen: Set<object> = new Set()): readonly Text[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (isText(value)) return value.en === value.fr ? [] : [value];
  const members = value instanceof Map ? [...value.values()] : Object.values(value);
  return members.flatMap((member) => sentencesIn(member, seen));
}

function isText(value: object): value is Text {
  return 'en' in value && 'fr' in value && typeof value.en === 'string' && typeof value.fr === 'string';
}
