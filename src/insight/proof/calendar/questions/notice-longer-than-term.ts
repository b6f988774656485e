import { addDays, type IsoDate } from '../../../../calendar/day.ts';
import { sayDay } from '../../../../calendar/say-day.ts';
import type { Termination } from '../../../../language/model/term.ts';
import { counted, type Text } from '../../../../text/text.ts';
import { answer, type Claim, quoted } from '../claim.ts';
import { withMoments } from '../entry.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Question } from '../question.ts';
import { isDated, rootsOf } from '../roots.ts';
import { terminating } from '../terminating.ts';

export const noticeLongerThanTerm: Question = {
  id: 'notice-longer-than-term',
  title: {
    en: 'Notice given on the first day takes effect before the end.',
    fr: 'Un préavis donné le premier jour prend effet avant la fin.',
  },
  asks: {
    en: 'Does notice given on the first day take effect before the end?',
    fr: 'Un préavis donné le premier jour prend-il effet avant la fin ?',
  },
  why: {
    en: 'A right to withdraw is of no use if its notice period lasts longer than the agreement.',
    fr: 'Une faculté de sortie ne sert à rien si son préavis dure plus longtemps que la convention.',
  },
  *ask(inquiry) {
    const { terminations, term } = inquiry.compiled.convention;
    const claims = [
      ...[...terminations.values()].flatMap((termination) => terminationClaim(termination, inquiry) ?? []),
      ...(term.renewal?.unlessDeclined ? [renewalClaim(term.renewal.unlessDeclined.at, inquiry)] : []),
    ];
    yield* answer(noticeLongerThanTerm, inquiry, claims, {
      pointer: '/terminations',
      message: (count) => {
        const said = counted(count, {
          en: ['notice period is', 'notice periods are'],
          fr: ['préavis laisse', 'préavis laissent'],
        });
        return { en: `${said.en} short enough to be of use.`, fr: `${said.fr} le temps de s’en servir.` };
      },
    });
  },
};

function terminationClaim(termination: Termination, { compiled, begun }: Inquiry): Claim | undefined {
  const { id, title, effective } = termination;
  if (!rootsOf(effective, compiled.convention).has(`terminated:${id}`)) return undefined;
  return {
    pointer: effective.at,
    fails(entry) {
      const { lastEnd: end } = entry;
      const given = terminating(termination, entry, compiled);
      const context = withMoments(entry.context, [`terminated:${id}`], given.on);
      const last = compiled.resolver.date(effective, 'state', context)?.date;
      if (end === undefined || last === undefined || last < end) return undefined;
      // What takes effect at once has no notice, and frees for the rest of the day at least.
      if (given.on === entry.start && last === given.on) return undefined;
      const [name, on, until, over] = [quoted(title), sayDay(given.on), sayDay(last), sayDay(end)];
      return {
        message: () => ({
          en: `${name.en}, with notice given as early as ${on.en}, would end the agreement on ${until.en}, but it ends by itself on ${over.en}.`,
          fr: `${name.fr}, même au plus tôt le ${on.fr}, mettrait fin à la convention le ${until.fr}, alors qu’elle finit d’elle-même le ${over.fr}.`,
        }),
        help: () => ({
          en: 'Shorten the notice period, or remove the clause.',
          fr: 'Raccourcissez le préavis, ou retirez la clause.',
        }),
        counterexample: () => ({
          id: `${id}-frees-nobody`,
          title: { en: `${name.en} has no effect`, fr: `${name.fr} est sans effet` },
          facts: [...begun(entry), ...given.facts],
          // On one and the same day, the agreement ends by the notice, and no earlier.
          expect: [last === end ? { lastDay: end } : { term: 'expired', lastDay: end }],
        }),
      };
    },
  };
}

/** A day that comes when the agreement has gone on already, in this period or in the next. */
function afterItsEnd(...periods: readonly (readonly [last?: IsoDate | undefined, end?: IsoDate | undefined])[]) {
  for (const [last, end] of periods) {
    if (last === undefined || end === undefined || last <= end) continue;
    const [until, over] = [sayDay(last), sayDay(end)];
    return {
      message: () => ({
        en: `Notice of non-renewal could be given until ${until.en}, but the period to be renewed ends on ${over.en}.`,
        fr: `La reconduction pourrait être dénoncée jusqu’au ${until.fr}, alors que la période à reconduire s’achève le ${over.fr}.`,
      }),
      help: () => ({
        en: 'Count back from the end: { period: P3M, before: term.end }.',
        fr: 'Comptez à rebours depuis la fin : { period: P3M, before: term.end }.',
      }),
    };
  }
  return undefined;
}

/** The last day to decline must lie in the period that runs: in the first one, and in each that follows. */
function renewalClaim(pointer: string, { compiled, begun }: Inquiry): Claim {
  const { resolver, convention } = compiled;
  const { unlessDeclined } = convention.term.renewal ?? {};
  const isTacit = convention.term.renewal?.mode === 'tacit' && convention.term.renewal.period !== 'indefinite';
  return {
    pointer,
    ...(unlessDeclined && isDated(unlessDeclined, compiled) && { dated: renewalClause }),
    fails(entry) {
      const { end, start, context } = entry;
      if (end === undefined || !isTacit) return undefined;
      const renewed = { ...context, renewals: context.renewals + 1 };
      const first = resolver.declineBy(context)?.date;
      const next = resolver.declineBy(renewed)?.date;
      const over = afterItsEnd([first, end], [next, resolver.term(renewed).end?.date]);
      if (over) return over;
      const isFirst = first !== undefined && first < start;
      const since = isFirst ? start : addDays(end, 1);
      const last = isFirst ? first : next;
      if (last === undefined || last >= since) return undefined;
      const [until, from] = [sayDay(last), sayDay(since)];
      return {
        message: () => ({
          en: `Notice of non-renewal would have to be given by ${until.en}, before the period to be renewed begins on ${from.en}.`,
          fr: `La reconduction devrait être dénoncée au plus tard le ${until.fr}, avant que la période à reconduire ne commence, le ${from.fr}.`,
        }),
        help: () => ({
          en: 'Shorten the notice period, or lengthen the period of the agreement.',
          fr: 'Raccourcissez le préavis, ou allongez la période de la convention.',
        }),
        ...(isFirst && {
          counterexample: () => ({
            id: 'renewal-cannot-be-declined',
            title: { en: 'Notice of non-renewal can’t be given', fr: 'La reconduction ne peut pas être dénoncée' },
            facts: [...begun(entry), { fact: 'declined', on: addDays(start, 1), refused: 'too-late' }],
            expect: [{ on: addDays(end, 1), term: 'in-force', renewals: 1 }],
          }),
        }),
      };
    },
  };
}

const renewalClause: Text = { en: 'the renewal', fr: 'la reconduction' };
