import { addDays } from '../../../../calendar/day.ts';
import { sayDay } from '../../../../calendar/say-day.ts';
import type { Reminder } from '../../../../language/model/obligations.ts';
import type { Timing } from '../../../../language/model/timing.ts';
import { counted } from '../../../../text/text.ts';
import { answer, type Claim, quoted, undecided } from '../claim.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Question } from '../question.ts';
import { freeRootsOf, isDated, momentNames } from '../roots.ts';

export const reminderOutside: Question = {
  id: 'reminder-outside',
  title: {
    en: 'Every reminder falls during the agreement.',
    fr: 'Chaque rappel tombe pendant la convention.',
  },
  asks: {
    en: 'Does every reminder fall during the agreement?',
    fr: 'Chaque rappel tombe-t-il pendant la convention ?',
  },
  why: {
    en: 'A reminder that falls before the agreement is entered into, or after it ends, is never sent.',
    fr: 'Un rappel qui tombe avant la conclusion de la convention, ou après sa fin, n’est jamais envoyé.',
  },
  *ask(inquiry) {
    const { convention } = inquiry.compiled;
    const all = [...convention.reminders.values()].flatMap((reminder) =>
      reminder.times.map((time) => ({ reminder, time, facts: freeRootsOf(time, convention) })),
    );
    const claims = all
      .filter(({ facts }) => facts.length === 0)
      .map(({ reminder, time }) => claimOf(reminder, time, inquiry));
    yield* answer(reminderOutside, inquiry, claims, {
      pointer: '/reminders',
      message: (count) => {
        const said = counted(count, {
          en: ['reminder falls', 'reminders fall'],
          fr: ['rappel tombe', 'rappels tombent'],
        });
        return { en: `${said.en} during the agreement.`, fr: `${said.fr} pendant la convention.` };
      },
    });
    const free = all.filter(({ facts }) => facts.length > 0);
    yield* undecided(
      reminderOutside,
      inquiry,
      free.map(({ reminder, time, facts }) => ({ pointer: time.at, title: reminder.title, facts })),
      ({ en, fr }) => ({
        en: `Do these reminders fall during the agreement: ${en}?`,
        fr: `Ces rappels tombent-ils pendant la convention : ${fr} ?`,
      }),
    );
  },
};

/** What follows the end, or a deadline that may outlive it, is meant to come then. */
const mayFollowTheEnd = /^(term\.end|ended|due:.*)$/;
const precedesTheStart = /^(term\.start|in-force)$/;

function claimOf({ id, title }: Reminder, time: Timing, inquiry: Inquiry): Claim {
  const { compiled, scope, begun } = inquiry;
  const names = momentNames(time);
  const mayFollow = names.some((name) => mayFollowTheEnd.test(name));
  const mayPrecede = scope === 'fixed' && names.some((name) => precedesTheStart.test(name));
  return {
    pointer: time.at,
    ...(isDated(time, compiled) && { dated: quoted(title) }),
    fails(entry) {
      const date = compiled.resolver.date(time, 'state', entry.context)?.date;
      const { lastEnd: end } = entry;
      if (date === undefined) return undefined;
      const isBefore = date < entry.day && !mayPrecede;
      const isAfter = end !== undefined && date > end && !mayFollow;
      if (!isBefore && !isAfter) return undefined;
      const [name, on, limit] = [quoted(title), sayDay(date), sayDay(isBefore ? entry.day : (end ?? entry.day))];
      return {
        message: () =>
          isBefore
            ? {
                en: `${name.en} would have to be sent on ${on.en}, before the agreement is entered into on ${limit.en}.`,
                fr: `${name.fr} devrait être envoyé le ${on.fr}, avant la conclusion de la convention, le ${limit.fr}.`,
              }
            : {
                en: `${name.en} would have to be sent on ${on.en}, after the last day (${limit.en}).`,
                fr: `${name.fr} devrait être envoyé le ${on.fr}, après le dernier jour (${limit.fr}).`,
              },
        help: () => (isBefore ? shorten : moveIn),
        counterexample: () => ({
          id: `${id}-outside`,
          title: { en: `${name.en} is never sent`, fr: `${name.fr} n’est jamais envoyé` },
          facts: begun(entry),
          expect: isBefore
            ? // Of a clause with several times, the others are sent all the same.
              [{ on: date, noEntries: [{ kind: 'reminder', id }] }]
            : [
                { ...(end && { on: addDays(end, 1) }), term: 'expired' },
                { on: date, noEntries: [{ kind: 'reminder', id }] },
              ],
        }),
      };
    },
  };
}

const shorten = {
  en: 'Use a shorter period, or count from another date.',
  fr: 'Choisissez un délai plus court, ou un autre point de départ.',
};
const moveIn = {
  en: 'Count back from “term.end”, or give an earlier date.',
  fr: 'Comptez à rebours depuis « term.end », ou donnez une date antérieure.',
};
