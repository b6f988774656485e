import { InvalidArgumentError, Option } from 'commander';
import { addDays } from '../../../calendar/day.ts';
import type { AgendaLine } from '../../../insight/agenda/agenda-line.ts';
import { entryKinds } from '../../../insight/agenda/entry.ts';
import type { Register } from '../../../register/operations/register.ts';
import { agendaCsv } from '../../../render/agenda/agenda-csv.ts';
import { renderAgendaHtml } from '../../../render/agenda/agenda-page.tsx';
import { renderAgendaMarkdown } from '../../../render/agenda/markdown.ts';
import { page } from '../../../text/page.ts';
import type { Printed } from '../../../text/printed.ts';
import type { Lang } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { dayFromOption } from '../load.ts';
import { langOption } from '../options.ts';
import { agendaData } from '../register/agenda-data.ts';
import { type Agenda, type AgendaQuery, agendaOf } from '../register/agenda-of.ts';
import { feedText } from '../register/feed-text.ts';
import { knownAgreement } from '../register/known-agreement.ts';
import { namesOf } from '../register/names-of.ts';
import { registerOption } from '../register/register-option.ts';
import { sayAgenda } from '../register/say-agenda.ts';
import { folderArgument, onOption, type SourceOptions, scenarioOption } from '../sources/source-options.ts';
import { type Source, withSource } from '../sources/with-source.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('agenda')
    .description('list what is due and what is left to do, for all agreements of the register or of a folder')
    .argument('[folder]', folderArgument)
    .option('--from <day>', 'the first day; today by default')
    .addOption(daysOption())
    .option('--party <id>', 'only what concerns this party, alone or with all the others')
    .addOption(kindOption())
    .option('--overdue', 'only what is left to do')
    .option('--agreement <id>', 'one agreement only')
    .addOption(onOption())
    .addOption(scenarioOption())
    .addOption(registerOption())
    .addOption(new Option('--format <format>', 'form of the output').choices(formats).default('text'))
    .addOption(langOption())
    .action(async (folder: string | undefined, options: AgendaOptions) => {
      done(await withSource(folder, options, io, (source) => showAgenda(source, options, io)));
    });
};

const formats = ['text', 'json', 'csv', 'html', 'markdown', 'ics'] as const;

function daysOption(): Option {
  const whole = (text: string): number => {
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
    throw new InvalidArgumentError('It must be a whole number from 1 on.');
  };
  return new Option('--days <number>', 'how many days; 30 by default').argParser(whole);
}

function kindOption(): Option {
  const what = 'only lines of these kinds, such as reminder, due, ending';
  return new Option('--kind <kinds...>', what).choices([...new Set(['open', ...entryKinds])]);
}

interface AgendaOptions extends SourceOptions {
  readonly from?: string;
  readonly days?: number;
  readonly party?: string;
  readonly kind?: readonly AgendaLine['kind'][];
  readonly overdue?: true;
  readonly agreement?: string;
  readonly format: (typeof formats)[number];
}

/** How many days are told where nobody says. */
const usualDays = 30;

/** Prints what is left to do, then what comes, day by day. */
async function showAgenda({ register, today, ...source }: Source, options: AgendaOptions, io: Io): Promise<ExitCode> {
  const lang = langOf(options.lang, io);
  const from = options.from === undefined ? today : dayFromOption('--from', options.from);
  const agreement = options.agreement ?? source.agreement;
  const query: AgendaQuery = {
    today,
    from,
    to: addDays(from, (options.days ?? usualDays) - 1),
    onlyOpen: options.overdue ?? false,
    ...(options.party !== undefined && { party: options.party }),
    ...(options.kind && { kinds: options.kind }),
    ...(agreement !== undefined && { agreement }),
  };
  if (agreement !== undefined) await knownAgreement(register, agreement);
  if (options.format === 'ics') {
    io.out(await asCalendar(query, options, register, lang));
    return exitCodes.expected;
  }
  const agenda = await agendaOf(register, query);
  for (const part of await rendered(agenda, query, { register, format: options.format, lang })) io.out(part);
  return exitCodes.expected;
}

/** A calendar holds all days, past and to come, unless somebody asks for some of them. */
async function asCalendar(
  query: AgendaQuery,
  { from, days }: AgendaOptions,
  register: Register,
  lang: Lang,
): Promise<Printed> {
  const { agreement, party, kinds, onlyOpen } = query;
  const open = onlyOpen ? (await agendaOf(register, query)).open : undefined;
  // What is overdue may have been due long ago.
  const since = open ? '0001-01-01' : (from ?? days) === undefined ? undefined : query.from;
  const asked = {
    ...(agreement !== undefined && { agreement }),
    ...(party !== undefined && { party }),
    ...(kinds && { kinds }),
    ...(since !== undefined && { since }),
    ...(days !== undefined && !open && { until: query.to }),
    ...(open && { open }),
  };
  return feedText(register, asked, lang);
}

async function rendered(
  agenda: Agenda,
  query: AgendaQuery,
  { register, format, lang }: Pick<Source, 'register'> & Pick<AgendaOptions, 'format'> & { readonly lang: Lang },
): Promise<Iterable<Printed>> {
  if (format === 'json') return [writeJson(agendaData(agenda, query, lang))];
  const lines = [...agenda.open, ...agenda.days];
  const names = await namesOf(
    register,
    lines.map((line) => line.agreement),
  );
  if (format === 'text') return [page(sayAgenda(agenda, query, names, lang))];
  const shown = { ...query, lines, names, lang };
  if (format === 'csv') return agendaCsv(shown);
  return [format === 'html' ? renderAgendaHtml(shown) : renderAgendaMarkdown(shown)];
}
