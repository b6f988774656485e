import { sayDay } from '../../../../calendar/say-day.ts';
import type { Timing } from '../../../../language/model/timing.ts';
import { counted } from '../../../../text/text.ts';
import { answer, type Claim, quoted, undecided } from '../claim.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Question } from '../question.ts';
import { freeRootsOf, isDated } from '../roots.ts';

export const deadlineOutside: Question = {
  id: 'deadline-outside',
  title: {
    en: 'Every due date falls during the agreement, unless the obligation outlives it.',
    fr: 'Chaque échéance tombe pendant la convention, sauf si l’obligation lui survit.',
  },
  asks: {
    en: 'Does every due date fall during the agreement, unless the obligation outlives it?',
    fr: 'Chaque échéance tombe-t-elle pendant la convention, sauf si l’obligation lui survit ?',
  },
  why: {
    en: 'What is due before the first day is overdue from the start; what is due after the last day no longer binds anybody.',
    fr: 'Ce qui est dû avant le premier jour est en retard dès le départ ; ce qui est dû après le dernier ne lie plus personne.',
  },
  *ask(inquiry) {
    const { convention } = inquiry.compiled;
    const all = [...deadlines(inquiry)].map((one) => ({ one, facts: freeRootsOf(one.due, convention) }));
    const claims = all.filter(({ facts }) => facts.length === 0).map(({ one }) => claimOf(one, inquiry));
    yield* answer(deadlineOutside, inquiry, claims, {
      pointer: '',
      message: (count) => {
        const said = counted(count, {
          en: ['due date falls', 'due dates fall'],
          fr: ['échéance tombe', 'échéances tombent'],
        });
        return { en: `${said.en} during the agreement.`, fr: `${said.fr} pendant la convention.` };
      },
    });
    const free = all.filter(({ facts }) => facts.length > 0);
    yield* undecided(
      deadlineOutside,
      inquiry,
      free.map(({ one: { due, title }, facts }) => ({ pointer: due.at, title, facts })),
      ({ en, fr }) => ({
        en: `Does the due date fall during the agreement: ${en}?`,
        fr: `L’échéance tombe-t-elle pendant la convention : ${fr} ?`,
      }),
    );
  },
};

interface Deadline {
  readonly id: string;
  readonly title: string;
  readonly due: Timing;
  readonly outlives: boolean;
}

function* deadlines({ compiled: { convention } }: Inquiry): Generator<Deadline> {
  for (const { id, title, due } of convention.phases.values()) if (due) yield { id, title, due, outlives: false };
  for (const { id, title, due, afterEnd } of convention.deliverables.values()) {
    if (due) yield { id, title, due, outlives: afterEnd === true };
  }
  for (const duty of convention.obligations.values()) {
    if (duty.nature !== 'once' || !duty.due) continue;
    yield { id: duty.id, title: duty.title, due: duty.due, outlives: duty.survives !== undefined };
  }
}

function claimOf({ id, title, due, outlives }: Deadline, { compiled, begun }: Inquiry): Claim {
  return {
    pointer: due.at,
    ...(isDated(due, compiled) && { dated: quoted(title) }),
    fails(entry) {
      const date = compiled.resolver.date(due, 'deadline', entry.context)?.date;
      const { start, lastEnd: end, day } = entry;
      if (date === undefined) return undefined;
      const isBefore = date < start && date < day;
      const isAfter = end !== undefined && date > end && !outlives;
      if (!isBefore && !isAfter) return undefined;
      const [name, on, limit] = [quoted(title), sayDay(date), sayDay(isBefore ? start : (end ?? start))];
      return {
        message: () =>
          isBefore
            ? {
                en: `${name.en} is due by ${on.en}, before the first day (${limit.en}).`,
                fr: `${name.fr} est dû au plus tard le ${on.fr}, avant le premier jour (${limit.fr}).`,
              }
            : {
                en: `${name.en} is due by ${on.en}, after the last day (${limit.en}), and does not outlive the agreement.`,
                fr: `${name.fr} est dû au plus tard le ${on.fr}, après le dernier jour (${limit.fr}), et ne survit pas à la convention.`,
              },
        help: () => (isBefore ? later : outlive),
        counterexample: () => ({
          id: `${id}-due-outside`,
          title: isBefore
            ? { en: `${name.en} is overdue from the first day`, fr: `${name.fr} est en retard dès le premier jour` }
            : {
                en: `${name.en} falls due when it no longer binds anybody`,
                fr: `${name.fr} arrive à échéance quand plus personne n’y est tenu`,
              },
          facts: begun(entry),
          expect: isBefore
            ? [{ on: start, entries: [{ kind: 'overdue', id }] }]
            : [{ term: 'expired', ...(end && { lastDay: end }), noEntries: [{ kind: 'overdue', id }] }],
        }),
      };
    },
  };
}

const later = {
  en: 'Count it from the entry into force, or count back fewer days.',
  fr: 'Comptez-la depuis l’entrée en vigueur, ou remontez de moins de jours.',
};
const outlive = {
  en: 'Make it due before the end, or say that it outlives the agreement (“afterEnd: true”, “survives: …”).',
  fr: 'Fixez l’échéance avant la fin, ou dites que l’obligation survit à la convention (« afterEnd: true », « survives: … »).',
};
