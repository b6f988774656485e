import type { RuleSetId } from '../../calendar/rule-sets.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type {
  AcceptanceDeclaration,
  ConditionDeclaration,
  DatasetDeclaration,
  DeliverableDeclaration,
  DueDeclaration,
} from '../schema/declaration.ts';
import type { Binder } from './binder.ts';
import { bindClause, bindNamedClause, type Clause, type NamedClause } from './clause.ts';
import { bindCondition, type PlacedCondition } from './condition.ts';
import { checkEach } from './each-time.ts';
import { bindRhythm, endOfCycle, type Rhythm } from './obligations.ts';
import { type By, bindBy } from './parties.ts';
import { bindTiming, type Timing } from './timing.ts';
import { bindWindow, type ExpectedWindow } from './work.ts';

/** What a party hands over, as a whole or in parts, once or several times. */
export interface Deliverable extends NamedClause {
  readonly phase?: string;
  /** What has to be so for it to be delivered, besides its phase. */
  readonly during?: PlacedCondition;
  readonly by: string;
  readonly to: string;
  /** Its parts by id; it is delivered when all of them are. */
  readonly components: ReadonlyMap<string, string>;
  /** What it is owed for each time, where that is more than once. */
  readonly arises?: Arising;
  readonly due?: Timing;
  /** The text says “promptly”: it is owed, and no day makes it overdue. */
  readonly promptly?: true;
  readonly expected?: ExpectedWindow;
  /** The agreement is complete without it. */
  readonly optional?: true;
  /** It can still be delivered once the agreement has ended. */
  readonly afterEnd?: true;
  readonly acceptance?: Acceptance;
}

/** What gives rise to one more occurrence: a stretch of a rhythm, something that happens, or whoever asks for it. */
export type Arising = { readonly every: Rhythm } | { readonly event: string } | 'request';

/** How something delivered is accepted: by a fact, or by a silence that the text gives a meaning. */
export interface Acceptance extends Clause {
  readonly by: By;
  readonly within?: Timing;
  readonly silence?: 'accepted' | 'rejected';
  readonly revised?: Timing;
}

/** Data that a party provides, and what may be done with it. */
export interface Dataset extends NamedClause {
  readonly by: string;
  readonly to: string;
  /** What has to be so for it to be provided, besides the signature. */
  readonly during?: PlacedCondition;
  readonly permitted: readonly string[];
  readonly forbidden: readonly string[];
  readonly attribution?: string;
  readonly laws: readonly string[];
}

export function bindDeliverable(
  declared: DeliverableDeclaration,
  id: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Deliverable {
  checkEach(declared, 'deliverables', at, binder);
  return {
    ...bindNamedClause(declared, id, at, binder),
    ...(declared.phase && { phase: declared.phase }),
    ...bindDuring(declared.during, at, binder),
    by: declared.by,
    to: declared.to,
    components: new Map(Object.entries(declared.components ?? {})),
    ...bindArising(declared, at, rules, binder),
    ...(declared.expected && { expected: bindWindow(declared.expected, memberOf(at, 'expected'), binder) }),
    ...(declared.optional && { optional: true }),
    ...(declared.afterEnd && { afterEnd: true }),
    ...(declared.acceptance && {
      acceptance: bindAcceptance(declared.acceptance, declared.to, memberOf(at, 'acceptance'), rules, binder),
    }),
  };
}

function bindArising(
  declared: DeliverableDeclaration,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Pick<Deliverable, 'arises' | 'due' | 'promptly'> {
  const due = bindDue(declared.due, memberOf(at, 'due'), rules, binder);
  if (declared.every) {
    const every = bindRhythm(declared.every, memberOf(at, 'every'), rules, binder);
    return { arises: { every }, ...(due.due || due.promptly ? due : { due: endOfCycle(at) }) };
  }
  if (declared.event !== undefined) return { arises: { event: declared.event }, ...due };
  // What may be handed over and is owed by no day is asked for anew each time.
  const isRequest = declared.optional === true && declared.acceptance !== undefined && !declared.components;
  return isRequest && declared.due === undefined ? { arises: 'request' } : due;
}

function bindDuring(
  declared: ConditionDeclaration | undefined,
  at: Pointer,
  binder: Binder,
): { during?: PlacedCondition } {
  return declared === undefined ? {} : { during: bindCondition(declared, memberOf(at, 'during'), binder) };
}

function bindDue(
  due: DueDeclaration | undefined,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): { due?: Timing; promptly?: true } {
  if (due === undefined) return {};
  return due === 'promptly' ? { promptly: true } : { due: bindTiming(due, at, rules, binder) };
}

function bindAcceptance(
  declared: AcceptanceDeclaration,
  recipient: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Acceptance {
  const { within, silence, revised } = declared;
  return {
    ...bindClause(declared, at, binder),
    by: bindBy(declared.by ?? recipient),
    ...(within && { within: bindTiming(within, memberOf(at, 'within'), rules, binder) }),
    ...(silence && { silence }),
    ...(revised && { revised: bindTiming(revised, memberOf(at, 'revised'), rules, binder) }),
  };
}

export function bindDataset(declared: DatasetDeclaration, id: string, at: Pointer, binder: Binder): Dataset {
  const { by, to, permitted = [], forbidden = [], attribution, laws = [] } = declared;
  return {
    ...bindNamedClause(declared, id, at, binder),
    by,
    to,
    ...bindDuring(declared.during, at, binder),
    permitted,
    forbidden,
    ...(attribution && { attribution }),
    laws,
  };
}
