import { addDays } from '../calendar/day.ts';
import { sayDay, sayShortDay } from '../calendar/say-day.ts';
import { sayWorkingDays } from '../insight/agenda/wording.ts';
import type { DayOfSlack, Slack } from '../insight/proof/calendar/slack.ts';
import type { Finding } from '../insight/proof/finding.ts';
import { page } from '../text/page.ts';
import { inARow, type Printed } from '../text/printed.ts';
import type { Lang, Text } from '../text/text.ts';
import { csvRecord } from './csv.ts';
import { examined } from './findings.ts';
import { wrap } from './wrap.ts';

const width = 100;
/** How many days around the last useful one are shown each; before them, the first of each month. */
const near = 7;

/** Until when each event is of use, and what is to spare on some days; every day is in the other forms. */
export function renderSlack(slacks: readonly Slack[], lang: Lang): Printed {
  if (slacks.length === 0) return page([nothingWaits[lang]]);
  return page(slacks.flatMap((slack, index) => [...(index > 0 ? [''] : []), ...renderOne(slack, lang)]));
}

function renderOne(slack: Slack, lang: Lang): string[] {
  const { title, phase, days, assumption } = slack;
  const { first, second, third } = columns[lang];
  return [
    ...wrap(`${title[lang]} → ${phase.title}`, width),
    ...wrap(answerTo(slack)[lang], width - 2).map((line) => `  ${line}`),
    ...wrap(assumption[lang], width - 2).map((line) => `  ${line}`),
    '',
    `  ${first.padEnd(dayWidth)}${second.padStart(numberWidth)}${third.padStart(numberWidth)}`,
    ...days.filter((day) => isShown(day, slack)).map((day) => row(day, lang)),
  ];
}

const dayWidth = 22;
const numberWidth = 20;

function row({ day, left, slack }: DayOfSlack, lang: Lang): string {
  const number = (count: number): string => String(count).replace('-', '−').padStart(numberWidth);
  return `  ${sayShortDay(day, lang).padEnd(dayWidth)}${number(left)}${number(slack)}`;
}

function isShown({ day }: DayOfSlack, { start, lastUseful }: Slack): boolean {
  const isNear = day >= addDays(lastUseful, -near) && day <= addDays(lastUseful, near);
  return day === start || day.endsWith('-01') || isNear;
}

function answerTo({ start, lastUseful, arguableLastUseful, limit, arguableLimit, deadlineOf, needed }: Slack): Text {
  const [last, by, other, end] = [lastUseful, limit, arguableLastUseful, arguableLimit].map(sayDay) as [
    Text,
    Text,
    Text,
    Text,
  ];
  const count = sayWorkingDays(needed);
  const what: Text = deadlineOf
    ? { en: `the due date of “${deadlineOf}”`, fr: `l’échéance de « ${deadlineOf} »` }
    : { en: 'the last certain day', fr: 'le dernier jour certain' };
  const need: Text = {
    en: `There must be ${count.en} left until ${by.en}, ${what.en}.`,
    fr: `Il faut qu’il reste ${count.fr} jusqu’au ${by.fr}, ${what.fr}.`,
  };
  if (lastUseful < start) {
    return {
      en: `No day is early enough: it would have to occur by ${last.en}. ${need.en}`,
      fr: `Toute date est trop tardive : l’événement devrait survenir le ${last.fr} au plus tard. ${need.fr}`,
    };
  }
  const differs = other.en !== last.en;
  return {
    en: `By ${last.en} at the latest${differs ? ` (${other.en} if the last day is ${end.en})` : ''}. ${need.en}`,
    fr: `Le ${last.fr} au plus tard${differs ? ` (le ${other.fr} si le dernier jour est le ${end.fr})` : ''}. ${need.fr}`,
  };
}

/** Every day, for a spreadsheet. */
export function renderSlackCsv(slacks: readonly Slack[]): Printed {
  const rows = slacks.flatMap(({ event, phase, days }) =>
    days.map(({ day, left, slack, arguableSlack }) => [event, phase.id, day, left, slack, arguableSlack]),
  );
  return inARow([['event', 'phase', 'day', 'left', 'slack', 'arguableSlack'], ...rows].map(csvRecord));
}

/** The slack as data; its form is documented with the other contracts. */
export function slackData(slacks: readonly Slack[], lang: Lang): unknown {
  return {
    format: 'conventio.slack/1',
    events: slacks.map(({ title, assumption, ...slack }) => ({
      ...slack,
      title: title[lang],
      assumption: assumption[lang],
    })),
  };
}

/** The rule for any entry day: until when, before the end, each event is of use. */
export function renderSlackRule(findings: readonly Finding[], lang: Lang): Printed {
  if (findings.length === 0) return page([nothingWaits[lang]]);
  const lines = findings.flatMap(({ message, help, bound }, index) => [
    ...(index > 0 ? [''] : []),
    ...[message, help, bound && examined(bound)].flatMap((text) => (text ? wrap(text[lang], width) : [])),
  ]);
  return page(lines);
}

export function slackRuleData(findings: readonly Finding[], lang: Lang): unknown {
  return {
    format: 'conventio.slack/1',
    rules: findings.map(({ message, help, bound, ...finding }) => ({
      ...finding,
      message: message[lang],
      ...(help && { help: help[lang] }),
      ...(bound && { bound: bound[lang] }),
    })),
  };
}

const columns = {
  en: { first: 'if it occurs on', second: 'working days left', third: 'to spare' },
  fr: { first: 's’il survient le', second: 'jours ouvrés restants', third: 'marge' },
} as const;

const nothingWaits: Text = {
  en: 'No phase waits for an event after which a minimum number of days must be worked before a known end.',
  fr: 'Aucune étape n’attend un événement après lequel un minimum de jours de travail devrait tenir avant une fin connue.',
};
