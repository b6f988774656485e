import type { IsoDate } from '../../calendar/day.ts';
import { sayDay } from '../../calendar/say-day.ts';
import { dayOfMoment } from '../../engine/lifecycle/context.ts';
import { hasEnded } from '../../engine/lifecycle/dates/calendar-events.ts';
import type { Dated } from '../../engine/lifecycle/dates/dated.ts';
import { stopsAll } from '../../engine/lifecycle/dates/freeze.ts';
import { isEndless } from '../../engine/lifecycle/dates/term-dates.ts';
import { sayCondition } from '../../engine/lifecycle/refusals/say-condition.ts';
import { contextOf, type State, statesOf } from '../../engine/lifecycle/state.ts';
import type { Renewal } from '../../language/model/term.ts';
import { counted, joinTexts, type Text, verbatim } from '../../text/text.ts';
import type { Timeline } from './timeline.ts';
import { goingOn } from './wording.ts';

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

/** The last day by the facts of a timeline, and what its calendar took for granted after them. */
export function lastDayOf({ known: { on, state: known }, state: end }: Pick<Timeline, 'known' | 'state'>): LastDay {
  const { convention, resolver } = known.compiled;
  const [before, after] = [contextOf(known), contextOf(end)];
  const { end: dated } = resolver.term(before);
  const { end: playedTo } = end.compiled.resolver.term(after);
  const declineBy = resolver.declineBy(before);
  return {
    on,
    ...(dated && { dated }),
    isNever: isEndless(convention, before) && !dated,
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
  const { convention } = state.compiled;
  if (!convention.term.ends) return never;
  if (isEndless(convention, contextOf(state))) return renewedForGood;
  const standsStill = contextOf(state).frozen.some((one) => stopsAll(one) && one.to === undefined);
  return standsStill ? whileSuspended : notKnownYet;
}

const renewedForGood: Text = {
  en: 'The agreement has been renewed for an indefinite term: it no longer has a last day.',
  fr: 'La convention a été reconduite pour une durée indéterminée : elle n’a plus de terme.',
};

const whileSuspended: Text = {
  en: 'The last day is not known during the suspension: each day of suspension puts it off by a day.',
  fr: 'Le dernier jour n’est pas connu pendant la suspension : chaque jour de suspension le reporte d’un jour.',
};

const notKnownYet: Text = {
  en: 'Not known yet: the event that it is counted from has not happened.',
  fr: 'Pas encore connu : l’événement dont il dépend n’a pas eu lieu.',
};

export const never: Text = {
  en: 'The agreement has no last day: it is concluded for an indefinite term.',
  fr: 'La convention n’a pas de terme : elle est conclue pour une durée indéterminée.',
};

function soFar(renewals: number): Text {
  if (renewals === 0) return { en: 'No renewal so far.', fr: 'Aucune reconduction à ce jour.' };
  const said = counted(renewals, { en: ['renewal', 'renewals'], fr: ['reconduction', 'reconductions'] });
  return { en: `${said.en} so far.`, fr: `${said.fr} à ce jour.` };
}

function whatIsAhead(renewal: Renewal, state: State): Text {
  const context = contextOf(state);
  const { convention, facts, resolver } = state.compiled;
  const { renewals } = context;
  const { end, cut, goesOn } = resolver.term(context);
  if (cut) return endsEarly;
  if (dayOfMoment('declined', context) !== undefined) return wasDeclined;
  if (renewal.times !== undefined && renewals >= renewal.times) return noneLeft;
  if (hasEnded(state)) return notRenewed;
  const going = goingOn(renewal);
  const needed = renewal.when && sayCondition(renewal.when.condition, { convention, facts });
  if (!goesOn) return renewal.mode === 'express' ? onlyIfRenewed(going, end?.date, needed) : onlyWith(going, needed);
  const last = resolver.declineBy(context)?.date;
  const unless = statesOf(state).renewal === 'settled' ? settled(going) : goesOnUnless(going, last);
  return needed ? joinTexts([unless, asLongAs(needed)], verbatim(' ')) : unless;
}

const endsEarly: Text = {
  en: 'The agreement ends early and is not renewed.',
  fr: 'La convention prend fin par anticipation et n’est pas reconduite.',
};
const wasDeclined: Text = {
  en: 'Notice of non-renewal has been given.',
  fr: 'La reconduction suivante a été dénoncée.',
};
const notRenewed: Text = {
  en: 'The agreement was not renewed again.',
  fr: 'La convention n’a pas été reconduite de nouveau.',
};
const noneLeft: Text = { en: 'No further renewal is possible.', fr: 'Aucune autre reconduction n’est possible.' };

function onlyIfRenewed(going: Text, end: IsoDate | undefined, needed: Text | undefined): Text {
  const by = byDay(end);
  const need = needed
    ? { en: `; this requires: ${needed.en}`, fr: ` ; cela suppose : ${needed.fr}` }
    : { en: '', fr: '' };
  return {
    en: `${capital(going.en)} only if the parties expressly agree${by.en}${need.en}.`,
    fr: `${capital(going.fr)} seulement par reconduction expresse${by.fr}${need.fr}.`,
  };
}

/** As things stand it is not renewed. */
function onlyWith(going: Text, needed: Text | undefined): Text {
  return {
    en: `${capital(going.en)} only on this condition, which is not met so far: ${needed?.en}.`,
    fr: `${capital(going.fr)} seulement à cette condition, qui n’est pas remplie à ce jour : ${needed?.fr}.`,
  };
}

function asLongAs(needed: Text): Text {
  return {
    en: `This assumes that the following stays true: ${needed.en}.`,
    fr: `Cela suppose que ceci reste vrai : ${needed.fr}.`,
  };
}

function settled(going: Text): Text {
  return {
    en: `${capital(going.en)}: it is too late to give notice of non-renewal.`,
    fr: `${capital(going.fr)} : il est trop tard pour dénoncer la reconduction.`,
  };
}

function goesOnUnless(going: Text, last: IsoDate | undefined): Text {
  const by = byDay(last);
  return {
    en: `${capital(going.en)} unless notice of non-renewal is given${by.en}.`,
    fr: `${capital(going.fr)}, sauf dénonciation${by.fr}.`,
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function byDay(last: IsoDate | undefined): Text {
  return last ? { en: ` by ${sayDay(last).en}`, fr: ` au plus tard le ${sayDay(last).fr}` } : { en: '', fr: '' };
}
