import { addDays } from '../../../../calendar/day.ts';
import { sayDay } from '../../../../calendar/say-day.ts';
import type { Compiled } from '../../../../engine/lifecycle/compile.ts';
import type { Amendment } from '../../../../language/model/convention.ts';
import { own } from '../../../../text/own.ts';
import { memberOf } from '../../../../text/span.ts';
import { type Claim, quoted } from '../claim.ts';
import { entryIn } from '../entry.ts';
import type { Inquiry } from '../inquiry.ts';

/** What two amendments may both change, of which the later one then rules. */
function topicsOf({ changes }: Amendment): ReadonlyMap<string, unknown> {
  const topics = new Map<string, unknown>();
  const { term, phases } = changes as { term?: Record<string, unknown>; phases?: Record<string, unknown> };
  for (const key of ['starts', 'ends', 'renewal'])
    if (term && Object.hasOwn(term, key)) topics.set(`term.${key}`, own(term, key));
  for (const [id, phase] of Object.entries(phases ?? {})) {
    const budget = (phase as { budget?: Record<string, unknown> } | null)?.budget ?? {};
    for (const key of ['min', 'max'])
      if (Object.hasOwn(budget, key)) topics.set(`phases.${id}.budget.${key}`, own(budget, key));
  }
  return topics;
}

export function amendmentsThatDisagree(inquiry: Inquiry): readonly Claim[] {
  const amendments = [...inquiry.compiled.convention.amendments.values()];
  return amendments.flatMap((second, index) =>
    amendments.slice(0, index).flatMap((first) => {
      const topics = topicsOf(first);
      const shared = [...topicsOf(second)].filter(([topic]) => topics.has(topic));
      return shared.map(([topic, value]) => pairClaim(first, second, topic, same(value, topics.get(topic)), inquiry));
    }),
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** How many checks it is worth to find the end under two amended conventions. */
const ofTwoAmendments = 20;

function pairClaim(first: Amendment, second: Amendment, topic: string, agree: boolean, inquiry: Inquiry): Claim {
  const { compiled, begun } = inquiry;
  let orders: readonly (Compiled | undefined)[] | undefined;
  return {
    pointer: memberOf(second.at, 'changes'),
    weight: agree ? 1 : ofTwoAmendments,
    fails(entry) {
      if (agree) return undefined;
      orders ??= [compiled.amended(first.id)?.amended(second.id), compiled.amended(second.id)?.amended(first.id)];
      const [last, other] = orders.map((version) => version && entryIn(entry.context, entry.day, version)?.end);
      const [name, before] = [quoted(second.title), quoted(first.title)];
      const dates = last && other && last !== other ? { last: sayDay(last), other: sayDay(other) } : undefined;
      return {
        message: () => ({
          en: `${before.en} and ${name.en} both change ${topic}: the one agreed last applies${dates ? `, and the agreement ends on ${dates.last.en} or on ${dates.other.en}` : ''}.`,
          fr: `${before.fr} et ${name.fr} changent tous deux ${topic} : le dernier convenu s’applique${dates ? `, et la convention finit le ${dates.last.fr} ou le ${dates.other.fr}` : ''}.`,
        }),
        help: () => ({
          en: 'Say in the later amendment that it replaces the earlier one, or draft it on the basis of the earlier one.',
          fr: 'Précisez dans le second avenant qu’il remplace le premier, ou rédigez-le à partir du premier.',
        }),
        counterexample: () => ({
          id: `${first.id}-then-${second.id}`,
          title: { en: `${name.en} was agreed last and applies`, fr: `${name.fr}, convenu en dernier, s’applique` },
          facts: [
            ...begun(entry),
            ...[first, second]
              .map(({ id }, index) => ({ fact: `amended:${id}`, on: addDays(entry.start, index + 1) }))
              .filter(({ fact }) => begun(entry).every((known) => known.fact !== fact)),
          ],
          expect: [{ on: addDays(entry.start, 2), ...(last && { lastDay: last }) }],
        }),
      };
    },
  };
}
