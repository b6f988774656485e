import { describe, expect, test } from '@jest/globals';
import { type Analysis, analyseConvention, analyseScenario } from '../../../src/surfaces/editor/analysis.ts';
import type { Folder } from '../../../src/surfaces/editor/definition.ts';
import { rename, renameable } from '../../../src/surfaces/editor/rename.ts';
import { withEdits } from '../../../src/text/apply-fixes.ts';
import { hasErrors } from '../../../src/text/diagnostic.ts';
import { keysOf } from '../../../src/text/span.ts';
import { isDeep } from '../../support/deep.ts';
import { conventionIds, folderOf, small, withCursor } from '../../support/editor.ts';

function renamed(
  file: Analysis,
  offset: number,
  to: string,
  folder: Folder,
): Folder & { readonly convention: Analysis } {
  const found = rename(file, offset, to, folder);
  if ('refusal' in found) throw new Error(found.refusal.en);
  const textOf = ({ source, text }: Analysis): string =>
    withEdits(text, found.files.find((each) => each.source === source)?.edits ?? []);
  const before = folder.convention as Analysis;
  const convention = analyseConvention(textOf(before), before.source);
  const scenarios = folder.scenarios.map((each) => analyseScenario(textOf(each), each.source, convention));
  return { convention, scenarios };
}

/** In how many conventions each section was met. */
const met = new Map<string, number>();

/** The first clause of each section, where it is declared; of a section that two others have too, in a deep run alone. */
function firstClauses({ mentions }: Analysis) {
  const seen = new Set<string>();
  return mentions.filter(({ isDeclaration, clause }) => {
    const [section = ''] = keysOf(clause ?? '');
    if (!isDeclaration || seen.has(section)) return false;
    seen.add(section);
    const times = (met.get(section) ?? 0) + 1;
    met.set(section, times);
    return isDeep || times <= 2;
  });
}

describe.each(conventionIds)('%s', (id) => {
  const whole = folderOf(id);
  const folder = { convention: whole.convention, scenarios: whole.scenarios.slice(0, 1) };
  const clauses = firstClauses(folder.convention).map((mention) => [mention.clause ?? '', mention] as const);

  test.each(clauses)(
    '%s renamed and back leaves everything as it was',
    (_clause, { id: name, span }) => {
      const to = 'quite-another-name';
      const after = renamed(folder.convention, span.start.offset, to, folder);
      for (const file of [after.convention, ...after.scenarios]) expect(hasErrors(file.diagnostics)).toBe(false);
      const declared = JSON.stringify(after.convention.convention?.declaration);
      expect(declared).toContain(to);
      expect(declared.replaceAll(to, name)).toBe(JSON.stringify(folder.convention.convention?.declaration));
      const again = after.convention.mentions.find((each) => each.isDeclaration && each.id === to);
      const back = renamed(after.convention, again?.span.start.offset ?? -1, name, after);
      expect(back.convention.text).toBe(folder.convention.text);
      expect(back.scenarios.map(({ text }) => text)).toEqual(folder.scenarios.map(({ text }) => text));
    },
    30_000,
  );
});

describe('refused', () => {
  const refusal = (words: string, to: string, text = small): string => {
    const { file, offset } = withCursor(text.replace(words, () => `${words}|`));
    const found = rename(file, offset, to, { convention: file, scenarios: [] });
    return 'refusal' in found ? found.refusal.en : 'renamed';
  };

  test.each([
    [
      'what is no id',
      '  rep',
      'The Report',
      '“The Report” is not an id: use lower-case letters a to z, digits and single hyphens, starting with a letter, 64 characters at most.',
    ],
    ['a name of the same section', '  pl', 'open-day', '“open-day” is already taken.'],
    ['a name that another section shares', '  reg', 'town', '“town” is already taken.'],
    [
      'a name that every agreement has',
      '  pl',
      'signed',
      '“signed” is a word of the language, not a name that you can choose.',
    ],
    [
      'a word of every agreement',
      'after: noti',
      'told',
      '“notified” is a word of the language, not a name that you can choose.',
    ],
    [
      'what comes to a clause',
      'due: { on: 2024-03-01 }\n    cite: { article: 4 }\ndatasets:\n  register: { ti',
      'told',
      'There is no id to rename here.',
    ],
  ])('%s', (_what, words, to, message) => {
    expect(refusal(words, to)).toBe(message);
  });

  test('a name that is declared nowhere', () => {
    expect(refusal('    by: schoo', 'x', small.replace('    by: school', '    by: schooll'))).toBe(
      '“schooll” is not declared in this file, so there is nothing to rename.',
    );
  });

  test('the word before the colon', () => {
    const { file, offset } = withCursor(small.replace('[in-force, plan]', '[in-force, deliv|ered:report]'));
    expect(renameable(file, offset)).toMatchObject({
      refusal: { en: '“delivered” is a word of the language, not a name that you can choose.' },
    });
  });
});

test('an id is renamed in a file that has other mistakes', () => {
  const { file, offset } = withCursor(small.replace('nature: once', 'nature: one').replace('  report:', '  rep|ort:'));
  const after = renamed(file, offset, 'study-report', { convention: file, scenarios: [] });
  expect(after.convention.diagnostics).toHaveLength(file.diagnostics.length);
  expect(after.convention.text).toContain('  study-report:\n');
});

test('only the id is changed of what is quoted, or stands behind an anchor', () => {
  const text = small
    .replace('[in-force, plan]', '&gate [in-force, "plan"]')
    .replace('to: [town, region]', 'to: [town, region], when: { any: *gate }');
  const { file, offset } = withCursor(text.replace('  plan:', '  pl|an:'));
  const after = renamed(file, offset, 'adopted', { convention: file, scenarios: [] });
  expect(after.convention.text).toContain('&gate [in-force, "adopted"]');
  expect(after.convention.text).toContain('when: { any: *gate }');
});

test('a clause is renamed in the keys of its occurrences too', () => {
  const text = `${small}payments:\n  rent: { title: Rent, by: school, to: town, amount: { value: 1, currency: EUR }, every: { cycle: month }, cite: { article: 3 } }\n`;
  const convention = analyseConvention(text, 'convention.yaml');
  const scenario = analyseScenario(
    `scenario: one
facts:
  - { on: 2023-05-10, fact: paid:rent, for: rent@2023-05 }
expect:
  - { occurrences: { rent@2023-05: performed } }
`,
    'one.yaml',
    convention,
  );
  const offset = text.indexOf('  rent:') + 3;
  const after = renamed(convention, offset, 'lease', { convention, scenarios: [scenario] });
  expect(after.scenarios[0]?.text).not.toMatch(/\brent\b/);
  expect(after.scenarios[0]?.text).toContain('fact: paid:lease, for: lease@2023-05');
  expect(after.scenarios[0]?.text).toContain('lease@2023-05: performed');
});
