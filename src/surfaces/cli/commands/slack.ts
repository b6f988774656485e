import { Option } from 'commander';
import { inquire } from '../../../insight/proof/calendar/inquiry.ts';
import { lastUsefulDayOf } from '../../../insight/proof/calendar/questions/last-useful-day.ts';
import { slackOf } from '../../../insight/proof/calendar/slack.ts';
import { renderSlack, renderSlackCsv, renderSlackRule, slackData, slackRuleData } from '../../../render/slack.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { dayFromOption, type LoadedRun, loadRun } from '../load.ts';
import { conventionArgument, factOption, langOption } from '../options.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('slack')
    .description('show how late each event can occur for the work to be done in time, and the days to spare')
    .argument('<convention>', conventionArgument)
    .addOption(factOption())
    .option('--scenario <file>', 'the scenario to take the facts from')
    .option('--entry <day>', 'the start date (day of the signature and of the notification), instead of facts')
    .addOption(new Option('--format <format>', 'form of the output').choices(['text', 'csv', 'json']).default('text'))
    .addOption(langOption())
    .action(async (convention: string, options: SlackOptions) => {
      done(await tellSlack(convention, options, io));
    });
};

interface SlackOptions {
  readonly fact: readonly string[];
  readonly scenario?: string;
  readonly entry?: string;
  readonly format: 'text' | 'csv' | 'json';
  readonly lang?: string;
}

/** Tells the slack of one agreement; without facts, the rule for an agreement entered into on any day. */
async function tellSlack(argument: string, options: SlackOptions, io: Io): Promise<ExitCode> {
  const run = await loadRun(argument, options, io);
  if (!run) return exitCodes.findings;
  const isGiven = run.facts.length > 0 || options.entry !== undefined;
  if (options.entry !== undefined && run.facts.length > 0) throw new UsageError(oneOrTheOther);
  return isGiven ? tellOne(run, options, io) : tellRule(run, options.format, io);
}

function tellOne({ compiled, facts, lang }: LoadedRun, { entry, format }: SlackOptions, io: Io): ExitCode {
  const options = entry === undefined ? { facts } : { entry: dayFromOption('--entry', entry) };
  if (inquire(compiled, { ...options, years: 1 }).scope === 'any') throw new UsageError(noFirstDay);
  const slacks = slackOf(compiled, options);
  if (format === 'csv') io.out(renderSlackCsv(slacks));
  else io.out(format === 'json' ? writeJson(slackData(slacks, lang)) : renderSlack(slacks, lang));
  return slacks.some(({ lastUseful, start }) => lastUseful < start) ? exitCodes.findings : exitCodes.expected;
}

function tellRule({ compiled, lang }: LoadedRun, format: SlackOptions['format'], io: Io): ExitCode {
  if (format === 'csv') throw new UsageError(entryNeeded);
  const findings = [...lastUsefulDayOf.ask(inquire(compiled))];
  io.out(format === 'json' ? writeJson(slackRuleData(findings, lang)) : renderSlackRule(findings, lang));
  return findings.some(({ verdict }) => verdict === 'refuted') ? exitCodes.findings : exitCodes.expected;
}

const oneOrTheOther = {
  en: 'Give --entry or facts, not both.',
  fr: 'Donnez --entry ou des faits, pas les deux.',
};
const noFirstDay = {
  en: 'These facts do not fix the first day of the agreement: add the fact that brings it into force, or give --entry.',
  fr: 'Ces faits ne donnent pas le premier jour de la convention : ajoutez celui qui la fait entrer en vigueur, ou donnez --entry.',
};
const entryNeeded = {
  en: 'A table needs dates: give facts, or --entry 2022-11-15.',
  fr: 'Un tableau demande des dates : donnez des faits, ou --entry 2022-11-15.',
};
