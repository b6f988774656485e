import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser of the Chromium family, or why there is none, as the end of a sentence. */
export type Found = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly why: string };

/** Finds the browser that tests open pages with: the one that `CONVENTIO_CHROMIUM` names, else one in its usual place. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): Found {
  const named = env.CONVENTIO_CHROMIUM;
  if (named && !existsSync(named)) return { ok: false, why: `CONVENTIO_CHROMIUM names ${named}, and no file is there` };
  const path = named || usualPlaces(env).find((place) => existsSync(place));
  return path ? { ok: true, path } : { ok: false, why: 'no Chromium, Chrome or Edge was found' };
}

function usualPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
        ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
      );
    case 'win32':
      return [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].flatMap((folder) =>
        folder === undefined
          ? []
          : [
              'Chromium/Application/chrome.exe',
              'Google/Chrome/Application/chrome.exe',
              'Microsoft/Edge/Application/msedge.exe',
            ].map((place) => join(folder, place)),
      );
    default: {
      const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
      const folders = ['/usr/bin', ...(env.PATH ?? '').split(delimiter), '/snap/bin'];
      return names.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}
