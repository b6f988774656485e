import { access, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nextCommands } from '../../../render/starting-commands.ts';
import { type StartingPoint, startingFile } from '../../../render/starting-file.ts';
import { startingScenario } from '../../../render/starting-scenario.ts';
import { page } from '../../../text/page.ts';
import { printable } from '../../../text/printable.ts';
import type { Lang, Text } from '../../../text/text.ts';
import { withCommandName } from '../command-name.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { firstRun } from '../first-run.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { langOption } from '../options.ts';
import { packageRoot } from '../package-root.ts';
import { quotedArgument } from '../quoted-argument.ts';
import { type StartingOptions, settle } from '../settle.ts';
import { type NewFile, writeFiles } from '../write/write-files.ts';

export const define: Define = (program, io, done) => {
  const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];
  program
    .command('init')
    .description('begin a convention: write a file to start from, with a scenario')
    .argument('[folder]', 'where to write convention.yaml', '.')
    .option('--title <title>', 'the title of the agreement')
    .option('--party <name>', 'the name of a party; repeat it for each party', collect, [])
    .option('--starts <when>', 'signed, notified, or a date; signed by default')
    .option('--lasts <period>', 'how long it lasts; P12M by default')
    .option('--ends <day>', 'its last day, instead of --lasts')
    .option('--jurisdiction <code>', 'the governing law: FR, GB…')
    .option('--time-zone <zone>', 'the time zone of its days: Europe/Paris')
    .option('--yes', 'ask nothing, and use examples for what is not given')
    .option('--force', 'replace files that already exist')
    .addOption(langOption())
    .action(async (folder: string, options: InitOptions) => {
      done(await init(folder, options, io));
    });
};

interface InitOptions extends StartingOptions {
  readonly force?: boolean;
  readonly lang?: string;
}

/** Writes a convention to begin with, and what an editor and a first play need beside it. */
async function init(folder: string, { force, lang: asked, ...options }: InitOptions, io: Io): Promise<ExitCode> {
  const lang = langOf(asked, io);
  const paths = { convention: join(folder, 'convention.yaml'), scenario: join(folder, 'scenarios', 'first.yaml') };
  // Said before anything is asked. A scenario that is there already may be that of a run that was broken off.
  if (!force && (await exists(paths.convention))) throw new UsageError(alreadyThere(paths.convention));
  const point = await settle(options, lang, io);
  if (!point) {
    io.err(page(['', nothingWritten[lang]]));
    return exitCodes.usage;
  }
  const files = await filesFor(point, folder);
  const inWords = files.map((file) => ({
    ...file,
    text: withCommandName(file.text, io.commandName),
    replaces: (there: string) => force === true || file.replaces?.(there) === true,
  }));
  await writeFiles(folder, inWords, alreadyThere);
  io.out(page(written(Object.values(paths), asTyped(folder), lang)));
  return exitCodes.expected;
}

/**
 * The convention comes last: where it is, everything that it needs is there. The scenario comes first: of two that begin
 * at once in one folder, the second finds it there, and has written nothing.
 */
async function filesFor(point: StartingPoint, folder: string): Promise<readonly NewFile[]> {
  const schemas = await schemasFor(folder, point.lang);
  const text = startingFile(point, { schema: schemas.convention, folder: asTyped(folder) });
  const run = firstRun(point, text);
  return [
    ...(run ? [{ path: 'scenarios/first.yaml', text: startingScenario(run, `../${schemas.scenario}`) }] : []),
    ...schemas.copies,
    { path: 'convention.yaml', text },
  ];
}

interface Schemas {
  /** Their paths from the folder of the convention. */
  readonly convention: string;
  readonly scenario: string;
  readonly copies: readonly NewFile[];
}

/**
 * The schemas that complete keys in an editor, without a network. They are those of the package where the working folder
 * has it; else they are copied beside the convention, since nothing else of the package stays there after `npx`.
 */
async function schemasFor(folder: string, lang: Lang): Promise<Schemas> {
  const [convention, scenario] = [schemaName('convention', lang), schemaName('scenario', lang)];
  const installed = join('node_modules', 'conventio', 'schema');
  const isBelow = !relative('.', folder).startsWith('..');
  if (isBelow && (await exists(join(installed, convention)))) {
    const path = relative(folder, installed).replaceAll('\\', '/');
    return { convention: `${path}/${convention}`, scenario: `${path}/${scenario}`, copies: [] };
  }
  const own = fileURLToPath(new URL('schema/', packageRoot()));
  const copies = [convention, scenario].map(async (name) => ({
    path: `.conventio/${name}`,
    text: await readFile(join(own, name), 'utf8'),
    replaces: isOwnSchema,
  }));
  const copied = { convention: `.conventio/${convention}`, scenario: `.conventio/${scenario}` };
  return { ...copied, copies: await Promise.all(copies) };
}

/** A copy of the schema of an earlier version is no work of anybody. */
function isOwnSchema(there: string): boolean {
  return there.includes('"$id": "urn:conventio:schema:');
}

function schemaName(kind: 'convention' | 'scenario', lang: Lang): string {
  return lang === 'en' ? `${kind}.schema.json` : `${kind}.schema.${lang}.json`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function alreadyThere(path: string): Text {
  return {
    en: `${path} already exists. Choose another folder, or replace the file with --force.`,
    fr: `${path} existe déjà. Choisissez un autre dossier, ou remplacez le fichier avec --force.`,
  };
}

const nothingWritten: Text = { en: 'Nothing was written.', fr: 'Rien n’a été écrit.' };

function written(paths: readonly string[], folder: string, lang: Lang): readonly string[] {
  const said = {
    en: [`Written: ${paths.join(' and ')}`, '', 'Open the first in an editor: it explains itself. Then type:'],
    fr: [
      `Fichiers écrits : ${paths.join(' et ')}`,
      '',
      'Ouvrez le premier dans un éditeur de texte : tout y est expliqué. Tapez ensuite :',
    ],
  };
  const commands = nextCommands(folder, lang).split('\n');
  return [...said[lang], ...commands.map((command) => `  ${command}`)];
}

/** The folder as one types it, on one line. A backslash at its end would take the quotation mark behind it along. */
function asTyped(folder: string): string {
  return quotedArgument(printable(folder).replace(/(?<=[^/\\:])[/\\]+$/, ''));
}
