import type { IsoDate } from '../../../calendar/day.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Condition } from '../../../language/model/condition.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { awaited, thresholds } from './latest-opening.ts';
import { entryMoments } from './roots.ts';

/**
 * Facts of one day by which a condition holds, as far as facts can bring it about: what it waits for, and before it what
 * that waits for. The entry itself is left to whoever tells the counterexample, as is what `without` names.
 */
export function broughtAbout(
  condition: Condition,
  on: IsoDate,
  { convention, facts }: Compiled,
  without: Iterable<string> = [],
): readonly FactDeclaration[] {
  const told: FactDeclaration[] = [];
  const seen = new Set([...entryMoments(convention), ...without]);
  const hold = (wanted: Condition): void => {
    for (const { budget, reaches } of thresholds(wanted)) {
      if (seen.has(`worked:${budget}`)) continue;
      seen.add(`worked:${budget}`);
      open(budget);
      told.push({ fact: `worked:${budget}`, on, quantity: Number(reaches) });
    }
    for (const name of awaited(wanted)) come(name);
  };
  const open = (phase: string | undefined): void => {
    const gate = convention.phases.get(phase ?? '')?.gate;
    if (gate && !seen.has(`opened:${phase}`)) {
      seen.add(`opened:${phase}`);
      hold(gate.condition);
    }
  };
  const come = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const [verb = '', subject = ''] = name.split(':');
    if (verb === 'opened' || verb === 'done') open(subject);
    if (verb === 'delivered') open(convention.deliverables.get(subject)?.phase);
    if (verb === 'accepted' || verb === 'rejected') come(`delivered:${subject}`);
    const done = verb === 'done' ? convention.phases.get(subject)?.done : undefined;
    const fact = facts.get(name);
    if (done) hold(done.condition);
    else if (fact) told.push(...factsOf(fact, on));
  };
  hold(condition);
  return told;
}

/** Who is appointed has a name, and what has parts is there once all of them are. */
function factsOf({ name, needs, verb, components, title }: FactDefinition, on: IsoDate): readonly FactDeclaration[] {
  const whole: FactDeclaration = { fact: name, on, ...(needs.includes('name') && { name: title.en }) };
  if (verb !== 'delivered' || !components) return [whole];
  return [...components.keys()].map((component) => ({ ...whole, component }));
}
