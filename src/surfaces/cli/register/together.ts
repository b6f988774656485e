import type { IsoDate } from '../../../calendar/day.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import { declarationOf } from '../../../engine/lifecycle/facts/stored-fact.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { bounds } from '../../../text/bounds.ts';

/** Facts that are recorded together, on their day, under a key by which they are known again. */
export interface Together {
  readonly day: IsoDate;
  readonly key: string;
  readonly facts: readonly FactDeclaration[];
}

/**
 * The facts of a scenario as they are to be recorded: those of a day together, since they may need each other; one that is
 * expected to be refused by itself, since it would take the others with it.
 */
export function togetherByDay(
  name: string,
  facts: readonly Fact[],
  refused: ReadonlyMap<string, unknown>,
): readonly Together[] {
  const byDay = new Map<IsoDate, Fact[]>();
  for (const fact of facts) byDay.set(dayKnown(fact), [...(byDay.get(dayKnown(fact)) ?? []), fact]);
  const days = [...byDay.keys()].sort();
  return days.flatMap((day) => {
    const ofDay = byDay.get(day) ?? [];
    const admitted = ofDay.filter(({ id }) => !refused.has(id));
    const others = ofDay.filter(({ id }) => refused.has(id)).map((fact) => [fact]);
    return [admitted, ...others]
      .filter((group) => group.length > 0)
      .map((group, index) => ({
        day,
        // What tells them apart comes first: a key has an end.
        key: `${day}/${index + 1} ${name}`.slice(0, longestKey),
        facts: group.map(declarationOf),
      }));
  });
}

const longestKey = bounds.requestKey.most;

/** The day on which everything that a fact says has happened. */
export function dayKnown({ on, notification }: Fact): IsoDate {
  const { sent = on, presented = on, received = on } = notification ?? {};
  return [on, sent, presented, received].reduce((latest, day) => (day > latest ? day : latest));
}
