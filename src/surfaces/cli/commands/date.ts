import { Option } from 'commander';
import { Calendar, type DayKind, dayKinds, plainCalendar } from '../../../calendar/calendar.ts';
import { compute } from '../../../calendar/compute.ts';
import { type HolidayZone, holidayZones } from '../../../calendar/holidays-fr.ts';
import { type Period, readPeriod } from '../../../calendar/period.ts';
import { type Clock, clocks, type Roll, type RuleSetId, ruleSetIds, ruleSets } from '../../../calendar/rule-sets.ts';
import { sayShortDay, sayTheDay } from '../../../calendar/say-day.ts';
import { reworded } from '../../../language/schema/plain-words/readers.ts';
import { explainDerivation } from '../../../render/derivation.ts';
import { derivationData } from '../../../render/timeline-json.ts';
import { meant } from '../../../text/did-you-mean.ts';
import { page } from '../../../text/page.ts';
import type { Text } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { dayFromOption } from '../load.ts';
import { formatOption, langOption } from '../options.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  const clock = new Option('--clock <clock>', 'what the period is for; deadline by default, notice when backward');
  const roll = new Option('--roll [direction]', 'move past Saturdays, Sundays and holidays, whatever the rules say');
  program
    .command('date')
    .description('compute a date under the rules of a jurisdiction')
    .argument('<anchor>', 'the day to count from: 2023-01-12')
    .argument('<period>', 'how long: P1M, P15D, P6W, P1M15D, P1Y')
    .addOption(new Option('--rules <rules>', 'the set of rules').choices([...ruleSetIds]).default('fr-contract'))
    .addOption(clock.choices([...clocks]))
    .addOption(new Option('--zone <zone>', 'whose holidays').choices([...holidayZones, 'none']).default('metropole'))
    .addOption(new Option('--days <days>', 'which days count').choices([...dayKinds]).default('calendar'))
    .option('--backward', 'count backwards: the last day from which the full period elapses before the given day')
    .addOption(roll.choices(['following', 'preceding']))
    .option('--no-roll', 'keep the last day where it falls')
    .addOption(formatOption())
    .addOption(langOption())
    .action((anchor: string, period: string, options: DateOptions) => {
      done(computeDate(anchor, period, options, io));
    });
};

interface DateOptions {
  readonly rules: RuleSetId;
  readonly clock?: Clock;
  readonly zone: HolidayZone | 'none';
  readonly days: DayKind;
  readonly backward?: boolean;
  readonly roll?: boolean | Roll;
  readonly format: 'text' | 'json';
  readonly lang?: string;
}

/** Computes one date: a period from a day, under a body of rules. */
function computeDate(anchorText: string, periodText: string, options: DateOptions, io: Io): ExitCode {
  const lang = langOf(options.lang, io);
  const anchor = dayFromOption('ANCHOR', anchorText);
  const period = periodFromArgument(periodText);
  const { rules, days, zone, format } = options;
  const clock = options.clock ?? (options.backward ? 'notice' : 'deadline');
  const roll = rollFrom(options.roll);
  const computation = {
    anchor,
    period,
    direction: options.backward ? 'backward' : 'forward',
    rules,
    clock,
    days,
    ...(roll && { roll }),
  } as const;
  const derivation = compute(computation, new Calendar({ ...plainCalendar, holidays: zone }));
  if (!derivation) throw new UsageError(noSuchClock(rules, clock));
  if (format === 'json') {
    io.out(writeJson(derivationData(derivation, 'anchor', lang)));
    return exitCodes.expected;
  }
  const lines = explainDerivation(derivation, sayTheDay(anchor)).map((line) => `  ${line[lang]}`);
  io.out(page([`${derivation.date}  ${sayShortDay(derivation.date, lang)}`, ...lines]));
  return exitCodes.expected;
}

function periodFromArgument(text: string): Period {
  const period = readPeriod(text);
  if (typeof period !== 'string') return period;
  const read = reworded(text, 'period');
  const help = read ? meant(read.suggestion) : periods;
  throw new UsageError({
    en: `“${text}” is not a period. ${help.en}`,
    fr: `« ${text} » n’est pas écrit comme une période. ${help.fr}`,
  });
}

const periods: Text = { en: 'Write P12M, P1M15D, P6W or P1Y.', fr: 'Écrivez P12M, P1M15D, P6W ou P1Y.' };

function rollFrom(asked: boolean | Roll | undefined): Roll | undefined {
  if (asked === undefined) return undefined;
  if (typeof asked === 'string') return asked;
  return asked ? 'following' : 'none';
}

function noSuchClock(rules: RuleSetId, clock: Clock) {
  const known = Object.keys(ruleSets[rules].clocks).join(', ');
  return {
    en: `The rules ${rules} do not regulate “${clock}”. They regulate: ${known}.`,
    fr: `Les règles ${rules} ne régissent pas « ${clock} ». Elles régissent : ${known}.`,
  };
}
