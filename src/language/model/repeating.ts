import type { Condition } from './condition.ts';
import { namesIn, type PlacedCondition } from './condition.ts';
import type { Convention } from './convention.ts';
import type { Acceptance, Arising } from './deliverables.ts';
import { dutyVerbs, type Obligation, type Rhythm } from './obligations.ts';
import { once } from './once.ts';
import { partsOfTiming, type Timing } from './timing.ts';

/** A clause that may apply several times, whatever its section. */
export interface Repeating {
  /** Its section and id, `payments.rent`: the name of the list of its occurrences. */
  readonly clause: string;
  readonly section: 'obligations' | 'payments' | 'meetings' | 'deliverables' | 'decisions';
  readonly id: string;
  readonly arises: Arising;
  /** By when each occurrence is due. */
  readonly due?: Timing;
  readonly acceptance?: Acceptance;
  /** The fact that performs it: `paid:rent`. */
  readonly performance: string;
  /** The condition that is asked of each occurrence, where it names clauses that recur with this one. */
  readonly each?: Condition;
  /** It is announced: due before the very event that it is owed for. */
  readonly isNotice: boolean;
}

/** Every clause that may apply several times, by the name of its list. */
export const repeatingOf = once((convention): ReadonlyMap<string, Repeating> => {
  const found: Repeating[] = [];
  for (const duty of convention.obligations.values()) {
    if (duty.nature === 'on-event' || duty.nature === 'rhythmic') found.push(repeatingDuty(duty, convention));
  }
  for (const { id, arises, due, acceptance, during } of convention.deliverables.values()) {
    if (!arises) continue;
    found.push({
      clause: `deliverables.${id}`,
      section: 'deliverables',
      id,
      arises,
      ...(due && { due }),
      ...(acceptance && { acceptance }),
      performance: `delivered:${id}`,
      ...eachOf(during, convention),
      isNotice: false,
    });
  }
  for (const { id, every } of convention.decisions.values()) {
    if (!every) continue;
    found.push({
      clause: `decisions.${id}`,
      section: 'decisions',
      id,
      arises: { every },
      performance: `decided:${id}`,
      isNotice: false,
    });
  }
  return new Map(found.map((one) => [one.clause, one]));
});

function repeatingDuty(
  duty: Extract<Obligation, { nature: 'on-event' | 'rhythmic' }>,
  convention: Convention,
): Repeating {
  const { id, section, due, during } = duty;
  return {
    clause: `${section}.${id}`,
    section,
    id,
    arises: duty.nature === 'rhythmic' ? { every: duty.every } : { event: duty.event },
    ...(due && { due }),
    performance: `${dutyVerbs[section]}:${id}`,
    ...eachOf(during, convention),
    isNotice: duty.nature === 'on-event' && due !== undefined && isBefore(due, duty.event),
  };
}

/** Whether a time lies before something, so that it has to be known ahead. */
function isBefore(due: Timing, event: string): boolean {
  return [...partsOfTiming(due)].some(
    (part) =>
      (part.relation === 'before' || part.relation === 'eve-of') &&
      'moment' in part.anchor &&
      part.anchor.moment === event,
  );
}

/** A condition is asked of each occurrence where it names what recurs in the same rhythm, or with the same event. */
function eachOf(during: PlacedCondition | undefined, convention: Convention): { each?: Condition } {
  if (!during) return {};
  const recurs = [...namesIn(during)].some(({ name, of }) => of === 'moment' && doesRecur(name, convention));
  return recurs ? { each: during.condition } : {};
}

/** Whether a moment is about something that applies several times. */
export function doesRecur(moment: string, { obligations, deliverables, decisions }: Convention): boolean {
  const [verb, id = ''] = moment.split(':');
  switch (verb) {
    case 'performed':
    case 'paid':
    case 'held': {
      const nature = obligations.get(id)?.nature;
      return nature === 'on-event' || nature === 'rhythmic';
    }
    case 'delivered':
    case 'accepted':
    case 'rejected':
      return deliverables.get(id)?.arises !== undefined;
    case 'decided':
      return decisions.get(id)?.every !== undefined;
    default:
      return false;
  }
}

/** Whether a moment can come more than once: it is about what recurs, or is something that happens. */
export function comesAgain(moment: string, convention: Convention): boolean {
  const event = convention.events.get(moment);
  if (event) return event.atMost?.times !== 1 || event.atMost.per !== undefined;
  return doesRecur(moment, convention);
}

/** The rhythm of a clause, where it has one. */
export function rhythmOf({ arises }: Repeating): Rhythm | undefined {
  return typeof arises === 'object' && 'every' in arises ? arises.every : undefined;
}
