import { sayDay } from '../../calendar/say-day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Dated, Use } from '../../engine/lifecycle/dates/dated.ts';
import { contextOf } from '../../engine/lifecycle/state.ts';
import type { Convention } from '../../language/model/convention.ts';
import { factsOf } from '../../language/model/names.ts';
import { fixedDayOf, momentsOfTiming, partsOfTiming, type Timing } from '../../language/model/timing.ts';
import { timingsOf } from '../../language/model/timings.ts';
import { explainDerivation, sayAnchor, sayDated } from '../../render/derivation.ts';
import { sayTiming } from '../../render/timing.ts';
import type { Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { Analysis } from './analysis.ts';
import type { KnownRun } from './run.ts';

/** A time in a file: what says when, and what it serves. */
export interface FoundTiming {
  readonly timing: Timing;
  readonly use: Use;
}

/** The innermost time that a place is part of. */
export function timingAround(at: Pointer, convention: Convention): FoundTiming | undefined {
  let found: FoundTiming | undefined;
  for (const { timing, after } of timingsOf(convention)) {
    for (const part of partsOfTiming(timing)) {
      const isAround = at === part.at || at.startsWith(`${part.at}/`);
      if (!isAround || (found && found.timing.at.length >= part.at.length)) continue;
      // A time that another is counted from is a day like any other.
      found = { timing: part, use: part === timing && after === 'deadline' ? 'deadline' : 'state' };
    }
  }
  return found;
}

/** The times that a clause tells, in the order of its keys. */
export function timingsWithin(clause: Pointer, convention: Convention): readonly FoundTiming[] {
  return [...timingsOf(convention)]
    .filter(({ timing }) => timing.at.startsWith(`${clause}/`))
    .map(({ timing, after }) => ({ timing, use: after === 'deadline' ? 'deadline' : 'state' }));
}

/** How a time is computed, and the date that it gives: by its words alone, or by the facts of a scenario. */
export function sayDates({ timing, use }: FoundTiming, file: Analysis, run: KnownRun | undefined): readonly Text[] {
  const { convention } = file;
  if (!convention) return [];
  const said = sentence(sayTiming(timing, use, { convention, facts: factsOf(convention) }));
  const compiled = file.compiled();
  if (!compiled) return [said, mendFirst];
  if (isOfEachCycle(timing, convention)) return [said, inEachCycle];
  const known = datesOf(timing, use, compiled, compiled.interpreter.start().context);
  if (known.date) return [...(fixedDayOf(timing) ? [] : [said]), ...sayFound(known, compiled)];
  if (!run) return [said, noFacts];
  const { compiled: version } = run.state;
  const lived = datesOf(timing, use, version, contextOf(run.state));
  const { scenario } = run;
  return [said, ...(lived.date ? [inScenario(scenario), ...sayFound(lived, version)] : [notEvenIn(scenario)])];
}

interface Found {
  readonly date?: Dated;
  /** The last day by the reading that nobody contests, where it is another. */
  readonly certain?: Dated;
}

function datesOf(timing: Timing, use: Use, compiled: Compiled, context: ReturnType<typeof contextOf>): Found {
  const { resolver } = compiled;
  if (timing.at === '/term/starts') return withDate(resolver.term(context).start);
  if (timing.at !== '/term/ends') return withDate(resolver.date(timing, use, context));
  const { end, certainEnd } = resolver.term(context);
  return { ...withDate(end), ...(certainEnd && certainEnd.date !== end?.date && { certain: certainEnd }) };
}

function withDate(date: Dated | undefined): Found {
  return date ? { date } : {};
}

function sayFound({ date, certain }: Found, compiled: Compiled): readonly Text[] {
  return [...(date ? explain(date, compiled) : []), ...(certain ? [otherReading(certain)] : [])];
}

function explain(dated: Dated, compiled: Compiled): readonly Text[] {
  const day = sayDay(dated.date);
  const head: Text = { en: `= ${day.en} (${dated.date})`, fr: `= ${day.fr} (${dated.date})` };
  if (dated.derivation) return [head, ...explainDerivation(dated.derivation, sayAnchor(dated, compiled))];
  return [head, sentence(sayDated(dated, compiled))];
}

/** A time that has as many dates as there are cycles. */
function isOfEachCycle(timing: Timing, { obligations }: Convention): boolean {
  if ([...momentsOfTiming(timing)].some(({ name }) => name.startsWith('cycle.'))) return true;
  return [...obligations.values()].some((duty) => duty.nature === 'rhythmic' && duty.due.at === timing.at);
}

function sentence({ en, fr }: Text): Text {
  return { en: `${capital(en)}.`, fr: `${capital(fr)}.` };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const mendFirst: Text = {
  en: 'The date will be shown once the file has no errors.',
  fr: 'La date s’affichera quand le fichier n’aura plus d’erreur.',
};

const inEachCycle: Text = {
  en: 'One date in each cycle; “npx conventio simulate” lists them.',
  fr: 'Une date par cycle ; « npx conventio simulate » les donne.',
};

const noFacts: Text = {
  en: 'The date depends on facts, and none are known: there is no scenario beside this file.',
  fr: 'La date dépend de faits, et aucun n’est connu : il n’y a pas de scénario à côté de ce fichier.',
};

function inScenario(scenario: string): Text {
  return { en: `In the scenario “${scenario}”:`, fr: `Dans le scénario « ${scenario} » :` };
}

function notEvenIn(scenario: string): Text {
  return {
    en: `The date depends on facts that the scenario “${scenario}” does not contain.`,
    fr: `La date dépend de faits que le scénario « ${scenario} » ne contient pas.`,
  };
}

function otherReading({ date }: Dated): Text {
  const day = sayDay(date);
  return {
    en: `Read as a duration instead, the last certain day would be ${day.en} (${date}).`,
    fr: `Selon l’autre lecture (une durée), le dernier jour certain serait le ${day.fr} (${date}).`,
  };
}
