import { expect, test } from '@jest/globals';
import { analyseConvention, analyseScenario } from '../../../src/surfaces/editor/analysis.ts';
import { completionsAt } from '../../../src/surfaces/editor/completion.ts';
import { conventionsOf, journalsOf } from '../../../src/surfaces/lsp/uris.ts';
import { small } from '../../support/editor.ts';

const convention = analyseConvention(small, 'file:///a/convention.yaml');

function offered(marked: string): readonly string[] {
  const [before = '', after = ''] = marked.split('|');
  const file = analyseScenario(before + after, 'file:///a/journal.yaml', convention);
  return completionsAt(file, before.length).map(({ label }) => label);
}

test('a journal offers what has happened, and nothing that is expected', () => {
  expect(offered('facts: []\n|')).toEqual(['agreement', 'scenario', 'title', 'note', 'amendments']);
  expect(offered('facts:\n  - fact: |\n')).toEqual(expect.arrayContaining(['signed', 'plan', 'delivered:report']));
  const keys = offered('facts:\n  - fact: signed\n    |\n');
  expect(keys).toContain('documents');
  expect(keys).not.toContain('refused');
});

test('a journal is checked with its convention; without one, only its form is', () => {
  const text = 'facts:\n  - { fact: sined, on: 2023-01-02 }\nexpect: []\n';
  const checked = analyseScenario(text, 'file:///a/journal.yaml', convention);
  expect(checked.diagnostics.map(({ rule }) => rule)).toEqual(['fact-invalid', 'key-unknown']);
  const alone = analyseScenario(text, 'file:///a/journal.yaml', undefined);
  expect(alone.diagnostics.map(({ rule }) => rule)).toEqual(['key-unknown']);
  expect(alone.notice?.message.en).toContain('no convention beside it');
});

test('a journal and its convention find each other by their names', () => {
  expect(conventionsOf('file:///a/journal.yaml')).toEqual(['file:///a/convention.yaml', 'file:///a/convention.yml']);
  expect(conventionsOf('file:///a/b.journal.yaml')).toEqual(['file:///a/b.yaml', 'file:///a/b.yml']);
  expect(journalsOf('file:///a/convention.yaml')).toContain('file:///a/journal.yaml');
  expect(journalsOf('file:///a/b.yaml')).toContain('file:///a/b.journal.yaml');
  // In a folder of scenarios it is one of them.
  expect(conventionsOf('file:///a/scenarios/journal.yaml')).toEqual([
    'file:///a/convention.yaml',
    'file:///a/convention.yml',
  ]);
});
