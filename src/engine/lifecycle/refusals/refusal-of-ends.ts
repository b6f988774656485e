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
      en: 'Record the event that brings it into force first.',
      fr: 'Enregistrez d’abord l’événement qui la fait entrer en vigueur.',
    },
  };
}

export function whileSuspended(suspension: string, { compiled }: State): Reason {
  const found = compiled.convention.suspensions.get(suspension);
  const [clause, title] = [found ?? { at: '' }, found?.title ?? suspension];
  return {
    code: 'suspended',
    clause,
    message: found?.of
      ? {
          en: `This part of the agreement is suspended (“${title}”).`,
          fr: `Cette partie de la convention est suspendue (« ${title} »).`,
        }
      : {
          en: `The agreement is suspended (“${title}”).`,
          fr: `La convention est suspendue (« ${title} »).`,
        },
    remedy: {
      en: `Record the end of that suspension first (resumed:${suspension}).`,
      fr: `Enregistrez d’abord la fin de cette suspension (resumed:${suspension}).`,
    },
  };
}

export function notSuspended({ clause, title, subject = '' }: FactDefinition): Reason {
  return {
    code: 'not-suspended',
    clause,
    message: {
      en: `There is no suspension to end: “${title.en}” has not begun.`,
      fr: `Il n’y a pas de suspension à lever : « ${title.fr} » n’a pas commencé.`,
    },
    remedy: {
      en: `Record the suspension first (suspended:${subject}).`,
      fr: `Enregistrez d’abord la suspension (suspended:${subject}).`,
    },
  };
}

export function notDelivered({ clause, title, subject = '' }: FactDefinition): Reason {
  return {
    code: 'not-delivered',
    clause,
    message: {
      en: `“${title.en}” has not been delivered, so it can be neither accepted nor rejected.`,
      fr: `« ${title.fr} » : rien n’a été remis, il n’y a donc rien à accepter ni à refuser.`,
    },
    remedy: {
      en: `Record the delivery first (delivered:${subject}).`,
      fr: `Enregistrez d’abord la remise (delivered:${subject}).`,
    },
  };
}

export function notWarned({ clause, subject = '' }: FactDefinition): Reason {
  return {
    code: 'not-warned',
    clause,
    message: {
      en: 'No formal notice has been given, and one must come before termination.',
      fr: 'Aucune mise en demeure n’a été adressée, alors qu’elle doit précéder la résiliation.',
    },
    remedy: {
      en: `Record the formal notice first (warned:${subject}).`,
      fr: `Enregistrez d’abord la mise en demeure (warned:${subject}).`,
    },
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
      en: 'The time allowed to comply with the formal notice has not run out.',
      fr: 'Le délai laissé par la mise en demeure n’est pas écoulé.',
    },
    remedy: last
      ? {
          en: `The agreement may be terminated from the day after ${sayDay(last).en}.`,
          fr: `La résiliation est possible à compter du lendemain du ${sayDay(last).fr}.`,
        }
      : {
          en: 'Terminate the agreement once that time has run out.',
          fr: 'Prononcez la résiliation une fois ce délai écoulé.',
        },
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
          en: `Notice of non-renewal had to be given by ${sayDay(last).en}.`,
          fr: `La reconduction devait être dénoncée au plus tard le ${sayDay(last).fr}.`,
        }
      : {
          en: 'It is too late to give notice of non-renewal.',
          fr: 'Il est trop tard pour dénoncer la reconduction.',
        },
    remedy: {
      en: 'The agreement is renewed for one more period. Give notice of non-renewal before the next renewal, or terminate the agreement as it provides.',
      fr: 'La convention est reconduite pour une période. Dénoncez la reconduction suivante à temps, ou mettez fin à la convention comme elle le prévoit.',
    },
  };
}

export function noRenewalLeft({ clause }: FactDefinition): Reason {
  return {
    code: 'no-renewal-left',
    clause,
    message: {
      en: 'The agreement has already been renewed as often as it allows.',
      fr: 'La convention a déjà été reconduite autant de fois qu’elle le permet.',
    },
    remedy: {
      en: 'Conclude an amendment before the last day, or a new agreement.',
      fr: 'Concluez un avenant avant le dernier jour, ou une nouvelle convention.',
    },
  };
}
