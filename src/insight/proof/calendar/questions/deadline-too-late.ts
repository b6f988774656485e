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
    en: 'What a phase waits for is due early enough for its work.',
    fr: 'Ce qu’une étape attend est dû assez tôt pour son travail.',
  },
  asks: {
    en: 'Is what a phase waits for due early enough for its work?',
    fr: 'Ce qu’une étape attend est-il dû assez tôt pour son travail ?',
  },
  why: {
    en: 'Who delivers on the last day allowed is in time, and the phase that waits for it is not.',
    fr: 'Qui remet le dernier jour permis est à l’heure, et l’étape qui attend ne l’est plus.',
  },
  *ask(inquiry) {
    const claims = [...outsideEvents(inquiry)].flatMap((event) => claimOf(event, inquiry) ?? []);
    yield* answer(deadlineTooLate, inquiry, claims, {
      pointer: '/phases',
      message: (count) => {
        const said = counted(count, {
          en: ['deadline leaves', 'deadlines leave'],
          fr: ['échéance laisse', 'échéances laissent'],
        });
        return { en: `${said.en} time for the work that waits.`, fr: `${said.fr} le temps du travail qui attend.` };
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
          en: `${event.title.en} is due by ${by.en}; ${work.en} needs it by ${until.en} for its minimum to be worked in time.`,
          fr: `${event.title.fr} est dû au plus tard le ${by.fr} ; ${work.fr} en a besoin le ${until.fr} au plus tard pour que son minimum soit travaillé à temps.`,
        }),
        help: () => ({ en: 'Bring the deadline forward.', fr: 'Avancez l’échéance.' }),
        counterexample: () => ({
          id: `${subject}-due-too-late`,
          title: {
            en: `${event.title.en} comes on its last day`,
            fr: `${event.title.fr} vient à sa dernière échéance`,
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
