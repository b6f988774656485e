import { addDays, type IsoDate, readDay } from '../../calendar/day.ts';
import { unitAround } from '../../calendar/unit.ts';
import { keyOfCycle } from '../../engine/lifecycle/dates/rhythm.ts';
import { clausesMeant } from '../../engine/lifecycle/occurrences/key-form.ts';
import type { Convention } from '../../language/model/convention.ts';
import { factsOf } from '../../language/model/names.ts';
import { type Repeating, repeatingOf, rhythmOf } from '../../language/model/repeating.ts';
import { anyValue } from '../../language/schema/plain-words/any-value.ts';
import { valueAt } from '../../language/schema/value-at.ts';
import { memberOf, type Pointer, parentOf } from '../../text/span.ts';
import type { Analysis } from './analysis.ts';
import { clauseNamed, type NamedClause } from './naming.ts';
import { clauseOf, type Section } from './sections.ts';

/** The sections whose clauses may apply several times. */
export const repeatingSections: readonly Section[] = [
  'obligations',
  'payments',
  'meetings',
  'deliverables',
  'decisions',
];

/** Whether a place of a scenario says which occurrence a fact is about. */
export function isKeyOfFact(at: Pointer): boolean {
  return /^\/facts\/\d+\/for$/.test(at);
}

/** The clause of which a fact of a scenario names an occurrence, with the fact at hand. */
export function clauseOfFact(at: Pointer, root: unknown, isDeclared: (clause: Pointer) => boolean): NamedClause {
  return clauseNamed(anyValue(valueAt(root, memberOf(parentOf(at), 'fact'))), 'fact', isDeclared);
}

/** The keys that a fact may name: the cycle of its day and the one before, or the days of what gave rise to one. */
export function keysForFact(at: Pointer, root: unknown, { convention }: Analysis): readonly string[] {
  if (!convention) return [];
  const fact = factNamed(parentOf(at), root);
  const definition = factsOf(convention).get(fact.name);
  if (!definition?.ofOccurrence || !fact.day) return [];
  const day = fact.day;
  return [
    ...new Set(clausesMeant(definition, convention).flatMap((clause) => keysAround(clause, day, root, convention))),
  ];
}

/** The names under which a scenario may expect the states of occurrences: `report@2026`. */
export function occurrencesExpected(at: Pointer, root: unknown, { convention }: Analysis): readonly string[] {
  if (!convention) return [];
  const day = readDay(anyValue(valueAt(root, memberOf(parentOf(at), 'on')))) ?? lastDayOf(root);
  if (!day) return [];
  return [...repeatingOf(convention).values()].flatMap((clause) =>
    keysAround(clause, day, root, convention).map((key) => `${clause.id}@${key}`),
  );
}

/** Where a name such as `report@2026` leads. */
export function clauseOfKey(name: string, isDeclared: (clause: Pointer) => boolean): Pointer | undefined {
  const id = name.split('@')[0] ?? '';
  return repeatingSections.map((section) => clauseOf(section, id)).find(isDeclared);
}

function keysAround(clause: Repeating, day: IsoDate, root: unknown, { calendar }: Convention): readonly string[] {
  const every = rhythmOf(clause);
  if (every && 'cycle' in every) {
    const current = unitAround(day, every.cycle, calendar.yearStarts);
    const before = unitAround(addDays(current.first, -1), every.cycle, calendar.yearStarts);
    return [current, before].map((one) => keyOfCycle(one, every));
  }
  const cause =
    clause.arises === 'request' ? clause.performance : 'event' in clause.arises ? clause.arises.event : undefined;
  if (cause === undefined || clause.isNotice) return [];
  const days = factsIn(root).flatMap((fact) => (fact.name === cause && fact.day ? [fact.day] : []));
  return days.filter((one) => one <= day).reverse();
}

interface WrittenFact {
  readonly name: string;
  readonly day: IsoDate | undefined;
}

function factNamed(at: Pointer, root: unknown): WrittenFact {
  const day = readDay(anyValue(valueAt(root, memberOf(at, 'on'))));
  return { name: anyValue(valueAt(root, memberOf(at, 'fact'))), day };
}

function factsIn(root: unknown): readonly WrittenFact[] {
  const facts = valueAt(root, '/facts');
  return Array.isArray(facts) ? facts.map((_, index) => factNamed(`/facts/${index}`, root)) : [];
}

function lastDayOf(root: unknown): IsoDate | undefined {
  return factsIn(root).reduce<IsoDate | undefined>(
    (last, { day }) => (day && (!last || day > last) ? day : last),
    undefined,
  );
}
