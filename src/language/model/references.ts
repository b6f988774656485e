import { own } from '../../text/own.ts';
import type { Pointer } from '../../text/span.ts';
import { memberOf } from '../../text/span.ts';
import { namesIn, type PlacedCondition } from './condition.ts';
import type { Convention } from './convention.ts';
import type { Deliverable } from './deliverables.ts';
import type { DutySection, Obligation, Rhythm } from './obligations.ts';
import { once } from './once.ts';
import type { By } from './parties.ts';
import { conditionsOf } from './properties.ts';
import { momentsOfTiming, type Timing } from './timing.ts';

/** What a name has to be the name of. */
export type Referent =
  | 'moment'
  /** A moment, or one of the cycle that is looked at. */
  | 'cycleMoment'
  /** A moment, or the day on which a party says that it leaves. */
  | 'exitMoment'
  | 'condition'
  | 'party'
  | 'addressee'
  | 'thirdParty'
  | 'phase'
  | 'event'
  | 'dataset'
  | 'duty';

/** A name that one clause uses for another, at its place. */
export interface Reference {
  readonly name: string;
  readonly at: Pointer;
  readonly of: Referent;
}

/** Every name that a convention uses, in the order of its sections. */
export const referencesOf = once((convention): readonly Reference[] => [
  ...partyReferences(convention),
  ...termReferences(convention),
  ...workReferences(convention),
  ...obligationReferences(convention),
  ...propertyReferences(convention),
]);

function* termReferences({ term, dates, terminations, exit, suspensions }: Convention): Generator<Reference> {
  yield* timingReferences(term.starts);
  yield* timingReferences(term.ends);
  for (const renewal of [...(term.renewal ? [term.renewal] : []), ...term.otherRenewals]) {
    yield* timingReferences(renewal.unlessDeclined, renewal.mode === 'rolling' ? 'cycleMoment' : 'moment');
    yield* byReferences(renewal.by, memberOf(renewal.at, 'by'));
    yield* conditionReferences(renewal.when);
  }
  for (const { timing } of dates.values()) yield* timingReferences(timing);
  for (const { at, by, when, warning, effective } of terminations.values()) {
    yield* byReferences(by, memberOf(at, 'by'));
    yield* conditionReferences(when);
    yield* timingReferences(warning);
    yield* timingReferences(effective);
  }
  yield* timingReferences(exit?.effective, 'exitMoment');
  for (const { at, by, when, of, until } of suspensions.values()) {
    yield* byReferences(by, memberOf(at, 'by'));
    yield* conditionReferences(when);
    yield* listReferences(of ?? [], memberOf(at, 'of'), 'duty');
    yield* conditionReferences(until);
  }
}

function* partyReferences({ signature, notification, roles, amendments }: Convention): Generator<Reference> {
  yield* byReferences(signature.by, memberOf(signature.at, 'by'));
  if (notification) {
    yield { name: notification.by, at: memberOf(notification.at, 'by'), of: 'party' };
    yield { name: notification.to, at: memberOf(notification.at, 'to'), of: 'party' };
  }
  for (const role of roles.values()) {
    yield { name: role.of, at: memberOf(role.at, 'of'), of: 'party' };
    yield* byReferences(role.by, memberOf(role.at, 'by'));
  }
  for (const { at, by, when, effective } of amendments.values()) {
    yield* byReferences(by, memberOf(at, 'by'));
    yield* conditionReferences(when);
    yield* timingReferences(effective);
  }
}

function* workReferences(convention: Convention): Generator<Reference> {
  for (const clause of [...convention.milestones.values(), ...convention.decisions.values()]) {
    if (clause.by) yield* byReferences(clause.by, memberOf(clause.at, 'by'));
  }
  for (const event of convention.events.values()) {
    if (event.by) yield* byReferences(event.by, memberOf(event.at, 'by'));
    yield* conditionReferences(event.when);
    yield* timingReferences(event.right?.until);
  }
  for (const { every } of convention.decisions.values()) yield* rhythmReferences(every);
  for (const { gate, done, due, budget } of convention.phases.values()) {
    yield* conditionReferences(gate);
    yield* timingReferences(due);
    yield* conditionReferences(done);
    if (budget?.by) yield* byReferences(budget.by, memberOf(budget.at, 'by'));
  }
  for (const deliverable of convention.deliverables.values()) yield* deliverableReferences(deliverable, convention);
  for (const clause of [...convention.deliverables.values(), ...convention.datasets.values()]) {
    yield { name: clause.by, at: memberOf(clause.at, 'by'), of: 'party' };
    yield { name: clause.to, at: memberOf(clause.at, 'to'), of: 'party' };
    yield* conditionReferences(clause.during);
  }
}

function* deliverableReferences(deliverable: Deliverable, { declaration }: Convention): Generator<Reference> {
  const { id, at, phase, due, acceptance, arises } = deliverable;
  if (phase) yield { name: phase, at: memberOf(at, 'phase'), of: 'phase' };
  const each = typeof arises === 'object' ? arises : undefined;
  const of = each && 'every' in each ? 'cycleMoment' : 'moment';
  yield* timingReferences(due, of);
  if (each && 'event' in each) yield { name: each.event, at: memberOf(at, 'event'), of: 'event' };
  if (each && 'every' in each) yield* rhythmReferences(each.every);
  if (!acceptance) return;
  // Who receives it accepts it where nobody else is named, and is named as who receives it.
  const isNamed = own(declaration.deliverables, id)?.acceptance?.by !== undefined;
  if (isNamed) yield* byReferences(acceptance.by, memberOf(acceptance.at, 'by'));
  yield* timingReferences(acceptance.within, of);
  yield* timingReferences(acceptance.revised, of);
}

function* rhythmReferences(every: Rhythm | undefined): Generator<Reference> {
  if (every && 'beginning' in every) yield* timingReferences(every.beginning);
}

function* dutyReferences(duty: Obligation): Generator<Reference> {
  yield* listReferences(duty.party, memberOf(duty.at, partyKeys[duty.section]), 'party');
  if (duty.to) yield { name: duty.to, at: memberOf(duty.at, 'to'), of: 'party' };
  yield* listReferences(duty.about, memberOf(duty.at, 'about'), 'dataset');
  yield* conditionReferences(duty.during);
  if ('fulfilled' in duty) yield* conditionReferences(duty.fulfilled);
  if ('unless' in duty) yield* conditionReferences(duty.unless);
  if (duty.nature === 'on-event') yield { name: duty.event, at: memberOf(duty.at, 'event'), of: 'event' };
  const isRhythmic = duty.nature === 'rhythmic';
  if (isRhythmic) yield* rhythmReferences(duty.every);
  if ('due' in duty) yield* timingReferences(duty.due, isRhythmic ? 'cycleMoment' : 'moment');
}

function* obligationReferences(convention: Convention): Generator<Reference> {
  for (const duty of convention.obligations.values()) yield* dutyReferences(duty);
  if (convention.consideration) {
    yield* listReferences(convention.consideration.borneBy, '/consideration/borneBy', 'thirdParty');
  }
  for (const reminder of convention.reminders.values()) {
    for (const time of reminder.times) yield* timingReferences(time);
    yield* listReferences(reminder.to, memberOf(reminder.at, 'to'), 'addressee');
    yield* conditionReferences(reminder.when);
  }
}

function* propertyReferences({ properties }: Convention): Generator<Reference> {
  for (const property of properties.values()) {
    for (const placed of conditionsOf(property)) yield* conditionReferences(placed);
    if (property.form === 'before' || property.form === 'leads-to') continue;
    yield* timingReferences(property.from);
    yield* timingReferences(property.until);
  }
}

function* byReferences(by: By, at: Pointer): Generator<Reference> {
  const [key, ids] = 'each' in by ? (['each', by.each] as const) : (['any', by.any] as const);
  yield* listReferences(ids, memberOf(at, key), 'party');
}

function* listReferences(names: readonly string[], at: Pointer, of: Referent): Generator<Reference> {
  for (const [index, name] of names.entries()) yield { name, at: memberOf(at, index), of };
}

function* timingReferences(timing: Timing | undefined, of: Referent = 'moment'): Generator<Reference> {
  if (!timing) return;
  for (const { name, at } of momentsOfTiming(timing)) yield { name, at, of };
}

const partyKeys: Readonly<Record<DutySection, string>> = { obligations: 'party', payments: 'by', meetings: 'of' };

function* conditionReferences(placed: PlacedCondition | undefined): Generator<Reference> {
  if (!placed) return;
  for (const { name, at, of } of namesIn(placed)) yield { name, at, of: of === 'moment' ? 'condition' : of };
}
