import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from '../src/pipeline.ts';
import { renderDiagnostic } from '../src/render/diagnostics/pretty.ts';
import { langs } from '../src/text/text.ts';
import { expectGolden } from './support/golden.ts';

/**
 * A new case needs no code: a file under `ok/` must be clean; a file under `err/` is one mistake, and its messages
 * stand beside it in both languages.
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

describe('a mistake gives its message', () => {
  test.each(files('err'))('%s', (name) => {
    const text = readFileSync(join(folder, 'err', name), 'utf8');
    const { diagnostics } = parse(text, { source: name });
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const lang of langs) {
      const shown = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, text, lang)).join('\n');
      expectGolden(join(folder, 'err', name.replace('.yaml', `.${lang}.txt`)), shown);
    }
  });
});

test('no message speaks of the schema, and none is a stack trace', () => {
  const shown = files('err').map((name) => readFileSync(join(folder, 'err', name.replace('.yaml', '.en.txt')), 'utf8'));
  for (const message of shown) {
    expect(message).not.toMatch(/oneOf|anyOf|additionalProperties|instancePath|schema|undefined|\[object|at .*\.ts/);
  }
});
