import { InvalidArgumentError, Option } from 'commander';
import { instantAt } from '../../../calendar/instant.ts';
import { page } from '../../../text/page.ts';
import type { Lang, Text } from '../../../text/text.ts';
import { Secrets } from '../../web/access/secrets.ts';
import { createSite, newToken, type Site } from '../../web/index.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { FreshSite } from '../fresh-site.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { listen } from '../listen.ts';
import { langOption } from '../options.ts';
import { localDay, localZone } from '../register/local-day.ts';
import { registerOption } from '../register/register-option.ts';
import { sayError } from '../register/say-error.ts';
import { authorOf, byOption } from '../register/who.ts';
import { programSays } from '../say.ts';
import { folderArgument, onOption, type SourceOptions, scenarioOption } from '../sources/source-options.ts';
import { type Source, withSource } from '../sources/with-source.ts';

export const define: Define = (program, io, done) => {
  program
    .command('serve')
    .description('show the agreements of the register or of a folder in a browser on this computer, until Ctrl+C')
    .argument('[folder]', folderArgument)
    .addOption(portOption())
    .option(
      '--allow-record',
      'allow facts to be recorded and withdrawn in the browser; otherwise the pages are read-only',
    )
    .addOption(byOption())
    .addOption(onOption())
    .addOption(scenarioOption())
    .addOption(registerOption())
    .addOption(langOption())
    .action(async (folder: string | undefined, options: ServeOptions) => {
      done(await serve(folder, options, io));
    });
};

interface ServeOptions extends SourceOptions {
  readonly port: number;
  readonly allowRecord?: true;
  readonly by?: string;
  readonly lang?: Lang;
}

const usualPort = 8022;

function portOption(): Option {
  const port = (text: string): number => {
    if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  };
  return new Option('--port <number>', 'the port to listen on; 0 takes any free port')
    .argParser(port)
    .default(usualPort);
}

/** Serves until somebody interrupts it. */
async function serve(folder: string | undefined, options: ServeOptions, io: Io): Promise<ExitCode> {
  const lang = langOf(options.lang, io);
  const token = tokenFrom(io);
  const tell = (said: Text): void => io.err(programSays(said[lang], lang));
  return withSource(folder, options, io, async (source) => {
    if (source.agreement !== undefined && !source.isOfFiles) throw new UsageError(noFolder(source.agreement));
    if (options.allowRecord && source.isOfFiles) throw new UsageError(onlyRegister);
    // A cookie goes to every port of a host: its path, which nobody else knows, keeps it to this one.
    const base = `/${(await new Secrets(token).of('path')).slice(0, 11)}`;
    const { port, close } = await listenTo(source, folder, { base, token, options, io, tell });
    const interrupted = io.interrupted();
    // One convention is what is to be seen; several are on the first page.
    const first = source.agreement === undefined ? '/' : `/agreements/${source.agreement}`;
    io.out(page([`http://127.0.0.1:${port}${base}${first}?token=${token}`]));
    tell(options.allowRecord ? words.open : words.readOnly);
    await interrupted;
    await close();
    return exitCodes.expected;
  });
}

interface Serving {
  readonly base: string;
  readonly token: string;
  readonly options: ServeOptions;
  readonly io: Io;
  readonly tell: (said: Text) => void;
}

/** Listens first: which hosts the site answers to is known only with its port. */
async function listenTo(source: Source, folder: string | undefined, serving: Serving) {
  const { options, io, tell } = serving;
  const made: FreshSite[] = [];
  const listening = await listen(options.port, async (request) => {
    const [site] = made;
    return site ? site.fetch(request) : new Response('', { status: 503 });
  });
  const hosts = [`127.0.0.1:${listening.port}`, `localhost:${listening.port}`];
  const { reopen } = source;
  let shown = source;
  const site = new FreshSite({
    site: siteOf(source, hosts, serving),
    make: async () => {
      shown = reopen ? await reopen() : source;
      return siteOf(shown, hosts, serving);
    },
    isPast: () => reopen !== undefined && options.on === undefined && localDay(io.clock.now()) !== shown.today,
    report: (error) => tell(error instanceof UsageError ? error.text : sayError(error)),
  });
  made.push(site);
  if (!reopen || folder === undefined) return listening;
  const stop = await io.watch([folder], () => site.changed()).catch(() => undefined);
  return {
    ...listening,
    close: async () => {
      await stop?.();
      await listening.close();
    },
  };
}

function siteOf(
  { register, today, isOfFiles }: Source,
  hosts: readonly string[],
  { base, token, options, io, tell }: Serving,
): Site {
  const { allowRecord, by, lang } = options;
  const timeZone = localZone();
  const author = allowRecord ? authorOf({ ...(by !== undefined && { by }) }, io) : undefined;
  return createSite({
    ...{ register, timeZone, token, hosts, base, isOfFiles },
    // What was asked of files is how they stand on one day.
    now: isOfFiles ? () => instantAt(today, noon, timeZone) : () => io.clock.now(),
    allowRecord: allowRecord ?? false,
    ...(lang && { lang }),
    ...(author !== undefined && { author }),
    report: (error) => tell(sayError(error)),
  });
}

const noon = '12:00';

/** The token that was given, so that addresses stay the same from one start to the next; else one by chance. */
function tokenFrom({ env }: Pick<Io, 'env'>): string {
  const given = env.CONVENTIO_TOKEN;
  if (given === undefined || given === '') return newToken();
  // 22 letters of base64url are 128 bits and more.
  if (/^[\w-]{22,200}$/.test(given)) return given;
  throw new UsageError(badToken);
}

function noFolder(given: string): Text {
  return {
    en: `There is no folder or file ${given}. To serve the register, give no folder; --register names its file.`,
    fr: `Il n’y a ni dossier ni fichier ${given}. Pour afficher le registre, n’indiquez pas de dossier ; --register en désigne le fichier.`,
  };
}

const onlyRegister: Text = {
  en: 'Facts can only be recorded in a register; the pages of a folder are read-only. “npx conventio add” creates a register.',
  fr: 'Les faits ne s’enregistrent que dans un registre ; les pages d’un dossier sont en lecture seule. « npx conventio add » crée un registre.',
};

const badToken: Text = {
  en: 'CONVENTIO_TOKEN must be 22 to 200 random letters, digits, hyphens and underscores: `openssl rand -hex 16` generates one.',
  fr: 'CONVENTIO_TOKEN doit compter de 22 à 200 lettres, chiffres, tirets ou traits de soulignement, tirés au hasard : « openssl rand -hex 16 » en donne.',
};

const words = {
  readOnly: {
    en: 'open this address in a browser on this computer. The pages are read-only; --allow-record changes that. Press Ctrl+C to stop.',
    fr: 'ouvrez cette adresse dans un navigateur de cet ordinateur. Les pages sont en lecture seule, sauf avec --allow-record. Ctrl+C pour arrêter.',
  },
  open: {
    en: 'open this address in a browser on this computer. Anyone who has it can record facts. Press Ctrl+C to stop.',
    fr: 'ouvrez cette adresse dans un navigateur de cet ordinateur. Quiconque la connaît peut enregistrer des faits. Ctrl+C pour arrêter.',
  },
} as const satisfies Readonly<Record<string, Text>>;
