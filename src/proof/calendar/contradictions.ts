import { addDays } from '../../calendar/day.ts';
import { sayDay } from '../../calendar/say-day.ts';
import type { Compiled } from '../../lifecycle/compile.ts';
import type { Amendment } from '../../model/convention.ts';
import { compareDecimals } from '../../model/decimal.ts';
import type { Phase } from '../../model/work.ts';
import { memberOf } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { Finding } from '../finding.ts';
import { type Claim, quoted, sentences } from './claim.ts';
import { type Entry, entryIn } from './entry.ts';
import type { Inquiry } from './inquiry.ts';
import { awaited } from './latest-opening.ts';
import type { Question } from './question.ts';
import { told } from './story.ts';

/** A fixed end that comes before a first day which facts bring, with the clauses as they stand or as amended. */
export function* endBeforeStart({ id }: Pick<Question, 'id'>, inquiry: Inquiry): Generator<Finding> {
  const { compiled, entries, begun, span } = inquiry;
  const versions: readonly (readonly [Amendment | undefined, Compiled])[] = [
    [undefined, compiled],
    ...[...compiled.convention.amendments.values()].flatMap((one) => {
      const amended = compiled.amended(one.id);
      return amended ? [[one, amended] as const] : [];
    }),
  ];
  for (const [amendment, version] of versions) {
    const empty = entries.flatMap((entry) => emptyTerm(entry, version));
    const [first] = empty;
    if (!first || (amendment && entries.some((entry) => isEmpty(entry)))) continue;
    const { entry, end } = first;
    const [last, start] = [sayDay(end), sayDay(entry.start)];
    const by = amendment && quoted(amendment.title);
    yield {
      question: id,
      verdict: 'refuted',
      pointer: amendment ? memberOf(amendment.at, 'changes') : (compiled.convention.term.ends?.at ?? '/term'),
      message: sentences(
        {
          en: `${by ? `By ${by.en}, the` : 'The'} agreement would end on ${last.en}, before it starts on ${start.en}.`,
          fr: `${by ? `Selon ${by.fr}, la` : 'La'} convention finirait le ${last.fr}, avant de commencer le ${start.fr}.`,
        },
        inquiry.scope === 'any' ? emptyOn(empty.length, entries.length) : undefined,
      ),
      help: { en: 'Move the end, or sign in time.', fr: 'Reculez la fin, ou signez à temps.' },
      ...told(
        {
          id: amendment ? `${amendment.id}-ends-before-it-starts` : 'ends-before-it-starts',
          title: { en: 'It ends before it starts', fr: 'Elle finit avant de commencer' },
          facts: [...begun(entry), ...(amendment ? [{ fact: `amended:${amendment.id}`, on: entry.start }] : [])],
          expect: [{ on: addDays(entry.start, 1), lastDay: end, term: 'expired' }],
        },
        inquiry.signed,
      ),
      bound: span,
    };
  }
}

function emptyTerm(entry: Entry, version: Compiled): readonly { readonly entry: Entry; readonly end: Entry['day'] }[] {
  const amended = entryIn(entry.context, entry.day, version);
  return amended?.end !== undefined && amended.end < amended.start ? [{ entry, end: amended.end }] : [];
}

function isEmpty({ start, end }: Entry): boolean {
  return end !== undefined && end < start;
}

function emptyOn(count: number, all: number): Text {
  return { en: `So on ${count} of ${all} entry days.`, fr: `Il en est ainsi pour ${count} des ${all} jours d’entrée.` };
}

/** What two amendments may both change, of which the later one then rules. */
function topicsOf({ changes }: Amendment): ReadonlyMap<string, unknown> {
  const topics = new Map<string, unknown>();
  const { term, phases } = changes as { term?: Record<string, unknown>; phases?: Record<string, unknown> };
  for (const key of ['starts', 'ends', 'renewal']) if (term && key in term) topics.set(`term.${key}`, term[key]);
  for (const [id, phase] of Object.entries(phases ?? {})) {
    const budget = (phase as { budget?: Record<string, unknown> } | null)?.budget ?? {};
    for (const key of ['min', 'max']) if (key in budget) topics.set(`phases.${id}.budget.${key}`, budget[key]);
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

function pairClaim(first: Amendment, second: Amendment, topic: string, agree: boolean, inquiry: Inquiry): Claim {
  const { compiled, begun } = inquiry;
  const orders = [compiled.amended(first.id)?.amended(second.id), compiled.amended(second.id)?.amended(first.id)];
  return {
    pointer: memberOf(second.at, 'changes'),
    fails(entry) {
      if (agree) return undefined;
      const [last, other] = orders.map((version) => version && entryIn(entry.context, entry.day, version)?.end);
      const [name, before] = [quoted(second.title), quoted(first.title)];
      const dates = last && other && last !== other ? { last: sayDay(last), other: sayDay(other) } : undefined;
      return {
        message: () => ({
          en: `${before.en} and ${name.en} both change ${topic}: whichever is agreed last rules${dates ? `, and the agreement ends on ${dates.last.en} or on ${dates.other.en}` : ''}.`,
          fr: `${before.fr} et ${name.fr} changent tous deux ${topic} : le dernier convenu l’emporte${dates ? `, et la convention finit le ${dates.last.fr} ou le ${dates.other.fr}` : ''}.`,
        }),
        help: () => ({
          en: 'Say in the later one that it replaces the earlier, or build on it.',
          fr: 'Dites dans le second qu’il remplace le premier, ou partez de lui.',
        }),
        story: () => ({
          id: `${first.id}-then-${second.id}`,
          title: { en: `${name.en} rules, agreed last`, fr: `${name.fr} l’emporte, convenu en dernier` },
          facts: [
            ...begun(entry),
            { fact: `amended:${first.id}`, on: addDays(entry.start, 1) },
            { fact: `amended:${second.id}`, on: addDays(entry.start, 2) },
          ],
          expect: [{ on: addDays(entry.start, 2), ...(last && { lastDay: last }) }],
        }),
      };
    },
  };
}

/** A cap that an amendment lowers, while more may have been worked by then. */
export function loweredCaps(inquiry: Inquiry): readonly Claim[] {
  const { compiled } = inquiry;
  return [...compiled.convention.phases.values()].flatMap((phase) =>
    [...compiled.convention.amendments.values()].flatMap((amendment) => capClaim(phase, amendment, inquiry) ?? []),
  );
}

function capClaim(phase: Phase, amendment: Amendment, { compiled, begun }: Inquiry): Claim | undefined {
  const cap = phase.budget?.max;
  const amended = compiled.amended(amendment.id)?.convention.phases.get(phase.id)?.budget?.max;
  if (cap?.kind !== 'cap' || amended?.kind !== 'cap' || cap.quantity === amended.quantity) return undefined;
  const [name, by] = [quoted(phase.title), quoted(amendment.title)];
  return {
    pointer: memberOf(amendment.at, 'changes'),
    fails(entry) {
      if (compareDecimals(amended.quantity, cap.quantity) >= 0) return undefined;
      const facts = awaited(phase.gate.condition).filter((each) => compiled.facts.has(each));
      return {
        message: () => ({
          en: `${name.en} has a cap of ${cap.quantity} by its clause and of ${amended.quantity} by ${by.en}: what was worked in between would be too much afterwards.`,
          fr: `${name.fr} a un plafond de ${cap.quantity} selon la clause et de ${amended.quantity} selon ${by.fr} : ce qui a été fait entre les deux serait de trop après coup.`,
        }),
        help: () => ({
          en: 'Say in the amendment what becomes of what was worked before it.',
          fr: 'Dites dans l’avenant ce que devient ce qui a été fait avant lui.',
        }),
        story: () => ({
          id: `${phase.id}-above-the-lowered-cap`,
          title: {
            en: 'More was worked than the amendment allows',
            fr: 'Il a été fait plus que l’avenant ne le permet',
          },
          facts: [
            ...begun(entry),
            ...facts.map((fact) => ({ fact, on: entry.start })),
            { fact: `worked:${phase.id}`, on: addDays(entry.start, 1), quantity: Number(cap.quantity) },
            { fact: `amended:${amendment.id}`, on: addDays(entry.start, 2) },
          ],
          expect: [{ on: addDays(entry.start, 2), budgets: { [phase.id]: { used: Number(cap.quantity) } } }],
        }),
      };
    },
  };
}

/** What is expected later than it is due. */
export function windowsBeyondDeadlines({ compiled, begun }: Inquiry): readonly Claim[] {
  const { phases, deliverables } = compiled.convention;
  return [...phases.values(), ...deliverables.values()].flatMap(({ id, title, expected, due }): Claim[] => {
    const until = expected?.until;
    if (!expected || !until || !due) return [];
    return [
      {
        pointer: expected.at,
        fails(entry) {
          const date = compiled.resolver.date(due, 'deadline', entry.context)?.date;
          if (date === undefined || until <= date) return undefined;
          const [name, closes, by] = [quoted(title), sayDay(until), sayDay(date)];
          return {
            message: () => ({
              en: `${name.en} is expected until ${closes.en}, and due by ${by.en}.`,
              fr: `${name.fr} est prévu jusqu’au ${closes.fr}, et dû au plus tard le ${by.fr}.`,
            }),
            help: () => ({
              en: 'Let the window close by the deadline, or move the deadline.',
              fr: 'Faites finir la fenêtre avec l’échéance, ou reculez l’échéance.',
            }),
            story: () => ({
              id: `${id}-late-while-expected`,
              title: {
                en: `${name.en} is late while it is expected`,
                fr: `${name.fr} est en retard alors qu’il est prévu`,
              },
              facts: begun(entry),
              expect: [{ on: addDays(date, 1), entries: [{ kind: 'overdue', id }] }],
            }),
          };
        },
      },
    ];
  });
}
