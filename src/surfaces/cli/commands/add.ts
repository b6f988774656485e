import { dayAt } from '../../../calendar/instant.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import { read } from '../../../language/read.ts';
import type { Agreement } from '../../../register/agreement/agreement.ts';
import type { Register } from '../../../register/operations/register.ts';
import { page } from '../../../text/page.ts';
import type { Lang } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { readConventionText, UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { dayFromOption, printErrors } from '../load.ts';
import { conventionArgument, langOption } from '../options.ts';
import { quotedArgument } from '../quoted-argument.ts';
import { contactOption, contactsFrom } from '../register/contact-option.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { sayNext } from '../register/say-next.ts';
import { sayStanding, sayTerm } from '../register/say-standing.ts';
import { byOption, type ChangeOptions, keyOption, requestOf } from '../register/who.ts';
import { withRegister } from '../register/with-register.ts';

export const define: Define = (program, io, done) => {
  program
    .command('add')
    .description('add an agreement to the register')
    .argument('<convention>', conventionArgument)
    .option('--as <id>', 'the id of the agreement in the register; by default, the id of its convention')
    .option('--since <day>', 'the first day for which notices are sent; today by default')
    .option('--hour <hour>', 'the time of day at which notices are sent, HH:MM; 08:00 by default')
    .addOption(contactOption())
    .addOption(byOption())
    .addOption(keyOption())
    .addOption(registerOption())
    .addOption(langOption())
    .action(async (convention: string, options: AddOptions) => {
      done(await add(convention, options, io));
    });
};

interface AddOptions extends RegisterOptions, ChangeOptions {
  readonly as?: string;
  readonly since?: string;
  readonly hour?: string;
  readonly contact: readonly string[];
}

/** Adds an agreement, and tells where it stands. */
async function add(argument: string, options: AddOptions, io: Io): Promise<ExitCode> {
  const request = requestOf(options, io);
  const contacts = contactsFrom(options.contact);
  const since = options.since === undefined ? undefined : dayFromOption('--since', options.since);
  const { source, text } = await readConventionText(argument, io);
  const { convention, diagnostics } = read(text, source);
  if (!convention) {
    printErrors(diagnostics, text, langOf(options.lang, io), io);
    return exitCodes.findings;
  }
  const lang = langOf(options.lang, io, convention.language);
  const wanted = {
    id: options.as ?? convention.id,
    text,
    source,
    contacts,
    ...(since !== undefined && { since }),
    ...(options.hour !== undefined && { hour: options.hour }),
  };
  return withRegister(options, 'begin', io, async (register) => {
    const answer = await register.add(wanted, request);
    if (answer.status === 'unsound') throw new Error('A convention was sound, and is no longer.');
    if (answer.status !== 'added') throw new UsageError(answer.message);
    io.out(page(await sayAdded(answer.agreement, register, dayAt(io.clock.now(), convention.timeZone), lang)));
    return exitCodes.expected;
  });
}

async function sayAdded(
  agreement: Agreement,
  { store }: Register,
  today: Parameters<typeof sayDay>[0],
  lang: Lang,
): Promise<readonly string[]> {
  const { id, convention, standing, settings } = agreement;
  const day = sayDay(today);
  const stands = sayStanding(standing);
  const since = sayDay(settings.since);
  const lines = {
    en: [
      `Added to the register: ${id} (version ${convention.version} of the convention).`,
      `Notices are sent from ${since.en}, at ${settings.hour}.`,
      `On ${day.en}: ${stands.en}`,
    ],
    fr: [
      `Ajoutée au registre : ${id} (version ${convention.version} de la convention).`,
      `Les avis sont envoyés à partir du ${since.fr}, à ${settings.hour}.`,
      `Au ${day.fr} : ${stands.fr}`,
    ],
  };
  const record = { en: 'Record what happens:', fr: 'Pour enregistrer un fait :' };
  return [
    convention.title,
    ...lines[lang],
    ...sayTerm(standing).map((said) => `  ${said[lang]}`),
    ...sayNext(await store.lines(id), today, lang),
    '',
    `${record[lang]} npx conventio record ${quotedArgument(id)} --fact signed=${today}`,
  ];
}
