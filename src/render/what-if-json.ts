import type { OutcomeCount, WhatIfReport } from '../insight/agenda/what-if/report.ts';
import type { Convention } from '../language/model/convention.ts';
import type { Lang } from '../text/text.ts';
import { sayOutcome } from './outcome-words.ts';

/** The version of the JSON below; it changes when a reader of the former could be misled. */
export const whatIfFormat = 'conventio.what-if/1';

/** A report on many runs as JSON data: the documented contract of `simulate --vary --format json` (docs/json.md). */
export function whatIfData(report: WhatIfReport, { id, title }: Convention, lang: Lang) {
  const { slowBecause, outcomes, dates, ...counts } = report;
  const told = ({ outcome, runs }: OutcomeCount) => ({ outcome, title: sayOutcome(outcome)[lang], runs });
  return {
    format: whatIfFormat,
    convention: { id, title },
    lang,
    ...counts,
    runner: slowBecause ? 'xstate' : 'table',
    ...(slowBecause && { runnerBecause: slowBecause[lang] }),
    outcomes: outcomes.map(told),
    dates,
  };
}
