import type { Settings } from '../../../register/agreement/agreement.ts';
import type { Contacts } from '../../../register/agreement/contact.ts';
import { page } from '../../../text/page.ts';
import type { Text } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { dayFromOption } from '../load.ts';
import { langOption } from '../options.ts';
import { contactOption, contactsFrom } from '../register/contact-option.ts';
import { knownAgreement } from '../register/known-agreement.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { reportNotTaken } from '../register/report-not-taken.ts';
import { saySettings } from '../register/say-settings.ts';
import { byOption, type ChangeOptions, keyOption, requestOf } from '../register/who.ts';
import { withRegister } from '../register/with-register.ts';

export const define: Define = (program, io, done) => {
  program
    .command('set')
    .description('change the settings of an agreement: who is notified, from which day and at what time')
    .argument('<agreement>', 'the id of an agreement in the register')
    .option('--since <day>', 'the first day for which notices are sent')
    .option('--hour <hour>', 'the time of day at which notices are sent, HH:MM')
    .addOption(contactOption())
    .addOption(byOption())
    .addOption(keyOption())
    .addOption(registerOption())
    .addOption(langOption())
    .action(async (agreement: string, options: SetOptions) => {
      done(await set(agreement, options, io));
    });
};

interface SetOptions extends RegisterOptions, ChangeOptions {
  readonly since?: string;
  readonly hour?: string;
  readonly contact: readonly string[];
}

/** Changes the settings of an agreement, and shows all of them. */
async function set(id: string, options: SetOptions, io: Io): Promise<ExitCode> {
  const { since, hour, contact } = options;
  const given = contactsFrom(contact);
  if (since === undefined && hour === undefined && contact.length === 0) throw new UsageError(nothingToSet);
  const changes: Partial<Settings> = {
    ...(since !== undefined && { since: dayFromOption('--since', since) }),
    ...(hour !== undefined && { hour }),
  };
  const request = requestOf(options, io);
  const lang = langOf(options.lang, io);
  return withRegister(options, 'tell', io, async (register) => {
    for (;;) {
      const { settings, revision } = await knownAgreement(register, id);
      const isMerged = contact.length > 0;
      const contacts = isMerged ? { contacts: merged(settings.contacts, given) } : {};
      const asked = { ...request, ...(isMerged && { expects: revision }) };
      const answer = await register.set(id, { ...changes, ...contacts }, asked);
      // What somebody else has set meanwhile is not to be lost.
      if (answer.status === 'moved') continue;
      if (answer.status !== 'set') return reportNotTaken(answer, lang, io);
      io.out(page([id, ...saySettings(answer.agreement.settings, lang).map((line) => `  ${line}`)]));
      return exitCodes.expected;
    }
  });
}

/** The people of those parties that are given stand for those that were there; the others stay. */
function merged(before: Contacts, given: Contacts): Contacts {
  const all = Object.entries({ ...before, ...given });
  return Object.fromEntries(all.filter(([, people]) => people.length > 0));
}

const nothingToSet: Text = {
  en: 'Nothing to set: give --since, --hour or --contact.',
  fr: 'Rien à régler : donnez --since, --hour ou --contact.',
};
