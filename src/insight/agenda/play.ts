import { type IsoDate, later } from '../../calendar/day.ts';
import type { ExpectationDeclaration, ExpectedEntry } from '../../language/schema/scenario-declaration.ts';
import { own } from '../../text/own.ts';
import type { Span } from '../../text/span.ts';
import type { Entry } from './entry.ts';
import { expectedGroups } from './expected-names.ts';
import type { Expectation, Scenario } from './scenario.ts';
import { type Summary, summarise } from './summary.ts';
import { type Timeline, timeline } from './timeline.ts';

/** Something that was expected and is not so. */
export interface Mismatch {
  /** Where it is expected, in the scenario file. */
  readonly span: Span;
  readonly on: IsoDate;
  /** What was looked at: `term`, `phases.support`, `refusal of worked:support@2023-06-01`. */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
}

/** A scenario that was simulated, and where the run differs from what it expects. */
export interface Performance {
  readonly scenario: Scenario;
  readonly timeline: Timeline;
  readonly mismatches: readonly Mismatch[];
}

/** Plays a scenario and holds the run against what it expects. */
export function play(scenario: Scenario): Performance {
  const { compiled, facts, expectations } = scenario;
  const natural = timeline(compiled, facts, scenario.until);
  const last = expectations.reduce<IsoDate>((latest, { on }) => (on ? later(latest, on) : latest), natural.until);
  const whole = scenario.until || last === natural.until ? natural : timeline(compiled, facts, last);
  const mismatches = [
    ...unexpectedRefusals(scenario, whole),
    ...unexpectedBreaks(scenario, whole),
    ...expectations.flatMap((expectation) => check(expectation, scenario, whole)),
  ];
  return { scenario, timeline: whole, mismatches };
}

function unexpectedRefusals({ refused, facts, span }: Scenario, { refusals, until }: Timeline): Mismatch[] {
  const actual = new Map(refusals.map(({ fact, code }) => [fact.id, code] as const));
  const ids = new Set([...refused.keys(), ...actual.keys()]);
  return [...ids].flatMap((id) => {
    const [wanted, found] = [refused.get(id), actual.get(id)];
    if (wanted === found) return [];
    const on = facts.find((fact) => fact.id === id)?.on ?? until;
    return [{ span, on, what: `refusal of ${id}`, expected: wanted ?? 'none', actual: found ?? 'none' }];
  });
}

/** A property that is broken, and that the scenario does not expect to be. */
function unexpectedBreaks({ expectations, span }: Scenario, { state }: Timeline): Mismatch[] {
  return Object.entries(summarise(state).properties).flatMap(([id, { state: actual, broken }]) => {
    if (!broken || expectations.some(({ expected }) => isExpectedBroken(id, expected))) return [];
    return [{ span, on: broken, what: `properties.${id}`, expected: 'not broken', actual }];
  });
}

function isExpectedBroken(id: string, { properties, entries = [] }: ExpectationDeclaration): boolean {
  return own(properties, id) === 'broken' || entries.some((wanted) => wanted.kind === 'broken' && wanted.id === id);
}

function check({ span, on, expected }: Expectation, { compiled, facts }: Scenario, whole: Timeline): Mismatch[] {
  const day = on ?? whole.until;
  const then = day === whole.until ? whole : timeline(compiled, facts, day);
  const actual = flatten(summarise(then.state));
  const states = [...flattenExpected(expected)].flatMap(([what, wanted]) => {
    const found = actual.get(what) ?? 'none';
    return found === wanted ? [] : [{ span, on: day, what, expected: wanted, actual: found }];
  });
  return [...states, ...checkEntries({ span, expected, ...(on && { on }) }, then, day)];
}

function checkEntries({ span, on, expected }: Expectation, { entries }: Timeline, day: IsoDate): Mismatch[] {
  const candidates = on ? entries.filter(({ date }) => date === on) : entries;
  const missing = (expected.entries ?? []).filter((wanted) => !candidates.some((entry) => matches(entry, wanted)));
  const present = (expected.noEntries ?? []).filter((wanted) => candidates.some((entry) => matches(entry, wanted)));
  const listed = candidates.map(({ kind, id }) => `${kind} ${id}`).join(', ') || 'none';
  return [
    ...missing.map((wanted) => ({ span, on: day, what: 'entry', expected: say(wanted), actual: listed })),
    ...present.map((wanted) => ({ span, on: day, what: 'entry', expected: `no ${say(wanted)}`, actual: say(wanted) })),
  ];
}

function matches(entry: Entry, { kind, id, article }: ExpectedEntry): boolean {
  return (
    entry.kind === kind && (id === undefined || entry.id === id) && (article === undefined || entry.article === article)
  );
}

function say({ kind, id, article }: ExpectedEntry): string {
  return [kind, id, article && `(${article})`].filter(Boolean).join(' ');
}

/** Roles and parties are expected by who holds them and what they are called. */
const statefulGroups = expectedGroups.filter((group) => group !== 'roles' && group !== 'parties');

/** The sections whose clauses may apply several times. */
const repeatingGroups = ['decisions', 'deliverables', 'obligations', 'meetings', 'payments'] as const;

/** A summary as lines `what` → value, in the words that expectations use. */
function flatten(summary: Summary): ReadonlyMap<string, string> {
  const { term, outcome, budgets, roles, parties } = summary;
  const lines: [string, string | null][] = [
    ['term', term.status],
    ['firstDay', term.firstDay],
    ['lastDay', term.lastDay],
    ['lastCertainDay', term.lastCertainDay],
    ['outcome', outcome],
    ['renewals', String(term.renewals)],
  ];
  for (const group of statefulGroups) {
    for (const [id, { state }] of Object.entries(summary[group])) lines.push([`${group}.${id}`, state]);
  }
  for (const group of repeatingGroups) {
    for (const [id, { occurrences = [] }] of Object.entries(summary[group])) {
      for (const { key, state } of occurrences) lines.push([`occurrences.${id}@${key}`, state]);
    }
  }
  for (const [id, { holder }] of Object.entries(roles)) lines.push([`roles.${id}`, holder]);
  for (const [id, { name }] of Object.entries(parties)) lines.push([`parties.${id}`, name]);
  for (const [id, { used, remaining, state }] of Object.entries(budgets)) {
    lines.push([`budgets.${id}.used`, String(used)], [`budgets.${id}.state`, state]);
    lines.push([`budgets.${id}.remaining`, remaining === null ? null : String(remaining)]);
  }
  return new Map(lines.map(([what, value]) => [what, value ?? 'none']));
}

function* flattenExpected(expected: ExpectationDeclaration): Generator<readonly [string, string]> {
  const { note: _note, on: _on, entries: _entries, noEntries: _noEntries, ...states } = expected;
  for (const [what, wanted] of Object.entries(states)) {
    if (typeof wanted !== 'object') yield [what, String(wanted)];
    else yield* flattenMembers(what, wanted);
  }
}

function* flattenMembers(parent: string, members: object): Generator<readonly [string, string]> {
  for (const [id, wanted] of Object.entries(members as Readonly<Record<string, string | number | object | null>>)) {
    if (typeof wanted === 'object' && wanted !== null) yield* flattenMembers(`${parent}.${id}`, wanted);
    else yield [`${parent}.${id}`, String(wanted)];
  }
}
