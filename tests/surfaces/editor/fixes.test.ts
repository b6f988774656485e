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
