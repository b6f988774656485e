import type { CheckFinding } from '../../../register/operations/check.ts';
import { page } from '../../../text/page.ts';
import { counted, type Lang } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { formatOption, langOption } from '../options.ts';
import { knownAgreement } from '../register/known-agreement.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { withRegister } from '../register/with-register.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('check')
    .description('replay every agreement of the register, and report where the stored data does not match')
    .argument('[agreement]', 'the id of an agreement in the register; all of them by default')
    .addOption(registerOption())
    .addOption(formatOption())
    .addOption(langOption())
    .action(async (agreement: string | undefined, options: CheckOptions) => {
      done(await check(agreement, options, io));
    });
};

interface CheckOptions extends RegisterOptions {
  readonly format: 'text' | 'json';
}

/** Tells what does not agree; it ends with 1 where something does not. */
async function check(id: string | undefined, options: CheckOptions, io: Io): Promise<ExitCode> {
  const lang = langOf(options.lang, io);
  return withRegister(options, 'tell', io, async (register) => {
    if (id !== undefined) await knownAgreement(register, id);
    const findings: CheckFinding[] = [];
    for await (const finding of register.check(id)) findings.push(finding);
    if (options.format === 'json') {
      const list = findings.map(({ message, ...finding }) => ({ ...finding, message: message[lang] }));
      io.out(writeJson({ format: 'conventio.check/1', findings: list }));
    } else io.out(page([...findings.map((finding) => sayFinding(finding, lang)), sayCount(findings.length, lang)]));
    return findings.length > 0 ? exitCodes.findings : exitCodes.expected;
  });
}

function sayFinding({ agreement, code, message }: CheckFinding, lang: Lang): string {
  const what = agreement === undefined ? '' : `${agreement}${lang === 'fr' ? ' : ' : ': '}`;
  return `${what}${message[lang]} [${code}]`;
}

function sayCount(count: number, lang: Lang): string {
  if (count === 0)
    return {
      en: 'The stored data matches the facts.',
      fr: 'Les données enregistrées correspondent aux faits.',
    }[lang];
  return counted(count, {
    en: ['thing does not match.', 'things do not match.'],
    fr: ['point ne correspond pas.', 'points ne correspondent pas.'],
  })[lang];
}
