import { afterAll, afterEach, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser/launch.ts';
import { scratchFolder } from './folder.ts';

export { expectAccessible } from './browser/accessible.ts';
export { docsPictures, expectPicture } from './browser/picture.ts';

/**
 * Pages in a real Chromium, one for all tests of a file. It reaches nothing but this machine, and a test fails whose page
 * asks for anything else, throws, or complains in its console, say of a style that its policy forbids.
 *
 * Files that import this are called `*.browser.test.ts`, so that `npm test` can leave them out, and say so, where there is
 * no browser.
 */
export interface Shown {
  /** In CSS pixels: a phone or a desk. */
  readonly width: 390 | 1280;
  /** Where the page is: `file:` or `http://127.0.0.1:…`; or the page itself, which is then opened from a file. */
  readonly at: URL | string | { readonly html: string };
  /** What the person prefers; light by default. */
  readonly dark?: boolean;
  /** Whether scripts run; they do by default. */
  readonly js?: boolean;
}

let browser: Promise<Browser> | undefined;
const folder = scratchFolder();
const open = new Set<BrowserContext>();
/** What pages of this test did that no page may do. */
const misdeeds: string[] = [];

export async function openPage({ width, at, dark = false, js = true }: Shown): Promise<Page> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext({
    viewport: { width, height: width === 390 ? 844 : 800 },
    hasTouch: width === 390,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: js,
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
  });
  open.add(context);
  await keepAtHome(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => misdeeds.push(`${page.url()} threw ${error.stack ?? error}`));
  page.on('console', (message) => {
    // A test that asks for what is refused, or for what isn't there, expects the answer itself.
    const isComplaint = message.type() === 'error' && !/status of [45]\d\d/.test(message.text());
    if (isComplaint) misdeeds.push(`${page.url()} complained: ${message.text()}`);
  });
  await page.goto(addressOf(at));
  return page;
}

function addressOf(at: Shown['at']): string {
  if (typeof at === 'string' || at instanceof URL) return String(at);
  return `file://${folder.write(`${open.size}.html`, at.html)}`;
}

async function keepAtHome(context: BrowserContext): Promise<void> {
  await context.route('**/*', (route) => {
    const address = route.request().url();
    if (isHere(address)) return route.continue();
    misdeeds.push(`a page asked for ${address}`);
    return route.abort();
  });
  await context.routeWebSocket('**/*', (socket) => {
    if (isHere(socket.url())) return void socket.connectToServer();
    misdeeds.push(`a page asked for ${socket.url()}`);
    return void socket.close();
  });
}

function isHere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return ['file:', 'data:', 'blob:', 'about:'].includes(protocol) || hostname === '127.0.0.1';
}

afterEach(async () => {
  await Promise.all([...open].map((context) => context.close()));
  open.clear();
  expect(misdeeds.splice(0)).toEqual([]);
});

afterAll(async () => (await browser)?.close());
