import type { Pointer } from '../../text/span.ts';
import type { Convention } from '../model/convention.ts';
import { partsOfTiming, type Timing } from '../model/timing.ts';
import type { Rule } from './rule.ts';

export const survivalMissing: Rule = {
  id: 'survival-missing',
  severity: 'warning',
  title: {
    en: 'What is due after the end outlives the agreement.',
    fr: 'Ce qui est dû après la fin survit à la convention.',
  },
  why: {
    en: 'What is due after the end binds nobody any more, unless the text lets it outlive the agreement.',
    fr: 'Ce qui est dû après la fin ne lie plus personne, sauf si le texte le fait survivre à la convention.',
  },
  wrong:
    'deliverables:\n  report: { title: Report, by: trust, to: town, due: { period: P1M, after: term.end }, cite: { article: 2 } }\n',
  right:
    'deliverables:\n  report: { title: Report, by: trust, to: town, due: { period: P1M, after: term.end }, afterEnd: true, cite: { article: 2 } }\n',
  *check(convention) {
    for (const { at, timing, key } of mortalDeadlines(convention)) {
      if (![...partsOfTiming(timing)].some(isAfterEnd)) continue;
      yield {
        lacks: key.slice(0, key.indexOf(':')),
        pointer: at,
        part: 'key',
        message: {
          en: 'This is due after the end, and nothing lets it outlive the agreement.',
          fr: 'Ceci est dû après la fin, et rien ne le fait survivre à la convention.',
        },
        help: {
          en: `Add “${key}” if the text says so; if not, bring the day forward.`,
          fr: `Ajoutez « ${key} » si le texte le prévoit ; sinon, avancez l’échéance.`,
        },
      };
    }
  },
};

interface MortalDeadline {
  readonly at: Pointer;
  readonly timing: Timing;
  /** The key that would let it outlive the agreement. */
  readonly key: string;
}

function* mortalDeadlines({ deliverables, obligations }: Convention): Generator<MortalDeadline> {
  for (const { at, due, afterEnd } of deliverables.values()) {
    if (due && !afterEnd) yield { at, timing: due, key: 'afterEnd: true' };
  }
  for (const duty of obligations.values()) {
    if ('due' in duty && duty.due && !duty.survives) yield { at: duty.at, timing: duty.due, key: 'survives: …' };
  }
}

/** Counted forward from the end. */
function isAfterEnd(timing: Timing): boolean {
  if (timing.relation !== 'after' || !('moment' in timing.anchor)) return false;
  return timing.anchor.moment === 'term.end' || timing.anchor.moment === 'ended';
}
