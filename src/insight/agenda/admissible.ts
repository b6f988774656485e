import type { IsoDate } from '../../calendar/day.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { Player } from '../../engine/lifecycle/replay.ts';
import type { State } from '../../engine/lifecycle/state.ts';
import { exampleValues } from '../../language/model/amendment.ts';
import type { FactDefinition } from '../../language/model/names.ts';
import type { By } from '../../language/model/parties.ts';

/**
 * The names of the facts that would be admitted on a day, after all that is known by then: each is tried by itself, in
 * the simplest form that it has. One that is not among them is not impossible: it may need another quantity or party, and
 * recording it tells.
 */
export function admissibleOn(day: IsoDate, state: State): ReadonlySet<string> {
  const admissible = new Set<string>();
  for (const definition of state.compiled.facts.values()) {
    if (definition.verb === 'withdrawn') continue;
    if (formsOf(definition, day, state).some((fact) => isAdmitted(fact, state))) admissible.add(definition.name);
  }
  return admissible;
}

function isAdmitted(fact: Fact, state: State): boolean {
  const player = new Player(state);
  for (const _step of player.playDay([fact])) if (player.refusals.length > 0) return false;
  return player.refusals.length === 0 && player.limit === undefined;
}

/** The simplest forms of a fact: recorded by everybody concerned, or by one of those who may. */
function formsOf(
  { name, by, needs, components, parameters }: FactDefinition,
  on: IsoDate,
  state: State,
): readonly Fact[] {
  const { amendments, phases } = state.compiled.convention;
  const [verb, subject = ''] = name.split(':');
  const amendment = parameters && amendments.get(subject);
  const [component] = components?.keys() ?? [];
  const step = verb === 'worked' ? phases.get(subject)?.budget?.step : undefined;
  const fact: Fact = {
    id: `${name}@${on}`,
    fact: name,
    on,
    ...(needs.includes('quantity') && { quantity: step ?? '1' }),
    ...(needs.includes('name') && { name: '–' }),
    ...(amendment && { values: exampleValues(amendment) }),
  };
  const parts = component === undefined ? [fact] : [fact, { ...fact, component }];
  return parts.flatMap((one) => [one, ...partiesIn(by).map((party) => ({ ...one, by: party }))]);
}

function partiesIn(by: By | undefined): readonly string[] {
  if (!by) return [];
  return 'each' in by ? by.each : by.any;
}
