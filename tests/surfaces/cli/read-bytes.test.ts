import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readBytes } from '../../../src/surfaces/cli/read-bytes.ts';
import { findAgreements } from '../../../src/surfaces/cli/sources/find-agreements.ts';
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

test('a folder with more conventions than a register replaces is refused', () => {
  const many = `${folder.path}/many`;
  mkdirSync(many);
  const { most } = bounds.agreementsInFolder;
  for (let index = 0; index < most; index += 1) writeFileSync(`${many}/${index}.yaml`, 'conventio: 1\n');
  expect(findAgreements(many).agreements).toHaveLength(most);
  writeFileSync(`${many}/${most}.yaml`, 'conventio: 1\n');
  expect(() => findAgreements(many)).toThrow(/10,?000/);
});
