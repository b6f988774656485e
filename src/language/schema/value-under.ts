import { anyValue } from './plain-words/any-value.ts';

/** A day where the language asks for a time. */
export function valueUnder(key: string, value: unknown): string {
  const isTime = /^(starts|ends|due|at|effective)$/.test(key);
  return isTime && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? `{ on: ${value} }`
    : anyValue(value);
}
