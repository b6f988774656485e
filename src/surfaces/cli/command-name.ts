/** What a reader types to run the program: messages and files show their commands so. */
export type CommandName = 'conventio' | 'npx conventio';

/** How the program was started, as its process sees it. */
export interface Start {
  /** The path of the script that Node runs: a link in a folder of programs is not followed. */
  readonly script: string;
  /** The variable PATH. */
  readonly path: string | undefined;
  readonly isWindows: boolean;
}

/**
 * `conventio` where the shell finds the program by that name, as after a global installation; `npx conventio` in a
 * project, in a clone and from npm's cache, where only npm finds it.
 */
export function commandName({ script, path = '', isWindows }: Start): CommandName {
  const plain = (written: string): string =>
    isWindows ? written.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase() : written.replace(/\/+$/, '');
  const started = plain(script);
  const folders = path.split(isWindows ? ';' : ':').map(plain);
  const finds = (folder: string): boolean =>
    // npm puts these on the PATH of the program that it starts, and of no other.
    folder !== '' &&
    !folder.endsWith('/node_modules/.bin') &&
    (started === `${folder}/conventio` || started.startsWith(`${folder}/node_modules/conventio/`));
  return folders.some(finds) ? 'conventio' : 'npx conventio';
}

/** Words that show commands, as the reader has to type them: everything else writes `npx conventio`. */
export function withCommandName(words: string, name: CommandName): string {
  return name === 'npx conventio' ? words : words.replaceAll(/\bnpx conventio(?= [a-z-])/g, name);
}
