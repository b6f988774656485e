import { expect, test } from '@jest/globals';
import { analyseConvention } from '../../../src/surfaces/editor/analysis.ts';
import { quickFixes, safeEdits } from '../../../src/surfaces/editor/fixes.ts';
import { withEdits } from '../../../src/text/apply-fixes.ts';
import { small } from '../../support/editor.ts';

test('what is sure is fixed at once, what is not is offered', () => {
  const file = analyseConvention(
    small.replace('deliverables:', 'deliverable:').replace('party: school', 'party: scholl'),
    'convention.yaml',
  );
  expect(quickFixes(file, 0, file.text.length).map(({ fix }) => [fix.title.en, fix.safe])).toEqual([
    ['Write “deliverables”', true],
    ['Write “school”', false],
  ]);
  const fixed = withEdits(file.text, safeEdits(file));
  expect(fixed).toContain('deliverables:');
  expect(fixed).toContain('party: scholl');
});

/** What is left of a file once a warning of it was silenced, which needs a reason yet, and once the reason is given. */
function silencedIn(text: string) {
  const file = analyseConvention(text, 'convention.yaml');
  const offered = quickFixes(file, 0, text.length).filter(({ fix }) => fix.title.en.startsWith('Ignore'));
  const written = withEdits(text, offered[0]?.fix.edits ?? []);
  const filled = analyseConvention(written.replace('…', 'the annex has no numbers'), 'convention.yaml');
  return {
    titles: offered.map(({ fix }) => fix.title.en),
    lines: written.split('\n').flatMap((line) => (line.includes('conventio-ignore') ? [line] : [])),
    meanwhile: analyseConvention(written, 'convention.yaml').diagnostics.map(({ rule }) => rule),
    after: filled.diagnostics.map(({ rule }) => rule),
  };
}

test.each([
  [
    'on a line of its own',
    'rights:\n  fair: { title: The fair, by: school }\n',
    '  # conventio-ignore cite-missing: …',
  ],
  ['with its indent', 'rights:\n    fair: { title: The fair, by: school }\n', '    # conventio-ignore cite-missing: …'],
  [
    'at the end of a line that begins within a text',
    'rights: { other: { cite: practice, by: school, title: A long\n  title }, fair: { title: The fair, by: school } }\n',
    '  title }, fair: { title: The fair, by: school } } # conventio-ignore cite-missing: …',
  ],
])('a warning can be silenced, and the reason is to be given: %s', (_where, section, line) => {
  const { titles, lines, meanwhile, after } = silencedIn(`${small}${section}`);
  expect(titles).toEqual(['Ignore “cite-missing” here, with a reason']);
  expect(lines).toEqual([line]);
  expect(meanwhile).toContain('ignore-malformed');
  expect(after).toEqual([]);
});

test('an error cannot be silenced', () => {
  const text = small.replace('party: school', 'party: scholl');
  expect(silencedIn(text).titles).toEqual([]);
});
