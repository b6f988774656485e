import { earlier } from '../../../../calendar/day.ts';
import { sayDay } from '../../../../calendar/say-day.ts';
import { timingAhead } from '../../../../language/model/moments.ts';
import { counted } from '../../../../text/text.ts';
import { broughtAbout } from '../brought-about.ts';
import { answer, type Claim, quoted } from '../claim.ts';
import type { Inquiry } from '../inquiry.ts';
import { lastUsefulDay, type OutsideEvent, outsideEvents } from '../outside-events.ts';
import type { Question } from '../question.ts';
import { freeRootsOf, isDated } from '../roots.ts';

export const deadlineTooLate: Question = {
  id: 'deadline-too-late',
  title: {
    en: 'What a phase waits for is due early enough for the work to be done.',
    fr: 'Ce qu’une étape attend est dû assez tôt pour que le travail se fasse.',
  },
  asks: {
    en: 'Is what a phase waits for due early enough for the work to be done?',
    fr: 'Ce qu’une étape attend est-il dû assez tôt pour que le travail se fasse ?',
  },
  why: {
    en: 'A delivery on the last day allowed is on time, but the phase that waits for it can then no longer be completed in time.',
    fr: 'Une remise le dernier jour permis respecte le délai, mais l’étape qui l’attend ne peut plus être achevée à temps.',
  },
  *ask(inquiry) {
    const claims = [...outsideEvents(inquiry)].flatMap((event) => claimOf(event, inquiry) ?? []);
    yield* answer(deadlineTooLate, inquiry, claims, {
      pointer: '/phases',
      message: (count) => {
        const said = counted(count, {
          en: ['due date leaves', 'due dates leave'],
          fr: ['échéance laisse', 'échéances laissent'],
        });
        return {
          en: `${said.en} enough time for the work that follows.`,
          fr: `${said.fr} le temps de faire le travail qui suit.`,
        };
      },
    });
  },
};

function claimOf(event: OutsideEvent, inquiry: Inquiry): Claim | undefined {
  const { compiled } = inquiry;
  const subject = event.fact.split(':').at(-1) ?? '';
  const due = event.fact.includes(':') ? timingAhead(`due:${subject}`, compiled.convention) : undefined;
  if (!due || freeRootsOf(due, compiled.convention).length > 0 || event.fact.startsWith('accepted:')) return undefined;
  return {
    pointer: due.at,
    ...(isDated(due, compiled) && { dated: event.title }),
    fails(entry) {
      const { end, certainEnd = end } = entry;
      const date = compiled.resolver.date(due, 'deadline', entry.context)?.date;
      if (end === undefined || certainEnd === undefined || date === undefined) return undefined;
      const last = lastUsefulDay(event, entry, certainEnd, inquiry).day;
      if (last === certainEnd || date <= last) return undefined;
      const [work, by, until] = [quoted(event.phase.title), sayDay(date), sayDay(last)];
      return {
        message: () => ({
          en: `${event.title.en} is due by ${by.en}, but ${work.en} needs it by ${until.en} for its minimum of work to be done in time.`,
          fr: `${event.title.fr} est dû au plus tard le ${by.fr}, mais ${work.fr} en a besoin le ${until.fr} au plus tard pour que le minimum de travail soit fait à temps.`,
        }),
        help: () => ({ en: 'Bring the due date forward.', fr: 'Avancez l’échéance.' }),
        counterexample: () => ({
          id: `${subject}-due-too-late`,
          title: {
            en: `${event.title.en} occurs on the last day allowed`,
            fr: `${event.title.fr} survient le dernier jour permis`,
          },
          facts: [
            ...inquiry.begun(entry),
            ...broughtAbout(event.phase.gate.condition, entry.start, compiled, [event.fact, event.thenAccepted ?? '']),
            { fact: event.fact, on: earlier(date, end) },
          ],
          expect: [{ on: earlier(date, end), noEntries: [{ kind: 'overdue', id: subject }] }],
        }),
      };
    },
  };
}
