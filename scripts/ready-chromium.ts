import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Found, findChromium } from '../tests/support/browser/find-chromium.ts';
import { hasFixedFonts } from '../tests/support/browser/fonts.ts';

/** The fonts that tests show pages in, as packages of Debian, whose Chromium brings none by itself. */
const fonts = ['fonts-liberation', 'fonts-dejavu-core'];

/**
 * Finds the browser that tests open pages with. Where there is none, or it has no fonts, and whoever runs the tests may
 * install packages of Debian, as on a bare machine of CI, it does.
 */
export function readyChromium(): Found {
  const found = findChromium();
  if ((found.ok && hasFixedFonts()) || process.env.CONVENTIO_CHROMIUM || !mayInstall()) return found;
  const packages = found.ok ? fonts : ['chromium', ...fonts];
  process.stdout.write(`Installing by apt-get what tests of pages need: ${packages.join(', ')}.\n`);
  // What is known of packages may be of another day, or nothing at all.
  const isInstalled = install(packages) || (aptGet('update') && install(packages));
  if (!isInstalled && !found.ok) return { ok: false, why: `${found.why}, and apt-get could not install chromium` };
  return findChromium();
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(packages: readonly string[]): boolean {
  return aptGet('install', '--yes', '--no-install-recommends', ...packages);
}

function aptGet(...args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['--quiet', ...args], { env, stdio: 'ignore' }).status === 0;
}
