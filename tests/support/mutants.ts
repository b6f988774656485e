/** A way to spoil a file: one value or one name of it, put in the place of what stood there. */
export interface Mutant {
  readonly what: string;
  readonly value: unknown;
}

/** Names that every object has, and others that nobody expects. */
export const awkwardNames: readonly string[] = [
  'constructor',
  'toString',
  'valueOf',
  '__proto__',
  'hasOwnProperty',
  '',
  'a b/~',
  '1',
  'title',
  'signed',
  'on',
  '\u202e\n',
];

/** Values of every shape: what a clause holds may be any of them. */
export const awkwardValues: readonly unknown[] = [
  null,
  true,
  -1,
  99_999_999_999,
  '',
  'constructor',
  '__proto__',
  'hasOwnProperty:toString',
  'P9999Y',
  '9999-12-31',
  [],
  {},
  [[]],
  [{ a: 'b' }],
  { on: { on: 'signed' } },
  named('constructor', 1),
  named('__proto__', {}),
  { all: [] },
];

/** An object with one member, whatever its name; a literal would make `__proto__` no member at all. */
function named(name: string, value: unknown): unknown {
  return Object.fromEntries([[name, value]]);
}

/** Every place of a value, the whole of it first. */
export type Path = readonly (string | number)[];

export function placesOf(value: unknown, path: Path = []): readonly Path[] {
  const members: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((each, index) => [index, each])
    : Object.entries(typeof value === 'object' && value !== null ? value : {});
  return [path, ...members.flatMap(([key, member]) => placesOf(member, [...path, key]))];
}

/** The value with another one at a place, which is made where there is none. */
export function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? replaced(each, rest, by) : each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) =>
    name === key ? [name, replaced(member, rest, by)] : [name, member],
  );
  const isThere = Object.hasOwn(value, key);
  return Object.fromEntries(isThere ? entries : [...entries, [key, replaced({}, rest, by)]]);
}

/** The value with another name for the member at a place. */
export function renamed(value: unknown, [key, ...rest]: Path, by: string): unknown {
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? renamed(each, rest, by) : each));
  const entries = Object.entries(value as object).map(([name, member]) => {
    if (name !== key) return [name, member];
    return rest.length === 0 ? [by, member] : [name, renamed(member, rest, by)];
  });
  return Object.fromEntries(entries);
}

/** How many mutants a value has. */
export function mutantsOf(value: unknown): { readonly count: number; at(index: number): Mutant } {
  const places = placesOf(value);
  const keys = places.filter((path) => typeof path.at(-1) === 'string');
  const ofValues = places.length * awkwardValues.length;
  return {
    count: ofValues + keys.length * awkwardNames.length,
    at(index) {
      if (index < ofValues) {
        const path = places[Math.floor(index / awkwardValues.length)] as Path;
        const by = awkwardValues[index % awkwardValues.length];
        return { what: `${path.join('/')}: ${JSON.stringify(by)}`, value: replaced(value, path, by) };
      }
      const rest = index - ofValues;
      const path = keys[Math.floor(rest / awkwardNames.length)] as Path;
      const by = awkwardNames[rest % awkwardNames.length] as string;
      return { what: `${path.join('/')} named ${JSON.stringify(by)}`, value: renamed(value, path, by) };
    },
  };
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => {
    const isThere = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key);
    return isThere ? (inner as Readonly<Record<string | number, unknown>>)[key] : undefined;
  }, value);
}

/** The value without the member at a place. */
export function removed(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => (index !== key ? [each] : rest.length === 0 ? [] : [removed(each, rest)]));
  }
  const entries = Object.entries(value).flatMap(([name, member]) => {
    if (name !== key) return [[name, member]];
    return rest.length === 0 ? [] : [[name, removed(member, rest)]];
  });
  return Object.fromEntries(entries);
}
