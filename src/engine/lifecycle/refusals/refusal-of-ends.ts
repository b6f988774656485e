import { sayDay } from '../../../calendar/say-day.ts';
import type { Clause } from '../../../language/model/clause.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import { contextOf, type State } from '../state.ts';
import type { Reason } from './refusal-reasons.ts';

/** Why a fact that would end, renew, suspend or accept something is not admitted. */

/** By the clause that waits for it, where one does; else by the one that says when it begins. */
export function notInForce({ compiled }: State, waiting?: Clause): Reason {
  return {
    code: 'not-in-force',
    clause: waiting ?? compiled.convention.term.starts,
    message: { en: 'The agreement is not in force yet.', fr: 'La convention n’est pas encore en vigueur.' },
    remedy: {
      en: 'Record what brings it into force first.',
      fr: 'Constatez d’abord ce qui la fait entrer en vigueur.',
    },
  };
}

export function whileSuspended(suspension: string, { compiled }: State): Reason {
  const clause = compiled.convention.suspensions.get(suspension) ?? { at: '' };
  return {
    code: 'suspended',
    clause,
    message: { en: 'The agreement is suspended.', fr: 'La convention est suspendue.' },
    remedy: {
      en: `Record the resumption first: resumed:${suspension}.`,
      fr: `Constatez d’abord la reprise : resumed:${suspension}.`,
    },
  };
}

export function notSuspended({ clause }: FactDefinition): Reason {
  return {
    code: 'not-suspended',
    clause,
    message: { en: 'Nothing is suspended that could resume.', fr: 'Rien n’est suspendu qui puisse reprendre.' },
    remedy: { en: 'Record the suspension first.', fr: 'Constatez d’abord la suspension.' },
  };
}

export function notDelivered({ clause, subject = '' }: FactDefinition): Reason {
  return {
    code: 'not-delivered',
    clause,
    message: {
      en: 'It is not delivered, so it can’t be answered.',
      fr: 'Il n’est pas remis : rien à accepter ni à refuser.',
    },
    remedy: { en: `Record delivered:${subject} first.`, fr: `Constatez d’abord delivered:${subject}.` },
  };
}

export function notWarned({ clause, subject = '' }: FactDefinition): Reason {
  return {
    code: 'not-warned',
    clause,
    message: {
      en: 'A formal notice must come first.',
      fr: 'Une mise en demeure doit d’abord être adressée.',
    },
    remedy: { en: `Record it: warned:${subject}.`, fr: `Constatez-la : warned:${subject}.` },
  };
}

/** The formal notice has been given, and the time to answer it is not over. */
export function noticeRunning({ clause, subject = '' }: FactDefinition, state: State): Reason {
  const { convention, resolver } = state.compiled;
  const warning = convention.terminations.get(subject)?.warning;
  const last = warning && resolver.date(warning, 'deadline', contextOf(state))?.date;
  return {
    code: 'notice-running',
    clause: warning?.basis ? warning : clause,
    message: {
      en: 'The time to answer the formal notice is not over.',
      fr: 'Le délai laissé par la mise en demeure n’est pas écoulé.',
    },
    remedy: last
      ? { en: `Wait until after ${sayDay(last).en}.`, fr: `Attendez le lendemain du ${sayDay(last).fr}.` }
      : { en: 'Wait until it is over.', fr: 'Attendez qu’il le soit.' },
  };
}

/** The last day for declining has passed. */
export function tooLateToDecline({ clause }: FactDefinition, state: State): Reason {
  const { convention, resolver } = state.compiled;
  const { unlessDeclined } = convention.term.renewal ?? {};
  const last = resolver.declineBy(contextOf(state))?.date;
  return {
    code: 'too-late',
    clause: unlessDeclined?.basis ? unlessDeclined : clause,
    message: last
      ? {
          en: `It had to be declined by ${sayDay(last).en}.`,
          fr: `Il fallait dénoncer au plus tard le ${sayDay(last).fr}.`,
        }
      : { en: 'It can no longer be declined.', fr: 'Il n’est plus temps de dénoncer.' },
    remedy: {
      en: 'It goes on for one more period; decline the next renewal, or end it as the text allows.',
      fr: 'Elle se poursuit pour une période ; dénoncez la prochaine, ou mettez-y fin comme le texte le permet.',
    },
  };
}

export function noRenewalLeft({ clause }: FactDefinition): Reason {
  return {
    code: 'no-renewal-left',
    clause,
    message: {
      en: 'It has been renewed as often as the text allows.',
      fr: 'Elle a été reconduite autant de fois que le texte le permet.',
    },
    remedy: {
      en: 'Agree on an amendment before the end, or on a new agreement.',
      fr: 'Convenez d’un avenant avant la fin, ou d’une nouvelle convention.',
    },
  };
}
