import { jsonText } from '../../../render/diagnostics/json-text.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { formatOption, langOption } from '../options.ts';
import { journalData } from '../register/journal-data.ts';
import { knownAgreement } from '../register/known-agreement.ts';
import { page } from '../register/page.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { sayEntries } from '../register/say-entries.ts';
import { openedOf } from '../register/tell-recording.ts';
import { withRegister } from '../register/with-register.ts';

export const define: Define = (program, io, done) => {
  program
    .command('journal')
    .description('tell who recorded what for an agreement, and when; what was refused, too')
    .argument('<agreement>', 'the id of an agreement of the register')
    .addOption(registerOption())
    .addOption(formatOption())
    .addOption(langOption())
    .action(async (agreement: string, options: JournalOptions) => {
      done(await showJournal(agreement, options, io));
    });
};

interface JournalOptions extends RegisterOptions {
  readonly format: 'text' | 'json';
}

/** Prints the journal of an agreement, the oldest entry first. */
function showJournal(id: string, options: JournalOptions, io: Io): Promise<ExitCode> {
  return withRegister(options, 'tell', io, async (register) => {
    const agreement = await knownAgreement(register, id);
    const { compiled } = await openedOf(register, id);
    const lang = langOf(options.lang, io, compiled.convention.language);
    const journal = await register.journal(id);
    if (options.format === 'json') io.out(`${jsonText(journalData(agreement, journal, lang))}\n`);
    else io.out(page([`${agreement.convention.title} (${id})`, '', ...sayEntries(journal, compiled, lang)]));
    return exitCodes.expected;
  });
}
