import { momentInWords } from './moments.ts';

const name = '[a-z][a-z0-9-]*(?::[a-z][a-z0-9-]*)?';

/** The name itself, or the event of every agreement that a word names. */
function nameOf(text: string): string | undefined {
  return momentInWords(text) ?? (new RegExp(`^${name}$`).test(text) ? text : undefined);
}

const connectives: readonly (readonly [separator: RegExp, key: string])[] = [
  [/\s*(?:&&|\bet\b|\band\b)\s*/i, 'all'],
  [/\s*(?:\|\||\bou\b|\bor\b)\s*/i, 'any'],
];

/** The condition that an expression comes to: `{ all: [a, b] }` for “a and b”, `{ not: a }` for “not a”. */
export function conditionInWords(text: string): string | undefined {
  const negated = new RegExp(`^(?:!\\s*|not\\s+|non\\s+)(${name})$`, 'i').exec(text.trim())?.[1];
  if (negated !== undefined) return `{ not: ${negated} }`;
  for (const [separator, key] of connectives) {
    const parts = text.trim().split(separator);
    const names = parts.flatMap((part) => nameOf(part) ?? []);
    if (parts.length > 1 && names.length === parts.length) return `{ ${key}: [${names.join(', ')}] }`;
  }
  return undefined;
}
