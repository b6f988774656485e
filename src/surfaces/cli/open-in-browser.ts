import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { renderMarkup } from '../../render/page/page.tsx';
import { leadingPage } from './leading-page.tsx';
import { privateFile } from './write/private-folder.ts';

/** What opens an address on each platform. */
const openers: Partial<Readonly<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  // `start` is a word of a shell, to which the signs of an address mean something.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
  freebsd: ['xdg-open'],
  openbsd: ['xdg-open'],
};

/**
 * Opens an address in the browser of whoever sits here; false where there is no screen, or nothing that opens it. The
 * openers of all platforms drop what stands behind the `#` of a file, and take no long
 * address, so that a page of one line leads there.
 */
export async function openInBrowser(
  address: string,
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const [command, ...args] = openers[platform] ?? [];
  const hasScreen = platform === 'darwin' || platform === 'win32' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (command === undefined || !hasScreen || env.SSH_CONNECTION) return false;
  const target = address.includes('#') ? leadingTo(address) : address;
  return new Promise((resolve) => {
    const child = spawn(command, [...args, target], { stdio: 'ignore', detached: true, env });
    child.on('error', () => resolve(false));
    // Some openers stay for as long as the browser they started.
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

/** A page that leads to an address, in a folder that only its owner reads. */
function leadingTo(address: string): string {
  const page = `<!doctype html>\n${renderMarkup(leadingPage(address))}`;
  return pathToFileURL(privateFile('conventio-playground-', 'playground.html', page)).href;
}
