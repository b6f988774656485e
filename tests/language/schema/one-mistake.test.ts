import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseDocument, stringify } from 'yaml';
import { frenchKeys } from '../../../src/language/schema/plain-words/keys.ts';
import { valueAt } from '../../../src/language/schema/value-at.ts';
import { parse } from '../../../src/pipeline.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import { keysOf, memberOf } from '../../../src/text/span.ts';
import { sample } from '../../support/deep.ts';
import { root } from '../../support/first-convention.ts';

/**
 * Every key of the language, taken through the mistakes that a key can have: misspelt, of the wrong kind, left empty,
 * missing. One mistake gives one error, at its place, and nothing else goes wrong. Unless the run is a deep one, each key
 * is taken through one of the four.
 */
const sources = ['tests/cases/ok/every-key.yaml', 'tests/cases/ok/every-form.yaml', 'tests/cases/ok/every-time.yaml'];

type Node = Record<string, unknown> | unknown[];

function* pointers(node: unknown, at = ''): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  for (const key of Object.keys(node)) {
    const pointer = memberOf(at, key);
    yield pointer;
    yield* pointers((node as Record<string, unknown>)[key], pointer);
  }
}

function changed(value: unknown, pointer: string, change: (parent: Node, key: string) => void): string {
  const copy = structuredClone(value);
  const keys = keysOf(pointer);
  const parent = keys.slice(0, -1).reduce((node, key) => (node as Record<string, unknown>)[key], copy as unknown);
  change(parent as Node, keys.at(-1) as string);
  return stringify(copy, { lineWidth: 0 });
}

/** The value with a key under another name, in the same place among the others. */
function renamed(value: unknown, pointer: string, name: string): string {
  return changed(value, pointer, (parent, at) => {
    const record = parent as Record<string, unknown>;
    const entries = Object.entries(record).map(([key, member]) => [key === at ? name : key, member]);
    for (const key of Object.keys(record)) delete record[key];
    Object.assign(record, Object.fromEntries(entries));
  });
}

function errorsOf(text: string): readonly Diagnostic[] {
  return parse(text, { source: 'test.yaml' }).diagnostics.filter(({ severity }) => severity === 'error');
}

/** What no key takes in the place of such a value. */
function anotherKind(value: unknown): unknown {
  if (typeof value === 'object') return 7;
  return typeof value === 'boolean' ? 'perhaps' : true;
}

/** Ids and examples are their author's, and what an amendment changes is checked where it is applied. */
const isFree = (pointer: string): boolean =>
  /^\/amendments\/[^/]+\/changes\//.test(pointer) ||
  /^\/(parties|thirdParties|roles|dates|terminations|suspensions|milestones|decisions|events|rights|phases|deliverables|datasets|obligations|meetings|payments|reminders|amendments|properties|informative)\/[^/]+$/.test(
    pointer,
  ) ||
  /\/components\/[^/]+$|^\/calendar\/add\/[^/]+$|\/parameters\/[^/]+(\/example)?$/.test(pointer) ||
  /\/\d+$/.test(pointer);

describe.each(sources)('%s', (source) => {
  const value = parseDocument(readFileSync(root + source, 'utf8')).toJS();
  const all = [...pointers(value)];
  const keys = all.filter((pointer) => !isFree(pointer));

  test('is without errors to begin with', () => {
    expect(errorsOf(stringify(value)).map(({ message }) => message.en)).toEqual([]);
  });

  test.each(sample(keys, { share: 0, of: 12 }))('%s misspelt', (pointer) => {
    const key = keysOf(pointer).at(-1) as string;
    const text = renamed(value, pointer, `${key}x`);
    const errors = errorsOf(text);
    expect(errors.map(({ rule, message, suggestion }) => [rule, message.en, suggestion])).toEqual([
      ['key-unknown', expect.stringContaining(`${key}x`), key],
    ]);
  });

  test.each(sample(keys, { share: 1, of: 12 }))('%s of another kind', (pointer) => {
    const text = changed(value, pointer, (parent, at) => {
      (parent as Record<string, unknown>)[at] = anotherKind((parent as Record<string, unknown>)[at]);
    });
    const errors = errorsOf(text);
    expect(errors.map(({ message }) => message.en)).toHaveLength(1);
    expect(errors[0]?.pointer).toBe(pointer);
  });

  test.each(sample(keys, { share: 2, of: 12 }))('%s left empty', (pointer) => {
    const text = changed(value, pointer, (parent, at) => {
      (parent as Record<string, unknown>)[at] = null;
    });
    const errors = errorsOf(text);
    expect(errors.map(({ message }) => message.en)).toHaveLength(1);
    expect(errors[0]?.pointer).toBe(pointer);
  });

  test.each(sample(keys, { share: 3, of: 12 }))('%s missing', (pointer) => {
    const text = changed(value, pointer, (parent, at) => {
      delete (parent as Record<string, unknown>)[at];
    });
    const errors = errorsOf(text);
    const own = errors.filter(({ rule }) => rule !== 'name-unknown' && rule !== 'amendment-invalid');
    expect(own.map(({ message }) => message.en).slice(1)).toEqual([]);
    // What another clause counts on is missed there, by its name.
    const [told] = own;
    const key = keysOf(pointer).at(-1) as string;
    if (told && !pointer.startsWith(told.pointer)) expect(`${told.message.en} ${told.help?.en}`).toContain(key);
  });

  const otherWords = keys.flatMap((pointer) => {
    const key = keysOf(pointer).at(-1) as string;
    const words = [...frenchKeys].filter(([, meant]) => meant.length === 1 && meant[0] === key);
    return words.filter(([word]) => word !== key).map(([word]) => [pointer, word] as const);
  });

  test.each(sample(otherWords, { of: 12 }))('%s called %s', (pointer, word) => {
    const errors = errorsOf(renamed(value, pointer, word));
    expect(errors.map(({ rule, suggestion }) => [rule, suggestion])).toEqual([['key-unknown', keysOf(pointer).at(-1)]]);
  });

  const texts = all.filter((pointer) => typeof valueAt(value, pointer) === 'string');
  const told = sample(texts, { of: 12 }).map((pointer) => {
    const written = valueAt(value, pointer) as string;
    const misspelt = `${written.slice(0, -1)}${written.slice(-1).repeat(2)}`;
    const text = changed(value, pointer, (parent, at) => {
      (parent as Record<string, unknown>)[at] = misspelt;
    });
    return [pointer, written, errorsOf(text)] as const;
  });
  // A word that is chosen from a list, with its last letter doubled.
  const chosen = told.filter(([, , errors]) => errors.some(({ rule }) => rule === 'value-unknown'));

  test.each(chosen)('%s with a letter too many: %s was meant', (_pointer, written, errors) => {
    expect(errors.map(({ suggestion }) => suggestion)).toEqual([written]);
  });
});
