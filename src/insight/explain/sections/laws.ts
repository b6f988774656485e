import { type LawId, law } from '../../../calendar/law.ts';
import { type Clock, methodOf } from '../../../calendar/rule-sets.ts';
import { countedTimings } from '../../../language/model/timings.ts';
import type { Text } from '../../../text/text.ts';
import type { Section } from '../restatement.ts';
import type { Teller } from '../teller.ts';
import { capital } from '../words/grammar.ts';

/** What the law says of the periods that this convention counts. */
export function laws({ convention }: Teller): Section {
  const used = new Map<Clock, Set<LawId>>();
  for (const { timing, clock } of countedTimings(convention)) {
    const { period, rules } = timing;
    const method = methodOf(rules, clock);
    const found = method?.law;
    if (!found) continue;
    const units = (['months', 'weeks', 'days'] as const).filter((unit) => period[unit] > 0 && timing.days !== 'clear');
    const isMixed = units.length > 1;
    const ids = [
      ...found.always,
      ...units.flatMap((unit) => found[unit] ?? []),
      ...(isMixed && found.mixed ? [found.mixed] : []),
      ...(method.rollLaw && clock !== 'notice' && (timing.roll ?? method.roll) === method.roll && method.roll !== 'none'
        ? [method.rollLaw]
        : []),
    ];
    used.set(clock, new Set([...(used.get(clock) ?? []), ...ids]));
  }
  return {
    id: 'laws',
    heading: { en: 'Rules for counting periods', fr: 'Les règles de décompte des délais' },
    lead: {
      en: 'These statutes and rulings are applied to the periods of this agreement. They are given for information and are not legal advice.',
      fr: 'Ces textes et décisions sont appliqués aux délais de la convention. Ils sont donnés à titre d’information et ne valent pas conseil juridique.',
    },
    isDerived: true,
    groups: [
      {
        passages: [...used].map(([clock, ids]) => ({
          at: '/calendar/rules',
          heading: clockNames[clock],
          sentences: [
            {
              text: { en: 'These rules apply:', fr: 'Règles appliquées :' },
              items: [...ids].map(sayLaw),
            },
          ],
          source: { citations: [], isPractice: false },
        })),
      },
    ],
  };
}

function sayLaw(id: LawId): Text {
  const { cite, point } = law[id];
  return { en: `${capital(point.en)} (${cite.en})`, fr: `${capital(point.fr)} (${cite.fr})` };
}

const clockNames: Readonly<Record<Clock, Text>> = {
  deadline: { en: 'Time limits for doing something', fr: 'Délais pour agir' },
  expiry: {
    en: 'Periods after which something begins or ends',
    fr: 'Délais après lesquels quelque chose commence ou prend fin',
  },
  duration: { en: 'Durations that include their first day', fr: 'Durées, premier jour compris' },
  notice: { en: 'Periods counted back from a date', fr: 'Délais comptés à rebours' },
  limitation: { en: 'Limitation periods', fr: 'Prescription' },
};
