import type { IsoDate } from '../../calendar/day.ts';
import { sayDay } from '../../calendar/say-day.ts';
import { bounds } from '../../text/bounds.ts';
import type { Text } from '../../text/text.ts';

/** How many steps a run has at most: facts that are admitted, and days of the calendar that change something. */
export const mostSteps = bounds.steps.most;

const lastYear = 9998;

/** Why a run was played no further, and what can be done about it. */
export interface Limit {
  readonly code: 'too-many-steps' | 'date-out-of-reach';
  /** The most steps; or the last year that is counted. */
  readonly most: number;
  /** The day up to which it was played. */
  readonly on: IsoDate;
  readonly message: Text;
  readonly remedy: Text;
}

export function tooManySteps(on: IsoDate): Limit {
  const day = sayDay(on);
  return {
    code: 'too-many-steps',
    most: mostSteps,
    on,
    message: {
      en: `The run was played up to ${day.en} only: it has more than ${mostSteps} steps.`,
      fr: `Le déroulé s’arrête au ${day.fr} : il compte plus de ${mostSteps} étapes.`,
    },
    remedy: {
      en: 'Play it up to an earlier day, or let what recurs recur less often.',
      fr: 'Arrêtez-le à un jour antérieur, ou espacez ce qui revient.',
    },
  };
}

export function outOfReach(on: IsoDate): Limit {
  const day = sayDay(on);
  return {
    code: 'date-out-of-reach',
    most: lastYear,
    on,
    message: {
      en: `The run was played up to ${day.en} only: what follows lies after the year ${lastYear}, up to which dates are counted.`,
      fr: `Le déroulé s’arrête au ${day.fr} : la suite vient après l’an ${lastYear}, au-delà duquel aucune date n’est calculée.`,
    },
    remedy: { en: 'Play it up to an earlier day.', fr: 'Arrêtez-le à un jour antérieur.' },
  };
}
