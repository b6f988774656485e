import { type IsoDate, lastOfMonth, readDay } from '../../calendar/day.ts';
import { type Period, type PeriodFault, readPeriod } from '../../calendar/period.ts';
import { readMonthDay, usualYearStarts, type YearStarts } from '../../calendar/unit.ts';
import { type Diagnostic, diagnosticAt, type Found } from '../../text/diagnostic.ts';
import type { RuleDescription } from '../../text/rule.ts';
import type { Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { Part, Places } from '../document/places.ts';
import type { Declaration } from '../schema/declaration.ts';
import { valueMalformed } from '../schema/rules/value-malformed.ts';
import type { Citation } from './citation.ts';
import { dateImpossible, noSuchDay } from './rules/date-impossible.ts';

/** Reads what a shape can't check, the days and the periods, and keeps what was wrong with them. */
export class Binder {
  /** What is being bound, for clauses that borrow a value from another. */
  readonly declaration: Pick<Declaration, 'phases' | 'consideration' | 'calendar'>;
  readonly places: Places;
  readonly diagnostics: Diagnostic[] = [];
  /** Every citation that was read. */
  readonly citations: Citation[] = [];

  constructor(declaration: Pick<Declaration, 'phases' | 'consideration' | 'calendar'>, places: Places) {
    this.declaration = declaration;
    this.places = places;
  }

  report(rule: RuleDescription, pointer: Pointer, found: Found, part: Part = 'value'): void {
    this.diagnostics.push(diagnosticAt(rule, this.places.spanOf(pointer, part), pointer, found));
  }

  /** The day that is written; the last of its month, or none, with a diagnostic, when it does not exist. */
  day(text: string, pointer: Pointer, part: Part = 'value'): IsoDate | undefined {
    const day = readDay(text);
    if (day) return day;
    this.report(dateImpossible, pointer, noSuchDay(text, this.places.spanOf(pointer, part)), part);
    return lastOfMonth(text);
  }

  /** Where the years begin that are not those of the calendar. */
  yearStarts(): YearStarts {
    const { schoolYear = '', financialYear = '' } = this.declaration.calendar ?? {};
    return {
      schoolYear: readMonthDay(schoolYear) ?? usualYearStarts.schoolYear,
      financialYear: readMonthDay(financialYear) ?? usualYearStarts.financialYear,
    };
  }

  /** The period that is written; some period, and a diagnostic, when it can't be counted. */
  period(text: string, pointer: Pointer): Period {
    const period = readPeriod(text);
    if (typeof period !== 'string') return period;
    this.report(valueMalformed, pointer, { message: periodFaults[period], help: writePeriodSo });
    return { months: 0, weeks: 0, days: 1 };
  }
}

const periodFaults: Record<PeriodFault, Text> = {
  malformed: { en: 'This is no period.', fr: 'Ceci n’est pas une période.' },
  hours: { en: 'A period can’t count hours.', fr: 'Une période ne compte pas d’heures.' },
  fraction: { en: 'A period can’t count fractions.', fr: 'Une période ne compte pas de fractions.' },
  zero: { en: 'A period of nothing is no period.', fr: 'Une période de zéro n’est pas une période.' },
  'too-long': { en: 'A period is at most 200 years.', fr: 'Une période ne dépasse pas 200 ans.' },
};

const writePeriodSo: Text = {
  en: 'Write P12M for months, P7D for days, P2W for weeks, P1Y for years; for the day of the event itself, write “on”.',
  fr: 'Écrivez P12M pour des mois, P7D pour des jours, P2W pour des semaines, P1Y pour des années ; pour le jour même d’un événement, écrivez « on ».',
};
