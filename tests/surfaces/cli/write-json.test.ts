import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeJson, writeJsonInParts } from '../../../src/surfaces/cli/write-json.ts';
import { assertLaw } from '../../support/deep.ts';

test('JSON in parts is the JSON', () => {
  const long = fc.array(fc.jsonValue({ maxDepth: 1 }), { minLength: 501, maxLength: 1100 });
  const value = fc.oneof({ weight: 4, arbitrary: fc.jsonValue() }, { weight: 1, arbitrary: long });
  assertLaw(
    fc.property(fc.dictionary(fc.string(), value, { minKeys: 1, maxKeys: 5 }), (data) => {
      expect([...writeJsonInParts(data)].join('')).toBe(writeJson(data));
    }),
    { numRuns: 30 },
  );
});

test('JSON holds nothing that a terminal would obey, and says the same', () => {
  const data = { a: 'x\u202ey', list: ['\u2066\u009b31m'] };
  for (const json of [writeJson(data), [...writeJsonInParts(data)].join('')]) {
    expect(json).not.toMatch(/[\u009b\u202e\u2066]/);
    expect(JSON.parse(json)).toEqual(data);
  }
});
