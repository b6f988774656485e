import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readScenario } from '../src/insight/agenda/scenario.ts';
import { checkQuotes, quoteNotInText } from '../src/language/rules/quote-not-in-text.ts';
import { diagnosticOf } from '../src/language/rules/rule.ts';
import { parse } from '../src/pipeline.ts';
import { renderDiagnostic } from '../src/render/diagnostics/pretty.ts';
import type { Diagnostic } from '../src/text/diagnostic.ts';
import { langs } from '../src/text/text.ts';
import { compiledConvention } from './support/first-convention.ts';
import { expectGolden } from './support/golden.ts';

/**
 * A new case needs no code: a file under `ok/` must be clean; a file under `err/` is one mistake, and its messages
 * stand beside it in both languages. `err/scenarios/` has scenarios of the first convention; `err/quotes/` has
 * conventions whose quotations are compared with the `signed.txt` beside them.
 */
const folder = new URL('./cases/', import.meta.url).pathname;
const files = (kind: string): string[] => readdirSync(join(folder, kind)).filter((name) => name.endsWith('.yaml'));

describe('a file without faults has no diagnostics', () => {
  test.each(files('ok').filter((name) => name !== 'minimal.yaml'))('%s', (name) => {
    const { ok, diagnostics } = parse(readFileSync(join(folder, 'ok', name), 'utf8'), { source: name });
    expect(diagnostics.filter(({ rule }) => rule !== 'cite-missing').map(({ message }) => message.en)).toEqual([]);
    expect(ok).toBe(true);
  });
});

/** One mistake gives one message, save where a file has several by design. */
const several: Readonly<Record<string, number>> = {
  'and-more': 101,
  'prototype-keys': 2,
  'several-mistakes': 6,
  'suspension-of-groups': 2,
};

/** How the files of each folder of mistakes are read. */
const mistakes: Readonly<Record<string, (text: string, source: string) => readonly Diagnostic[]>> = {
  err: (text, source) => parse(text, { source }).diagnostics,
  'err/scenarios': (text, source) => readScenario(text, source, compiledConvention()).diagnostics,
  'err/quotes': (text, source) => {
    const { convention } = parse(text, { source });
    if (!convention) throw new Error(`${source} has errors besides its quotations`);
    const signedText = readFileSync(join(folder, 'err/quotes/signed.txt'), 'utf8');
    return [...checkQuotes(convention, signedText)].map((found) => diagnosticOf(quoteNotInText, found, convention));
  },
};

describe.each(Object.entries(mistakes))('a mistake gives its message: %s', (kind, diagnose) => {
  test.each(files(kind))('%s', (name) => {
    const text = readFileSync(join(folder, kind, name), 'utf8');
    const diagnostics = diagnose(text, name);
    expect(diagnostics).toHaveLength(several[name.replace('.yaml', '')] ?? 1);
    for (const lang of langs) {
      const shown = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, text, lang)).join('\n');
      expectGolden(join(folder, kind, name.replace('.yaml', `.${lang}.txt`)), shown);
    }
  });
});

test('no message speaks of the schema, and none is a stack trace', () => {
  const shown = Object.keys(mistakes).flatMap((kind) =>
    files(kind).map((name) => readFileSync(join(folder, kind, name.replace('.yaml', '.en.txt')), 'utf8')),
  );
  for (const message of shown) {
    expect(message).not.toMatch(/oneOf|anyOf|additionalProperties|instancePath|schema|undefined|\[object|at .*\.ts/);
  }
});
