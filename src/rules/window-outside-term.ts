import { fixedDayOf } from '../model/timing.ts';
import type { Text } from '../text/text.ts';
import { endOfAgreement, type Rule, startOfAgreement } from './rule.ts';

export const windowOutsideTerm: Rule = {
  id: 'window-outside-term',
  severity: 'warning',
  title: { en: 'What is expected lies within the agreement.', fr: 'Ce qui est prévu l’est pendant la convention.' },
  why: {
    en: 'What the text expects before its first day or after its last is expected of nobody.',
    fr: 'Ce que le texte prévoit avant son premier jour ou après son dernier n’est attendu de personne.',
  },
  wrong:
    'term: { starts: { on: 2024-01-01 }, ends: { on: 2024-12-31 }, cite: { article: 6 } }\nphases:\n  study:\n    title: Study\n    opens: { when: in-force }\n    expected: { from: 2025-01-01, until: 2025-06-30, cite: { article: 2 } }\n    cite: { article: 2 }\n',
  right:
    'term: { starts: { on: 2024-01-01 }, ends: { on: 2025-12-31 }, cite: { article: 6 } }\nphases:\n  study:\n    title: Study\n    opens: { when: in-force }\n    expected: { from: 2025-01-01, until: 2025-06-30, cite: { article: 2 } }\n    cite: { article: 2 }\n',
  *check({ term, phases, deliverables }) {
    const [first, last] = [fixedDayOf(term.starts), term.ends && fixedDayOf(term.ends)];
    for (const { expected } of [...phases.values(), ...deliverables.values()]) {
      const { from, until = from } = expected ?? {};
      const opens = from ?? until;
      if (!expected || !opens || !until) continue;
      const isBefore = first !== undefined && until < first;
      const isAfter = last !== undefined && opens > last && !term.renewal;
      if (!isBefore && !isAfter) continue;
      const limit = isBefore ? { at: term.starts.at, day: first } : { at: (term.ends ?? term).at, day: last };
      yield {
        pointer: expected.at,
        message: isBefore
          ? {
              en: `This is expected by ${until}, before the agreement starts on ${limit.day}.`,
              fr: `Ceci est prévu d’ici le ${until}, avant que la convention commence le ${limit.day}.`,
            }
          : {
              en: `This is expected from ${opens}, after the agreement has ended on ${limit.day}.`,
              fr: `Ceci est prévu à partir du ${opens}, après la fin de la convention le ${limit.day}.`,
            },
        related: {
          pointer: limit.at,
          message: isBefore ? startOfAgreement : endOfAgreement,
        },
        help: isBefore ? checkYears.start : checkYears.end,
      };
    }
  },
};

const checkYears: Readonly<Record<'start' | 'end', Text>> = {
  start: {
    en: 'Check the year here, and that of the start of the agreement.',
    fr: 'Vérifiez l’année ici, et celle du début de la convention.',
  },
  end: {
    en: 'Check the year here, and that of the end of the agreement.',
    fr: 'Vérifiez l’année ici, et celle de la fin de la convention.',
  },
};
