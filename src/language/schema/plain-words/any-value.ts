/** As much of a value as a sentence bears. */
const longest = 60;

/** A value that may be of any shape, as it would be written on one line; of a large one, that there is more. */
export function anyValue(value: unknown): string {
  const words = written(value, 2);
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}

function written(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth === 0) return '…';
  const members = Array.isArray(value)
    ? value.slice(0, 5).map((each) => written(each, depth - 1))
    : Object.entries(value)
        .slice(0, 5)
        .map(([key, member]) => `${key}: ${written(member, depth - 1)}`);
  if (members.length === 0) return Array.isArray(value) ? '[]' : '{}';
  return Array.isArray(value) ? `[${members.join(', ')}]` : `{ ${members.join(', ')} }`;
}
