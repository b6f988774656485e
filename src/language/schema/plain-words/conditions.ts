const name = '[a-z][a-z0-9-]*(?::[a-z][a-z0-9-]*)?';

const connectives: readonly (readonly [separator: RegExp, key: string])[] = [
  [/\s*(?:&&|\bet\b|\band\b)\s*/i, 'all'],
  [/\s*(?:\|\||\bou\b|\bor\b)\s*/i, 'any'],
];

/** The condition that an expression comes to: `{ all: [a, b] }` for “a and b”, `{ not: a }` for “not a”. */
export function conditionInWords(text: string): string | undefined {
  const negated = new RegExp(`^(?:!\\s*|not\\s+|non\\s+)(${name})$`, 'i').exec(text.trim())?.[1];
  if (negated !== undefined) return `{ not: ${negated} }`;
  const isName = new RegExp(`^${name}$`);
  for (const [separator, key] of connectives) {
    const parts = text.trim().split(separator);
    if (parts.length > 1 && parts.every((part) => isName.test(part))) return `{ ${key}: [${parts.join(', ')}] }`;
  }
  return undefined;
}
