import { addDays, type IsoDate, later } from '../../calendar/day.ts';
import { usedOf } from '../../engine/lifecycle/context.ts';
import { hasEnded } from '../../engine/lifecycle/dates/calendar-events.ts';
import { missingFor } from '../../engine/lifecycle/holds.ts';
import { sayMissing } from '../../engine/lifecycle/refusals/say-condition.ts';
import type { Step } from '../../engine/lifecycle/replay.ts';
import { contextOf, type State, stateOf } from '../../engine/lifecycle/state.ts';
import { articleOf } from '../../language/model/clause.ts';
import { difference } from '../../language/model/decimal.ts';
import type { Budget, Phase } from '../../language/model/work.ts';
import type { Text } from '../../text/text.ts';
import { changed } from '../agenda/changed.ts';
import { countedSlackOf } from '../proof/calendar/slack.ts';
import type { Viewed } from './moments-of-run.ts';
import type { BudgetUse, PhaseBar, PhaseSlack, PhaseSpan, PhaseState } from './schedule.ts';

export function phaseBars(view: Viewed): readonly PhaseBar[] {
  const { phases } = view.end.compiled.convention;
  const [spans, points, slack] = [spansIn(view.steps), pointsIn(view.steps), slackIn(view)];
  return [...phases.values()].map((phase) => {
    const { id, title, expected, budget } = phase;
    const state = stateIn(view.now, id);
    const due = phase.due && view.end.compiled.resolver.date(phase.due, 'deadline', contextOf(view.end))?.date;
    const missing = missingOf(phase, state, view);
    return {
      id,
      title,
      article: articleOf(phase),
      state,
      spans: spans.get(id) ?? [],
      ...(expected && {
        expected: {
          ...(expected.from && { from: expected.from }),
          ...(expected.until && { until: expected.until }),
        },
      }),
      ...(due && { due }),
      ...(missing && { missing }),
      slack: state === 'locked' || state === 'open' ? (slack.get(id) ?? []) : [],
      ...(budget && { budget: budgetUse(id, budget, points.get(id) ?? [], view.now) }),
    };
  });
}

function stateIn(state: State, id: string): PhaseState {
  return (stateOf(state, 'phases', id) ?? 'locked') as PhaseState;
}

/** When each phase was open. What the end of the agreement closes was open to the end of the last day. */
function spansIn(steps: readonly Step[]): ReadonlyMap<string, readonly PhaseSpan[]> {
  const spans = new Map<string, PhaseSpan[]>();
  for (const step of steps) {
    for (const [id, from, to] of changed(step, 'phases')) {
      const list = spans.get(id) ?? [];
      spans.set(id, list);
      const open = list.at(-1);
      if (to === 'open') list.push({ from: step.on });
      else if (from === 'open' && open) list[list.length - 1] = closed(open, to as PhaseState, step);
    }
  }
  return spans;
}

function closed(open: PhaseSpan, to: PhaseState, { on, before, after }: Step): PhaseSpan {
  const isAtEnd = hasEnded(after) && !hasEnded(before);
  const last = isAtEnd ? later(open.from, addDays(on, -1)) : on;
  return { ...open, to: last, ...(to !== 'open' && { became: to }) };
}

/** What a phase that is locked waits for; of one that lapsed unopened, what the day before its end lacked. */
function missingOf({ id, gate }: Phase, state: PhaseState, { now, steps }: Viewed): Text | undefined {
  const standing = state === 'lapsed' ? lastLocked(id, steps, now) : state === 'locked' ? now : undefined;
  if (!standing || hasEnded(standing)) return undefined;
  const missing = missingFor(gate.condition, contextOf(standing));
  return missing.length === 0 ? undefined : sayMissing(missing, standing.compiled);
}

function lastLocked(id: string, steps: readonly Step[], { day }: State): State | undefined {
  const lapsing = steps.find(
    (step) => step.on <= day && stateIn(step.after, id) === 'lapsed' && stateIn(step.before, id) === 'locked',
  );
  return lapsing?.before;
}

type Points = readonly { readonly on: IsoDate; readonly quantity: number; readonly total: number }[];

function pointsIn(steps: readonly Step[]): ReadonlyMap<string, Points> {
  const points = new Map<string, Points[number][]>();
  for (const { fact, before, after, on } of steps) {
    const definition = fact && before.compiled.facts.get(fact.fact);
    if (definition?.verb !== 'worked' || definition.subject === undefined) continue;
    const list = points.get(definition.subject) ?? [];
    points.set(definition.subject, list);
    const total = Number(usedOf(definition.subject, contextOf(after)));
    list.push({ on, quantity: Number(fact?.quantity ?? '0'), total });
  }
  return points;
}

function budgetUse(id: string, { unit, min, max }: Budget, points: Points, now: State): BudgetUse {
  const used = usedOf(id, contextOf(now));
  return {
    unit,
    ...(min && { min: Number(min.quantity), minKind: min.kind }),
    ...(max && { max: Number(max.quantity), maxKind: max.kind }),
    used: Number(used),
    ...(max && { left: Math.max(0, Number(difference(max.quantity, used))) }),
    points,
  };
}

/** Until when what each phase waits for is of use, by the facts up to today; nothing once the agreement has ended. */
function slackIn({ compiled, facts, now, day, today }: Viewed): ReadonlyMap<string, readonly PhaseSlack[]> {
  const known = facts.filter(({ on }) => on <= day);
  if (known.length === 0 || hasEnded(now)) return new Map();
  const byPhase = new Map<string, PhaseSlack[]>();
  for (const slack of countedSlackOf(compiled, { facts: known })) {
    const { phase, title, lastUseful, arguableLastUseful, needed, start } = slack;
    const left = today && slack.on(later(today, start)).slack;
    const list = byPhase.get(phase.id) ?? [];
    byPhase.set(phase.id, [
      ...list,
      { title, lastUseful, arguableLastUseful, needed, ...(left !== undefined && { left }) },
    ]);
  }
  return byPhase;
}
