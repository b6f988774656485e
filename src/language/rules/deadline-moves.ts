import type { Text } from '../../text/text.ts';
import type { Convention } from '../model/convention.ts';
import { comesAgain } from '../model/repeating.ts';
import { momentsOfTiming, type Timing } from '../model/timing.ts';
import type { Rule } from './rule.ts';

export const deadlineMoves: Rule = {
  id: 'deadline-moves',
  severity: 'warning',
  title: {
    en: 'The due date of a one-off obligation is not counted from an event that may happen again.',
    fr: 'Ce qui est dû une seule fois ne se compte pas depuis un fait qui peut se répéter.',
  },
  why: {
    en: 'Each time the event happens again, the due date moves, and the earlier one no longer applies.',
    fr: 'Chaque fois que ce fait se répète, l’échéance se déplace, et rien n’est dû pour les fois précédentes.',
  },
  wrong:
    'events:\n  fault: { title: A fault, cite: { article: 4 } }\nobligations:\n  repair: { title: Repair it, party: trust, nature: once, during: fault, due: { period: P10D, after: fault }, cite: { article: 4 } }\n',
  right:
    'events:\n  fault: { title: A fault, cite: { article: 4 } }\nobligations:\n  repair: { title: Repair it, party: trust, nature: on-event, event: fault, due: { period: P10D, after: fault }, cite: { article: 4 } }\n',
  *check(convention) {
    const { obligations, deliverables } = convention;
    for (const duty of obligations.values()) {
      if (duty.nature !== 'once' || !duty.due) continue;
      const event = eventOf(duty.due, convention);
      if (event === undefined) continue;
      const form = duty.section === 'obligations' ? `nature: on-event, event: ${event}` : `event: ${event}`;
      yield {
        pointer: duty.due.at,
        part: 'key',
        lacks: 'event',
        message: moves(event),
        help: eachOrFirst(form, event),
      };
    }
    for (const { due, arises } of deliverables.values()) {
      const event = due && !arises ? eventOf(due, convention) : undefined;
      if (!due || event === undefined) continue;
      yield {
        pointer: due.at,
        part: 'key',
        lacks: 'event',
        message: moves(event),
        help: eachOrFirst(`event: ${event}`, event),
      };
    }
  },
};

/** The event that a time is counted from, where that may happen again. */
function eventOf(due: Timing, convention: Convention): string | undefined {
  const names = [...momentsOfTiming(due)].map(({ name }) => name);
  return names.find((name) => convention.events.has(name) && comesAgain(name, convention));
}

function moves(event: string): Text {
  return {
    en: `This is owed once, and “${event}” may happen again: the due date would move each time.`,
    fr: `Ceci est dû une fois, et « ${event} » peut se reproduire : l’échéance se déplacerait chaque fois.`,
  };
}

function eachOrFirst(form: string, event: string): Text {
  return {
    en: `Owed each time: write “${form}”. Owed once: count from the first, “first:${event}”, or let the event happen once: “atMost: { times: 1 }”.`,
    fr: `Dû chaque fois : écrivez « ${form} ». Dû une fois : comptez depuis la première, « first:${event} », ou n’admettez l’événement qu’une fois : « atMost: { times: 1 } ».`,
  };
}
