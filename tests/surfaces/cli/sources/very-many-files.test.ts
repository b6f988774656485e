import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { findAgreements } from '../../../../src/surfaces/cli/sources/find-agreements.ts';
import { bounds } from '../../../../src/text/bounds.ts';
import { scratchFolder } from '../../../support/folder.ts';

const folder = scratchFolder();

test('a folder with more conventions than a register replaces is refused', () => {
  const many = `${folder.path}/many`;
  mkdirSync(many);
  const { most } = bounds.agreementsInFolder;
  for (let index = 0; index < most; index += 1) writeFileSync(`${many}/${index}.yaml`, 'conventio: 1\n');
  expect(findAgreements(many).agreements).toHaveLength(most);
  writeFileSync(`${many}/${most}.yaml`, 'conventio: 1\n');
  expect(() => findAgreements(many)).toThrow(/10,?000/);
});
