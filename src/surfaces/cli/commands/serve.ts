import { InvalidArgumentError, Option } from 'commander';
import type { Register } from '../../../register/operations/register.ts';
import type { Lang, Text } from '../../../text/text.ts';
import { Secrets } from '../../web/door/secrets.ts';
import { createSite, newToken } from '../../web/index.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { listen } from '../listen.ts';
import { langOption } from '../options.ts';
import { localZone } from '../register/local-day.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { sayError } from '../register/say-error.ts';
import { authorOf, byOption } from '../register/who.ts';
import { withRegister } from '../register/with-register.ts';
import { programSays } from '../say.ts';

export const define: Define = (program, io, done) => {
  program
    .command('serve')
    .description('show the agreements of the register in the browser of this machine, until Ctrl+C')
    .addOption(portOption())
    .option('--allow-record', 'let facts be recorded and withdrawn there; without it, it is to be looked at only')
    .addOption(byOption())
    .addOption(registerOption())
    .addOption(langOption())
    .action(async (options: ServeOptions) => {
      done(await serve(options, io));
    });
};

interface ServeOptions extends RegisterOptions {
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
  return new Option('--port <number>', 'the port to listen on; 0 takes any that is free')
    .argParser(port)
    .default(usualPort);
}

/** Serves until somebody interrupts it. */
function serve(options: ServeOptions, io: Io): Promise<ExitCode> {
  const lang = langOf(options.lang, io);
  const token = tokenFrom(io);
  const tell = (words: string): void => io.err(programSays(words, lang));
  return withRegister(options, 'tell', io, async (register) => {
    // A cookie goes to every port of a host: its path, which nobody else knows, keeps it to this one.
    const base = `/${(await new Secrets(token).of('path')).slice(0, 11)}`;
    const { port, close } = await listenWith(register, base, token, options, io, tell);
    const interrupted = io.interrupted();
    io.out(`http://127.0.0.1:${port}${base}/?token=${token}\n`);
    tell((options.allowRecord ? words.open : words.readOnly)[lang]);
    await interrupted;
    await close();
    return exitCodes.expected;
  });
}

async function listenWith(
  register: Register,
  base: string,
  token: string,
  { port: wanted, allowRecord, by, lang }: ServeOptions,
  io: Io,
  tell: (words: string) => void,
) {
  const isOpen = allowRecord ?? false;
  const author = isOpen ? authorOf({ ...(by !== undefined && { by }) }, io) : undefined;
  const sites: { fetch(request: Request): Promise<Response> }[] = [];
  const listening = await listen(wanted, async (request) => {
    const [site] = sites;
    return site ? site.fetch(request) : new Response('', { status: 503 });
  });
  const { port } = listening;
  sites.push(
    createSite({
      register,
      now: () => io.clock.now(),
      timeZone: localZone(),
      token,
      hosts: [`127.0.0.1:${port}`, `localhost:${port}`],
      base,
      allowRecord: isOpen,
      ...(lang && { lang }),
      ...(author !== undefined && { author }),
      report: (error) => tell(sayError(error)[lang ?? 'en']),
    }),
  );
  return listening;
}

/** The token that was given, so that addresses stay the same from one start to the next; else one by chance. */
function tokenFrom({ env }: Pick<Io, 'env'>): string {
  const given = env.CONVENTIO_TOKEN;
  if (given === undefined || given === '') return newToken();
  // 22 letters of base64url are 128 bits and more.
  if (/^[\w-]{22,200}$/.test(given)) return given;
  throw new UsageError(badToken);
}

const badToken: Text = {
  en: 'CONVENTIO_TOKEN must be 22 to 200 letters, digits, hyphens and underscores, by chance: `openssl rand -hex 16` makes one.',
  fr: 'CONVENTIO_TOKEN doit compter de 22 à 200 lettres, chiffres, tirets ou traits de soulignement, tirés au hasard : « openssl rand -hex 16 » en donne.',
};

const words = {
  readOnly: {
    en: 'open this address in a browser of this machine; it is to be looked at only (--allow-record changes that). Ctrl+C ends.',
    fr: 'ouvrez cette adresse dans un navigateur de cette machine ; elle est en lecture seule (--allow-record change cela). Ctrl+C pour arrêter.',
  },
  open: {
    en: 'open this address in a browser of this machine; whoever has it can record facts. Ctrl+C ends.',
    fr: 'ouvrez cette adresse dans un navigateur de cette machine ; quiconque l’a peut constater des faits. Ctrl+C pour arrêter.',
  },
} as const satisfies Readonly<Record<string, Text>>;
