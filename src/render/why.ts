import { sayShortDay } from '../calendar/say-day.ts';
import { sayKey } from '../calendar/say-key.ts';
import type { Compiled } from '../engine/lifecycle/compile.ts';
import type { Dated } from '../engine/lifecycle/dates/dated.ts';
import type { Entry } from '../insight/agenda/entry.ts';
import { sayStateOf } from '../insight/agenda/state-words.ts';
import type { Explanation } from '../insight/agenda/why.ts';
import { declineBy } from '../language/model/moments.ts';
import { page } from '../text/page.ts';
import type { Printed } from '../text/printed.ts';
import type { Lang, Text } from '../text/text.ts';
import { sayBasis } from './basis.ts';
import { explainDerivation, sayAnchor, sayDated } from './derivation.ts';
import { labels } from './labels.ts';
import { datedData, entryData } from './timeline-json.ts';
import { wrap } from './wrap.ts';

const width = 100;

/** An explanation as text: what it is, what the text says, which reading was taken, and every step to each date. */
export function renderWhy(explanation: Explanation, compiled: Compiled, lang: Lang): Printed {
  const { path, title, clauses, state, missing, dated, certain, remarks = [], entries } = explanation;
  const word = (text: Text): string => text[lang];
  const lines = [
    `${path}${dated ? ` = ${dated.date} (${sayShortDay(dated.date, lang)})` : ''}`,
    ...wrap(title[lang], width),
    ...(state === undefined ? [] : [`${word(words.state)} ${sayStateOf(groupOf(path), state)[lang]}`]),
    ...(missing ? wrap(`${word(words.missing)} ${missing[lang]}`, width) : []),
    ...(path.startsWith('term') && !dated && remarks.length === 0 ? [word(words.unknownYet)] : []),
    ...remarks.flatMap((remark) => wrap(remark[lang], width)),
    ...saidOnce(clauses.flatMap(sayBasis).map((line) => line[lang])).flatMap((line) => wrap(line, width)),
    ...(dated ? ['', ...derivationLines(dated, compiled, lang)] : []),
    ...(certain ? ['', word(words.otherReading), ...derivationLines(certain, compiled, lang)] : []),
    ...entries.flatMap((entry) => [
      '',
      `${sayShortDay(entry.date, lang)}  ${labels[entry.kind][lang]}${which(entry, lang)}`,
      ...(entry.detail ? wrap(entry.detail[lang], width - 2).map((line) => `  ${line}`) : []),
      ...(entry.dated ? derivationLines(entry.dated, compiled, lang) : []),
    ]),
  ];
  return page(lines);
}

/** The section of what is asked about, as the chart names it. */
function groupOf(path: string): string {
  return path === declineBy ? 'renewal' : (path.split('.')[0] ?? '');
}

function which({ occurrence }: Entry, lang: Lang): string {
  return occurrence === undefined ? '' : ` (${sayKey(occurrence)[lang]})`;
}

/** What several clauses rest on is said once, and an article without its words is not said beside the same with them. */
function saidOnce(lines: readonly string[]): readonly string[] {
  const once = [...new Set(lines)];
  return once.filter((line) => !once.some((other) => other.startsWith(`${line} “`) || other.startsWith(`${line} «`)));
}

function derivationLines(dated: Dated, compiled: Compiled, lang: Lang): string[] {
  const said = dated.derivation
    ? explainDerivation(dated.derivation, sayAnchor(dated, compiled))
    : [sayDated(dated, compiled)];
  return said.flatMap((line) => wrap(line[lang], width - 2).map((part) => `  ${part}`));
}

const words = {
  state: { en: 'State:', fr: 'État :' },
  missing: { en: 'Still missing:', fr: 'Il manque :' },
  otherReading: {
    en: 'Read as a duration instead, the clause gives the last certain day:',
    fr: 'Lue comme une durée, la clause donne le dernier jour certain :',
  },
  unknownYet: {
    en: 'Not known yet: the event that it is counted from has not happened.',
    fr: 'Pas encore connu : l’événement dont il dépend n’a pas eu lieu.',
  },
} as const;

/** An explanation as JSON data. */
export function whyData(explanation: Explanation, compiled: Compiled, lang: Lang) {
  const { path, title, clauses, state, missing, dated, certain, remarks = [], renewals, entries } = explanation;
  return {
    format: 'conventio.why/1',
    path,
    title: title[lang],
    ...(dated && { date: dated.date, derivation: datedData(dated, compiled, lang) }),
    ...(certain && { certain: { date: certain.date, derivation: datedData(certain, compiled, lang) } }),
    ...(state !== undefined && { state }),
    ...(missing && { missing: missing[lang] }),
    ...(renewals !== undefined && { renewals }),
    ...(remarks.length > 0 && { remarks: remarks.map((remark) => remark[lang]) }),
    clauses: clauses.map(({ at, basis, interpretation, aims, note }) => ({ at, basis, interpretation, aims, note })),
    entries: entries.map((entry) => entryData(entry, compiled, lang)),
  };
}
