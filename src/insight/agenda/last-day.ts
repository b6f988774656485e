import type { IsoDate } from '../../calendar/day.ts';
import { sayPeriod } from '../../calendar/period.ts';
import { sayDay } from '../../calendar/say-day.ts';
import { dayOfMoment } from '../../engine/lifecycle/context.ts';
import { hasEnded } from '../../engine/lifecycle/dates/calendar-events.ts';
import type { Dated } from '../../engine/lifecycle/dates/dated.ts';
import { type Run, stateAt } from '../../engine/lifecycle/replay.ts';
import { contextOf, type State, statesOf } from '../../engine/lifecycle/state.ts';
import type { Renewal } from '../../language/model/term.ts';
import { counted, joinTexts, type Text, verbatim } from '../../text/text.ts';

/**
 * The last day of an agreement as its facts tell it, up to the last of them or the day that was asked for: with the
 * renewals that have happened by then, and no other.
 */
export interface LastDay {
  /** The day up to which the facts and the calendar were looked at. */
  readonly on: IsoDate;
  readonly dated?: Dated;
  /** The convention gives it no end: it is concluded for an indefinite time. */
  readonly isNever: boolean;
  /** Its text says how it goes on after its end. */
  readonly isRenewable: boolean;
  /** How often it had been renewed by then. */
  readonly renewals: number;
  /** How many renewals more the rest of what was played takes for granted, and the last day that they bring. */
  readonly assumed: number;
  readonly playedTo?: Dated;
  /** Until when the next renewal can be declined, where one is ahead; past where that is settled. */
  readonly declineBy?: Dated;
  readonly remarks: readonly Text[];
}

/** The last day by the facts of a run, and what its calendar took for granted after them. */
export function lastDayOf(run: Run): LastDay {
  const known = stateAt(run, run.known);
  const { convention, resolver } = known.compiled;
  const [before, after] = [contextOf(known), contextOf(run.end)];
  const { end: dated } = resolver.term(before);
  const { end: playedTo } = run.end.compiled.resolver.term(after);
  const declineBy = resolver.declineBy(before);
  return {
    on: run.known,
    ...(dated && { dated }),
    isNever: convention.term.ends === undefined && !dated,
    isRenewable: convention.term.renewal !== undefined,
    renewals: before.renewals,
    assumed: after.renewals - before.renewals,
    ...(playedTo && { playedTo }),
    ...(declineBy && { declineBy }),
    remarks: remarksOn(known),
  };
}

/** What is to be known beside the last day: that there is none, how often it was renewed, and whether it goes on. */
export function remarksOn(state: State): readonly Text[] {
  const { convention, resolver } = state.compiled;
  const { end } = resolver.term(contextOf(state));
  if (!end) return [unknownEnd(state)];
  const { renewal } = convention.term;
  return renewal ? [joinTexts([soFar(contextOf(state).renewals), whatIsAhead(renewal, state)], verbatim(' '))] : [];
}

/** Why no last day is known. */
function unknownEnd(state: State): Text {
  if (!state.compiled.convention.term.ends) return never;
  const standsStill = contextOf(state).frozen.some(({ to }) => to === undefined);
  return standsStill ? whileSuspended : notKnownYet;
}

const whileSuspended: Text = {
  en: 'Not known while the suspension lasts: it moves by as many days.',
  fr: 'Inconnu tant que dure la suspension : il recule d’autant de jours.',
};

const notKnownYet: Text = {
  en: 'Not known yet: what it is counted from has not happened.',
  fr: 'Pas encore connu : ce dont il dépend n’a pas eu lieu.',
};

export const never: Text = {
  en: 'It has no end of its own: it is concluded for an indefinite time.',
  fr: 'Elle n’a pas de terme : elle est conclue pour une durée indéterminée.',
};

function soFar(renewals: number): Text {
  if (renewals === 0) return { en: 'No renewal so far;', fr: 'Aucun renouvellement à ce jour ;' };
  const said = counted(renewals, { en: ['renewal', 'renewals'], fr: ['renouvellement', 'renouvellements'] });
  return { en: `${said.en} so far;`, fr: `${said.fr} à ce jour ;` };
}

function whatIsAhead(renewal: Renewal, state: State): Text {
  const context = contextOf(state);
  const { renewals } = context;
  const { end, cut, goesOn } = state.compiled.resolver.term(context);
  if (cut) return endsEarly;
  if (dayOfMoment('declined', context) !== undefined) return wasDeclined;
  if (renewal.times !== undefined && renewals >= renewal.times) return noneLeft;
  if (hasEnded(state)) return notRenewed;
  const period = sayPeriod(renewal.period);
  if (!goesOn) return onlyIfRenewed(period, end?.date);
  const last = state.compiled.resolver.declineBy(context)?.date;
  if (statesOf(state).renewal === 'settled') return settled(period);
  return goesOnUnless(period, last);
}

const endsEarly: Text = {
  en: 'it ends early, and is not renewed again.',
  fr: 'elle prend fin par anticipation, et n’est plus renouvelée.',
};
const wasDeclined: Text = {
  en: 'the next one has been declined.',
  fr: 'le suivant a été dénoncé.',
};
const notRenewed: Text = { en: 'it was not renewed again.', fr: 'elle n’a plus été renouvelée.' };
const noneLeft: Text = { en: 'there is no other.', fr: 'il n’y en a pas d’autre.' };

function onlyIfRenewed(period: Text, end: IsoDate | undefined): Text {
  const by = end ? { en: ` by ${sayDay(end).en}`, fr: ` le ${sayDay(end).fr} au plus tard` } : { en: '', fr: '' };
  return {
    en: `it goes on for ${period.en} more only if it is expressly renewed${by.en}.`,
    fr: `elle ne se poursuit pour ${period.fr} que si elle est expressément renouvelée${by.fr}.`,
  };
}

function settled(period: Text): Text {
  return {
    en: `it goes on for ${period.en} more, which can no longer be declined.`,
    fr: `elle se poursuit pour ${period.fr}, ce qui ne peut plus être dénoncé.`,
  };
}

function goesOnUnless(period: Text, last: IsoDate | undefined): Text {
  const by = last ? { en: ` by ${sayDay(last).en}`, fr: ` le ${sayDay(last).fr} au plus tard` } : { en: '', fr: '' };
  return {
    en: `it goes on for ${period.en} more unless it is declined${by.en}.`,
    fr: `elle se poursuit pour ${period.fr} sauf dénonciation${by.fr}.`,
  };
}
