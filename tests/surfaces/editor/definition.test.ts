import { expect, test } from '@jest/globals';
import { analyseScenario } from '../../../src/surfaces/editor/analysis.ts';
import { definitionOf, referencesTo } from '../../../src/surfaces/editor/definition.ts';
import { small, withCursor } from '../../support/editor.ts';

function lineOf(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, text.indexOf('\n', offset)).trim();
}

test.each([
  ['a party', '    by: sch', 'school: { name: The school, cite: { article: 1 } }'],
  ['a third party', 'to: [town, reg', 'region: { name: The region, role: funder, cite: { article: 1 } }'],
  [
    'a compound name',
    'when: { all: [in-force, pl',
    'plan: { title: The plan is adopted, by: town, cite: { article: 3 } }',
  ],
  ['a word of every agreement', 'after: noti', 'notification: { by: town, to: school, cite: { article: 2 } }'],
  ['the last day', 'before: term.e', 'ends:'],
  ['what an amendment changes', 'phases: { stu', 'study:'],
  ['a declaration itself', '  rep', 'report:'],
])('the definition of %s', (_what, words, line) => {
  const { file, offset } = withCursor(small.replace(words, () => `${words}|`));
  expect(lineOf(file.text, definitionOf(file, offset)?.start.offset ?? 0)).toBe(line);
});

test('what is declared nowhere has no definition', () => {
  const { file, offset } = withCursor(small.replace('    by: school', '    by: schoo|ll'));
  expect(definitionOf(file, offset)).toBeUndefined();
});

test('references are found in the convention, in what amendments change and in scenarios', () => {
  const { file, offset } = withCursor(small.replace('phase: study', 'phase: st|udy'));
  const scenario = analyseScenario(
    'scenario: one\nfacts:\n  - { on: 2023-01-02, fact: worked:study, quantity: 1 }\nexpect:\n  - { phases: { study: open }, budgets: { study: { used: 0 } } }\n',
    'one.yaml',
    file,
  );
  const folder = { convention: file, scenarios: [scenario] };
  const all = referencesTo(file, offset, folder, { withDeclaration: true });
  expect(
    all.map(({ source, start }) => [source, lineOf((source === 'one.yaml' ? scenario : file).text, start.offset)]),
  ).toEqual([
    ['convention.yaml', 'study:'],
    ['convention.yaml', 'phase: study'],
    ['convention.yaml', 'changes: { term: { ends: { period: P18M } }, phases: { study: { budget: { max: 10 } } } }'],
    ['one.yaml', '- { on: 2023-01-02, fact: worked:study, quantity: 1 }'],
    ['one.yaml', '- { phases: { study: open }, budgets: { study: { used: 0 } } }'],
    ['one.yaml', '- { phases: { study: open }, budgets: { study: { used: 0 } } }'],
  ]);
  expect(referencesTo(file, offset, folder, { withDeclaration: false })).toHaveLength(5);
});
