import type { Text } from '../text/text.ts';
import type { CalendarUnit } from './unit.ts';

/** A unit of the calendar in words, without its article. */
export function sayUnit(unit: CalendarUnit): Text {
  return words[unit];
}

const words: Readonly<Record<CalendarUnit, Text>> = {
  month: { en: 'month', fr: 'mois' },
  quarter: { en: 'quarter', fr: 'trimestre' },
  'half-year': { en: 'half-year', fr: 'semestre' },
  year: { en: 'calendar year', fr: 'année civile' },
  'school-year': { en: 'school year', fr: 'année scolaire' },
  'financial-year': { en: 'financial year', fr: 'exercice' },
};
