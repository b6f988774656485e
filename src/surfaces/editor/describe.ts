import { sayCondition, sayMoment } from '../../engine/lifecycle/refusals/say-condition.ts';
import { sayState } from '../../insight/agenda/state-words.ts';
import type { Clause } from '../../language/model/clause.ts';
import type { Convention } from '../../language/model/convention.ts';
import { factsOf } from '../../language/model/names.ts';
import { valueAt } from '../../language/schema/value-at.ts';
import { sayBasis } from '../../render/basis.ts';
import { own } from '../../text/own.ts';
import { keysOf, type Pointer } from '../../text/span.ts';
import { type Text, verbatim } from '../../text/text.ts';
import type { Analysis } from './analysis.ts';
import type { Mention } from './mentions.ts';
import { type KnownRun, stateIn } from './run.ts';
import { sayDates, timingsWithin } from './say-dates.ts';
import { groupOf, isSection, sectionNouns } from './sections.ts';

/** The title of a clause, from the convention where it is sound, else from the file. */
export function titleOf(clause: Pointer, file: Analysis): string | undefined {
  for (const { document, declared } of [file, file.conventionFile].filter((each) => each !== undefined)) {
    const value = valueAt(document?.value, declared.get(clause) ?? clause);
    if (typeof value === 'string') return value;
    if (typeof value !== 'object' || value === null) continue;
    const { title, shortName, name } = value as Readonly<Record<string, unknown>>;
    const found = title ?? shortName ?? name;
    if (typeof found === 'string') return found.trim();
  }
  return undefined;
}

/** What a name is, in one line: `deliverable “The report”`, and what comes to it where the name says that. */
export function headingOf({ clause = '', id, part, pointer }: Mention, file: Analysis): Text {
  const [section, , part2] = keysOf(clause);
  const written = part === 'value' ? (file.document?.writtenAt(pointer) ?? '') : '';
  const { convention } = file;
  if (!isSection(section)) {
    return convention ? named(written, sayMoment(id, namesOf(convention))) : verbatim(id);
  }
  const noun = part2 === 'components' ? componentNoun : sectionNouns[section];
  const title = titleOf(clause, file) ?? id;
  const what: Text = { en: `${noun.en} “${title}”`, fr: `${noun.fr} « ${title} »` };
  if (!written.includes(':') || !convention) return named(written === '' ? id : written, what);
  return named(written, sayMoment(written, namesOf(convention)));
}

const componentNoun: Text = { en: 'part', fr: 'partie' };

function named(name: string, what: Text): Text {
  return { en: `${name}: ${what.en}`, fr: `${name} : ${what.fr}` };
}

function namesOf(convention: Convention) {
  return { convention, facts: factsOf(convention) };
}

/** What there is to say of a clause: what it rests on, when it opens, its dates, and its state where a run is known. */
export function clauseLines(clause: Pointer, file: Analysis, run: KnownRun | undefined): readonly Text[] {
  const { convention } = file;
  const found = convention && clauseAt(clause, convention);
  if (!convention || !found) return [];
  const [section = '', id = ''] = keysOf(clause);
  const state = run && stateIn(run, section === 'rights' ? 'events' : section, id);
  const gate = section === 'phases' ? convention.phases.get(id)?.gate.condition : undefined;
  const timings = clause.startsWith('/term/') ? [] : timingsWithin(clause, convention);
  return [
    ...sayBasis(found),
    ...(gate === undefined ? [] : [opensWith(sayCondition(gate, namesOf(convention)))]),
    ...timings.flatMap((timing) => sayDates(timing, file, run)),
    ...(state === undefined || !run ? [] : [standsAt(run.scenario, sayState(state))]),
  ];
}

function clauseAt(clause: Pointer, convention: Convention): Clause | undefined {
  const [section, id] = keysOf(clause);
  if (isSection(section)) {
    return convention[groupOf(section)].get(id ?? '');
  }
  const { term, signature, notification, exit } = convention;
  const ofAgreement: Readonly<Record<string, Clause | undefined>> = {
    '/signature': signature,
    '/notification': notification,
    '/term': term,
    '/term/starts': term.starts,
    '/term/ends': term.ends,
    '/term/renewal': term.renewal,
    '/exit': exit,
  };
  return own(ofAgreement, clause);
}

function opensWith(condition: Text): Text {
  return { en: `Opens with: ${condition.en}.`, fr: `S’ouvre avec : ${condition.fr}.` };
}

function standsAt(scenario: string, state: Text): Text {
  return {
    en: `At the end of the scenario “${scenario}”: ${state.en}.`,
    fr: `À la fin du scénario « ${scenario} » : ${state.fr}.`,
  };
}

/** The citation that a value is part of, with its quotation and the reading that was taken. */
export function sayCitation(
  pointer: Pointer,
  { document }: Analysis,
): { heading: Text; lines: readonly Text[] } | undefined {
  const at = /^.*\/cite(?:\/\d+)?(?=\/(?:article|law|quote)$)/.exec(pointer)?.[0];
  const cite = at && valueAt(document?.value, at);
  if (!at || !document || typeof cite !== 'object' || cite === null) return undefined;
  const { law, quote } = cite as Readonly<Record<string, unknown>>;
  const article = document.writtenAt(`${at}/article`);
  const heading =
    article === undefined
      ? verbatim(typeof law === 'string' ? law : '')
      : { en: `article ${article}`, fr: `article ${article}` };
  return { heading, lines: typeof quote === 'string' ? [{ en: `“${quote.trim()}”`, fr: `« ${quote.trim()} »` }] : [] };
}
