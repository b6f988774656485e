import type { CalendarSettings } from '../calendar/calendar.ts';
import type { Weekday } from '../calendar/day.ts';
import type { HolidayZone } from '../calendar/holidays-fr.ts';
import { isTimeZone } from '../calendar/instant.ts';
import type { RuleSetId } from '../calendar/rule-sets.ts';
import type { Places } from '../document/places.ts';
import type { Declaration } from '../schema/declaration.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { memberOf, type Pointer } from '../text/span.ts';
import { Binder } from './binder.ts';
import { bindClause, bindNamedClause } from './clause.ts';
import type { Amendment, ById, Convention, Term } from './convention.ts';
import { bindConsideration, bindObligation, bindReminder } from './obligations.ts';
import { bindNotification, bindParty, bindRole, bindSignature, bindThirdParty } from './parties.ts';
import { bindTiming } from './timing.ts';
import { bindDataset, bindDecision, bindDeliverable, bindEvent, bindMilestone, bindPhase } from './work.ts';

export interface Binding {
  /** Whole even when diagnostics were found, so that the rules can go on and report everything at once. */
  readonly convention: Convention;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes a convention of a declaration whose shape was checked. */
export function bind(declaration: Declaration, places: Places, version: readonly string[] = []): Binding {
  const binder = new Binder(declaration, places);
  const { jurisdiction, timeZone } = declaration;
  if (!isTimeZone(timeZone)) binder.report('time-zone-unknown', '/timeZone', noSuchZone(timeZone), zoneExample);
  const rules = (declaration.calendar?.rules ?? defaultRules(jurisdiction)) as RuleSetId;
  const parties = each(declaration.parties, '/parties', binder, bindParty);
  const { signature, notification, consideration } = declaration;
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
    signature: bindSignature(signature ?? {}, [...parties.keys()], '/signature', binder),
    ...(notification && { notification: bindNotification(notification, '/notification', binder) }),
    term: bindTerm(declaration, rules, binder),
    milestones: each(declaration.milestones, '/milestones', binder, bindMilestone),
    decisions: each(declaration.decisions, '/decisions', binder, bindDecision),
    events: each(declaration.events, '/events', binder, bindEvent),
    phases: each(declaration.phases, '/phases', binder, bindPhase),
    deliverables: each(declaration.deliverables, '/deliverables', binder, (declared, id, at) =>
      bindDeliverable(declared, id, at, rules, binder),
    ),
    datasets: each(declaration.datasets, '/datasets', binder, bindDataset),
    obligations: each(declaration.obligations, '/obligations', binder, (declared, id, at) =>
      bindObligation(declared, id, at, rules, binder),
    ),
    ...(consideration && { consideration: bindConsideration(consideration, '/consideration', binder) }),
    reminders: each(declaration.reminders, '/reminders', binder, (declared, id, at) =>
      bindReminder(declared, id, at, rules, binder),
    ),
    amendments: bindAmendments(declaration.amendments, [...parties.keys()], binder),
    informative: each(declaration.informative, '/informative', binder, (declared, id, at) => ({
      ...bindNamedClause(declared, id, at, binder),
      text: declared.text.trim(),
    })),
    citations: binder.citations,
    version,
    declaration,
    places,
  };
  return { convention, diagnostics: binder.diagnostics };
}

/** Binds amendments that may stand in a convention or beside it, in a scenario. */
export function bindAmendments(
  declared: Declaration['amendments'],
  parties: readonly string[],
  binder: Binder,
): ById<Amendment> {
  return each(declared, '/amendments', binder, (amendment, id, at) => ({
    ...bindNamedClause(amendment, id, at, binder),
    by: amendment.by ?? { each: parties },
    changes: amendment.changes,
    places: binder.places,
  }));
}

function each<D, T>(
  declared: Record<string, D> | undefined,
  at: Pointer,
  binder: Binder,
  bindOne: (declared: D, id: string, at: Pointer, binder: Binder) => T,
): ById<T> {
  return new Map(Object.entries(declared ?? {}).map(([id, one]) => [id, bindOne(one, id, memberOf(at, id), binder)]));
}

function bindTerm({ term }: Declaration, rules: RuleSetId, binder: Binder): Term {
  const clause = bindClause(term, '/term', binder);
  const ofTerm = (key: 'starts' | 'ends') => {
    const timing = bindTiming(term[key], memberOf('/term', key), rules, binder);
    return { ...(clause.basis && { basis: clause.basis }), ...timing };
  };
  return { ...clause, starts: ofTerm('starts'), ends: ofTerm('ends') };
}

function defaultRules(jurisdiction: string): RuleSetId {
  const country = jurisdiction.slice(0, 2);
  const known: Record<string, RuleSetId> = { FR: 'fr-contract', EU: 'eu-1182-71', GB: 'corresponding-date' };
  return known[country] ?? 'iso';
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
  const fallback = jurisdiction.startsWith('FR') ? (zonesOfTime[timeZone] ?? 'metropole') : 'none';
  const added = Object.entries(calendar.add ?? {}).map(
    ([day, name]) => [binder.day(day, memberOf('/calendar/add', day)), name] as const,
  );
  const removed = (calendar.remove ?? []).map((day, index) => binder.day(day, memberOf('/calendar/remove', index)));
  const workingWeek = calendar.workingWeek ?? week.slice(0, 5);
  return {
    holidays: (calendar.holidays ?? fallback) as CalendarSettings['holidays'],
    added: new Map(added),
    removed: new Set(removed),
    workingWeek: workingWeek.map((name) => (week.indexOf(name) + 1) as Weekday),
  };
}

function noSuchZone(name: string) {
  return { en: `There is no time zone “${name}”.`, fr: `Le fuseau « ${name} » n’existe pas.` };
}

const zoneExample = {
  en: 'Write an IANA name such as Europe/Paris.',
  fr: 'Écrivez un nom IANA tel que Europe/Paris.',
};
