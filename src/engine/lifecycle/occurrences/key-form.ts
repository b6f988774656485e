import { readDay } from '../../../calendar/day.ts';
import { sayUnit } from '../../../calendar/say-unit.ts';
import type { CalendarUnit } from '../../../calendar/unit.ts';
import type { Convention } from '../../../language/model/convention.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import { type Repeating, repeatingOf, rhythmOf } from '../../../language/model/repeating.ts';
import type { Text } from '../../../text/text.ts';

/** How the occurrences of a clause are told apart: by a stretch of the calendar, or by a day. */
export interface KeyForm {
  readonly isKey: (key: string) => boolean;
  /** What the clause comes with: `each month`, « chaque mois ». */
  readonly comes: Text;
  /** What to write, with an example. */
  readonly write: Text;
}

/** The form of the keys of a clause. */
export function keyFormOf(clause: Repeating, { calendar }: Convention): KeyForm {
  const every = rhythmOf(clause);
  if (every && 'cycle' in every) {
    const unit = every.cycle;
    const year = sayUnit(unit);
    return { ...calendarForm(unit, calendar.yearStarts), comes: { en: `each ${year.en}`, fr: `chaque ${year.fr}` } };
  }
  if (every) return ofPeriod;
  return clause.arises === 'request' ? ofRequest : clause.isNotice ? ofAnnouncement : ofEvent;
}

/** The forms of the keys that a fact may name: those of its clause, or of what it closes. */
export function keyFormsOf(fact: FactDefinition, convention: Convention): readonly KeyForm[] {
  if (fact.verb === 'announced') return [ofAnnouncement];
  return clausesMeant(fact, convention).map((one) => keyFormOf(one, convention));
}

/** The clauses of which a fact may name an occurrence: its own, or those that it closes. */
export function clausesMeant({ verb, subject, name }: FactDefinition, convention: Convention): readonly Repeating[] {
  const clauses = [...repeatingOf(convention).values()];
  if (verb !== 'happened') {
    return clauses.filter((one) => one.id === subject && ofVerb(one, name));
  }
  const closed = [...convention.obligations.values()].filter(
    (duty) =>
      ('unless' in duty && duty.unless?.condition === name) ||
      ('fulfilled' in duty && duty.fulfilled?.condition === name),
  );
  return clauses.filter(({ section, id }) => closed.some((duty) => duty.section === section && duty.id === id));
}

function ofVerb({ performance, section }: Repeating, name: string): boolean {
  return performance === name || (section === 'deliverables' && /^(accepted|rejected):/.test(name));
}

type Starts = Convention['calendar']['yearStarts'];

function calendarForm(unit: CalendarUnit, { schoolYear, financialYear }: Starts): Pick<KeyForm, 'isKey' | 'write'> {
  switch (unit) {
    case 'month':
      return written(/^\d{4}-(0[1-9]|1[0-2])$/, { en: 'a month: 2026-05', fr: 'un mois : 2026-05' });
    case 'quarter':
      return written(/^\d{4}-q[1-4]$/, { en: 'a quarter: 2026-q3', fr: 'un trimestre : 2026-q3' });
    case 'half-year':
      return written(/^\d{4}-h[12]$/, { en: 'a half-year: 2026-h1', fr: 'un semestre : 2026-h1' });
    case 'year':
      return oneYear;
    default:
      return (unit === 'school-year' ? schoolYear : financialYear) === '01-01' ? oneYear : twoYears;
  }
}

function written(pattern: RegExp, form: Text): Pick<KeyForm, 'isKey' | 'write'> {
  return { isKey: (key) => pattern.test(key), write: { en: `Write ${form.en}.`, fr: `Écrivez ${form.fr}.` } };
}

const oneYear = written(/^\d{4}$/, { en: 'a year: 2026', fr: 'une année : 2026' });

const twoYears: Pick<KeyForm, 'isKey' | 'write'> = {
  isKey: (key) => {
    const [first, second] = /^\d{4}-\d{4}$/.test(key) ? key.split('-').map(Number) : [];
    return first !== undefined && second === first + 1;
  },
  write: {
    en: 'Write the two years that it lies in: 2025-2026.',
    fr: 'Écrivez les deux années qu’il couvre : 2025-2026.',
  },
};

/** A day that there is; of one day there may be several. */
function isDay(key: string): boolean {
  const [, day = ''] = /^(\d{4}-\d\d-\d\d)(?:#\d+)?$/.exec(key) ?? [];
  return readDay(day) !== undefined;
}

function byDay(comes: Text, day: Text): KeyForm {
  return { isKey: isDay, comes, write: { en: `Write ${day.en}: 2026-03-02.`, fr: `Écrivez ${day.fr} : 2026-03-02.` } };
}

const ofPeriod = byDay(
  { en: 'in each period', fr: 'à chaque période' },
  { en: 'the first day of its period', fr: 'le premier jour de sa période' },
);
const ofEvent = byDay(
  { en: 'at each event', fr: 'à chaque événement' },
  { en: 'the day of its event', fr: 'le jour de son événement' },
);
const ofRequest = byDay(
  { en: 'with each request', fr: 'à chaque demande' },
  { en: 'the day on which it was delivered', fr: 'le jour où il a été remis' },
);
const ofAnnouncement = byDay(
  { en: 'with each announcement', fr: 'à chaque annonce' },
  { en: 'the day that it announces', fr: 'le jour qu’elle annonce' },
);
