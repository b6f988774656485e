import { type Browser, chromium } from 'playwright-core';
import { root } from '../first-convention.ts';
import { findChromium } from './find-chromium.ts';
import { hasFixedFonts } from './fonts.ts';

/** Starts a browser that reaches this machine only, and shows pages alike wherever the fonts are there. */
export async function launchBrowser(): Promise<Browser> {
  const found = findChromium();
  if (!found.ok) throw new Error(`A browser is needed, and ${found.why}: set CONVENTIO_CHROMIUM to the path of one.`);
  const env = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
  return chromium.launch({
    executablePath: found.path,
    env: hasFixedFonts() ? { ...env, FONTCONFIG_FILE: `${root}tests/support/browser/fonts.conf` } : env,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-lcd-text',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      // What gets past the routes of a page finds no name.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
