import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { page } from '../../../text/page.ts';
import type { Text } from '../../../text/text.ts';
import { longestSafeAddress, writeFragment } from '../../playground/address.ts';
import { readScenarioFile } from '../../playground/scenario-file.ts';
import type { Session } from '../../playground/session.ts';
import type { Define } from '../define.ts';
import { readConventionText, readScenarioText, UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { conventionArgument, langOption } from '../options.ts';
import { packageRoot } from '../package-root.ts';
import { programSays } from '../say.ts';

export const define: Define = (program, io, done) => {
  program
    .command('playground')
    .description('open the playground, a page that works offline: check, simulate, prove and explain conventions')
    .argument('[convention]', conventionArgument)
    .option('--scenario <file>', 'the scenario to take the facts from')
    .option('--at <address>', 'the address where the page is published; by default, the file in this package')
    .option('--print', 'print the address without opening it')
    .addOption(langOption())
    .action(async (convention: string | undefined, options: PlaygroundOptions) => {
      done(await playground(convention, options, io));
    });
};

interface PlaygroundOptions {
  readonly scenario?: string;
  readonly at?: string;
  readonly print?: boolean;
  readonly lang?: string;
}

/** Opens the playground, with a convention in its address where one is given. */
async function playground(convention: string | undefined, options: PlaygroundOptions, io: Io): Promise<ExitCode> {
  const { scenario, at, print } = options;
  if (scenario !== undefined && convention === undefined) throw new UsageError(scenarioAlone);
  const lang = langOf(options.lang, io);
  const session = convention === undefined ? undefined : await sessionOf(convention, scenario, io);
  const place = at === undefined ? ownPage() : publishedAt(at);
  const address = session ? `${place}#${await writeFragment(session, lang)}` : place;
  if (print) {
    io.out(page([address]));
    if (address.length > longestSafeAddress) io.err(programSays(isLong(address.length)[lang], lang));
    return exitCodes.expected;
  }
  io.out(page([place.startsWith('file:') ? fileURLToPath(place) : place]));
  if (!(await io.openInBrowser(address))) io.out(page([openYourself(session !== undefined)[lang]]));
  return exitCodes.expected;
}

async function sessionOf(convention: string, scenario: string | undefined, io: Io): Promise<Session> {
  const { text } = await readConventionText(convention, io);
  if (scenario === undefined) return { text, facts: [] };
  const file = await readScenarioText(scenario, convention);
  const played = readScenarioFile(file.text);
  if (!played) throw new UsageError(noScenario(file.source));
  return { text, ...played };
}

/** The page that the build has put into this package. */
function ownPage(): string {
  const page = new URL('dist/playground.html', packageRoot());
  if (!existsSync(page)) throw new UsageError(notBuilt);
  return page.href;
}

function publishedAt(address: string): string {
  const asPath = !/^[a-z][a-z+.-]*:/i.test(address);
  const page = asPath ? pathToFileURL(address) : URL.canParse(address) ? new URL(address) : undefined;
  if (!page || !['https:', 'http:', 'file:'].includes(page.protocol)) throw new UsageError(noAddress(address));
  page.hash = '';
  return page.href;
}

const scenarioAlone: Text = {
  en: '--scenario needs a convention: name it first.',
  fr: '--scenario demande une convention : indiquez-la d’abord.',
};

const notBuilt: Text = {
  en: 'The playground has not been built yet: run “npm run build” in the folder of conventio. An installed package has it.',
  fr: 'Le bac à sable n’a pas encore été construit : lancez « npm run build » dans le dossier de conventio. Un paquet installé le contient.',
};

function noScenario(source: string): Text {
  return {
    en: `${source} is not a valid scenario; “npx conventio validate” says what is wrong with it.`,
    fr: `${source} n’est pas un scénario valable ; « npx conventio validate » dit ce qui ne va pas.`,
  };
}

function noAddress(address: string): Text {
  return {
    en: `--at ${address}: it must be the address of a page, such as https://example.org/playground.html, or the path of a file.`,
    fr: `--at ${address} : il faut l’adresse d’une page, telle que https://example.org/playground.html, ou le chemin d’un fichier.`,
  };
}

function isLong(length: number): Text {
  return {
    en: `The address has ${length} characters: some mail and chat programs cut addresses of that length.`,
    fr: `L’adresse compte ${length} signes : certains logiciels de courriel ou de messagerie coupent les adresses de cette longueur.`,
  };
}

function openYourself(hasSession: boolean): Text {
  return hasSession
    ? {
        en: 'No browser could be opened from here. Run the command with --print, and open the address that it prints in a browser.',
        fr: 'Aucun navigateur n’a pu être ouvert d’ici. Relancez la commande avec --print, puis ouvrez dans un navigateur l’adresse affichée.',
      }
    : {
        en: 'No browser could be opened from here: open this file in a browser.',
        fr: 'Aucun navigateur n’a pu être ouvert d’ici : ouvrez ce fichier dans un navigateur.',
      };
}
