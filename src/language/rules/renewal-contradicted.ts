import { type Period, sayPeriod, writePeriod } from '../../calendar/period.ts';
import { memberOf } from '../../text/span.ts';
import { joinTexts, type Text } from '../../text/text.ts';
import type { Convention } from '../model/convention.ts';
import type { Renewal, Termination } from '../model/term.ts';
import type { Timing } from '../model/timing.ts';
import type { Finding, Rule } from './rule.ts';

export const renewalContradicted: Rule = {
  id: 'renewal-contradicted',
  severity: 'warning',
  title: {
    en: 'Only one clause says how the agreement is renewed.',
    fr: 'Une seule clause dit comment la convention est reconduite.',
  },
  why: {
    en: 'If two clauses differ, nobody knows whether silence renews the agreement, for how long, or until when notice of non-renewal can be given.',
    fr: 'Si deux clauses diffèrent, on ne sait pas si le silence la reconduit, pour combien de temps, ni jusqu’à quand la dénoncer.',
  },
  wrong:
    'term:\n  starts: { on: 2026-01-01 }\n  ends: { on: 2026-12-31 }\n  renewal:\n    - { mode: tacit, period: P1Y, cite: { article: 6 } }\n    - { mode: express, period: P1Y, cite: { article: 12 } }\n  cite: { article: 6 }\n',
  right:
    'term:\n  starts: { on: 2026-01-01 }\n  ends: { on: 2026-12-31 }\n  renewal: { mode: tacit, period: P1Y, cite: [{ article: 6 }, { article: 12 }], interpretation: "Article 6 rules; article 12 is about the amount." }\n  cite: { article: 6 }\n',
  *check(convention) {
    const { renewal, otherRenewals } = convention.term;
    if (!renewal) return;
    for (const other of otherRenewals) yield between(renewal, other);
    yield* endedLater(renewal, convention);
  },
};

function between(first: Renewal, other: Renewal): Finding {
  const differences = differencesOf(first, other);
  const said = joinTexts(differences, { en: '; ', fr: ' ; ' });
  return {
    pointer: other.at,
    message:
      differences.length > 0
        ? {
            en: `Two clauses about renewal contradict each other: ${said.en}.`,
            fr: `Deux clauses sur le renouvellement se contredisent : ${said.fr}.`,
          }
        : {
            en: 'Two clauses say of renewal the same; the first is enough.',
            fr: 'Deux clauses disent la même chose de la reconduction ; la première suffit.',
          },
    related: { pointer: first.at, message: { en: 'the clause that is played', fr: 'la clause qui est jouée' } },
    help: {
      en: 'Put first the one that is meant, or keep it alone and say why under “interpretation”.',
      fr: 'Mettez en tête celle qui est voulue, ou gardez-la seule en disant pourquoi sous « interpretation ».',
    },
  };
}

/** What the first says, and what the other says in its place. */
function differencesOf(first: Renewal, other: Renewal): readonly Text[] {
  return aspects.flatMap((aspect) => {
    const [one, two] = [aspect(first), aspect(other)];
    if (one.en === two.en) return [];
    return [{ en: `${one.en}, then ${two.en}`, fr: `${one.fr}, puis ${two.fr}` }];
  });
}

const modes: Readonly<Record<Renewal['mode'], Text>> = {
  tacit: { en: 'tacit', fr: 'tacite' },
  express: { en: 'express', fr: 'exprès' },
  rolling: { en: 'of a rolling end', fr: 'par terme glissant' },
};

const aspects: readonly ((renewal: Renewal) => Text)[] = [
  ({ mode }) => modes[mode],
  ({ period }) => {
    const said =
      period === 'indefinite' ? { en: 'an indefinite time', fr: 'une durée indéterminée' } : sayPeriod(period);
    return { en: `for ${said.en}`, fr: `pour ${said.fr}` };
  },
  ({ times }) =>
    times === undefined
      ? { en: 'without limit', fr: 'sans limite' }
      : { en: `${times} times at most`, fr: `${times} fois au plus` },
  ({ when }) => {
    const written = when ? JSON.stringify(when.condition) : undefined;
    return written ? { en: `if ${written}`, fr: `si ${written}` } : { en: 'without condition', fr: 'sans condition' };
  },
  ({ unlessDeclined }) =>
    unlessDeclined
      ? { en: `declined by ${written(unlessDeclined)}`, fr: `dénoncé d’ici ${written(unlessDeclined)}` }
      : { en: 'declined up to the end', fr: 'dénoncé jusqu’au terme' },
];

/** A time as the file writes it, as far as one clause differs from another in it. */
function written(timing: Timing): string {
  if ('among' in timing) return `{ ${timing.relation}: [${timing.among.map(written).join(', ')}] }`;
  const { anchor, relation } = timing;
  const from =
    'day' in anchor
      ? anchor.day
      : 'moment' in anchor
        ? anchor.moment
        : 'monthDay' in anchor
          ? anchor.monthDay
          : written(anchor.timing);
  return 'period' in timing
    ? `{ period: ${writePeriod(timing.period)}, ${relation}: ${from} }`
    : `{ ${relation}: ${from} }`;
}

/**
 * A right to end it at the end of the period that runs, on a shorter notice than the one by which the renewal is declined:
 * whoever is late to decline may still end it on the same day.
 */
function* endedLater(renewal: Renewal, { terminations }: Convention): Generator<Finding> {
  const notice = noticeBeforeEnd(renewal.unlessDeclined);
  if (renewal.mode !== 'tacit' || !notice) return;
  for (const termination of terminations.values()) {
    if (!endsThePeriod(termination)) continue;
    const said = sayPeriod(notice);
    yield {
      pointer: memberOf(termination.at, 'effective'),
      message: {
        en: `The renewal is declined ${said.en} before the end, yet this ends the agreement on that same day at any time.`,
        fr: `La reconduction se dénonce ${said.fr} avant le terme, or ceci met fin à la convention ce même jour à tout moment.`,
      },
      related: { pointer: renewal.at, message: { en: 'the renewal', fr: 'la reconduction' } },
      help: {
        en: 'Keep one of the two, or give this notice the same length.',
        fr: 'Gardez l’une des deux, ou donnez à ce préavis la même durée.',
      },
    };
  }
}

function noticeBeforeEnd(timing: Timing | undefined): Period | undefined {
  if (timing?.relation !== 'before' || !('moment' in timing.anchor)) return undefined;
  return timing.anchor.moment === 'term.end' ? timing.period : undefined;
}

function endsThePeriod({ ground, when, warning, effective }: Termination): boolean {
  if (ground !== 'convenience' || when || warning) return false;
  return effective.relation === 'on' && 'moment' in effective.anchor && effective.anchor.moment === 'term.end';
}
