import { existsSync } from 'node:fs';
import type { IsoDate } from '../../../calendar/day.ts';
import { instantAt } from '../../../calendar/instant.ts';
import type { Register } from '../../../register/operations/register.ts';
import type { Text } from '../../../text/text.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { dayFromOption } from '../load.ts';
import { localDay } from '../register/local-day.ts';
import { withRegister } from '../register/with-register.ts';
import { conventionAt } from './find-agreements.ts';
import { openFolder } from './open-folder.ts';
import { openScenario } from './open-scenario.ts';
import { sayFaults } from './say-faults.ts';
import type { SourceOptions } from './source-options.ts';

/** Agreements to look at: those of a register that is kept, or of files. Whoever looks asks both the same way. */
export interface Source {
  readonly register: Register;
  readonly today: IsoDate;
  /** Whether files are looked at: nobody is told anything of them, and nobody knows at what hour something was recorded. */
  readonly isOfFiles: boolean;
  /** The one agreement that was named: an id of the register, or that of a convention whose path was given. */
  readonly agreement?: string;
  /** Reads the files again, as they are now and as of today. */
  readonly reopen?: () => Promise<Source>;
}

/** Opens the agreements that an argument names, looks at them, and lets them go. */
export async function withSource(
  argument: string | undefined,
  options: SourceOptions,
  io: Io,
  use: (source: Source) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (argument !== undefined && isPath(argument, options)) return withFolder(argument, options, io, use);
  const only = (['on', 'scenario'] as const).find((key) => options[key] !== undefined);
  if (only !== undefined) throw new UsageError(argument === undefined ? needsFolder(only) : notThere(argument, only));
  const today = localDay(io.clock.now());
  const agreement = argument === undefined ? {} : { agreement: argument };
  return withRegister(options, 'tell', io, (register) => use({ register, today, isOfFiles: false, ...agreement }));
}

/** What is there is a path, unless a register is named: then it is an agreement of that one. */
function isPath(argument: string, { register }: SourceOptions): boolean {
  if (register === undefined) return existsSync(argument) || /[/\\]|\.ya?ml$/.test(argument);
  if (/[/\\]|\.ya?ml$/.test(argument)) throw new UsageError(oneSource);
  return false;
}

async function withFolder(
  path: string,
  options: SourceOptions,
  io: Io,
  use: (source: Source) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { source, isSound } = await readFolder(path, options, io);
  const code = await use(source);
  return isSound ? code : exitCodes.findings;
}

/** Reads a folder, and tells what is wrong with it. */
async function readFolder(
  path: string,
  options: SourceOptions,
  io: Io,
): Promise<{ readonly source: Source; readonly isSound: boolean }> {
  const { on, scenario, lang: asked } = options;
  const now = io.clock.now();
  const day = localDay(now);
  const today = on === undefined ? day : dayFromOption('--on', on);
  const when = {
    today,
    now: on === undefined ? now : instantAt(today, hour, 'UTC'),
    latest: today > day ? today : day,
  };
  const { register, faults } = await (scenario === undefined
    ? openFolder(path, when)
    : openScenario(path, scenario, when));
  io.err(sayFaults(faults, langOf(asked, io), io));
  const { items } = await register.agreements({ limit: 2 });
  const [first, second] = items;
  if (!first && faults.length === 0) throw new UsageError(nothingIn(path));
  const isOne = first !== undefined && second === undefined && conventionAt(path) !== undefined;
  const reopen = async (): Promise<Source> => (await readFolder(path, options, io)).source;
  const source = { register, today, isOfFiles: true, reopen, ...(isOne && { agreement: first.id }) };
  return { source, isSound: faults.length === 0 };
}

/** An hour of Greenwich at which it is the same day from Honolulu to Auckland in summer. */
const hour = '10:30';

const oneSource: Text = {
  en: 'Give a folder or --register, not both.',
  fr: 'Donnez un dossier ou --register, pas les deux.',
};

function needsFolder(option: string): Text {
  return {
    en: `--${option} needs a folder or a convention: a register uses the clock of this computer and its own facts.`,
    fr: `--${option} demande un dossier ou une convention : un registre suit l’horloge de cet ordinateur et ses propres faits.`,
  };
}

function notThere(argument: string, option: string): Text {
  return {
    en: `There is no folder or file ${argument}, and --${option} needs one: a register uses the clock of this computer and its own facts.`,
    fr: `Il n’y a ni dossier ni fichier ${argument}, et --${option} en demande un : un registre suit l’horloge de cet ordinateur et ses propres faits.`,
  };
}

function nothingIn(path: string): Text {
  return { en: `There is no convention in ${path}.`, fr: `Il n’y a pas de convention dans ${path}.` };
}
