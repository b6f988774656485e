import { type Period, sayPeriod } from '../../calendar/period.ts';
import { isAtLeastAsLong, lengthOf, termLength } from '../model/length.ts';
import type { Termination } from '../model/term.ts';
import { partsOfTiming, type Timing } from '../model/timing.ts';
import { endOfAgreement, type Rule } from './rule.ts';

export const noticeLongerThanTerm: Rule = {
  id: 'notice-longer-than-term',
  severity: 'warning',
  title: {
    en: 'A notice period is shorter than the agreement.',
    fr: 'Un préavis est plus court que la convention dans laquelle il est donné.',
  },
  why: {
    en: 'Even if notice is given on the first day, a notice period as long as the agreement leaves no day on which it can take effect.',
    fr: 'Donné dès le premier jour, un préavis aussi long que la convention ne laisse aucun jour à ce qu’il annonce.',
  },
  wrong:
    'terminations:\n  leave: { title: Leave, ground: convenience, effective: { period: P18M, after: terminated:leave }, cite: { article: 8 } }\n',
  right:
    'terminations:\n  leave: { title: Leave, ground: convenience, effective: { period: P2M, after: terminated:leave }, cite: { article: 8 } }\n',
  *check(convention) {
    const term = termLength(convention);
    if (!term) return;
    for (const termination of convention.terminations.values()) {
      const notice = noticeOf(termination);
      if (!notice) continue;
      const { period } = notice;
      const isLonger = term.period ? isAtLeastAsLong(period, term.period) : lengthOf(period).least >= term.most - 1;
      if (!isLonger) continue;
      const said = sayPeriod(period);
      yield {
        pointer: notice.at,
        message: {
          en: `A notice of ${said.en}, given on the first day, runs until the end or beyond.`,
          fr: `Un préavis de ${said.fr}, donné le premier jour, court jusqu’à la fin ou au-delà.`,
        },
        related: { pointer: (convention.term.ends ?? convention.term).at, message: endOfAgreement },
        help: {
          en: 'Write a notice that is shorter than the agreement, or take this termination out.',
          fr: 'Écrivez un préavis plus court que la convention, ou retirez cette résiliation.',
        },
      };
    }
    for (const { right } of convention.events.values()) {
      const notice = right?.notice;
      if (!notice || !('period' in notice) || lengthOf(notice.period).least < term.most) continue;
      const said = sayPeriod(notice.period);
      yield {
        pointer: notice.at,
        message: {
          en: `Announced on the first day, ${said.en} before, this could be done only after the end.`,
          fr: `Annoncé le premier jour, ${said.fr} à l’avance, ceci ne pourrait être fait qu’après la fin.`,
        },
        related: { pointer: (convention.term.ends ?? convention.term).at, message: endOfAgreement },
        help: {
          en: 'Write a notice that is shorter than the agreement, or take this right out.',
          fr: 'Écrivez une annonce plus courte que la convention, ou retirez cette faculté.',
        },
      };
    }
  },
};

/** The period that runs from the notice to the last day, or to a day before it. */
function noticeOf({ id, effective }: Termination): (Timing & { readonly period: Period }) | undefined {
  if (effective.relation !== 'after' && effective.relation !== 'end-of') return undefined;
  for (const part of partsOfTiming(effective)) {
    if (part.relation !== 'after' || part.days !== 'calendar') continue;
    if ('moment' in part.anchor && part.anchor.moment === `terminated:${id}`) return part;
  }
  return undefined;
}
