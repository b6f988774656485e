import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log } from 'sarif';
import { checkstyleReporter } from '../../../src/render/diagnostics/checkstyle.ts';
import { githubReporter } from '../../../src/render/diagnostics/github.ts';
import { diagnosticData, jsonReporter } from '../../../src/render/diagnostics/json.ts';
import { junitReporter } from '../../../src/render/diagnostics/junit.ts';
import type { Outcome } from '../../../src/render/diagnostics/outcome.ts';
import { prettyReporter } from '../../../src/render/diagnostics/pretty.ts';
import type { Reporter } from '../../../src/render/diagnostics/reporter.ts';
import { sarifReporter } from '../../../src/render/diagnostics/sarif.ts';
import { ruleBook } from '../../../src/surfaces/rule-book/rule-book.ts';
import { jsonText } from '../../../src/text/json-text.ts';
import { type Lang, langs, verbatim } from '../../../src/text/text.ts';
import { assertLaw } from '../../support/deep.ts';
import { root } from '../../support/first-convention.ts';
import { expectGolden } from '../../support/golden.ts';
import { outcomes, placeOf } from '../../support/outcomes.ts';
import { reportOf } from '../../support/report.ts';

const pathOf = (source: string): string => source;
const someRules = ruleBook.filter(({ id }) => ['id-malformed', 'type-mismatch', 'name-taken'].includes(id));

const reporters: Readonly<Record<string, (lang: Lang) => Reporter>> = {
  'pretty.txt': (lang) => prettyReporter(lang),
  json: () => jsonReporter(),
  'silenced.txt': (lang) => prettyReporter(lang, undefined, true),
  'silenced.json': () => jsonReporter({ showsSilenced: true }),
  sarif: (lang) =>
    sarifReporter({
      lang,
      version: '1.2.3',
      pathOf,
      rules: someRules.map((rule) => ({ ...rule, wrong: 'a: 1\n', right: 'a: 2\n' })),
    }),
  'github.txt': (lang) => githubReporter(lang, pathOf),
  'junit.xml': (lang) => junitReporter({ lang, pathOf, failOn: 'error' }),
  'checkstyle.xml': (lang) => checkstyleReporter(lang, pathOf),
};

describe('a report reads as it did before', () => {
  const cases = Object.keys(reporters).flatMap((form) => langs.map((lang) => [form, lang] as const));
  test.each(cases)('%s in %s', (form, lang) => {
    const written = reportOf(reporters[form]?.(lang) as Reporter, outcomes);
    expectGolden(`${root}tests/cases/reports/report.${lang}.${form}`, written);
  });
});

describe('SARIF', () => {
  const ajv = new AjvDraft4.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(`${root}tests/vectors/sarif-schema-2.1.0.json`, 'utf8')));
  const logOf = (files: readonly Outcome[], lang: Lang = 'en'): Log =>
    JSON.parse(reportOf(sarifReporter({ lang, version: '1.2.3', rules: ruleBook, pathOf }), files));

  test.each([
    ['files of every kind', outcomes],
    ['no file', []],
    ['a clean file', outcomes.slice(1, 2)],
    ['one with findings, after a clean one', [outcomes[1], outcomes[0]] as Outcome[]],
  ])('holds to its published schema: %s', (_what, files) => {
    for (const lang of langs) {
      validate(logOf(files, lang));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test('a result leads to its rule, and an address is one that a browser takes', () => {
    const [run] = logOf(outcomes).runs;
    for (const { ruleId, ruleIndex = -1, locations } of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
      const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
      expect(decodeURI(new URL(uri, 'file:///repo/').pathname)).toMatch(/^\/repo\/drafts\/été 2023\//);
    }
  });

  test('a finding has the same fingerprint when lines have moved', () => {
    const marks = (text: string): unknown[] => {
      const span = placeOf('twon', text, 'a.yaml');
      const diagnostics = ['/parties/twon', ''].map((pointer) => ({ ...sample, span, pointer }));
      const [run] = logOf([{ kind: 'checked', source: 'a.yaml', text, diagnostics }]).runs;
      return run?.results?.map(({ partialFingerprints }) => partialFingerprints) ?? [];
    };
    const before = marks('parties:\n  twon: {}\n');
    expect(marks('# A comment.\n\nparties:\n  twon: {}\n')).toEqual(before);
    expect(new Set(before.map((mark) => JSON.stringify(mark))).size).toBe(2);
  });
});

const sample = {
  rule: 'name-taken',
  severity: 'error',
  message: verbatim('Taken.'),
  span: placeOf('a', 'a', 'a.yaml'),
  pointer: '',
} as const;

test('JSON written file by file is the list of all', () => {
  const all = outcomes.flatMap((outcome) =>
    outcome.kind === 'checked' ? outcome.diagnostics.map(diagnosticData) : [],
  );
  expect(reportOf(jsonReporter(), outcomes)).toBe(`${JSON.stringify(all, null, 2)}\n`);
  expect(reportOf(jsonReporter(), outcomes.slice(1))).toBe('[]\n');
});

describe('whatever a file holds', () => {
  const files = fc
    .record({ message: fc.string({ unit: 'binary' }), source: fc.string({ unit: 'binary', minLength: 1 }) })
    .map(({ message, source }): Outcome[] => [
      {
        kind: 'checked',
        source,
        text: message,
        diagnostics: [{ ...sample, message: verbatim(message), span: { ...sample.span, source } }],
      },
    ]);

  test('GitHub reads one command a finding', () => {
    assertLaw(
      fc.property(files, (file) => {
        const written = reportOf(githubReporter('en', pathOf), file);
        expect(written.match(/[\r\n]/g)).toEqual(['\n']);
        const [, properties = ''] = /^::error ([^:]*)::/.exec(written) ?? [];
        expect(properties.split(',').map((property) => property.split('=')[0])).toEqual([
          'file',
          'line',
          'endLine',
          'col',
          'endColumn',
          'title',
        ]);
      }),
    );
  });

  test('no report holds what a terminal obeys', () => {
    const evil = '\u001b[31m\u0007\u009b31m\u202eevil\u2066\u200f';
    const span = { ...sample.span, source: `a${evil}.yaml` };
    const file: Outcome = {
      kind: 'checked',
      source: span.source,
      text: `${evil}: 1\n`,
      diagnostics: [{ ...sample, message: verbatim(`“${evil}”\u2028`), help: verbatim(evil), span }],
    };
    const unread: Outcome = { kind: 'unreadable', source: span.source, because: verbatim(evil) };
    for (const form of Object.keys(reporters)) {
      const written = reportOf(reporters[form]?.('en') as Reporter, [file, unread]);
      expect(written).toContain('evil');
      expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u202e\u2066\u200f]/u);
    }
  });

  test('what JSON escapes is read as it was', () => {
    assertLaw(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        expect(JSON.parse(jsonText([value, text]))).toEqual(JSON.parse(JSON.stringify([value, text])));
      }),
    );
  });

  test('XML has no character that it may not have, and no mark that is not escaped', () => {
    assertLaw(
      fc.property(files, (file) => {
        for (const reporter of [
          junitReporter({ lang: 'en', pathOf, failOn: 'error' }),
          checkstyleReporter('en', pathOf),
        ]) {
          const written = reportOf(reporter, file);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
          expect(written).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
          const values = [...written.matchAll(/"([^"]*)"/g)].map(([, value]) => value ?? '');
          for (const value of values) expect(value).not.toMatch(/[<\n\r\t]|&(?!(amp|lt|gt|quot|#\d+);)/);
        }
      }),
    );
  });
});

test('a warning fails a test where warnings count', () => {
  const failures = (failOn: 'warning' | 'error'): number =>
    Number(/failures="(\d)"/.exec(reportOf(junitReporter({ lang: 'en', pathOf, failOn }), outcomes))?.[1]);
  expect([failures('error'), failures('warning')]).toEqual([2, 3]);
});
