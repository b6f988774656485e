import { sayTheDay } from '../../calendar/say-day.ts';
import type { Timing } from '../../language/model/timing.ts';
import type { Lang, Text } from '../../text/text.ts';
import type { Teller } from './teller.ts';
import { anchorNoun, type Counted, relations, sayCountedTail, type Telling, when } from './times.ts';
import { after, listed, nothing } from './words/grammar.ts';
import { periodInWords } from './words/periods.ts';

/** Several times; what they have in common is said once: « trois mois, puis sept jours, avant le dernier jour ». */
export function whenEach(timings: readonly Timing[], teller: Teller, telling: Telling): Text {
  const [first] = timings;
  const isAlike = (one: Timing): boolean =>
    first !== undefined &&
    'period' in one &&
    'period' in first &&
    !one.time &&
    one.relation !== 'beginning' &&
    one.relation === first.relation &&
    bare(one, teller, telling) === bare(first, teller, telling);
  if (timings.length < 2 || !timings.every(isAlike)) return listed(timings.map((one) => when(one, teller, telling)));
  const counted = timings.filter((one) => 'period' in one);
  const periods = inTurn(counted.map(({ period, days }) => periodInWords(period, days)));
  const last = counted[0] as Counted;
  const { en, fr } = relations[last.relation](periods, anchorNoun(last, teller, telling));
  const days = counted.flatMap((one) => teller.datedOf(one, telling.use)?.date ?? []);
  const known =
    days.length === timings.length
      ? after({ en: ', that is on ', fr: ', soit ' }, listed(days.map(sayTheDay)))
      : nothing;
  return { en: `${en}${known.en}`, fr: `${fr}${known.fr}` };
}

/** One after the other, so that nobody adds them up: `three months, then seven days,`. */
function inTurn(periods: readonly Text[]): Text {
  const join = (lang: Lang, then: string): string => `${periods.map((period) => period[lang]).join(`, ${then} `)},`;
  return { en: join('en', 'then'), fr: join('fr', 'puis') };
}

/** What a time is counted from and how, its period apart. */
function bare(timing: Timing, teller: Teller, telling: Telling): string {
  if (!('period' in timing)) return '';
  return `${anchorNoun(timing, teller, telling).en}${sayCountedTail(timing, teller).en}`;
}
