import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runCli } from '../../support/run-cli.ts';
import { type Mistake, mistakes } from './mistakes.ts';
import { runNode } from './run.ts';
import { here, ours, root, toolsIn } from './tools.ts';

/** What each tool printed about each mistake, by tool and by file. */
export type Said = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const oursInFrench = `${ours}, in French`;
export const editorInFrench = 'yaml-language-server, in French';

const folder = join(here, 'mistakes');

export function textOf({ file }: Mistake): string {
  return readFileSync(join(folder, `${file}.yaml`), 'utf8');
}

/** What the peers print, without the paths of this machine. */
export function askPeers(scratch: string): Said {
  const editor = (locale: string) => (files: readonly string[]) => [
    join(here, 'language-client.mjs'),
    ...['--changes', locale, join(root, 'schema/convention.schema.json')],
    ...files,
  ];
  const peers = toolsIn(scratch)
    .slice(3)
    .map(({ name, command }) => ({ name, command: name === 'yaml-language-server' ? editor('en') : command }));
  return saidBy([...peers, { name: editorInFrench, command: editor('fr') }], (command, file) => {
    const { printed } = runNode(command([file]), { cwd: folder, scratch, timeout: 60_000 });
    return printed.replaceAll(`${folder}/`, '').replaceAll(root, '').trim();
  });
}

function saidBy<Tool extends { name: string; command: (files: readonly string[]) => readonly string[] }>(
  tools: readonly Tool[],
  ask: (command: Tool['command'], file: string) => string,
): Said {
  return Object.fromEntries(
    tools.map(({ name, command }) => [
      name,
      Object.fromEntries(mistakes.map(({ file }) => [file, ask(command, `${file}.yaml`)])),
    ]),
  );
}

/** What our own command prints, in both languages. */
export async function askOurs(): Promise<Said> {
  const said = { [ours]: {} as Record<string, string>, [oursInFrench]: {} as Record<string, string> };
  for (const [name, lang] of [
    [ours, 'en'],
    [oursInFrench, 'fr'],
  ] as const) {
    for (const { file } of mistakes) {
      const path = join(folder, `${file}.yaml`);
      const { output } = await runCli(['validate', path, '--lang', lang]);
      said[name] = { ...said[name], [file]: output.replaceAll(path, basename(path)).trim() };
    }
  }
  return said;
}
