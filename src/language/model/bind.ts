import type { CalendarSettings } from '../../calendar/calendar.ts';
import type { Weekday } from '../../calendar/day.ts';
import type { HolidayZone } from '../../calendar/holidays-fr.ts';
import { isTimeZone } from '../../calendar/instant.ts';
import type { RuleSetId } from '../../calendar/rule-sets.ts';
import { readMonthDay, usualYearStarts, type YearStarts } from '../../calendar/unit.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { own } from '../../text/own.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { Places } from '../document/places.ts';
import type { Declaration } from '../schema/declaration.ts';
import { bindAmendment } from './amendment.ts';
import { Binder } from './binder.ts';
import { bindNamedClause } from './clause.ts';
import type { Amendment, ById, Convention } from './convention.ts';
import { bindDataset, bindDeliverable } from './deliverables.ts';
import { bindMeeting } from './meetings.ts';
import type { Obligation } from './obligations.ts';
import { bindObligation, bindReminder } from './obligations.ts';
import { onLines } from './on-lines.ts';
import { bindNotification, bindParty, bindRole, bindSignature, bindThirdParty } from './parties.ts';
import { bindConsideration, bindPayment } from './payments.ts';
import { bindProperty } from './properties.ts';
import { dateImpossible, noSuchMonthDay } from './rules/date-impossible.ts';
import { isAbbreviation, noSuchZone, timeZoneUnknown } from './rules/time-zone-unknown.ts';
import { bindExit, bindNamedDate, bindSuspension, bindTerm, bindTermination } from './term.ts';
import { bindDecision, bindEvent, bindMilestone, bindPhase, bindRight, type Event } from './work.ts';

/** A convention, with what is wrong with the names, days and periods in it. */
export interface Binding {
  /** Whole even when diagnostics were found, so that the rules can go on and report everything at once. */
  readonly convention: Convention;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes a convention of a declaration whose shape was checked. */
export function bind(written: Declaration, places: Places, version: readonly string[] = []): Binding {
  const declaration = onLines(written);
  const binder = new Binder(declaration, places);
  const { jurisdiction, timeZone } = declaration;
  if (isAbbreviation(timeZone) || !isTimeZone(timeZone)) {
    binder.report(timeZoneUnknown, '/timeZone', noSuchZone(timeZone, places.spanOf('/timeZone')));
  }
  const rules = (declaration.calendar?.rules ?? defaultRules(jurisdiction)) as RuleSetId;
  const parties = each(declaration.parties, '/parties', binder, bindParty);
  const partyIds = [...parties.keys()];
  const { signature, notification, consideration, exit } = declaration;
  const convention: Convention = {
    id: declaration.id,
    title: declaration.title.trim(),
    language: declaration.language,
    jurisdiction,
    timeZone,
    rules,
    calendar: bindCalendar(declaration, binder),
    parties,
    thirdParties: each(declaration.thirdParties, '/thirdParties', binder, bindThirdParty),
    roles: each(declaration.roles, '/roles', binder, bindRole),
    signature: bindSignature(signature ?? {}, partyIds, '/signature', binder),
    ...(notification && { notification: bindNotification(notification, '/notification', binder) }),
    term: bindTerm(declaration.term, partyIds, rules, binder),
    dates: each(declaration.dates, '/dates', binder, (declared, id, at) =>
      bindNamedDate(declared, id, at, rules, binder),
    ),
    terminations: each(declaration.terminations, '/terminations', binder, (declared, id, at) =>
      bindTermination(declared, id, at, partyIds, rules, binder),
    ),
    ...(exit && { exit: bindExit(exit, '/exit', rules, binder) }),
    suspensions: each(declaration.suspensions, '/suspensions', binder, (declared, id, at) =>
      bindSuspension(declared, id, at, partyIds, binder),
    ),
    milestones: each(declaration.milestones, '/milestones', binder, bindMilestone),
    decisions: each(declaration.decisions, '/decisions', binder, (declared, id, at) =>
      bindDecision(declared, id, at, rules, binder),
    ),
    ...bindEvents(declaration, rules, binder),
    phases: each(declaration.phases, '/phases', binder, (declared, id, at) =>
      bindPhase(declared, id, at, rules, binder),
    ),
    deliverables: each(declaration.deliverables, '/deliverables', binder, (declared, id, at) =>
      bindDeliverable(declared, id, at, rules, binder),
    ),
    datasets: each(declaration.datasets, '/datasets', binder, bindDataset),
    ...bindDuties(declaration, rules, binder),
    ...(consideration && { consideration: bindConsideration(consideration, '/consideration', binder) }),
    reminders: each(declaration.reminders, '/reminders', binder, (declared, id, at) =>
      bindReminder(declared, id, at, rules, binder),
    ),
    amendments: bindAmendments(declaration.amendments, partyIds, rules, binder),
    properties: each(declaration.properties, '/properties', binder, (declared, id, at) =>
      bindProperty(declared, id, at, rules, binder),
    ),
    informative: each(declaration.informative, '/informative', binder, (declared, id, at) => ({
      ...bindNamedClause(declared, id, at, binder),
      text: declared.text.trim(),
    })),
    citations: binder.citations,
    version,
    declaration: written,
    places,
  };
  return { convention, diagnostics: binder.diagnostics };
}

/** Binds amendments that may stand in a convention or beside it, in a scenario. */
export function bindAmendments(
  declared: Declaration['amendments'],
  parties: readonly string[],
  rules: RuleSetId,
  binder: Binder,
): ById<Amendment> {
  return each(onLines(declared), '/amendments', binder, (amendment, id, at) =>
    bindAmendment(amendment, id, at, parties, rules, binder),
  );
}

function each<D, T>(
  declared: Record<string, D> | undefined,
  at: Pointer,
  binder: Binder,
  bindOne: (declared: D, id: string, at: Pointer, binder: Binder) => T,
): ById<T> {
  return new Map(Object.entries(declared ?? {}).map(([id, one]) => [id, bindOne(one, id, memberOf(at, id), binder)]));
}

/** The duties of all sections. One that takes the id of another is left out of the first and told of in the second. */
function bindDuties(
  { obligations, meetings, payments }: Declaration,
  rules: RuleSetId,
  binder: Binder,
): { readonly obligations: ById<Obligation>; readonly namesakes: readonly Obligation[] } {
  const bound = [
    ...each(obligations, '/obligations', binder, (one, id, at) => bindObligation(one, id, at, rules, binder)).values(),
    ...each(meetings, '/meetings', binder, (one, id, at) => bindMeeting(one, id, at, rules, binder)).values(),
    ...each(payments, '/payments', binder, (one, id, at) => bindPayment(one, id, at, rules, binder)).values(),
  ];
  const duties = new Map<string, Obligation>();
  const namesakes: Obligation[] = [];
  for (const duty of bound) {
    if (duties.has(duty.id)) namesakes.push(duty);
    else duties.set(duty.id, duty);
  }
  return { obligations: duties, namesakes };
}

/** Events and rights. One that takes the id of another is left out of the first and reported in the second. */
function bindEvents(
  { events, rights }: Declaration,
  rules: RuleSetId,
  binder: Binder,
): Pick<Convention, 'events' | 'sameEvents'> {
  const bound = [
    ...each(events, '/events', binder, bindEvent).values(),
    ...each(rights, '/rights', binder, (one, id, at) => bindRight(one, id, at, rules, binder)).values(),
  ];
  const byId = new Map<string, Event>();
  const sameEvents: Event[] = [];
  for (const event of bound) {
    if (byId.has(event.id)) sameEvents.push(event);
    else byId.set(event.id, event);
  }
  return { events: byId, sameEvents };
}

function defaultRules(jurisdiction: string): RuleSetId {
  const country = jurisdiction.slice(0, 2);
  const known: Record<string, RuleSetId> = { FR: 'fr-contract', EU: 'eu-1182-71', GB: 'corresponding-date' };
  return own(known, country) ?? 'iso';
}

/** The zone of public holidays that goes with a French time zone; the mainland's everywhere else in France. */
const zonesOfTime: Record<string, HolidayZone> = {
  'America/Guadeloupe': 'guadeloupe',
  'America/Martinique': 'martinique',
  'America/Cayenne': 'guyane',
  'Indian/Reunion': 'la-reunion',
  'Indian/Mayotte': 'mayotte',
  'America/Marigot': 'saint-martin',
  'America/St_Barthelemy': 'saint-barthelemy',
};

const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function bindCalendar({ jurisdiction, timeZone, calendar = {} }: Declaration, binder: Binder): CalendarSettings {
  const fallback = jurisdiction.startsWith('FR') ? (own(zonesOfTime, timeZone) ?? 'metropole') : 'none';
  const added = Object.entries(calendar.add ?? {}).map(
    ([day, name]) => [binder.day(day, memberOf('/calendar/add', day), 'key') ?? '2000-01-01', name] as const,
  );
  const removed = (calendar.remove ?? []).map(
    (day, index) => binder.day(day, memberOf('/calendar/remove', index)) ?? '2000-01-01',
  );
  const workingWeek = calendar.workingWeek ?? week.slice(0, 5);
  const yearStart = (key: keyof YearStarts): string => {
    const declared = calendar[key];
    if (declared === undefined) return usualYearStarts[key];
    const monthDay = readMonthDay(declared);
    if (!monthDay) binder.report(dateImpossible, memberOf('/calendar', key), noSuchMonthDay(declared));
    return monthDay ?? usualYearStarts[key];
  };
  return {
    holidays: (calendar.holidays ?? fallback) as CalendarSettings['holidays'],
    added: new Map(added),
    removed: new Set(removed),
    workingWeek: workingWeek.map((name) => (week.indexOf(name) + 1) as Weekday),
    yearStarts: {
      schoolYear: yearStart('schoolYear'),
      financialYear: yearStart('financialYear'),
    },
  };
}
