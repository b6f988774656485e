import type { IsoDate } from '../../calendar/day.ts';
import type { Pointer } from '../../text/span.ts';
import { fixedDayOf } from '../model/timing.ts';
import { endOfAgreement, type Finding, type Rule } from './rule.ts';

export const windowOutsideTerm: Rule = {
  id: 'window-outside-term',
  severity: 'warning',
  title: {
    en: 'An expected window lies within the term of the agreement.',
    fr: 'Ce qui est prévu a lieu pendant la convention.',
  },
  why: {
    en: 'Before the first day and after the last day, nobody is bound to do what is expected.',
    fr: 'Ce que le texte prévoit avant le premier jour ou après le dernier n’engage personne.',
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
      if (first !== undefined && until < first) yield tooEarly(expected.at, until, { day: first, at: term.starts.at });
      else if (last !== undefined && opens > last && !term.renewal) {
        yield tooLate(expected.at, opens, { day: last, at: (term.ends ?? term).at });
      }
    }
  },
};

/** The first or the last day of the agreement, and the clause that says so. */
interface Limit {
  readonly day: IsoDate;
  readonly at: Pointer;
}

function tooEarly(pointer: Pointer, until: IsoDate, { day, at }: Limit): Finding {
  return {
    pointer,
    message: {
      en: `This is expected by ${until}, before the agreement starts on ${day}.`,
      fr: `Ceci est prévu d’ici le ${until}, avant que la convention commence le ${day}.`,
    },
    related: { pointer: at, message: { en: 'the start of the agreement', fr: 'le début de la convention' } },
    help: {
      en: 'Check the year here, and that of the start of the agreement.',
      fr: 'Vérifiez l’année ici, et celle du début de la convention.',
    },
  };
}

function tooLate(pointer: Pointer, opens: IsoDate, { day, at }: Limit): Finding {
  return {
    pointer,
    message: {
      en: `This is expected from ${opens}, after the agreement has ended on ${day}.`,
      fr: `Ceci est prévu à partir du ${opens}, après la fin de la convention le ${day}.`,
    },
    related: { pointer: at, message: endOfAgreement },
    help: {
      en: 'Check the year here, and that of the end of the agreement.',
      fr: 'Vérifiez l’année ici, et celle de la fin de la convention.',
    },
  };
}
