import type { Pointer } from '../../text/span.ts';
import { type Condition, namesIn } from '../model/condition.ts';
import type { Convention } from '../model/convention.ts';
import { declineBy, declines } from '../model/moments.ts';
import { performanceOf } from '../model/obligations.ts';
import { lastChanceToDecline } from '../model/term.ts';
import { momentsOfTiming, type Timing } from '../model/timing.ts';
import type { Phase } from '../model/work.ts';
import type { Finding, Rule } from './rule.ts';

export const waitsForItself: Rule = {
  id: 'waits-for-itself',
  severity: 'error',
  title: {
    en: 'Nothing waits for itself, directly or indirectly.',
    fr: 'Rien ne dépend de soi-même, même indirectement.',
  },
  why: {
    en: 'What waits for itself never happens, or switches on and off endlessly.',
    fr: 'Ce qui dépend de soi-même n’arrive jamais, ou change d’état sans fin.',
  },
  wrong:
    'phases:\n  study: { title: Study, opens: { when: done:works }, done: { when: in-force }, cite: { article: 2 } }\n  works: { title: Works, opens: { when: done:study }, done: { when: opened:study }, cite: { article: 3 } }\n',
  right:
    'phases:\n  study: { title: Study, opens: { when: in-force }, done: { when: in-force }, cite: { article: 2 } }\n  works: { title: Works, opens: { when: done:study }, done: { when: opened:study }, cite: { article: 3 } }\n',
  *check(convention) {
    const waits = waitsOf(convention);
    const stuck = new Set(neverSettled(waits));
    for (const name of stuck) {
      const circle = circleFrom(name, waits, stuck);
      if (!circle) continue;
      for (const member of circle) stuck.delete(member);
      const [first = name, ...others] = circle;
      if (others.length === 0) {
        yield { pointer: waits.get(first)?.at ?? '', ...alone(first) };
        continue;
      }
      yield {
        pointer: waits.get(first)?.at ?? '',
        message: {
          en: `“${first}” waits for ${[...others, first].map((each) => `“${each}”`).join(', which waits for ')}.`,
          fr: `« ${first} » attend ${[...others, first].map((each) => `« ${each} »`).join(', qui attend ')}.`,
        },
        help: {
          en: 'Let one of them wait for something else.',
          fr: 'Faites dépendre l’un d’eux d’autre chose.',
        },
      };
    }
  },
};

function alone(name: string): Pick<Finding, 'message' | 'help'> {
  return {
    message: { en: `“${name}” waits for itself.`, fr: `« ${name} » s’attend lui-même.` },
    help: { en: 'Let it wait for something else.', fr: 'Faites-le dépendre d’autre chose.' },
  };
}

/** What each moment that the engine itself brings about waits for; facts come from outside and wait for nothing. */
type Waits = ReadonlyMap<string, Wait>;

type Wait = { readonly at: Pointer; readonly names: readonly string[] };

function waitOfTiming(timing: Timing): Wait {
  return { at: timing.at, names: [...momentsOfTiming(timing)].map(({ name }) => name) };
}

function* waitsOfPhase({ id, gate, done, due, budget }: Phase): Generator<readonly [string, Wait]> {
  yield [`opened:${id}`, { at: gate.at, names: namesWaitedFor(gate.condition) }];
  if (done) yield [`done:${id}`, { at: done.at, names: namesWaitedFor(done.condition) }];
  if (due) yield [`due:${id}`, waitOfTiming(due)];
  if (budget) yield [`budget:${id}`, { at: budget.at, names: [`opened:${id}`] }];
}

/** What comes by itself at the end of each period waits for that end. */
function* waitsOfRenewal(convention: Convention): Generator<readonly [string, Wait]> {
  const { renewal } = convention.term;
  if (!renewal || !declines(convention)) return;
  const { at, names } = waitOfTiming(lastChanceToDecline(renewal));
  yield [declineBy, { at, names: ['term.end', ...names] }];
  const needed = renewal.when ? namesWaitedFor(renewal.when.condition) : [];
  yield ['renewed', { at: renewal.at, names: [renewal.mode === 'rolling' ? 'term.start' : 'term.end', ...needed] }];
}

function waitsOf(convention: Convention): Waits {
  const { term, dates, phases, deliverables, obligations } = convention;
  const waits = new Map<string, Wait>();
  waits.set('term.start', waitOfTiming(term.starts));
  waits.set('in-force', { at: term.starts.at, names: ['term.start'] });
  if (term.ends) {
    // The first day is looked for before the last one.
    const { at, names } = waitOfTiming(term.ends);
    waits.set('term.end', { at, names: ['term.start', ...names] });
    waits.set('ended', { at: term.ends.at, names: ['term.end'] });
    waits.set('term.middle', { at: term.at, names: ['term.start', 'term.end'] });
  }
  for (const [name, wait] of waitsOfRenewal(convention)) waits.set(name, wait);
  for (const date of dates.values()) waits.set(date.id, waitOfTiming(date.timing));
  for (const phase of phases.values()) for (const [name, wait] of waitsOfPhase(phase)) waits.set(name, wait);
  for (const { id, due } of deliverables.values()) if (due) waits.set(`due:${id}`, waitOfTiming(due));
  for (const obligation of obligations.values()) {
    const { id, during } = obligation;
    const fulfilled = obligation.nature === 'once' ? obligation.fulfilled : undefined;
    const conditions = [during.condition, ...(fulfilled ? [fulfilled.condition] : [])];
    const names = conditions.flatMap(namesWaitedFor);
    if (fulfilled) waits.set(performanceOf(obligation), { at: fulfilled.at, names });
    if ('due' in obligation && obligation.due) waits.set(`due:${id}`, waitOfTiming(obligation.due));
  }
  return waits;
}

function namesWaitedFor(condition: Condition): string[] {
  const names = [...namesIn({ condition, at: '' })];
  return names.map(({ name, of }) => (of === 'phase' ? `budget:${name}` : name));
}

/** The names that are in a circle or wait for one: what is left when everything that can come has come. */
function neverSettled(waits: Waits): readonly string[] {
  const left = new Map([...waits].map(([name, { names }]) => [name, new Set(names.filter((each) => waits.has(each)))]));
  const waiters = new Map<string, string[]>();
  for (const [name, names] of left) {
    for (const each of names) waiters.set(each, [...(waiters.get(each) ?? []), name]);
  }
  const ready = [...left.keys()].filter((name) => left.get(name)?.size === 0);
  for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
    left.delete(name);
    for (const waiter of waiters.get(name) ?? []) {
      const names = left.get(waiter);
      names?.delete(name);
      if (names?.size === 0) ready.push(waiter);
    }
  }
  return [...left.keys()];
}

/** Follows what a name waits for until a name comes back: the circle that it is in or leads to, unless it was told. */
function circleFrom(start: string, waits: Waits, stuck: ReadonlySet<string>): readonly string[] | undefined {
  const path: string[] = [];
  for (let at: string | undefined = start; at !== undefined; ) {
    const seen = path.indexOf(at);
    if (seen >= 0) return path.slice(seen);
    path.push(at);
    at = waits.get(at)?.names.find((name) => stuck.has(name));
  }
  return undefined;
}
