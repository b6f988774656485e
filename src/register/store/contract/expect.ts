/** A store did not do what every store does. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/** Holds what a store answered against what every store answers. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  if (isEqual(actual, expected)) return;
  throw new ContractError(`${what}: expected ${show(expected)}, and it was ${show(actual)}`);
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(member(a, key), member(b, key)))
  );
}

/** A member of the thing itself, even where it is called `__proto__`. */
function member(of: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(of, key)?.value;
}

function show(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length <= 2000 ? json : `${json.slice(0, 2000)}… (${json.length} characters)`;
}
