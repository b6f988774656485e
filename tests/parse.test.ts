import { expect, test } from '@jest/globals';
import { parse, pipeline } from '../src/index.ts';
import { minimal } from './support/texts.ts';

test.each([
  ['bytes', Buffer.from(minimal), /from a string, and was given bytes, which are to be decoded first/],
  ['nothing', undefined, /and was given undefined/],
  ['null', null, /and was given null/],
  ['a value that was parsed before', { conventio: 1 }, /and was given object/],
])('a program that hands over no string is told what was expected: %s', (_what, given, said) => {
  for (const read of [parse, (text: string) => pipeline(text, 'a.yaml', [])]) {
    const call = (): unknown => read(given as unknown as string);
    expect(call).toThrow(TypeError);
    expect(call).toThrow(said);
  }
});

test('whatever a string holds is no fault of the program', () => {
  expect(parse(minimal).ok).toBe(true);
  for (const text of ['', '\0', ']']) expect(parse(text).ok).toBe(false);
});
