import type { IsoDate } from '../calendar/day.ts';
import { sayDay, sayShortDay } from '../calendar/say-day.ts';
import type { Compiled } from '../engine/lifecycle/compile.ts';
import type { Refusal } from '../engine/lifecycle/refusals/refusal.ts';
import { sayQuantity } from '../engine/lifecycle/refusals/say-quantity.ts';
import type { Entry } from '../insight/agenda/entry.ts';
import { type LastDay, lastDayOf } from '../insight/agenda/last-day.ts';
import type { Mismatch } from '../insight/agenda/play.ts';
import { sayState, sayStateOf } from '../insight/agenda/state-words.ts';
import { type BudgetSummary, type Summary, summarise } from '../insight/agenda/summary.ts';
import type { Timeline } from '../insight/agenda/timeline.ts';
import type { Convention } from '../language/model/convention.ts';
import { own } from '../text/own.ts';
import { page } from '../text/page.ts';
import { inARow, type Printed } from '../text/printed.ts';
import { counted, decimal, joinTexts, type Lang, type Text, verbatim } from '../text/text.ts';
import { sayDated } from './derivation.ts';
import { labels } from './labels.ts';
import { renderOpen } from './open-matters.ts';
import { outcomeWords } from './outcome-words.ts';
import { sayPlace } from './place.ts';
import { sayRefused } from './refused-fact.ts';
import { wrap } from './wrap.ts';

const dayWidth = 20;
const labelWidth = 16;
const textWidth = 84;
const indent = ' '.repeat(dayWidth + labelWidth);

/** A timeline as a page of text that somebody who is no programmer can read. */
export function renderTimeline(played: Timeline, compiled: Compiled, lang: Lang, title?: string): Printed {
  return inARow([...timelineInParts(played, compiled, lang, title)]);
}

/** The same part by part, so that a long one need not be held as one text. */
export function* timelineInParts(played: Timeline, compiled: Compiled, lang: Lang, title?: string): Generator<Printed> {
  const { convention } = played.state.compiled;
  yield page([...wrap(convention.title, 100), ...(title ? [title] : []), '']);
  for (let first = 0; first < played.entries.length; first += entriesAtOnce) {
    yield page(renderEntries(played.entries, first, compiled, lang));
  }
  yield page([
    ...renderRefusals(played.refusals, lang, compiled),
    ...renderLimit(played, lang),
    '',
    ...renderSummary(summarise(played.state), played, lang),
  ]);
}

const entriesAtOnce = 500;

/** Some lines of a timeline, as they stand on the page of the whole. */
export function entryLines(entries: readonly Entry[], compiled: Compiled, lang: Lang): readonly string[] {
  return renderEntries(entries, 0, compiled, lang);
}

function renderEntries(entries: readonly Entry[], first: number, compiled: Compiled, lang: Lang): string[] {
  return entries.slice(first, first + entriesAtOnce).flatMap((entry, index) => {
    const before = entries[first + index - 1];
    const isNewDay = before?.date !== entry.date;
    const isNewKind = isNewDay || before?.kind !== entry.kind;
    const day = (isNewDay ? sayShortDay(entry.date, lang) : '').padEnd(dayWidth);
    const label = (isNewKind ? labels[entry.kind][lang] : '').padEnd(labelWidth);
    const basis = sayBasis(entry, lang);
    const [heading = '', ...more] = wrap(`${entry.title[lang]}${basis && ` (${basis})`}`, textWidth);
    const details = [
      entry.detail?.[lang],
      entry.note === undefined ? undefined : sayNote(entry.note, lang),
      entry.dated && `= ${sayDated(entry.dated, compiled)[lang]}`,
    ];
    return [
      `${day}${label}${heading}`,
      ...more.map((line) => `${indent}${line}`),
      ...details.flatMap((detail) => (detail ? wrap(detail, textWidth - 2).map((line) => `${indent}  ${line}`) : [])),
    ];
  });
}

/** What somebody noted with a fact, on one line. */
function sayNote(note: string, lang: Lang): string {
  return `${lang === 'fr' ? 'Note : ' : 'Note: '}${note.replace(/\s+/g, ' ')}`;
}

/** That a run goes on, and was played no further. */
function renderLimit({ limit }: Timeline, lang: Lang): string[] {
  return limit ? ['', ...wrap(`${limit.message[lang]} ${limit.remedy[lang]}`, 100)] : [];
}

/** The article that put an entry there, or that it is only practice. */
function sayBasis({ article, basis }: Pick<Entry, 'article' | 'basis'>, lang: Lang): string {
  if (article !== null) return sayPlace(article);
  if (basis === 'practice') return lang === 'fr' ? 'usage' : 'practice';
  return '';
}

/**
 * What was refused: each fact by its title, with its article, the reason and what would make it admissible. Without the
 * convention that knows the titles, each fact by its name.
 */
export function renderRefusals(refusals: readonly Refusal[], lang: Lang, compiled?: Compiled): readonly string[] {
  if (refusals.length === 0) return [];
  const heading: Text = { en: 'Refused and not recorded', fr: 'Refusé et non enregistré' };
  return [
    '',
    heading[lang],
    ...refusals.flatMap(({ fact, code, article, message, remedy }) => {
      const basis = sayBasis({ article, basis: 'text' }, lang);
      const { label, title } = sayRefused(fact, compiled);
      const head = `${title[lang]}${basis && ` (${basis})`} [${code}]`;
      const [first = '', ...more] = wrap(head, textWidth);
      const sentence = `${message[lang]} ${remedy[lang]}`;
      return [
        `${sayShortDay(fact.on, lang).padEnd(dayWidth)}${label[lang].padEnd(labelWidth)}${first}`,
        ...more.map((line) => `${indent}${line}`),
        ...wrap(sentence, textWidth - 2).map((line) => `${indent}  ${line}`),
      ];
    }),
  ];
}

function renderSummary(summary: Summary, played: Timeline, lang: Lang): string[] {
  const { until, state } = played;
  const { term, outcome, phases, budgets, deliverables, payments, properties } = summary;
  const { convention } = state.compiled;
  const day = sayDay(until);
  const standing = [sayState(term.status)[lang], ...(outcome ? [outcomeWords[outcome][lang]] : [])].join(', ');
  const heading: Text = { en: `On ${day.en}: ${standing}`, fr: `Au ${day.fr} : ${standing}` };
  const line = (title: string, said: string): string =>
    lang === 'fr' ? `  ${title} : ${said}` : `  ${title}: ${said}`;
  const ofPhases = Object.entries(phases).map(([id, phase]) => {
    const budget = own(budgets, id);
    const word = sayState(phase.state)[lang];
    const said = budget ? `${word}, ${sayBudget(id, budget, convention)[lang]}` : word;
    return line(convention.phases.get(id)?.title ?? id, said);
  });
  const ofDeliverables = Object.entries(deliverables).map(([id, { state: current }]) =>
    line(convention.deliverables.get(id)?.title ?? id, sayStateOf('deliverables', current)[lang]),
  );
  const ofPayments = Object.entries(payments).map(([id, { state: current }]) =>
    line(convention.obligations.get(id)?.title ?? id, sayStateOf('payments', current)[lang]),
  );
  const ofOpen = renderOpen(summary.open, convention, lang);
  const ofProperties = Object.values(properties).length > 0 ? [sayProperties(summary)[lang]] : [];
  const ofEnd = sayLastDay(lastDayOf(played), until)
    .flatMap((said) => wrap(said[lang], 98))
    .map((said) => `  ${said}`);
  return [
    heading[lang],
    ...ofEnd,
    ...ofPhases,
    ...ofDeliverables,
    ...ofPayments,
    ...ofOpen,
    ...ofProperties.map((said) => `  ${said}`),
  ];
}

/**
 * The last day by the facts alone, where what was played after them took renewals for granted or has no end: the one
 * that `why term.end` and `explain` show.
 */
function sayLastDay(lastDay: LastDay, until: IsoDate): readonly Text[] {
  const { on, dated, isNever, isRenewable, assumed, playedTo, remarks } = lastDay;
  if (isNever) return until > on ? [...remarks, sayShownUpTo(until)] : remarks;
  if (!isRenewable || !dated) return [];
  const [facts, last] = [sayDay(on), sayDay(dated.date)];
  const known = {
    en: `According to the facts up to ${facts.en}, the last day is ${last.en}. `,
    fr: `D’après les faits enregistrés jusqu’au ${facts.fr}, le dernier jour est le ${last.fr}. `,
  };
  const byFacts = joinTexts([known, ...remarks], verbatim(''));
  return assumed === 0 ? [byFacts] : [byFacts, sayAssumed(assumed, playedTo?.date)];
}

function sayShownUpTo(until: IsoDate): Text {
  const day = sayDay(until);
  return {
    en: `Shown up to ${day.en}; ask for a later day to see more.`,
    fr: `Affiché jusqu’au ${day.fr} ; demandez un jour plus lointain pour en voir davantage.`,
  };
}

function sayAssumed(count: number, playedTo: IsoDate | undefined): Text {
  const many = counted(count, { en: ['renewal', 'renewals'], fr: ['reconduction', 'reconductions'] });
  const last = playedTo && sayDay(playedTo);
  return {
    en: `What follows assumes that nobody gives notice of non-renewal: ${many.en} more, ${last ? `with ${last.en} as the last day` : 'and no last day'}.`,
    fr: `La suite suppose que personne ne dénonce la reconduction : ${many.fr} de plus, ${last ? `avec le ${last.fr} pour dernier jour` : 'sans dernier jour'}.`,
  };
}

/** How many properties there are, and how many of them are broken; the timeline tells which. */
function sayProperties({ properties }: Summary): Text {
  const all = Object.values(properties);
  const broken = all.filter((property) => property.broken !== null).length;
  const checked = all.length === 1 ? '1 examinée' : `${all.length} examinées`;
  return {
    en: `Properties: ${all.length} checked, ${broken || 'none'} broken`,
    fr: `Propriétés : ${checked}, ${broken === 0 ? 'aucune' : broken} enfreinte${broken > 1 ? 's' : ''}`,
  };
}

function sayBudget(id: string, { used, max }: BudgetSummary, { phases }: Convention): Text {
  const amount = sayQuantity(String(used), phases.get(id)?.budget?.unit ?? 'day');
  if (max === null) return amount;
  return { en: `${amount.en} of ${max}`, fr: `${amount.fr} sur ${decimal(String(max), 'fr')}` };
}

/** What a scenario expected and did not get, as a difference. */
export function renderMismatches(mismatches: readonly Mismatch[], lang: Lang): Printed {
  const words: Text = { en: 'Not as expected', fr: 'Différent de ce qui était attendu' };
  const lines = mismatches.flatMap(({ on, what, expected, actual, span }) => [
    `${span.source}:${span.start.line}: ${what}, ${on}`,
    `  - ${expected}`,
    `  + ${actual}`,
  ]);
  return page([words[lang], ...lines]);
}
