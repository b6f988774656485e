import { sayDay } from '../../../../calendar/say-day.ts';
import { timingAhead } from '../../../../language/model/moments.ts';
import type { Reminder } from '../../../../language/model/obligations.ts';
import type { Timing } from '../../../../language/model/timing.ts';
import { counted } from '../../../../text/text.ts';
import { answer, type Claim, quoted } from '../claim.ts';
import { withMoments } from '../entry.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Question } from '../question.ts';
import { freeRootsOf } from '../roots.ts';

export const sameDayAsAnnounced: Question = {
  id: 'same-day-as-announced',
  title: {
    en: 'Every reminder comes before the date it announces.',
    fr: 'Chaque rappel précède la date qu’il annonce.',
  },
  asks: {
    en: 'Does every reminder come before the date it announces?',
    fr: 'Chaque rappel précède-t-il la date qu’il annonce ?',
  },
  why: {
    en: 'A reminder on the day itself leaves no time to act.',
    fr: 'Un rappel le jour même ne laisse plus le temps d’agir.',
  },
  *ask(inquiry) {
    const { reminders } = inquiry.compiled.convention;
    const claims = [...reminders.values()].flatMap((reminder) =>
      reminder.times.flatMap((time) => claimOf(reminder, time, inquiry) ?? []),
    );
    yield* answer(sameDayAsAnnounced, inquiry, claims, {
      pointer: '/reminders',
      message: (count) => {
        const said = counted(count, {
          en: ['reminder comes', 'reminders come'],
          fr: ['rappel précède', 'rappels précèdent'],
        });
        return { en: `${said.en} before the date announced.`, fr: `${said.fr} la date annoncée.` };
      },
    });
  },
};

/** A time that announces a day which lies ahead; a fact that has come is not announced, and what follows is no reminder of it. */
function claimOf({ id, title }: Reminder, time: Timing, { compiled, begun }: Inquiry): Claim | undefined {
  if ('among' in time || !('moment' in time.anchor)) return undefined;
  if (time.relation !== 'on' && time.relation !== 'before' && time.relation !== 'eve-of') return undefined;
  const { moment } = time.anchor;
  if (!moment.startsWith('term.') && !timingAhead(moment, compiled.convention)) return undefined;
  const announced: Timing = { at: time.at, relation: 'on', anchor: time.anchor, anchorAt: time.anchorAt };
  const free = freeRootsOf(time, compiled.convention);
  return {
    pointer: time.at,
    fails(entry) {
      const context = withMoments(entry.context, free, entry.start);
      const [date, day] = [time, announced].map((each) => compiled.resolver.date(each, 'state', context)?.date);
      if (date === undefined || day === undefined || date < day) return undefined;
      const [name, on] = [quoted(title), sayDay(date)];
      return {
        message: () => ({
          en: `${name.en} is sent on ${on.en}, the very day it announces.`,
          fr: `${name.fr} est envoyé le ${on.fr}, le jour même qu’il annonce.`,
        }),
        help: () => ({
          en: `Count back from that day: “{ period: P1M, before: ${moment} }”.`,
          fr: `Comptez à rebours depuis ce jour : « { period: P1M, before: ${moment} } ».`,
        }),
        counterexample: () => ({
          id: `${id}-on-the-day`,
          title: { en: `${name.en} is sent on the day itself`, fr: `${name.fr} est envoyé le jour même` },
          facts: begun(entry),
          expect: [
            {
              on: date,
              entries: [
                { kind: 'reminder', id },
                ...(moment === 'term.end' && entry.end === entry.lastEnd ? [{ kind: 'ending', id: 'term' }] : []),
              ],
            },
          ],
        }),
      };
    },
  };
}
