import { keepsAtEnd, repeatedAtEnd } from '../../language/model/at-end.ts';
import { articleOf } from '../../language/model/clause.ts';
import type { Condition } from '../../language/model/condition.ts';
import type { Convention } from '../../language/model/convention.ts';
import { type Obligation, performanceOf } from '../../language/model/obligations.ts';
import { type Repeating, repeatingOf } from '../../language/model/repeating.ts';
import type { ChartAction, ChartNode, ChartTransition } from './chart.ts';
import { closingBy } from './closing.ts';
import { whileNotSuspended } from './ends.ts';
import { allOf, author, come, holds, metaOf } from './parts.ts';
import { repeatingStates } from './repeating.ts';
import { admissionOf, type FactNamed } from './work.ts';

/**
 * An obligation: dormant while it does not bind, binding, then performed or overdue according to its nature. What fell due
 * and was not done is outstanding at the end; what was not due yet is released, unless it hangs on something else. One
 * that survives the agreement is released later by the calendar, or never.
 */
export function obligationRegion(declared: Obligation, convention: Convention, fact: FactNamed): ChartNode {
  const obligation = bindingWhileNotSuspended(declared, convention);
  const { id, section, party, survives } = obligation;
  const repeating = repeatingOf(convention).get(`${section}.${id}`);
  const region = repeating
    ? repeatingDuty(obligation, repeating, convention, fact)
    : { ...singleStates(obligation, convention, fact), released: {} };
  const breach: ChartNode['on'] = { [`breached:${id}`]: [{ actions: [come(`breached:${id}`)] }] };
  // Once all who owe it have left, nobody owes what was not due yet; what fell due they still owe.
  const left: ChartTransition = {
    ...(repeating
      ? { target: 'closing', actions: [{ type: 'closeAtEnd', params: { clause: repeating.clause, ...nothingKept } }] }
      : { target: 'released' }),
    guard: holds({ all: party.map((one) => `left:${one}`) }),
  };
  const mayLeave = convention.exit !== undefined && !survives;
  const owed = (name: string, node: ChartNode): ChartNode => {
    if (name === 'dormant' || name === 'released' || name === 'closing') return node;
    const isNotDue = name === 'binding' || name === 'owing';
    const always = mayLeave && isNotDue ? [left, ...(node.always ?? [])] : node.always;
    return { ...node, ...(always && { always }), on: { ...node.on, ...breach } };
  };
  return {
    initial: 'dormant',
    description: obligation.title,
    meta: metaOf(obligation),
    states: Object.fromEntries(Object.entries(region).map(([name, node]) => [name, owed(name, node)])),
  };
}

const nothingKept = { keeps: 'nothing', mayRipen: false } as const;

/** A duty that a suspension touches does not bind as long as it lasts. */
function bindingWhileNotSuspended(duty: Obligation, convention: Convention): Obligation {
  const besides = whileNotSuspended(duty, convention);
  if (besides.length === 0) return duty;
  return { ...duty, during: { ...duty.during, condition: { all: [duty.during.condition, ...besides] } } };
}

/** What a clause waits for as a whole where its own condition is asked of each occurrence. */
function bindingAtAll(duty: Obligation, convention: Convention): Condition {
  const besides = whileNotSuspended(duty, convention);
  const since = duty.survives ? 'signed' : 'in-force';
  return besides.length === 0 ? since : { all: [since, ...besides] };
}

function repeatingDuty(
  obligation: Obligation,
  repeating: Repeating,
  convention: Convention,
  fact: FactNamed,
): Readonly<Record<string, ChartNode>> {
  const { during, survives, amount } = obligation;
  const { arises, clause } = repeating;
  const event = typeof arises === 'object' && 'event' in arises ? arises.event : undefined;
  const states = repeatingStates(repeating, {
    // What is asked of each occurrence is not asked of the clause.
    binds: repeating.each === undefined ? during.condition : bindingAtAll(obligation, convention),
    survives: survives !== undefined,
    releases: survives !== undefined && survives !== 'for-ever',
    keeps: repeatedAtEnd(repeating),
    author: author(fact(performanceOf(obligation))),
    admitted: event === undefined ? {} : admissionOf(event, convention, fact),
    terms: convention.version.length,
    ...(amount && { amount: amount.value }),
    ...closingBy(obligation, clause, convention, fact),
    performed: 'performed',
  });
  const { overdue } = states;
  const due = 'due' in obligation ? obligation.due : undefined;
  return {
    ...states,
    ...(overdue && due && articleOf(due) !== null && { overdue: { ...overdue, meta: metaOf(due) } }),
  };
}

function singleStates(
  obligation: Obligation,
  convention: Convention,
  fact: FactNamed,
): Readonly<Record<string, ChartNode>> {
  const { id, section, during, survives } = obligation;
  const release: ChartNode['on'] =
    survives && survives !== 'for-ever' ? { [`${section}.${id}.released`]: [{ target: 'released' }] } : {};
  const bind: ChartTransition = { target: 'binding', guard: holds(during.condition) };
  const never = holds({ all: ['ended', { not: during.condition }] });
  const waits = survives !== undefined || keepsAtEnd(obligation, convention);
  return {
    // What outlives the agreement, or waits for what may still come, may also begin to bind after the end.
    dormant: waits ? { always: [bind], on: release } : { always: [{ target: 'released', guard: never }, bind] },
    ...(obligation.nature === 'once'
      ? onceStates(obligation, convention, release, fact)
      : { binding: openStates(obligation, release, fact) }),
  };
}

/** What binds all along, or comes back without a rhythm: nothing of it is ever due. */
function openStates(obligation: Obligation, release: NonNullable<ChartNode['on']>, fact: FactNamed): ChartNode {
  const always = leaving(obligation, obligation.survives ? [] : [{ target: 'released', guard: holds('ended') }]);
  if (obligation.nature !== 'recurring') return { always, on: release };
  const name = performanceOf(obligation);
  const perform = { ...allOf(author(fact(name))), actions: [come(name)] };
  return { entry: [come(`bound:${obligation.id}`)], always, on: { [name]: [perform], ...release } };
}

/**
 * What is owed once. At the end, what fell due is outstanding. What has no day was due by the end, when the agreement
 * runs to it; an early end accuses nobody of what he had time for.
 */
function onceStates(
  obligation: Extract<Obligation, { nature: 'once' }>,
  convention: Convention,
  release: NonNullable<ChartNode['on']>,
  fact: FactNamed,
): Readonly<Record<string, ChartNode>> {
  const { id, section, due, fulfilled, survives, amount, promptly } = obligation;
  const name = performanceOf(obligation);
  const perform: readonly ChartTransition[] = amount
    ? paying(name, id, amount.value, fact)
    : [{ target: 'performed', ...allOf(author(fact(name))) }];
  const done: ChartTransition[] = fulfilled ? [{ target: 'performed', guard: holds(fulfilled.condition) }] : [];
  const late: ChartNode['on'] = due ? { [`${section}.${id}.overdue`]: [{ target: 'overdue' }] } : {};
  const isOwedByEnd = due === undefined || promptly === true;
  const keeps = keepsAtEnd(obligation, convention);
  const afterEnd: ChartNode['on'] = due ? { [`${section}.${id}.overdue`]: [{ target: 'outstanding' }] } : {};
  const atEnd: ChartTransition[] = keeps
    ? [{ target: 'remaining', guard: holds('ended') }]
    : [
        ...(isOwedByEnd ? [{ target: 'outstanding', guard: holds({ all: ['ended', { not: 'term.cut' }] }) }] : []),
        { target: 'released', guard: holds('ended') },
      ];
  const outstanding: ChartTransition = { target: 'outstanding', guard: holds('ended') };
  return {
    binding: {
      always: [...done, ...(survives ? leaving(obligation, []) : leaving(obligation, atEnd))],
      on: { [name]: perform, ...late, ...release },
    },
    ...(due && {
      overdue: {
        always: [...done, ...leaving(obligation, survives ? [] : [outstanding])],
        on: { [name]: perform, ...release },
        meta: metaOf(due),
      },
    }),
    ...(keeps && { remaining: { always: done, on: { [name]: perform, ...afterEnd } } }),
    outstanding: { always: done, on: { [name]: perform } },
    performed: { entry: [come(name)] },
  };
}

/** A sum may be paid in parts; it is performed when nothing of it is left. */
function paying(name: string, id: string, value: string, fact: FactNamed): readonly ChartTransition[] {
  const budget = `paid:${id}`;
  const consume: ChartAction = { type: 'consume', params: { budget } };
  return [
    {
      target: 'performed',
      ...allOf(author(fact(name)), { type: 'paysTheRest', params: { budget, amount: value } }),
      actions: [consume],
    },
    { ...allOf(author(fact(name))), actions: [consume] },
  ];
}

/** When an obligation stops binding: at the end, and while its condition does not hold. */
function leaving({ during }: Obligation, atEnd: readonly ChartTransition[]): ChartTransition[] {
  const pausing: Condition = { all: [{ not: 'ended' }, { not: during.condition }] };
  return [...atEnd, { target: 'dormant', guard: holds(pausing) }];
}
