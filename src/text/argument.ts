/**
 * What callers without TypeScript may get wrong: arguments of another type. The entry points of the package look at what
 * they are given before anything else does, and throw a TypeError that says which function was given what for which
 * parameter. Inside, where types are checked, nothing is looked at again.
 */

/** Something of another kind than what is expected of it. */
interface Wrong {
  /** The parameter, and the way to the value within it: `facts[2].on`. */
  readonly at: string;
  readonly expected: string;
  readonly given: unknown;
}

/** Looks at a value: `undefined` where it is of the kind that is expected. */
export type Kind = (value: unknown, at: string) => Wrong | undefined;

/** The kinds of the parameters of a function, by their names and in their order. */
export type Kinds = Readonly<Record<string, Kind>>;

type Expected = readonly (readonly [name: string, kind: Kind])[];

/**
 * The same function, which looks at its arguments first. Which kinds these are is asked with the first call: a bundler can
 * then leave out what nobody calls.
 */
export function guarded<A extends unknown[], R>(
  name: string,
  call: (...args: A) => R,
  kinds: () => Kinds,
): (...args: A) => R {
  let expected: Expected | undefined;
  const checked = (...args: A): R => {
    expected ??= Object.entries(kinds());
    check(`${name}()`, args, expected);
    return call(...args);
  };
  return Object.defineProperty(checked, 'name', { value: name });
}

/** The same asynchronous function: what is wrong rejects the promise. */
export function guardedLater<A extends unknown[], R>(
  name: string,
  call: (...args: A) => Promise<R>,
  kinds: () => Kinds,
): (...args: A) => Promise<R> {
  const checked = guarded(name, call, kinds);
  return Object.defineProperty(async (...args: A) => checked(...args), 'name', { value: name });
}

/** The same class, whose constructor looks at its arguments; what it makes is an instance of both. */
export function guardedClass<C extends abstract new (...args: never[]) => object>(
  name: string,
  made: C,
  kinds: () => Kinds,
): C {
  let expected: Expected | undefined;
  const checked: C = new Proxy(made, {
    construct(target, args, maker) {
      expected ??= Object.entries(kinds());
      check(`new ${name}()`, args, expected);
      return Reflect.construct(target, args, maker === checked ? target : maker);
    },
  });
  return checked;
}

function check(called: string, args: readonly unknown[], expected: Expected): void {
  for (let index = 0; index < expected.length; index += 1) {
    const [name, kind] = expected[index] as readonly [string, Kind];
    const wrong = kind(args[index], name);
    if (wrong) throw new TypeError(`${called}: ${wrong.at} must be ${wrong.expected}, not ${described(wrong.given)}`);
  }
}

function described(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value.length > 40 ? 'a text' : `the text ${JSON.stringify(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (ArrayBuffer.isView(value)) return 'bytes, which have to be decoded first';
  if (typeof value !== 'object') return `a ${typeof value}`;
  const name = nameOfClass(value);
  return name === 'Object' || name === '' ? `an object with ${listed(Object.keys(value))}` : `a ${name}`;
}

function nameOfClass(value: object): string {
  const maker: unknown = 'constructor' in value ? value.constructor : undefined;
  return typeof maker === 'function' ? maker.name : 'Object';
}

function listed(keys: readonly string[]): string {
  if (keys.length === 0) return 'no members';
  return `the members ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ', …' : ''}`;
}

/** A kind that a question tells. */
/* @__NO_SIDE_EFFECTS__ */
export function kind(expected: string, is: (value: unknown) => boolean): Kind {
  return (given, at) => (is(given) ? undefined : { at, expected, given });
}

export const text = /* @__PURE__ */ kind('a string', (value) => typeof value === 'string');
export const flag = /* @__PURE__ */ kind('true or false', (value) => typeof value === 'boolean');
export const count = /* @__PURE__ */ kind(
  'a whole number from 0',
  (value) => Number.isSafeInteger(value) && Number(value) >= 0,
);
export const instant = /* @__PURE__ */ kind('a number of milliseconds', (value) => Number.isFinite(value));
export const callback = /* @__PURE__ */ kind('a function', (value) => typeof value === 'function');
export const object = /* @__PURE__ */ kind('an object', isObject);
export const anything: Kind = () => undefined;
export const lang = /* @__PURE__ */ oneOf('en', 'fr');
export const iterable = /* @__PURE__ */ kind(
  'a list',
  (value) => isObject(value) && typeof (value as never)[Symbol.iterator] === 'function',
);
export const map = /* @__PURE__ */ kind(
  'a Map',
  (value) => isObject(value) && typeof (value as { get?: unknown }).get === 'function',
);
export const bilingual = /* @__PURE__ */ shape('a text in two languages', { en: text, fr: text });

/** A day as it is written; whether its month has so many is asked where days are read. */
export const day = /* @__PURE__ */ kind('a day, as YYYY-MM-DD', (value) => {
  const [, month, date] = (typeof value === 'string' && /^\d{4}-(\d{2})-(\d{2})$/.exec(value)) || [];
  return month !== undefined && Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31;
});

/* @__NO_SIDE_EFFECTS__ */
export function oneOf(...values: readonly string[]): Kind {
  const expected = values.map((value) => `'${value}'`).join(' or ');
  return kind(expected, (value) => values.includes(value as string));
}

/* @__NO_SIDE_EFFECTS__ */
export function optional(one: Kind): Kind {
  return (value, at) => (value === undefined ? undefined : one(value, at));
}

/* @__NO_SIDE_EFFECTS__ */
export function either(expected: string, ...kinds: readonly Kind[]): Kind {
  return kind(expected, (value) => kinds.some((one) => one(value, '') === undefined));
}

/* @__NO_SIDE_EFFECTS__ */
export function listOf(one: Kind): Kind {
  return (value, at) => {
    if (!Array.isArray(value)) return { at, expected: 'a list', given: value };
    for (let index = 0; index < value.length; index += 1) {
      const wrong = one(value[index], `${at}[${index}]`);
      if (wrong) return wrong;
    }
    return undefined;
  };
}

/** An object with members of certain kinds; `expected` says where such objects come from. */
/* @__NO_SIDE_EFFECTS__ */
export function shape(expected: string, members: Kinds): Kind {
  const known = Object.entries(members);
  return (value, at) => {
    if (!isObject(value) || Array.isArray(value)) return { at, expected, given: value };
    for (const [name, one] of known) {
      const wrong = one((value as Record<string, unknown>)[name], `${at}.${name}`);
      if (wrong) return wrong;
    }
    return undefined;
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
