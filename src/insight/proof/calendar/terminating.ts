import { addDays, type IsoDate, later } from '../../../calendar/day.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Termination } from '../../../language/model/term.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { broughtAbout } from './brought-about.ts';
import { type Entry, withMoments } from './entry.ts';
import { awaited } from './latest-opening.ts';

/**
 * A termination given as early as it can be: on the first day, or once a formal notice has stayed unanswered or a
 * suspension has lasted too long.
 */
export interface Terminating {
  readonly on: IsoDate;
  readonly facts: readonly FactDeclaration[];
}

export function terminating({ id, warning, when }: Termination, entry: Entry, compiled: Compiled): Terminating {
  const { context, start } = entry;
  const ripe =
    warning && compiled.resolver.date(warning, 'deadline', withMoments(context, [`warned:${id}`], start))?.date;
  const suspensions = when ? overlong(awaited(when.condition), compiled) : [];
  const over = suspensions.flatMap(
    ({ overlong }) => (overlong && compiled.resolver.lasting(start, overlong.after)?.date) ?? [],
  );
  const on = [...over, ...(ripe ? [ripe] : [])].map((day) => addDays(day, 1)).reduce(later, start);
  return {
    on,
    facts: [
      ...(when ? broughtAbout(when.condition, start, compiled) : []),
      ...suspensions.map((suspension) => ({ fact: `suspended:${suspension.id}`, on: start })),
      ...(warning ? [{ fact: `warned:${id}`, on: start }] : []),
      { fact: `terminated:${id}`, on },
    ],
  };
}

function overlong(names: readonly string[], { convention }: Compiled) {
  return [...convention.suspensions.values()].filter(({ id }) => names.includes(`overlong:${id}`));
}
