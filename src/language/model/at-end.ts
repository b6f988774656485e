import { type Condition, namesIn, type PlacedCondition } from './condition.ts';
import type { Convention } from './convention.ts';
import type { Deliverable } from './deliverables.ts';
import type { Obligation } from './obligations.ts';
import { type Repeating, rhythmOf } from './repeating.ts';
import { partsOfTiming, type Timing } from './timing.ts';

/**
 * What becomes at the end of what is not due yet. What hangs on the agreement itself, on its days or on those of the
 * calendar, is released with it. What hangs on a fact that has come, or on what may still be handed over, is owed all
 * the same: a time limit puts off when a debt is due, and not that it is owed (French Civil Code, art. 1305). What the
 * text itself places after the end was never to end with it.
 */

/** Facts of the agreement as a whole: what hangs on them hangs on the agreement. */
const ofAgreement = ['signed', 'notified', 'in-force', 'declined', 'renewed', 'leaving'];

/** Facts that can still come once the agreement has ended: what is outstanding can be done, and what is done answered. */
const mayComeLater = /^(delivered|accepted|rejected|performed|paid|held):/;

/** Whether a single duty stays owed after the end although it was not due yet. */
export function keepsAtEnd(duty: Obligation, convention: Convention): boolean {
  const due = 'due' in duty ? duty.due : undefined;
  return hangsOnFact(due, convention) || isAfterEnd(due) || waitsForLater(duty.during, duty.survives !== undefined);
}

/** The same of something to be handed over once. */
export function deliverableKeepsAtEnd({ due, during, afterEnd }: Deliverable, convention: Convention): boolean {
  return afterEnd === true || hangsOnFact(due, convention) || isAfterEnd(due) || waitsForLater(during, false);
}

/** Of a clause that recurs: the cycles that were whole by the end are owed, the one that was running is not. */
export function repeatedAtEnd(clause: Repeating, afterEnd = false): 'all' | 'whole-cycles' | 'nothing' {
  if (afterEnd) return 'all';
  if (clause.section === 'decisions') return 'nothing';
  if (rhythmOf(clause)) return 'whole-cycles';
  return 'all';
}

/** Whether a time is counted from something that happened, or was handed over, and not from the agreement itself. */
function hangsOnFact(due: Timing | undefined, { dates, milestones, events }: Convention): boolean {
  if (!due) return false;
  return [...partsOfTiming(due)].some((part) => {
    if (!('anchor' in part) || !('moment' in part.anchor) || part.relation === 'before') return false;
    const { moment } = part.anchor;
    if (ofAgreement.includes(moment) || /^(term\.|cycle\.|due:)/.test(moment) || dates.has(moment)) return false;
    return mayComeLater.test(moment) || events.has(moment) || milestones.has(moment) || moment.includes(':');
  });
}

/** Whether the text itself counts a time on from the end. */
function isAfterEnd(due: Timing | undefined): boolean {
  if (!due) return false;
  return [...partsOfTiming(due)].some(
    (part) =>
      (part.relation === 'after' || part.relation === 'beginning') &&
      'moment' in part.anchor &&
      (part.anchor.moment === 'term.end' || part.anchor.moment === 'ended'),
  );
}

function waitsForLater(during: PlacedCondition | undefined, survives: boolean): boolean {
  if (!during || survives) return false;
  return [...namesIn(during)].some(({ name }) => mayComeLater.test(name) || name === 'ended');
}

/** Whether what waits for its own condition may meet it after the end: not where the agreement has to be in force. */
export function mayRipenAfterEnd({ each }: Repeating): boolean {
  return each !== undefined && !needsForce(each);
}

function needsForce(condition: Condition): boolean {
  if (typeof condition === 'string') return condition === 'in-force';
  if ('all' in condition) return condition.all.some(needsForce);
  return 'not' in condition && condition.not === 'ended';
}
