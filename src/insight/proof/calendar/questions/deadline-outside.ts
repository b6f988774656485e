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
    en: 'What is due is due within the agreement, unless it outlives it.',
    fr: 'Ce qui est dû l’est pendant la convention, sauf à lui survivre.',
  },
  asks: {
    en: 'Is what is due due within the agreement, unless it outlives it?',
    fr: 'Ce qui est dû l’est-il pendant la convention, sauf à lui survivre ?',
  },
  why: {
    en: 'What is due before the first day is late from the start; what is due after the last binds nobody any more.',
    fr: 'Ce qui est dû avant le premier jour est en retard dès le départ ; après le dernier, cela ne lie plus personne.',
  },
  *ask(inquiry) {
    const { convention } = inquiry.compiled;
    const all = [...deadlines(inquiry)].map((one) => ({ one, facts: freeRootsOf(one.due, convention) }));
    const claims = all.filter(({ facts }) => facts.length === 0).map(({ one }) => claimOf(one, inquiry));
    yield* answer(deadlineOutside, inquiry, claims, {
      pointer: '',
      message: (count) => {
        const said = counted(count, {
          en: ['deadline falls', 'deadlines fall'],
          fr: ['échéance tombe', 'échéances tombent'],
        });
        return { en: `${said.en} within the agreement.`, fr: `${said.fr} pendant la convention.` };
      },
    });
    const free = all.filter(({ facts }) => facts.length > 0);
    yield* undecided(
      deadlineOutside,
      free.map(({ one: { due, title }, facts }) => ({ pointer: due.at, title, facts })),
      ({ en, fr }) => ({
        en: `Is this due within the agreement: ${en}?`,
        fr: `Cela est-il dû pendant la convention : ${fr} ?`,
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
                en: `${name.en} is due by ${on.en}, before the first day, ${limit.en}.`,
                fr: `${name.fr} est dû au plus tard le ${on.fr}, avant le premier jour, le ${limit.fr}.`,
              }
            : {
                en: `${name.en} is due by ${on.en}, after the last day, ${limit.en}, and does not outlive the agreement.`,
                fr: `${name.fr} est dû au plus tard le ${on.fr}, après le dernier jour, le ${limit.fr}, et ne survit pas à la convention.`,
              },
        help: () => (isBefore ? later : outlive),
        counterexample: () => ({
          id: `${id}-due-outside`,
          title: isBefore
            ? { en: `${name.en} is late from the first day`, fr: `${name.fr} est en retard dès le premier jour` }
            : { en: `${name.en} is due once nobody owes it`, fr: `${name.fr} est dû quand plus personne ne le doit` },
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
  en: 'Count it from the entry into force, or count fewer days back.',
  fr: 'Comptez-la depuis l’entrée en vigueur, ou remontez de moins de jours.',
};
const outlive = {
  en: 'Let it fall before the end, or say that it outlives the agreement (“afterEnd: true”, “survives: …”).',
  fr: 'Faites-la tomber avant la fin, ou dites qu’elle survit à la convention (« afterEnd: true », « survives: … »).',
};
