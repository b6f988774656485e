import { read } from '../../../language/read.ts';
import type { Adoption, VersionTrial } from '../../../register/operations/adopt.ts';
import type { Register } from '../../../register/operations/register.ts';
import { page } from '../../../text/page.ts';
import type { Lang, Text } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { readConventionText, UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { printErrors } from '../load.ts';
import { conventionArgument, langOption } from '../options.ts';
import { allAgreements, knownAgreement } from '../register/known-agreement.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { reportNotTaken } from '../register/report-not-taken.ts';
import { sayTrial } from '../register/say-trial.ts';
import { byOption, type ChangeOptions, keyOption, requestOf } from '../register/who.ts';
import { withRegister } from '../register/with-register.ts';

export const define: Define = (program, io, done) => {
  const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];
  program
    .command('adopt')
    .description('adopt a new version of a convention for agreements of the register, or preview what it would change')
    .argument('<convention>', conventionArgument)
    .option('--agreement <id>', 'an agreement, or “all” that use the convention; by default, the only one')
    .option(
      '--rename <names>',
      'OLD=NEW: an id that has changed in the new version; repeat the option for more',
      collect,
      [],
    )
    .option('--try', 'show what would change, without changing anything')
    .option('--despite-refused', 'adopt it even if recorded facts are no longer admitted; these are listed')
    .addOption(byOption())
    .addOption(keyOption())
    .addOption(registerOption())
    .addOption(langOption())
    .action(async (convention: string, options: AdoptOptions) => {
      done(await adopt(convention, options, io));
    });
};

interface AdoptOptions extends RegisterOptions, ChangeOptions {
  readonly agreement?: string;
  readonly rename: readonly string[];
  readonly try?: true;
  readonly despiteRefused?: true;
}

/** Takes a text for one agreement after the other; it ends with 1 where one of them would lose facts. */
async function adopt(argument: string, options: AdoptOptions, io: Io): Promise<ExitCode> {
  const renames = Object.fromEntries(options.rename.map(readRename));
  const { source, text } = await readConventionText(argument, io);
  const { convention, diagnostics } = read(text, source);
  if (!convention) {
    printErrors(diagnostics, text, langOf(options.lang, io), io);
    return exitCodes.findings;
  }
  const lang = langOf(options.lang, io, convention.language);
  const version = { text, source, renames };
  return withRegister(options, 'tell', io, async (register) => {
    let worst: ExitCode = exitCodes.expected;
    for (const id of await agreementsOf(register, convention.id, options.agreement)) {
      const { despiteRefused = false } = options;
      const answer = options.try
        ? await register.tryVersion(id, version)
        : await register.adopt(id, version, { ...requestOf(options, io), despiteRefused });
      const code = tell(id, answer, lang, io);
      if (code > worst) worst = code;
    }
    return worst;
  });
}

function tell(id: string, answer: Adoption | VersionTrial, lang: Lang, io: Io): ExitCode {
  switch (answer.status) {
    case 'adopted':
    case 'unchanged': {
      io.out(page([sayTaken(id, answer.status, answer.agreement.convention.version)[lang]]));
      return exitCodes.expected;
    }
    case 'tried':
      io.out(page([id, ...sayTrial(answer, lang)]));
      return answer.refused.length > 0 ? exitCodes.findings : exitCodes.expected;
    case 'would-refuse':
      io.out(page([sayLeft(id)[lang], ...sayTrial(answer.trial, lang)]));
      return exitCodes.findings;
    case 'unsound':
      throw new Error('A convention was sound, and is no longer.');
    case 'other-convention':
      throw new UsageError(answer.message);
    default:
      return reportNotTaken(answer, lang, io);
  }
}

/** The agreement that was meant; all of a convention, or the only one. */
async function agreementsOf(
  register: Register,
  convention: string,
  asked: string | undefined,
): Promise<readonly string[]> {
  if (asked !== undefined && asked !== 'all') return [(await knownAgreement(register, asked)).id];
  const ids: string[] = [];
  for await (const { id } of allAgreements(register, { convention })) ids.push(id);
  if (ids.length === 0) throw new UsageError(noneOf(convention));
  if (asked === undefined && ids.length > 1) throw new UsageError(sayWhich(ids));
  return ids;
}

function readRename(option: string): readonly [string, string] {
  const [, old, now] = /^([^=]+)=([^=]+)$/.exec(option) ?? [];
  if (old !== undefined && now !== undefined) return [old, now];
  throw new UsageError({
    en: `--rename ${option}: write OLD=NEW, two ids.`,
    fr: `--rename ${option} : écrivez ANCIEN=NOUVEAU, deux identifiants.`,
  });
}

function sayTaken(id: string, status: 'adopted' | 'unchanged', version: number): Text {
  if (status === 'adopted')
    return { en: `${id} now has version ${version}.`, fr: `${id} suit désormais la version ${version}.` };
  return { en: `${id} already has version ${version}.`, fr: `${id} suit déjà la version ${version}.` };
}

function sayLeft(id: string): Text {
  return {
    en: `${id} is unchanged: some recorded facts would no longer be admitted. --despite-refused adopts the version all the same.`,
    fr: `${id} reste inchangée : des faits enregistrés ne seraient plus admis. --despite-refused adopte la version malgré tout.`,
  };
}

function noneOf(convention: string): Text {
  return {
    en: `No agreement in the register uses the convention “${convention}”.`,
    fr: `Aucune convention suivie du registre n’a pour texte « ${convention} ».`,
  };
}

function sayWhich(ids: readonly string[]): Text {
  const list = ids.slice(0, 12).join(', ');
  return {
    en: `Several agreements use this convention (${list}): name one with --agreement, or give --agreement all.`,
    fr: `Plusieurs conventions suivies utilisent ce texte (${list}) : désignez-en une par --agreement, ou donnez --agreement all.`,
  };
}
