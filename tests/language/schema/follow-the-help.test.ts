import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseDocument, parse as parseYaml, stringify } from 'yaml';
import { parse } from '../../../src/pipeline.ts';
import type { Diagnostic } from '../../../src/text/diagnostic.ts';
import { keysOf, memberOf, type Pointer } from '../../../src/text/span.ts';
import { sample } from '../../support/deep.ts';
import { root } from '../../support/first-convention.ts';

/** Whoever does what a message says has fixed what it speaks of: the help is followed here, word by word. */
const sources = ['tests/cases/ok/every-key.yaml', 'tests/cases/ok/every-form.yaml', 'tests/cases/ok/every-time.yaml'];

type Clause = Record<string, unknown>;

function errorsOf(value: unknown): readonly Diagnostic[] {
  const { diagnostics } = parse(stringify(value, { lineWidth: 0 }), { source: 'test.yaml' });
  return diagnostics.filter(({ severity }) => severity === 'error');
}

function* pointersIn(value: unknown, at: Pointer = ''): Generator<Pointer> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (!Array.isArray(value)) yield memberOf(at, key);
    yield* pointersIn(member, memberOf(at, key));
  }
}

function clauseAt(value: unknown, pointer: Pointer): Clause {
  return keysOf(pointer).reduce((clause, key) => clause[key] as Clause, value as Clause);
}

/** The keys that a help tells to add, each with its value: Add “to: [a]”, “title: …”. */
function additions(help: string): readonly (readonly [key: string, value: string])[] {
  if (!help.startsWith('Add ')) return [];
  return [...help.matchAll(/“([\w-]+): ([^”]+)”/g)].map(([, key = '', value = '']) => [key, value]);
}

/** What its author has yet to choose or to fill in. */
function isOpen(value: string): boolean {
  return /…| \| /.test(value);
}

const ofShape = ['type-mismatch', 'value-malformed', 'value-unknown', 'key-unknown', 'key-misplaced', 'key-missing'];

const ofValue = ['type-mismatch', 'value-malformed', 'value-unknown'];

describe.each(sources)('%s', (source) => {
  const whole = parseDocument(readFileSync(root + source, 'utf8')).toJS();
  const parents = [...pointersIn(whole)].filter((pointer) => !pointer.startsWith('/amendments/'));

  test.each(sample(parents, { share: 0, of: 20 }))('without %s', (pointer) => {
    const copy = structuredClone(whole);
    const key = keysOf(pointer).at(-1) ?? '';
    const parent = pointer.slice(0, pointer.lastIndexOf('/'));
    delete clauseAt(copy, parent)[key];
    for (const { rule, pointer: clause, help } of errorsOf(copy)) {
      if (rule !== 'key-missing' || clause !== parent) continue;
      const added = additions(help?.en ?? '').filter(([, value]) => !isOpen(value));
      if (added.length === 0) continue;
      for (const [name, value] of added) clauseAt(copy, clause)[name] = parseYaml(value);
      const left = errorsOf(copy).filter(
        (error) =>
          ofShape.includes(error.rule) && added.some(([name]) => error.pointer.startsWith(memberOf(clause, name))),
      );
      expect(left.map(({ message }) => [help?.en, message.en])).toEqual([]);
    }
  });

  test.each(sample(parents, { share: 1, of: 20 }))('%s as it should not be written', (pointer) => {
    const key = keysOf(pointer).at(-1) ?? '';
    const parent = pointer.slice(0, pointer.lastIndexOf('/'));
    const written = clauseAt(whole, parent)[key];
    const words = typeof written === 'object' ? [] : [`${written}`, `${written} `.toUpperCase()];
    for (const wrong of [...words, [written], { [key]: written }]) {
      const copy = structuredClone(whole);
      clauseAt(copy, parent)[key] = wrong;
      for (const { rule, pointer: at, suggestion } of errorsOf(copy)) {
        if (at !== pointer || suggestion === undefined || !ofValue.includes(rule)) continue;
        clauseAt(copy, parent)[key] = parseYaml(suggestion);
        const left = errorsOf(copy).filter((error) => ofShape.includes(error.rule) && error.pointer.startsWith(at));
        expect(left.map(({ message }) => [wrong, suggestion, message.en])).toEqual([]);
      }
    }
  });
});
