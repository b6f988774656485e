import { type Clock, methodOf, ruleSetIds, ruleSets } from '../../calendar/rule-sets.ts';
import type { Text } from '../../text/text.ts';
import { countedTimings } from '../model/timings.ts';
import type { Rule } from './rule.ts';

export const rulesWithoutClock: Rule = {
  id: 'rules-without-clock',
  severity: 'error',
  title: {
    en: 'The chosen set of rules covers the kind of period it is used for.',
    fr: 'Les règles de calcul choisies prévoient le type de délai auquel elles s’appliquent.',
  },
  why: {
    en: 'A set of rules that does not cover a kind of period gives no date for it.',
    fr: 'Des règles qui ne prévoient pas un type de délai n’en donnent pas la date.',
  },
  wrong:
    'term: { starts: { on: signed }, ends: { period: P1Y, after: signed, rules: fr-procedure }, cite: { article: 6 } }\n',
  right:
    'term: { starts: { on: signed }, ends: { period: P1Y, after: signed, rules: fr-contract }, cite: { article: 6 } }\n',
  *check(convention) {
    for (const { timing, clock } of countedTimings(convention)) {
      if (methodOf(timing.rules, clock)) continue;
      const { title } = ruleSets[timing.rules];
      yield {
        pointer: timing.at,
        message: {
          en: `The rules “${timing.rules}” (${title.en}) do not regulate ${clockNames[clock].en}.`,
          fr: `Les règles « ${timing.rules} » (${title.fr}) ne régissent pas ${clockNames[clock].fr}.`,
        },
        help: otherRules(clock),
      };
    }
  },
};

/** The rules that regulate such a period, the likeliest first. */
function otherRules(clock: Clock): Text {
  const list = ruleSetIds.filter((rules) => methodOf(rules, clock)).join(', ');
  return {
    en: `Add to this period “rules” that do: ${list}.`,
    fr: `Ajoutez à ce délai des « rules » qui le font : ${list}.`,
  };
}

const clockNames: Record<Clock, { en: string; fr: string }> = {
  deadline: { en: 'deadlines', fr: 'les délais pour agir' },
  expiry: { en: 'the end of a state', fr: 'la fin d’un état' },
  duration: { en: 'durations', fr: 'les durées' },
  notice: { en: 'notice periods', fr: 'les préavis' },
  limitation: { en: 'limitation', fr: 'la prescription' },
};
