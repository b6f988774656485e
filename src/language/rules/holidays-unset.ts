import { countedTimings } from '../model/timings.ts';
import type { Rule } from './rule.ts';

export const holidaysUnset: Rule = {
  id: 'holidays-unset',
  severity: 'warning',
  title: {
    en: 'Working days are counted with the local public holidays.',
    fr: 'Les jours ouvrés ou ouvrables se comptent avec les jours fériés du lieu.',
  },
  why: {
    en: 'If public holidays are left out, a period of working days ends too early.',
    fr: 'Comptés sans les jours fériés, des jours ouvrés ou ouvrables donnent une date trop proche.',
  },
  wrong:
    'jurisdiction: BE\ntimeZone: Europe/Brussels\ndates:\n  answer: { at: { period: P10D, after: signed, days: working, rules: iso }, title: Answer, cite: { article: 2 } }\n',
  right:
    'jurisdiction: BE\ntimeZone: Europe/Brussels\ncalendar: { add: { 2023-07-21: National Day } }\ndates:\n  answer: { at: { period: P10D, after: signed, days: working, rules: iso }, title: Answer, cite: { article: 2 } }\n',
  *check(convention) {
    const { calendar } = convention;
    if (calendar.holidays !== 'none' || calendar.added.size > 0) return;
    for (const { timing } of countedTimings(convention)) {
      if (timing.days === 'calendar' || timing.days === 'clear') continue;
      yield {
        pointer: timing.at,
        missing: 'holidays',
        message: {
          en: 'This period counts working days, but the convention file lists no public holidays.',
          fr: 'Ce délai compte des jours ouvrés ou ouvrables, et la convention n’indique aucun jour férié.',
        },
        help: {
          en: 'Choose “calendar: { holidays: … }”, or list them under “calendar: { add: … }”: only those of France are built in.',
          fr: 'Choisissez « calendar: { holidays: … } », ou dressez-en la liste sous « calendar: { add: … } » : seuls ceux de France sont connus.',
        },
      };
      return;
    }
  },
};
