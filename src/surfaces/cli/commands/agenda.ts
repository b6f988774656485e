import { InvalidArgumentError, Option } from 'commander';
import { addDays } from '../../../calendar/day.ts';
import { entryKinds } from '../../../insight/agenda/entry.ts';
import type { AgendaLine } from '../../../register/agreement/agenda-line.ts';
import { jsonText } from '../../../render/diagnostics/json-text.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { dayFromOption } from '../load.ts';
import { langOption } from '../options.ts';
import { agendaCsv } from '../register/agenda-csv.ts';
import { agendaData } from '../register/agenda-data.ts';
import { type AgendaQuery, agendaOf } from '../register/agenda-of.ts';
import { feedText, wholeFeed } from '../register/feed-text.ts';
import { knownAgreement } from '../register/known-agreement.ts';
import { localDay } from '../register/local-day.ts';
import { page } from '../register/page.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { sayAgenda } from '../register/say-agenda.ts';
import { withRegister } from '../register/with-register.ts';

export const define: Define = (program, io, done) => {
  program
    .command('agenda')
    .description('tell what is due, and left to do, over all agreements of the register')
    .option('--from <day>', 'the first day; today by default')
    .addOption(daysOption())
    .option('--party <id>', 'what concerns a party only, that which concerns all of them included')
    .addOption(kindOption())
    .option('--overdue', 'what is left to do only')
    .option('--agreement <id>', 'one agreement only')
    .addOption(registerOption())
    .addOption(
      new Option('--format <format>', 'form of the output').choices(['text', 'json', 'csv', 'ics']).default('text'),
    )
    .addOption(langOption())
    .action(async (options: AgendaOptions) => {
      done(await showAgenda(options, io));
    });
};

function daysOption(): Option {
  const whole = (text: string): number => {
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
    throw new InvalidArgumentError('It must be a whole number from 1 on.');
  };
  return new Option('--days <number>', 'how many days; 30 by default').argParser(whole);
}

function kindOption(): Option {
  const what = 'lines of a kind only, such as reminder, due, ending; repeat for more';
  return new Option('--kind <kinds...>', what).choices(['open', ...entryKinds]);
}

interface AgendaOptions extends RegisterOptions {
  readonly from?: string;
  readonly days?: number;
  readonly party?: string;
  readonly kind?: readonly AgendaLine['kind'][];
  readonly overdue?: true;
  readonly agreement?: string;
  readonly format: 'text' | 'json' | 'csv' | 'ics';
}

/** How many days are told where nobody says. */
const usualDays = 30;

/** Prints what is left to do, then what comes, day by day. */
async function showAgenda(options: AgendaOptions, io: Io): Promise<ExitCode> {
  const lang = langOf(options.lang, io);
  const today = localDay(io.clock.now());
  const from = options.from === undefined ? today : dayFromOption('--from', options.from);
  const query: AgendaQuery = {
    today,
    from,
    to: addDays(from, (options.days ?? usualDays) - 1),
    onlyOpen: options.overdue ?? false,
    ...(options.party !== undefined && { party: options.party }),
    ...(options.kind && { kinds: options.kind }),
    ...(options.agreement !== undefined && { agreement: options.agreement }),
  };
  if (options.format === 'ics' && (options.days !== undefined || options.overdue || options.kind)) {
    throw new UsageError(wholeFeed);
  }
  return withRegister(options, 'tell', io, async (register) => {
    if (query.agreement !== undefined) await knownAgreement(register, query.agreement);
    if (options.format === 'ics') {
      io.out(await feedText(register, options, lang));
      return exitCodes.expected;
    }
    const agenda = await agendaOf(register, query);
    if (options.format === 'json') io.out(`${jsonText(agendaData(agenda, query, lang))}\n`);
    else if (options.format === 'csv') for (const row of agendaCsv(agenda, lang)) io.out(row);
    else io.out(page(sayAgenda(agenda, query, lang)));
    return exitCodes.expected;
  });
}
