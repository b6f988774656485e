import { Option } from 'commander';
import { addDays } from '../../../calendar/day.ts';
import { renderAgreementHtml } from '../../../render/agenda/agreement-page.tsx';
import { agreementsCsv } from '../../../render/agenda/agreements-csv.ts';
import { daysOfOverview, renderOverviewHtml } from '../../../render/agenda/overview.tsx';
import { renderAgreementMarkdown, renderOverviewMarkdown } from '../../../render/agenda/overview-markdown.ts';
import { page } from '../../../text/page.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { langOption } from '../options.ts';
import { agendaOf } from '../register/agenda-of.ts';
import { agreementRows } from '../register/agreement-rows.ts';
import { agreementsTable } from '../register/agreements-table.ts';
import { feedText } from '../register/feed-text.ts';
import { allAgreements } from '../register/known-agreement.ts';
import { namesOf } from '../register/names-of.ts';
import { registerOption } from '../register/register-option.ts';
import { openedOf } from '../register/report-recording.ts';
import { sayAgreement } from '../register/say-agreement.ts';
import { entriesTold } from '../register/say-entries.ts';
import { type StandingNow, standingNow } from '../register/standing-now.ts';
import { agreementData, detailData } from '../register/status-data.ts';
import {
  agreementArgument,
  agreementOption,
  onOption,
  type SourceOptions,
  scenarioOption,
} from '../sources/source-options.ts';
import { type Source, withSource } from '../sources/with-source.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('status')
    .description('show where the agreements of the register or of a folder stand, or one of them in detail')
    .argument('[agreement]', `${agreementArgument}; all of the register by default`)
    .addOption(agreementOption())
    .addOption(onOption())
    .addOption(scenarioOption())
    .addOption(registerOption())
    .addOption(new Option('--format <format>', 'form of the output').choices(formats).default('text'))
    .addOption(langOption())
    .action(async (argument: string | undefined, options: StatusOptions) => {
      done(
        await withSource(argument, options, io, (source) => {
          const id = options.agreement ?? source.agreement;
          return id === undefined ? showAll(source, options, io) : showOne(source, id, options, io);
        }),
      );
    });
};

const formats = ['text', 'json', 'csv', 'html', 'markdown', 'ics'] as const;

interface StatusOptions extends SourceOptions {
  readonly agreement?: string;
  readonly format: (typeof formats)[number];
}

async function showAll(
  { register, today, isOfFiles }: Source,
  { format, lang: asked }: StatusOptions,
  io: Io,
): Promise<ExitCode> {
  const lang = langOf(asked, io);
  const all: StandingNow[] = [];
  for await (const { id } of allAgreements(register)) all.push(await standingNow(register, id));
  if (format === 'json') {
    io.out(writeJson({ format: 'conventio.status/1', lang, today, agreements: all.map(agreementData) }));
    return exitCodes.expected;
  }
  if (format === 'text') {
    io.out(page(agreementsTable(all, lang, isOfFiles)));
    return exitCodes.expected;
  }
  if (format === 'ics') {
    io.out(await feedText(register, {}, lang));
    return exitCodes.expected;
  }
  const rows = await agreementRows(register, all);
  if (format === 'csv') {
    for (const record of agreementsCsv(rows, lang)) io.out(record);
    return exitCodes.expected;
  }
  const query = { today, from: today, to: addDays(today, daysOfOverview), onlyOpen: false };
  const { open, days } = await agendaOf(register, query);
  const names = await namesOf(
    register,
    rows.map(({ id }) => id),
  );
  const shown = { rows, lines: [...open, ...days], names, today, lang };
  io.out(format === 'html' ? renderOverviewHtml(shown) : renderOverviewMarkdown(shown));
  return exitCodes.expected;
}

async function showOne(
  { register, today, isOfFiles }: Source,
  id: string,
  { format, lang: asked }: StatusOptions,
  io: Io,
): Promise<ExitCode> {
  const now = await standingNow(register, id);
  const opening = await openedOf(register, id);
  const lang = langOf(asked, io, opening.compiled.convention.language);
  const journal = await register.journal(id);
  if (format === 'json') {
    io.out(writeJson({ format: 'conventio.status/1', lang, ...detailData(now, opening, journal, lang) }));
    return exitCodes.expected;
  }
  if (format === 'text') {
    io.out(page(sayAgreement(now, opening, journal, lang, isOfFiles)));
    return exitCodes.expected;
  }
  if (format === 'ics') {
    io.out(await feedText(register, { agreement: id }, lang));
    return exitCodes.expected;
  }
  const rows = await agreementRows(register, [now]);
  if (format === 'csv') {
    for (const record of agreementsCsv(rows, lang)) io.out(record);
    return exitCodes.expected;
  }
  const [row] = rows;
  if (!row) return exitCodes.expected;
  const { open, days } = await agendaOf(register, {
    today,
    from: today,
    to: addDays(today, 366),
    onlyOpen: false,
    agreement: id,
  });
  const shown = {
    row,
    lines: [...open, ...days],
    names: await namesOf(register, [id]),
    entries: entriesTold(journal, opening.compiled, lang, isOfFiles),
    today,
    lang,
  };
  io.out(format === 'html' ? renderAgreementHtml(shown) : renderAgreementMarkdown(shown));
  return exitCodes.expected;
}
