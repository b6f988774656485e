import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect } from '@jest/globals';
import pixelmatch from 'pixelmatch';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { root } from '../first-convention.ts';
import { hasFixedFonts } from './fonts.ts';
import { specimen } from './specimen.ts';

/** So many pixels may differ, beside smoothed edges: less than a letter changes, more than a rounded corner does. */
const tolerated = 8;

const specimenPath = `${root}tests/support/browser/golden/specimen.png`;

/** Whether this Chromium draws the specimen as the one did that made the pictures; asked once for the tests of a file. */
let drawsAlike: Promise<boolean> | undefined;

/**
 * Compares a page, all of it, or a part with what people were shown before: `NAME.png` in a folder, by default `golden`
 * beside the test.
 * `UPDATE=1 npm run jest` writes it anew, to be looked at.
 *
 * Another system, another font or another Chromium may draw letters and lines otherwise, which is nobody's mistake. So a
 * specimen of all that is compared first, and where that is drawn otherwise, no picture is: `npm test` ends with the names
 * of those.
 */
export async function expectPicture(shown: Page | Locator, name: string, folder = besideTheTest()): Promise<void> {
  const page = 'page' in shown ? shown.page() : shown;
  const path = join(folder, `${name}.png`);
  drawsAlike ??= isSpecimenAlike(page);
  if (!(await drawsAlike)) return tellUncompared(path);
  const still = { animations: 'disabled', caret: 'hide' } as const;
  const actual = await ('page' in shown ? shown.screenshot(still) : shown.screenshot({ ...still, fullPage: true }));
  const difference = differenceFrom(path, actual);
  if (!difference) return;
  if (process.env.UPDATE) return write(path, actual);
  const failed = mkdtempSync(join(tmpdir(), 'conventio-picture-'));
  writeFileSync(join(failed, 'actual.png'), actual);
  if (difference.drawn) writeFileSync(join(failed, 'difference.png'), difference.drawn);
  throw new Error(
    `${relative(root, path)} ${difference.what}. Look at the pictures in ${failed}; UPDATE=1 takes the new one for good.`,
  );
}

/** Where the docs keep what they show. */
export const docsPictures = `${root}docs/pictures`;

function besideTheTest(): string {
  return join(dirname(expect.getState().testPath ?? ''), 'golden');
}

/** Where no specimen was kept, or the fonts are there and pictures are made anew, this one is kept. */
async function isSpecimenAlike(page: Page): Promise<boolean> {
  const browser = page.context().browser();
  if (!browser || !hasFixedFonts()) return false;
  const sheet = await browser.newPage({ viewport: { width: 480, height: 320 } });
  await sheet.setContent(specimen);
  const actual = await sheet.screenshot();
  await sheet.close();
  if (!differenceFrom(specimenPath, actual)) return true;
  if (process.env.UPDATE) write(specimenPath, actual);
  return !!process.env.UPDATE;
}

interface Difference {
  readonly what: string;
  /** A picture of it, where the two have the same size. */
  readonly drawn?: Buffer;
}

function differenceFrom(path: string, actual: Buffer): Difference | undefined {
  if (!existsSync(path)) return { what: 'is not there' };
  const [before, now] = [PNG.sync.read(readFileSync(path)), PNG.sync.read(actual)];
  const { width, height } = now;
  if (before.width !== width || before.height !== height)
    return { what: `is ${before.width} × ${before.height} pixels, and it is now ${width} × ${height}` };
  const drawn = new PNG({ width, height });
  const pixels = pixelmatch(before.data, now.data, drawn.data, width, height, { threshold: 0.1 });
  if (pixels <= tolerated) return undefined;
  return { what: `differs in ${pixels} pixels`, drawn: PNG.sync.write(drawn) };
}

function write(path: string, picture: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, picture);
}

function tellUncompared(path: string): void {
  const list = process.env.CONVENTIO_UNCOMPARED;
  const name = `${relative(root, path)}\n`;
  if (list) appendFileSync(list, name);
  else process.stderr.write(`not compared, since this browser draws otherwise: ${name}`);
}
