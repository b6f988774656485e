import type { Convention } from '../model/convention.ts';
import { declineBy, declines } from '../model/moments.ts';
import { reservedNames } from '../model/names.ts';
import type { Finding, Rule } from './rule.ts';

export const nameTaken: Rule = {
  id: 'name-taken',
  severity: 'error',
  title: { en: 'One name means one thing.', fr: 'Un nom désigne une seule chose.' },
  why: {
    en: 'A fact is recorded under its name alone, so each name must mean one thing.',
    fr: 'Un fait s’enregistre par son seul nom : un nom ne peut désigner qu’une chose.',
  },
  wrong:
    'milestones:\n  plan: { title: The plan, cite: { article: 2 } }\nevents:\n  plan: { title: The planning day, when: plan, cite: { article: 2 } }\n',
  right:
    'milestones:\n  plan: { title: The plan, cite: { article: 2 } }\nevents:\n  planning-day: { title: The planning day, when: plan, cite: { article: 2 } }\n',
  *check(convention) {
    const { milestones, events, dates, parties, thirdParties, obligations, namesakes, sameEvents } = convention;
    for (const { id, at } of [...milestones.values(), ...events.values(), ...dates.values()]) {
      if (!reservedNames.includes(id)) continue;
      yield {
        pointer: at,
        part: 'key',
        message: {
          en: `“${id}” already names a fact of every agreement.`,
          fr: `« ${id} » désigne déjà un fait de toute convention.`,
        },
        help: anotherName,
      };
    }
    for (const { id, at } of sameEvents) {
      yield { ...twice(id, at, events.get(id)?.at ?? at), help: sharedEvents };
    }
    for (const { id, at } of [...events.values(), ...dates.values()]) {
      const first = milestones.get(id) ?? (dates.get(id)?.at === at ? events.get(id) : undefined);
      if (first) yield twice(id, at, first.at);
    }
    for (const { id, at } of thirdParties.values()) {
      const first = parties.get(id);
      if (first) yield twice(id, at, first.at);
    }
    for (const { id, at } of namesakes) {
      yield { ...twice(id, at, obligations.get(id)?.at ?? at), help: sharedNames };
    }
    yield* duesTaken(convention);
  },
};

/** Where the renewal can be declined, `due:renewal` is the last day for it, and no deadline of another clause. */
function* duesTaken(convention: Convention): Iterable<Finding> {
  const { term, deliverables, phases, obligations } = convention;
  const id = declineBy.slice('due:'.length);
  const clause = deliverables.get(id) ?? phases.get(id) ?? obligations.get(id);
  if (!term.renewal || !declines(convention) || !clause || !('due' in clause) || !clause.due) return;
  yield {
    pointer: clause.at,
    part: 'key',
    message: {
      en: `“${declineBy}” is the last day to give notice of non-renewal.`,
      fr: `« ${declineBy} » est le dernier jour pour dénoncer la reconduction.`,
    },
    help: anotherName,
    related: { pointer: term.renewal.at, message: { en: 'taken here', fr: 'pris ici' } },
  };
}

const sharedNames = {
  en: 'Obligations, payments and meetings share their names; choose another.',
  fr: 'Obligations, paiements et réunions se partagent leurs noms ; choisissez-en un autre.',
};

const sharedEvents = {
  en: 'Events and rights share their names; choose another, or keep the right alone.',
  fr: 'Événements et facultés se partagent leurs noms ; choisissez-en un autre, ou ne gardez que la faculté.',
};

const anotherName = { en: 'Choose another name.', fr: 'Choisissez un autre nom.' };

function twice(id: string, pointer: string, first: string): Finding {
  return {
    pointer,
    part: 'key',
    message: { en: `“${id}” is already taken.`, fr: `« ${id} » est déjà pris.` },
    help: anotherName,
    related: { pointer: first, message: { en: 'taken here', fr: 'pris ici' } },
  };
}
