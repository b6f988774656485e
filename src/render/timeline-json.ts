import type { Derivation } from '../calendar/derivation.ts';
import { law } from '../calendar/law.ts';
import { writePeriod } from '../calendar/period.ts';
import type { Compiled } from '../engine/lifecycle/compile.ts';
import type { Dated } from '../engine/lifecycle/dates/dated.ts';
import type { Limit } from '../engine/lifecycle/limit.ts';
import type { Refusal } from '../engine/lifecycle/refusals/refusal.ts';
import type { Entry } from '../insight/agenda/entry.ts';
import { lastDayOf } from '../insight/agenda/last-day.ts';
import type { Mismatch, Performance } from '../insight/agenda/play.ts';
import { summarise } from '../insight/agenda/summary.ts';
import type { Timeline } from '../insight/agenda/timeline.ts';
import type { Lang } from '../text/text.ts';
import { sayDated } from './derivation.ts';

/** The version of the JSON below; it changes when a reader of the former could be misled. */
export const timelineFormat = 'conventio.timeline/1';

/** A timeline as JSON data: the documented contract of `simulate --format json` (docs/json.md). */
export function timelineData(played: Timeline, compiled: Compiled, lang: Lang, performance?: Performance) {
  return dataWith([...entriesData(played, compiled, lang)], played, lang, performance);
}

/** The same with lines that are made one after the other, when they are written. */
export function timelineDataInParts(played: Timeline, compiled: Compiled, lang: Lang, performance?: Performance) {
  return dataWith(entriesData(played, compiled, lang), played, lang, performance);
}

function* entriesData({ entries }: Timeline, compiled: Compiled, lang: Lang) {
  for (const entry of entries) yield entryData(entry, compiled, lang);
}

function dataWith<E extends Iterable<ReturnType<typeof entryData>>>(
  entries: E,
  played: Timeline,
  lang: Lang,
  performance: Performance | undefined,
) {
  const { convention } = played.state.compiled;
  return {
    format: timelineFormat,
    convention: { id: convention.id, title: convention.title, version: convention.version },
    lang,
    ...(performance && { scenario: { id: performance.scenario.id, title: performance.scenario.title } }),
    until: played.until,
    ...summarise(played.state),
    ...lastDayData(played),
    ...(played.limit && { limit: limitData(played.limit, lang) }),
    entries,
    refusals: played.refusals.map((refusal) => refusalData(refusal, lang)),
    ...(performance && { mismatches: performance.mismatches.map(mismatchData) }),
  };
}

/** The last day by the facts alone, where what was played after them took renewals for granted, or has no end. */
function lastDayData(played: Timeline) {
  const { on, dated, isNever, isRenewable, renewals, assumed, declineBy } = lastDayOf(played);
  if (!isRenewable && !isNever) return {};
  const told = { on, lastDay: dated?.date ?? null, renewals, assumed, declineBy: declineBy?.date ?? null };
  return { byFacts: told };
}

/** Why a run was played no further. */
function limitData({ code, most, on, message, remedy }: Limit, lang: Lang) {
  return { code, most, on, message: message[lang], remedy: remedy[lang] };
}

export function entryData(entry: Entry, compiled: Compiled, lang: Lang) {
  const { date, kind, id, occurrence, article, basis, code, fact, by, note, to, quantity } = entry;
  return {
    date,
    kind,
    id,
    ...(occurrence !== undefined && { occurrence }),
    article,
    basis,
    title: entry.title[lang],
    ...(entry.detail && { detail: entry.detail[lang] }),
    ...(code && { code }),
    ...(fact !== undefined && { fact }),
    ...(by !== undefined && { by }),
    ...(quantity !== undefined && { quantity: Number(quantity) }),
    ...(note !== undefined && { note }),
    ...(to && { to }),
    ...(entry.dated && { derivation: datedData(entry.dated, compiled, lang) }),
  };
}

/** How a date was found, as data and in words. */
export function datedData(dated: Dated, compiled: Compiled, lang: Lang) {
  const text = sayDated(dated, compiled)[lang];
  if (!dated.derivation) return { anchor: { name: dated.anchor, date: dated.date }, date: dated.date, text };
  return { ...derivationData(dated.derivation, dated.anchor, lang), text };
}

export function derivationData(derivation: Derivation, anchor: string, lang: Lang) {
  const { rules, clock, direction, period, steps, date } = derivation;
  return {
    rules,
    clock,
    direction,
    anchor: { name: anchor, date: derivation.anchor },
    period: writePeriod(period),
    steps,
    law: derivation.law.map((id) => ({ id, cite: law[id].cite[lang], point: law[id].point[lang] })),
    date,
  };
}

function mismatchData({ span, on, what, expected, actual }: Mismatch) {
  return { source: span.source, line: span.start.line, on, what, expected, actual };
}

export function refusalData({ fact, code, article, message, remedy }: Refusal, lang: Lang) {
  const { id, fact: name, on, by, for: key, quantity } = fact;
  return {
    fact: {
      id,
      fact: name,
      on,
      ...(by !== undefined && { by }),
      ...(key !== undefined && { for: key }),
      ...(quantity !== undefined && { quantity: Number(quantity) }),
    },
    code,
    article,
    message: message[lang],
    remedy: remedy[lang],
  };
}
