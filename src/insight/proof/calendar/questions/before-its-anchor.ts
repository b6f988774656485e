import { addDays, type IsoDate } from '../../../../calendar/day.ts';
import { sayDay } from '../../../../calendar/say-day.ts';
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
    en: 'A day that is counted back is still ahead when what it is counted from becomes known.',
    fr: 'Un jour compté à rebours est encore à venir quand son point de départ est connu.',
  },
  asks: {
    en: 'Is a day that is counted back still ahead when what it is counted from becomes known?',
    fr: 'Un jour compté à rebours est-il encore à venir quand son point de départ est connu ?',
  },
  why: {
    en: 'A day before the fact that fixes it has passed by the time anybody can know it.',
    fr: 'Un jour antérieur au fait qui le fixe est passé quand on peut enfin le connaître.',
  },
  *ask(inquiry) {
    const claims = [...backwards(inquiry)].map((one) => claimOf(one, inquiry));
    yield* answer(beforeItsAnchor, inquiry, claims, {
      pointer: '',
      message: (count) => {
        const said = counted(count, { en: ['day is', 'days are'], fr: ['jour est', 'jours sont'] });
        return {
          en: `${said.en} counted from facts to come, and not yet past when they come.`,
          fr: `${said.fr} compté${count > 1 ? 's' : ''} depuis des faits à venir, et pas encore passé${count > 1 ? 's' : ''} quand ils arrivent.`,
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
  const names = joinTexts(free.map(quoted));
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
          en: 'Count it after that fact, or count fewer days back.',
          fr: 'Comptez-le après ce fait, ou remontez de moins de jours.',
        }),
        counterexample: () => ({
          id: `${id}-before-its-anchor`,
          title: { en: `${name.en} has passed when it becomes known`, fr: `${name.fr} est passé quand on le connaît` },
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
    en: `${name.en} is counted from ${facts.en}: if that comes on ${come.en}, it ${due.en} on ${on.en}, which has passed.`,
    fr: `${name.fr} se compte depuis ${facts.fr} : si ce fait arrive le ${come.fr}, ${due.fr} le ${on.fr}, déjà passé.`,
  };
}
