import { expect, test } from '@jest/globals';
import { parse } from '../../../src/index.ts';
import { agreementText } from '../../support/agreement.ts';

test('case 42: three thousand lines out of line, which the parser nests in one another, are an error and no exception', () => {
  const lines = agreementText('obligations:\n  d: { title: D, party: a, nature: once, cite: practice }\n').split('\n');
  const faults = '      period: P1M\n'.repeat(3000);
  for (const at of [8, 9, 10, 11, 12]) {
    const text = [...lines.slice(0, at), faults, ...lines.slice(at)].join('\n');
    expect(parse(text).ok).toBe(false);
  }
});
