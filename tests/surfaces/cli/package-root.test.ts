import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { packageRoot } from '../../../src/surfaces/cli/package-root.ts';
import { root } from '../../support/first-convention.ts';

test('the package is found from wherever its modules are', () => {
  expect(packageRoot().href).toBe(pathToFileURL(root).href);
  for (const path of ['schema/convention.schema.json', 'docs/rules/name-unknown.md']) {
    expect(existsSync(new URL(path, packageRoot()))).toBe(true);
  }
});
