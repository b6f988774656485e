import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/** Compares with what people were shown before; `UPDATE=1 npm run jest` writes it anew, to be read in the diff. */
export function expectGolden(path: string, actual: string): void {
  if (process.env.UPDATE) writeFileSync(path, actual);
  expect(existsSync(path)).toBe(true);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
