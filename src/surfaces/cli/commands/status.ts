import type { Register } from '../../../register/operations/register.ts';
import { jsonText } from '../../../render/diagnostics/json-text.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { formatOption, langOption } from '../options.ts';
import { agreementsTable } from '../register/agreements-table.ts';
import { allAgreements } from '../register/known-agreement.ts';
import { page } from '../register/page.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { sayAgreement } from '../register/say-agreement.ts';
import { type StandingNow, standingNow } from '../register/standing-now.ts';
import { agreementData, detailData } from '../register/status-data.ts';
import { openedOf } from '../register/tell-recording.ts';
import { withRegister } from '../register/with-register.ts';

export const define: Define = (program, io, done) => {
  program
    .command('status')
    .description('tell where the agreements of the register stand, or one of them in detail')
    .argument('[agreement]', 'the id of an agreement of the register; all of them by default')
    .addOption(registerOption())
    .addOption(formatOption())
    .addOption(langOption())
    .action(async (agreement: string | undefined, options: StatusOptions) => {
      done(
        await withRegister(options, 'tell', io, (register) =>
          agreement === undefined ? showAll(register, options, io) : showOne(register, agreement, options, io),
        ),
      );
    });
};

interface StatusOptions extends RegisterOptions {
  readonly format: 'text' | 'json';
}

async function showAll(register: Register, { format, lang: asked }: StatusOptions, io: Io): Promise<ExitCode> {
  const lang = langOf(asked, io);
  const all: StandingNow[] = [];
  for await (const { id } of allAgreements(register)) all.push(await standingNow(register, id));
  if (format === 'json') {
    io.out(`${jsonText({ format: 'conventio.status/1', lang, agreements: all.map(agreementData) })}\n`);
    return exitCodes.expected;
  }
  io.out(page(agreementsTable(all, lang)));
  return exitCodes.expected;
}

async function showOne(
  register: Register,
  id: string,
  { format, lang: asked }: StatusOptions,
  io: Io,
): Promise<ExitCode> {
  const now = await standingNow(register, id);
  const opening = await openedOf(register, id);
  const lang = langOf(asked, io, opening.compiled.convention.language);
  const journal = await register.journal(id);
  if (format === 'json') {
    io.out(`${jsonText({ format: 'conventio.status/1', lang, ...detailData(now, opening, journal, lang) })}\n`);
    return exitCodes.expected;
  }
  io.out(page(sayAgreement(now, opening, journal, lang)));
  return exitCodes.expected;
}
