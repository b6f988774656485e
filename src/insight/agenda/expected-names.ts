import { keyFormOf } from '../../engine/lifecycle/occurrences/key-form.ts';
import { refusalCodes } from '../../engine/lifecycle/refusals/refusal-reasons.ts';
import type { Binder } from '../../language/model/binder.ts';
import type { Convention } from '../../language/model/convention.ts';
import { repeatingOf } from '../../language/model/repeating.ts';
import {
  budgetStates,
  occurrenceStates,
  outcomes,
  sectionStates,
  termStates,
} from '../../language/schema/definitions/states.ts';
import type {
  ExpectationDeclaration,
  ExpectedEntry,
  FactDeclaration,
} from '../../language/schema/scenario-declaration.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import { entryKinds } from './entry.ts';
import {
  expectationUnknown,
  noSuchArticle,
  noSuchClause,
  noSuchEntry,
  noSuchKey,
  noSuchKind,
  noSuchRefusal,
  noSuchState,
} from './rules/expectation-unknown.ts';

/** The sections whose states can be expected. */
export const expectedGroups = [
  'phases',
  'milestones',
  'decisions',
  'deliverables',
  'datasets',
  'obligations',
  'meetings',
  'payments',
  'dates',
  'terminations',
  'suspensions',
  'roles',
  'parties',
  'amendments',
  'properties',
] as const;

type Group = (typeof expectedGroups)[number];

function idsOf(group: Group, convention: Convention): readonly string[] {
  if (group !== 'obligations' && group !== 'meetings' && group !== 'payments') return [...convention[group].keys()];
  return [...convention.obligations.values()].filter(({ section }) => section === group).map(({ id }) => id);
}

/** An expectation about something that does not exist, amended or not, would fail, or hold, for ever. */
export function checkExpectedNames(
  expected: ExpectationDeclaration,
  at: Pointer,
  versions: readonly Convention[],
  binder: Binder,
): void {
  for (const group of expectedGroups) {
    const known = [...new Set(versions.flatMap((convention) => idsOf(group, convention)))];
    checkClauses(expected[group], group, known, at, binder);
  }
  for (const name of Object.keys(expected.occurrences ?? {})) {
    checkOccurrence(name, memberOf(memberOf(at, 'occurrences'), name), versions, binder);
  }
  const budgeted = versions
    .flatMap(({ phases }) => [...phases.values()].filter(({ budget }) => budget))
    .map(({ id }) => id);
  checkClauses(expected.budgets, 'budgets', budgeted, at, binder);
  checkStates(expected, at, binder);
  for (const list of ['entries', 'noEntries'] as const) {
    for (const [index, entry] of (expected[list] ?? []).entries()) {
      checkEntry(entry, memberOf(memberOf(at, list), index), versions, binder);
    }
  }
}

/** A clause that recurs, and a key of the form that its occurrences have. */
function checkOccurrence(name: string, pointer: Pointer, versions: readonly Convention[], binder: Binder): void {
  const [id = '', key = ''] = name.split('@');
  const clauses = versions.flatMap((convention) =>
    [...repeatingOf(convention).values()].map((clause) => ({ clause, form: keyFormOf(clause, convention) })),
  );
  const forms = clauses.filter(({ clause }) => clause.id === id).map(({ form }) => form);
  const [form] = forms;
  if (!form) {
    const known = [...new Set(clauses.map(({ clause }) => clause.id))];
    binder.report(
      expectationUnknown,
      pointer,
      noSuchClause(id, 'occurrences', known, binder.places.spanOf(pointer, 'key')),
      'key',
    );
  } else if (!forms.some(({ isKey }) => isKey(key))) {
    binder.report(expectationUnknown, pointer, noSuchKey(key, id, form), 'key');
  }
}

function checkClauses(
  expected: Readonly<Record<string, unknown>> | undefined,
  group: string,
  known: readonly string[],
  at: Pointer,
  binder: Binder,
): void {
  for (const id of Object.keys(expected ?? {})) {
    if (known.includes(id)) continue;
    const pointer = memberOf(memberOf(at, group), id);
    const found = noSuchClause(id, group, known, binder.places.spanOf(pointer, 'key'));
    binder.report(expectationUnknown, pointer, found, 'key');
  }
}

function checkEntry(
  { kind, id, article }: ExpectedEntry,
  at: Pointer,
  versions: readonly Convention[],
  binder: Binder,
): void {
  const check = (word: string, say: typeof noSuchEntry, known: readonly string[], pointer: Pointer): void => {
    if (!known.includes(word))
      binder.report(expectationUnknown, pointer, say(word, known, binder.places.spanOf(pointer)));
  };
  check(kind, noSuchKind, [...new Set<string>(entryKinds)], memberOf(at, 'kind'));
  if (id !== undefined) check(id, noSuchEntry, [...new Set(versions.flatMap(entryIds))], memberOf(at, 'id'));
  const cited = [...new Set(versions.flatMap(articlesOf))];
  for (const each of article?.split(', ') ?? []) check(each, noSuchArticle, cited, memberOf(at, 'article'));
}

/** A state that nothing of its kind is ever in would fail for ever, and nobody would see why. */
function checkStates(expected: ExpectationDeclaration, at: Pointer, binder: Binder): void {
  const check = (word: string | undefined, section: string, known: readonly string[], pointer: Pointer): void => {
    if (word === undefined || known.includes(word)) return;
    binder.report(expectationUnknown, pointer, noSuchState(word, section, known, binder.places.spanOf(pointer)));
  };
  check(expected.term, 'term', termStates, memberOf(at, 'term'));
  check(expected.outcome, 'outcome', outcomes, memberOf(at, 'outcome'));
  for (const section of sections) {
    for (const [id, word] of Object.entries(expected[section] ?? {})) {
      check(word, section, sectionStates[section], memberOf(memberOf(at, section), id));
    }
  }
  for (const [name, word] of Object.entries(expected.occurrences ?? {})) {
    check(word, 'occurrences', occurrenceStates, [at, 'occurrences', name].reduce(memberOf));
  }
  for (const [id, { state }] of Object.entries(expected.budgets ?? {})) {
    check(state, 'budgets', budgetStates, [at, 'budgets', id, 'state'].reduce(memberOf));
  }
}

const sections = Object.keys(sectionStates) as readonly (keyof typeof sectionStates)[];

function entryIds(convention: Convention): readonly string[] {
  const budgets = [...convention.phases.keys()].map((phase) => `${phase}-budget`);
  const clauses = expectedGroups.flatMap((group) => idsOf(group, convention));
  const announced = [...convention.events.keys(), ...convention.reminders.keys()];
  return [
    'term',
    'renewal',
    'signed',
    'notified',
    'withdrawn',
    'signature',
    'notification',
    ...budgets,
    ...clauses,
    ...announced,
  ];
}

function articlesOf({ citations }: Convention): readonly string[] {
  return citations.flatMap((citation) => ('article' in citation ? [citation.article] : []));
}

/** The reasons for which facts are expected to be refused. */
export function checkExpectedRefusals(facts: readonly FactDeclaration[], binder: Binder): void {
  for (const [index, { refused }] of facts.entries()) {
    if (refused === undefined || (refusalCodes as readonly string[]).includes(refused)) continue;
    const pointer = memberOf(memberOf('/facts', index), 'refused');
    const found = noSuchRefusal(refused, refusalCodes, binder.places.spanOf(pointer));
    binder.report(expectationUnknown, pointer, found);
  }
}
