import type { IsoDate } from '../calendar/day.ts';
import type { OutcomeCount, VariedDate, WhatIfReport } from '../insight/agenda/what-if/report.ts';
import { page } from '../text/page.ts';
import type { Printed } from '../text/printed.ts';
import { decimal, type Lang, type Text } from '../text/text.ts';
import { sayOutcome } from './outcome-words.ts';
import { wrap } from './wrap.ts';

const width = 100;

/** How often each outcome happens and which date decides it, as tables. */
export function renderWhatIf(report: WhatIfReport, title: string, lang: Lang): Printed {
  const lines = [
    title,
    ...wrap(sayRuns(report)[lang], width),
    ...(report.slowBecause ? wrap(saySlow(report.slowBecause)[lang], width) : []),
    '',
    ...outcomesTable(report, lang),
    ...(report.dates.length > 0 ? ['', ...decidingTable(report, lang)] : []),
    ...report.dates.flatMap((date) => ['', ...dateTable(date, report, lang)]),
    ...brokenTable(report, lang),
    ...refusalsTable(report, lang),
  ];
  return page(lines);
}

function sayRuns({ runs, combinations, seed }: WhatIfReport): Text {
  const [some, all] = [sayCount(runs), sayCount(combinations)];
  if (seed !== null) {
    return {
      en: `${some.en} runs, drawn at random (seed ${seed}) from ${all.en} combinations of days.`,
      fr: `${some.fr} déroulements, tirés au sort (graine ${seed}) parmi ${all.fr} combinaisons de jours.`,
    };
  }
  if (runs === 1)
    return { en: 'One run: there is one combination of days.', fr: 'Un déroulement : une seule combinaison de jours.' };
  return {
    en: `${some.en} runs: every combination of days.`,
    fr: `${some.fr} déroulements : toutes les combinaisons de jours.`,
  };
}

function saySlow(because: Text): Text {
  return {
    en: `Simulated with XState rather than with a table: ${because.en}.`,
    fr: `Simulés par XState et non par une table : ${because.fr}.`,
  };
}

function outcomesTable({ outcomes, runs }: WhatIfReport, lang: Lang): string[] {
  const rows = outcomes.map(({ outcome, runs: some }, index) => [
    letterOf(index),
    sayOutcome(outcome)[lang],
    sayCount(some)[lang],
    sayShare(some, runs)[lang],
  ]);
  return [words.howTheyEnd[lang], ...columns(rows, ['left', 'left', 'right', 'right'])];
}

function decidingTable({ dates, runs }: WhatIfReport, lang: Lang): string[] {
  const rows = dates.map(({ name, decides }) => [name, sayCount(decides)[lang], sayShare(decides, runs)[lang]]);
  const definition = wrap(words.definition[lang], width);
  return [words.whatDecides[lang], ...columns(rows, ['left', 'right', 'right']), ...definition];
}

function dateTable(date: VariedDate, report: WhatIfReport, lang: Lang): string[] {
  const spans = date.outcomes
    .map(({ first, last, runs }, index) => ({ cells: [letterOf(index), sayDay(first), sayDay(last)], runs }))
    .filter(({ runs }) => runs > 0)
    .map(({ cells }) => cells);
  const letters = report.outcomes.map((_, index) => letterOf(index));
  const months = date.months.map(({ month, runs, outcomes }) => [
    month ?? words.never[lang],
    sayCount(runs)[lang],
    ...outcomes.map((each) => sayPart(each, runs, lang)),
  ]);
  const right = letters.map(() => 'right' as const);
  return [
    sayRange(date)[lang],
    ...columns([['', words.firstDay[lang], words.lastDay[lang]], ...spans], ['left', 'left', 'left']),
    ...columns([['', words.runs[lang], ...letters], ...months], ['left', 'right', ...right]),
  ];
}

function sayRange({ name, first, last, mayNeverHappen }: VariedDate): Text {
  const range = (to: string): string => (first === last ? sayDay(first) : `${sayDay(first)} ${to} ${sayDay(last)}`);
  return {
    en: `${name}: ${range('to')}${mayNeverHappen ? ', or never' : ''}`,
    fr: `${name} : ${range('au')}${mayNeverHappen ? ', ou jamais' : ''}`,
  };
}

function brokenTable({ broken, runs }: WhatIfReport, lang: Lang): string[] {
  if (broken.length === 0) return [];
  const rows = broken.map(({ property, runs: some }) => [sayCount(some)[lang], sayShare(some, runs)[lang], property]);
  return ['', words.broken[lang], ...columns(rows, ['right', 'right', 'left'])];
}

function refusalsTable({ refusals }: WhatIfReport, lang: Lang): string[] {
  if (refusals.length === 0) return [];
  const rows = refusals.map(({ fact, code, times }) => [sayCount(times)[lang], fact, `[${code}]`]);
  return ['', words.refused[lang], ...columns(rows, ['right', 'left', 'left'])];
}

function sayPart({ runs }: OutcomeCount, all: number, lang: Lang): string {
  return runs === 0 ? '–' : sayShare(runs, all)[lang];
}

function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

function sayDay(day: IsoDate | null): string {
  return day ?? '–';
}

/** A count with its thousands apart; one that is too large to be told exactly, by its size. */
export function sayCount(count: number): Text {
  if (!Number.isSafeInteger(count)) {
    const [digits = '', power] = count.toExponential(1).split('e+');
    return { en: `${digits} × 10^${power}`, fr: `${decimal(digits, 'fr')} × 10^${power}` };
  }
  const grouped = (separator: string): string => String(count).replace(/\B(?=(\d{3})+$)/g, separator);
  return { en: grouped(','), fr: grouped('\u00a0') };
}

function sayShare(part: number, all: number): Text {
  const share = ((100 * part) / all).toFixed(1);
  return { en: `${share}%`, fr: `${decimal(share, 'fr')}\u00a0%` };
}

/** Rows as columns, each as wide as its widest cell. */
function columns(rows: readonly (readonly string[])[], sides: readonly ('left' | 'right')[]): string[] {
  const widths = sides.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      sides[column] === 'left' ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `  ${cells.join('  ')}`.trimEnd();
  });
}

const words = {
  howTheyEnd: { en: 'How the runs end', fr: 'Issue des déroulements' },
  whatDecides: { en: 'Which dates decide', fr: 'Dates déterminantes' },
  definition: {
    en: 'How many runs would end differently, on average, if only this date changed.',
    fr: 'Nombre de déroulements qui finiraient autrement, en moyenne, si seule cette date changeait.',
  },
  firstDay: { en: 'earliest', fr: 'au plus tôt' },
  lastDay: { en: 'latest', fr: 'au plus tard' },
  runs: { en: 'runs', fr: 'nombre' },
  never: { en: 'never', fr: 'jamais' },
  broken: { en: 'Properties that are broken', fr: 'Propriétés enfreintes' },
  refused: { en: 'Facts refused, over all runs', fr: 'Faits refusés, tous déroulements confondus' },
} as const satisfies Record<string, Text>;
