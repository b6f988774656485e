import { refusalCodes } from '../../engine/lifecycle/refusals/refusal-reasons.ts';
import type { Binder } from '../../language/model/binder.ts';
import type { Convention } from '../../language/model/convention.ts';
import type { ExpectationDeclaration, FactDeclaration } from '../../language/schema/scenario-declaration.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import { entryKinds } from './entry.ts';
import { expectationUnknown, noSuchClause, noSuchEntry, noSuchRefusal } from './rules/expectation-unknown.ts';

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
    const known = versions.flatMap((convention) => idsOf(group, convention));
    for (const id of Object.keys(expected[group] ?? {})) {
      const pointer = memberOf(memberOf(at, group), id);
      if (!known.includes(id)) {
        binder.report(
          expectationUnknown,
          pointer,
          noSuchClause(id, group, known, binder.places.spanOf(pointer, 'key')),
          'key',
        );
      }
    }
  }
  const budgeted = versions
    .flatMap(({ phases }) => [...phases.values()].filter(({ budget }) => budget))
    .map(({ id }) => id);
  for (const id of Object.keys(expected.budgets ?? {})) {
    const pointer = memberOf(memberOf(at, 'budgets'), id);
    if (!budgeted.includes(id)) {
      binder.report(
        expectationUnknown,
        pointer,
        noSuchClause(id, 'budgets', budgeted, binder.places.spanOf(pointer, 'key')),
        'key',
      );
    }
  }
  for (const list of ['entries', 'noEntries'] as const) {
    for (const [index, entry] of (expected[list] ?? []).entries()) {
      const pointer = memberOf(memberOf(at, list), index);
      checkWord(entry.kind, entryKinds, memberOf(pointer, 'kind'), binder);
      if (entry.id !== undefined) checkWord(entry.id, versions.flatMap(entryIds), memberOf(pointer, 'id'), binder);
    }
  }
}

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

function checkWord(word: string, known: readonly string[], pointer: Pointer, binder: Binder): void {
  if (known.includes(word)) return;
  binder.report(expectationUnknown, pointer, noSuchEntry(word, known, binder.places.spanOf(pointer)));
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
