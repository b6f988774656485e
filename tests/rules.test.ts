import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ruleBook } from '../src/surfaces/rule-book/rule-book.ts';
import { ruleExample } from '../src/surfaces/rule-book/rule-example.ts';
import type { Edit } from '../src/text/diagnostic.ts';
import { documentationOf, ruleIds } from '../src/text/rule.ts';
import type { Text } from '../src/text/text.ts';
import { root } from './support/first-convention.ts';

/**
 * What holds of every rule: its examples are what it says that they are, and one name leads to its file, its page and
 * its cases.
 */
const byId = ruleBook.map((rule) => [rule.id, rule] as const);

test('the book has every rule, once', () => {
  expect(ruleBook.map(({ id }) => id).sort()).toEqual([...ruleIds].sort());
});

describe('the wrong example breaks this rule and no other', () => {
  test.each(byId.filter(([id]) => id !== 'and-more'))('%s', (id, rule) => {
    const { diagnostics } = ruleExample(rule, rule.wrong);
    expect(diagnostics.map((found) => [found.rule, found.severity, found.message.en])).toEqual([
      [id, rule.severity, expect.any(String)],
    ]);
  });

  test('and-more, which says that there are others', () => {
    const [rule] = ruleBook.filter(({ id }) => id === 'and-more');
    const { diagnostics } = ruleExample(rule as (typeof ruleBook)[number], rule?.wrong ?? '');
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics.filter((found) => found.rule === 'and-more')).toEqual(diagnostics.slice(-1));
  });
});

test.each(byId)('the right example of %s breaks none', (_id, rule) => {
  expect(ruleExample(rule, rule.right).diagnostics.map(({ message }) => message.en)).toEqual([]);
});

const fixable = byId.flatMap(([id, rule]) => {
  const { text, diagnostics } = ruleExample(rule, rule.wrong);
  return diagnostics.flatMap(({ fix }) => (fix ? [[id, rule, text, fix.edits] as const] : []));
});

test.each(fixable)('the fix of the wrong example of %s leaves nothing wrong', (_id, rule, text, edits) => {
  // The frame that the piece came with is part of the text by now, and does not come twice.
  expect(ruleExample(rule, edited(text, edits)).diagnostics.map(({ message }) => message.en)).toEqual([]);
});

describe('whatever is said is said in both languages', () => {
  test.each(byId)('%s', (_id, rule) => {
    const said = ruleExample(rule, rule.wrong).diagnostics.flatMap(({ message, help, fix, related = [] }) => [
      message,
      ...(help ? [help] : []),
      ...(fix ? [fix.title] : []),
      ...related.map((other) => other.message),
    ]);
    for (const { en, fr } of [rule.title, rule.why, ...said] satisfies readonly Text[]) {
      expect(en.trim()).not.toBe('');
      expect(fr.trim()).not.toBe('');
      expect(fr).not.toBe(en);
    }
  });
});

test('a rule stands in a file of its name, and such files hold rules', () => {
  const notRules = ['language/rules/check.ts', 'language/rules/consolidate.ts', 'language/rules/rule.ts'];
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(^|\/)rules\/[^/]+\.ts$/.test(path) && !notRules.includes(path))
    .concat('text/and-more.ts');
  const names = files.map((path) => path.replace(/^.*\/|\.ts$/g, ''));
  expect(names.sort()).toEqual([...ruleIds].sort());
  for (const path of files) {
    const name = path.replace(/^.*\/|\.ts$/g, '');
    expect(readFileSync(`${root}src/${path}`, 'utf8')).toContain(`id: '${name}'`);
  }
});

test('a rule has a page of its name, and every page a rule', () => {
  const pages = readdirSync(`${root}docs/rules`).map((name) => `docs/rules/${name}`);
  expect(pages.sort()).toEqual([...ruleIds.map(documentationOf), 'docs/rules/README.md'].sort());
});

test('every rule is broken by a case', () => {
  const golden = readdirSync(`${root}tests/cases/err`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.en.txt'))
    .map((path) => readFileSync(`${root}tests/cases/err/${path}`, 'utf8'));
  expect(ruleIds.filter((id) => !golden.some((shown) => shown.includes(`[${id}]`)))).toEqual([]);
});

function edited(text: string, edits: readonly Edit[]): string {
  const backwards = [...edits].sort((a, b) => b.span.start.offset - a.span.start.offset);
  return backwards.reduce(
    (sofar, { span, text: instead }) => `${sofar.slice(0, span.start.offset)}${instead}${sofar.slice(span.end.offset)}`,
    text,
  );
}
