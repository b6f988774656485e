import { addDays, type IsoDate } from '../../calendar/day.ts';
import type { Compiled } from '../../lifecycle/compile.ts';
import type { Termination } from '../../model/term.ts';
import type { FactDeclaration } from '../../schema/scenario-declaration.ts';
import { type Entry, withMoments } from './entry.ts';
import { awaited } from './latest-opening.ts';

/** A termination given as early as it can be: on the first day, or once a formal notice has stayed unanswered. */
export interface Terminating {
  readonly on: IsoDate;
  readonly facts: readonly FactDeclaration[];
}

export function terminating(
  { id, warning, when }: Termination,
  entry: Entry,
  { resolver, facts }: Compiled,
): Terminating {
  const { context, start } = entry;
  const ripe = warning && resolver.date(warning, 'deadline', withMoments(context, [`warned:${id}`], start))?.date;
  const on = ripe ? addDays(ripe, 1) : start;
  const conditions = when ? awaited(when.condition).filter((name) => facts.has(name)) : [];
  const names = [...conditions, ...(warning ? [`warned:${id}`] : [])];
  return { on, facts: [...names.map((fact) => ({ fact, on: start })), { fact: `terminated:${id}`, on }] };
}
