import { describe, expect, test } from '@jest/globals';
import { langs } from '../../../src/text/text.ts';
import { root } from '../../support/first-convention.ts';
import { expectGolden } from '../../support/golden.ts';
import { Mistakes, pageOf } from '../../support/mistakes.ts';

/** What people who draft in French write at first: `french/mistakes.yaml` has the mistakes, `golden/french.md` what is said of them. */
const mistakes = new Mistakes('french');

test('the files that the mistakes are made in have none', () => {
  expect(mistakes.ofSoundFiles().map(({ message }) => message.en)).toEqual([]);
});

describe('what a French beginner writes', () => {
  test.each(mistakes.all.map((mistake) => [mistake.name, mistake] as const))('%s', (_name, mistake) => {
    for (const lang of langs) {
      const shown = mistakes.shown(mistake, lang);
      for (const words of mistake.says) expect(shown).toContain(words);
      expect(shown).not.toBe('');
    }
    if (mistake.of !== 'fact') {
      expect(mistakes.diagnose(mistake.of, mistakes.textOf(mistake))).toHaveLength(mistake.messages);
    }
    if (mistake.fixed === undefined) return;
    const text = mistakes.fixed(mistake);
    expect(text).toContain(mistake.fixed);
    expect(mistakes.diagnose(mistake.of, text).map(({ message }) => message.en)).toEqual([]);
  });
});

test('the page of what is said of each mistake', () => {
  expectGolden(
    `${root}tests/language/mistakes/golden/french.md`,
    pageOf('The messages for the mistakes of French beginners', mistakes),
  );
});
