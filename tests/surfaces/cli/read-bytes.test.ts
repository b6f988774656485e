import { expect, test } from '@jest/globals';
import { readBytes } from '../../../src/surfaces/cli/read-bytes.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { scratchFolder } from '../../support/folder.ts';

const folder = scratchFolder();

test('a file is read up to a bound, and says whether that is all', () => {
  const path = folder.write('long.yaml', 'x'.repeat(bounds.readSize.most - 1));
  expect(readBytes(path)).toMatchObject({ isWhole: true });
  folder.write('long.yaml', 'x'.repeat(bounds.readSize.most + 1));
  const { bytes, isWhole } = readBytes(path);
  expect([bytes.length, isWhole]).toEqual([bounds.readSize.most, false]);
});
