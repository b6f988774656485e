import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kindOf } from '../../../src/language/document/kind.ts';
import { type Analysis, analyseConvention, analyseScenario } from '../../../src/surfaces/editor/analysis.ts';
import { completionsAt } from '../../../src/surfaces/editor/completion.ts';
import { definitionOf, referencesTo } from '../../../src/surfaces/editor/definition.ts';
import { quickFixes, safeEdits } from '../../../src/surfaces/editor/fixes.ts';
import { hoverAt } from '../../../src/surfaces/editor/hover.ts';
import { outlineOf } from '../../../src/surfaces/editor/outline.ts';
import { rename, renameable } from '../../../src/surfaces/editor/rename.ts';
import { withEdits } from '../../../src/text/apply-fixes.ts';
import { assertLaw, sample } from '../../support/deep.ts';
import { conventionIds, folderOf } from '../../support/editor.ts';

/** What a text that nobody foresaw may not do: make a feature throw, at any place of it. */
function look(file: Analysis): void {
  outlineOf(file);
  quickFixes(file, 0, file.text.length);
  withEdits(file.text, safeEdits(file));
}

function lookAt(file: Analysis, offset: number): void {
  // Inside a word there is nothing to tell that was not told at its edge.
  if (!/^[\p{L}\d]{3}$/u.test(file.text.slice(offset - 2, offset + 1))) hoverAt(file, offset, undefined);
  definitionOf(file, offset);
  referencesTo(file, offset, { convention: file, scenarios: [] }, { withDeclaration: true });
  renameable(file, offset);
}

/** Every place of a file, its end included. */
const offsetsOf = ({ text }: Analysis): readonly number[] => Array.from({ length: text.length + 1 }, (_, at) => at);

describe.each(conventionIds)('%s', (id) => {
  const { convention, scenarios } = folderOf(id);

  test('any place of it, and of a scenario, can be asked about', () => {
    for (const file of [convention, ...scenarios.slice(0, 1)]) {
      look(file);
      for (const offset of sample(offsetsOf(file), { of: 40 })) lookAt(file, offset);
    }
  }, 60_000);

  test('whatever is cut out of it, every feature answers', () => {
    const { text } = convention;
    const edge = fc.nat(text.length);
    const typed = fc.constantFrom(
      '',
      ' ',
      ':',
      ': ',
      '- ',
      '{',
      '[',
      '"',
      "'",
      '|',
      '&a ',
      '*a',
      '\t',
      '!x ',
      '\r\n',
      '🌞',
      '#',
    );
    assertLaw(
      fc.property(edge, edge, typed, fc.nat(100_000), (one, other, words, random) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const cut = text.slice(0, from) + words + text.slice(random % 2 === 0 ? Math.min(to, from + 40) : to);
        const file =
          kindOf(cut) !== 'scenario' ? analyseConvention(cut, 'a.yaml') : analyseScenario(cut, 'a.yaml', convention);
        look(file);
        for (const offset of [from, from + words.length, random % (cut.length + 1)]) {
          lookAt(file, offset);
          for (const { replaces } of completionsAt(file, offset)) {
            expect(replaces.start).toBeLessThanOrEqual(offset);
            expect(replaces.end).toBeGreaterThanOrEqual(offset);
          }
        }
      }),
      { numRuns: 4, deepRuns: 120 },
    );
  }, 60_000);

  test('what is offered at any place can be taken', () => {
    const { text } = convention;
    assertLaw(
      fc.property(fc.nat(text.length), fc.nat(), (offset, random) => {
        const offers = completionsAt(convention, offset);
        const offer = offers[random % Math.max(1, offers.length)];
        if (!offer) return;
        const { replaces, insert } = offer;
        const taken = text.slice(0, replaces.start) + insert + text.slice(replaces.end);
        expect(analyseConvention(taken, 'a.yaml').document).toBeDefined();
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  test('renaming at any place renames, or says why not', () => {
    assertLaw(
      fc.property(fc.constantFrom(...convention.mentions), ({ span }) => {
        const found = rename(convention, span.start.offset, 'another', { convention, scenarios: [] });
        expect('refusal' in found || found.files.length > 0).toBe(true);
      }),
      { numRuns: 5 },
    );
  }, 60_000);
});
