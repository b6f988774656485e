import { addDays, type IsoDate } from '../../../../calendar/day.ts';
import { sayDay } from '../../../../calendar/say-day.ts';
import { sayMoment } from '../../../../engine/lifecycle/refusals/say-condition.ts';
import { partsOfTiming, type Timing } from '../../../../language/model/timing.ts';
import { counted, joinTexts, type Text } from '../../../../text/text.ts';
import { answer, type Claim, quoted } from '../claim.ts';
import { withMoments } from '../entry.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Question } from '../question.ts';
import { freeRootsOf } from '../roots.ts';

export const beforeItsAnchor: Question = {
  id: 'before-its-anchor',
  title: {
    en: 'Every date counted back from an event is still ahead when that event occurs.',
    fr: 'Une date comptée à rebours d’un événement est encore à venir quand il survient.',
  },
  asks: {
    en: 'Is every date counted back from an event still ahead when that event occurs?',
    fr: 'Une date comptée à rebours d’un événement est-elle encore à venir quand il survient ?',
  },
  why: {
    en: 'A date that lies before the event that fixes it has already passed when it becomes known.',
    fr: 'Une date antérieure à l’événement qui la fixe est déjà passée quand elle est connue.',
  },
  *ask(inquiry) {
    const claims = [...backwards(inquiry)].map((one) => claimOf(one, inquiry));
    yield* answer(beforeItsAnchor, inquiry, claims, {
      pointer: '',
      message: (count) => {
        const said = counted(count, { en: ['date is', 'dates are'], fr: ['date', 'dates'] });
        return {
          en: `${said.en} counted back from an event, and still ahead when it occurs.`,
          fr: `${said.fr} à rebours d’un événement, encore à venir quand il survient.`,
        };
      },
    });
  },
};

interface Backwards {
  readonly id: string;
  readonly title: string;
  readonly timing: Timing;
  readonly kind: 'reminder' | 'deadline';
  readonly free: readonly string[];
}

/** The reminders and deadlines that hang on facts whose day is free. */
function* backwards({ compiled: { convention } }: Inquiry): Generator<Backwards> {
  const free = (timing: Timing): readonly string[] => (isCountedBack(timing) ? freeRootsOf(timing, convention) : []);
  for (const { id, title, times } of convention.reminders.values()) {
    for (const timing of times) {
      if (free(timing).length > 0) yield { id, title, timing, kind: 'reminder', free: free(timing) };
    }
  }
  for (const { id, title, due } of [...convention.phases.values(), ...convention.deliverables.values()]) {
    if (due && free(due).length > 0) yield { id, title, timing: due, kind: 'deadline', free: free(due) };
  }
  for (const duty of convention.obligations.values()) {
    if (!('due' in duty) || !duty.due || duty.nature === 'rhythmic') continue;
    if (free(duty.due).length > 0) {
      yield { id: duty.id, title: duty.title, timing: duty.due, kind: 'deadline', free: free(duty.due) };
    }
  }
}

function isCountedBack(timing: Timing): boolean {
  return [...partsOfTiming(timing)].some(({ relation }) => relation === 'before' || relation === 'eve-of');
}

/** The fact comes on the day after the first, whatever the entry day: over all of these, on every day of the calendar. */
function claimOf({ id, title, timing, kind, free }: Backwards, { compiled, begun }: Inquiry): Claim {
  const names = joinTexts(free.map((fact) => sayMoment(fact, compiled)));
  return {
    pointer: timing.at,
    fails(entry) {
      const day = addDays(entry.start, 1);
      const context = withMoments(entry.context, free, day);
      const date = compiled.resolver.date(timing, kind === 'deadline' ? 'deadline' : 'state', context)?.date;
      if (date === undefined || date >= day) return undefined;
      const name = quoted(title);
      return {
        message: () => message(name, names, kind, date, day),
        help: () => ({
          en: 'Count forward from that event, or count back fewer days.',
          fr: 'Comptez à partir de cet événement, ou remontez de moins de jours.',
        }),
        counterexample: () => ({
          id: `${id}-before-its-anchor`,
          title: {
            en: `${name.en} has already passed when its date becomes known`,
            fr: `${name.fr} : la date est passée quand elle est connue`,
          },
          facts: [...begun(entry), ...free.map((fact) => ({ fact, on: day }))],
          expect: [{ on: date, noEntries: [{ kind: kind === 'reminder' ? 'reminder' : 'due', id }] }],
        }),
      };
    },
  };
}

function message(name: Text, facts: Text, kind: Backwards['kind'], date: IsoDate, day: IsoDate): Text {
  const [on, come] = [sayDay(date), sayDay(day)];
  const due =
    kind === 'reminder' ? { en: 'would be sent', fr: 'le rappel est pour' } : { en: 'is due', fr: 'l’échéance est' };
  return {
    en: `${name.en} is counted from ${facts.en}: if that occurs on ${come.en}, it ${due.en} on ${on.en}, which has already passed.`,
    fr: `${name.fr} se compte depuis ${facts.fr} : s’il survient le ${come.fr}, ${due.fr} le ${on.fr}, date déjà passée.`,
  };
}
