import { describe, expect, test } from '@jest/globals';
import { guess } from '../../src/text/did-you-mean.ts';

describe('two letters that changed places', () => {
  test.each([
    ['twon', ['town', 'trust'], { word: 'town', certainty: 'alone' }],
    ['titel', ['title', 'note'], { word: 'title', certainty: 'alone' }],
    ['form', ['from', 'for'], { word: 'from', certainty: 'alone' }],
    ['abab', ['baab', 'abba'], { word: 'baab', certainty: 'near' }],
    ['wton', ['nowt'], undefined],
  ])('%s', (word, known, guessed) => {
    expect(guess(word, known)).toEqual(guessed);
  });
});
