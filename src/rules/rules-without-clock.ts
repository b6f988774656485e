import { type Clock, methodOf, ruleSets } from '../calendar/rule-sets.ts';
import type { Convention } from '../model/convention.ts';
import type { Timing } from '../model/timing.ts';
import type { Rule } from './rule.ts';

export const rulesWithoutClock: Rule = {
  id: 'rules-without-clock',
  why: {
    en: 'A body of rules that does not regulate a kind of period gives no date for it.',
    fr: 'Un corps de règles qui ne régit pas une sorte de délai n’en donne pas la date.',
  },
  *check(convention) {
    for (const { timing, clock } of countedTimings(convention)) {
      if (timing.relation === 'on' || methodOf(timing.rules, clock)) continue;
      const { title } = ruleSets[timing.rules];
      yield {
        pointer: timing.at,
        message: {
          en: `The rules “${timing.rules}” (${title.en}) do not regulate ${clockNames[clock].en}.`,
          fr: `Les règles « ${timing.rules} » (${title.fr}) ne régissent pas ${clockNames[clock].fr}.`,
        },
        help: { en: 'Choose other “rules” for this period.', fr: 'Choisissez d’autres « rules » pour ce délai.' },
      };
    }
  },
};

const clockNames: Record<Clock, { en: string; fr: string }> = {
  deadline: { en: 'deadlines', fr: 'les délais pour agir' },
  expiry: { en: 'the end of a state', fr: 'la fin d’un état' },
  duration: { en: 'durations', fr: 'les durées' },
  notice: { en: 'notice periods', fr: 'les préavis' },
  limitation: { en: 'limitation', fr: 'la prescription' },
};

function* countedTimings(convention: Convention): Generator<{ timing: Timing; clock: Clock }> {
  const { term, deliverables, obligations, reminders } = convention;
  const of = (timing: Timing, after: Clock): { timing: Timing; clock: Clock } => {
    const clock = timing.relation === 'before' ? 'notice' : timing.relation === 'beginning' ? 'duration' : after;
    return { timing, clock };
  };
  yield of(term.starts, 'expiry');
  yield of(term.ends, 'expiry');
  for (const { due } of deliverables.values()) if (due) yield of(due, 'deadline');
  for (const obligation of obligations.values()) {
    if ('due' in obligation && obligation.due) yield of(obligation.due, 'deadline');
  }
  for (const { times } of reminders.values()) for (const time of times) yield of(time, 'expiry');
}
