import { exchanging } from '../../text/fix.ts';
import { memberOf } from '../../text/span.ts';
import { fixedDayOf } from '../model/timing.ts';
import type { ExpectedWindow } from '../model/work.ts';
import { type Rule, writtenAt } from './rule.ts';

export const windowReversed: Rule = {
  id: 'window-reversed',
  severity: 'error',
  title: { en: 'A window ends after it begins.', fr: 'La fin d’une période vient après son début.' },
  why: {
    en: 'A window that ends before it begins can never be met.',
    fr: 'Une période qui finit avant d’avoir commencé ne peut pas être respectée.',
  },
  wrong:
    'phases:\n  study:\n    title: Study\n    opens: { when: in-force }\n    expected: { from: 2023-06-30, until: 2023-01-01, cite: { article: 2 } }\n    cite: { article: 2 }\n',
  right:
    'phases:\n  study:\n    title: Study\n    opens: { when: in-force }\n    expected: { from: 2023-01-01, until: 2023-06-30, cite: { article: 2 } }\n    cite: { article: 2 }\n',
  *check({ phases, deliverables, properties, term, places }) {
    const [first, last] = [fixedDayOf(term.starts), term.ends && fixedDayOf(term.ends)];
    if (term.ends && first && last && last < first) {
      yield {
        pointer: term.ends.at,
        related: { pointer: term.starts.at, message: { en: 'the start', fr: 'le début' } },
        message: {
          en: `The agreement would end on ${last}, before it starts on ${first}.`,
          fr: `La convention finirait le ${last}, avant de commencer le ${first}.`,
        },
        help: { en: 'Swap the two days, or change one.', fr: 'Intervertissez les deux dates, ou changez-en une.' },
      };
    }
    for (const property of properties.values()) {
      if (property.form === 'before' || property.form === 'leads-to') continue;
      const { from, until } = property;
      const [begins, ends] = [from && fixedDayOf(from), until && fixedDayOf(until)];
      if (!from || !until || !begins || !ends || ends >= begins) continue;
      yield {
        pointer: until.at,
        related: { pointer: from.at, message: { en: 'the beginning', fr: 'le début' } },
        fix: exchanging(writtenAt(from.at, places), writtenAt(until.at, places)),
        message: {
          en: `It is looked at until ${ends}, and only from ${begins} on.`,
          fr: `Elle est examinée jusqu’au ${ends}, et seulement à partir du ${begins}.`,
        },
        help: { en: 'Swap the two days.', fr: 'Intervertissez les deux dates.' },
      };
    }
    for (const { expected } of [...phases.values(), ...deliverables.values()]) {
      if (!expected || !isReversed(expected)) continue;
      yield {
        pointer: memberOf(expected.at, 'until'),
        related: { pointer: memberOf(expected.at, 'from'), message: { en: 'the beginning', fr: 'le début' } },
        fix: exchanging(
          writtenAt(memberOf(expected.at, 'from'), places),
          writtenAt(memberOf(expected.at, 'until'), places),
        ),
        message: {
          en: `The window ends on ${expected.until}, before it begins on ${expected.from}.`,
          fr: `La fenêtre finit le ${expected.until}, avant de commencer le ${expected.from}.`,
        },
        help: { en: 'Swap the two days.', fr: 'Intervertissez les deux dates.' },
      };
    }
  },
};

function isReversed({ from, until }: ExpectedWindow): boolean {
  return from !== undefined && until !== undefined && until < from;
}
