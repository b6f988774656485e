import { firstDay, type IsoDate, later } from '../../../calendar/day.ts';
import { startOfDay } from '../../../calendar/instant.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import type { Refusal } from '../../../engine/lifecycle/refusals/refusal.ts';
import { playToEnd } from '../../../engine/lifecycle/replay.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import type { Recording } from '../../../register/operations/answers.ts';
import type { Register } from '../../../register/operations/register.ts';
import type { VirtualClock } from '../../../register/scheduler/clock.ts';
import { dayKnown, togetherByDay } from '../register/together.ts';

/** An agreement that files keep, read. */
export interface ReadAgreement {
  readonly id: string;
  /** The text of its convention, and what messages call it. */
  readonly text: string;
  readonly source: string;
  readonly compiled: Compiled;
  readonly facts: readonly Fact[];
  /** Who records, for the journal: the name of the file that tells the facts. */
  readonly by: string;
}

/** A fact that is not recorded, and why. */
export interface SetAside {
  /** Its id. */
  readonly fact: string;
  readonly refusal: Refusal;
}

/**
 * Keeps an agreement in a register as if each fact had been recorded on its day, up to today; and gives what was refused.
 * Afterwards the clock is where it was.
 */
export async function fill(
  { id, text, source, compiled, facts, by }: ReadAgreement,
  { register, clock, today }: { readonly register: Register; readonly clock: VirtualClock; readonly today: IsoDate },
): Promise<readonly SetAside[]> {
  const { timeZone } = compiled.convention;
  const now = clock.now();
  // What the facts among themselves refuse is recorded by itself: it would take the others of its day with it.
  const known = facts.filter((fact) => dayKnown(fact) <= today);
  const latest = known.reduce<IsoDate>((day, { on }) => later(day, on), firstDay);
  const alone = new Map(playToEnd(compiled, known, latest).refusals.map(({ fact }) => [fact.id, fact.id]));
  const groups = togetherByDay(by, known, alone);
  const [first] = groups;
  if (first) clock.jumpTo(Math.min(now, startOfDay(first.day, timeZone)));
  // Of what is past nobody would be told.
  const added = await register.add({ id, text, source, since: today }, { by });
  if (added.status !== 'added') throw new Error(`The agreement ${id} could not be taken in: ${added.status}.`);
  const setAside: SetAside[] = [];
  for (const group of groups) {
    clock.jumpTo(Math.min(now, startOfDay(group.day, timeZone)));
    setAside.push(...(await recordTogether(register, id, group.facts, by)));
  }
  clock.jumpTo(now);
  await register.settle(id);
  return setAside;
}

/** Records the facts of a day: all of them, or those that are left without the ones that are refused. */
async function recordTogether(
  register: Register,
  id: string,
  facts: readonly FactDeclaration[],
  by: string,
): Promise<readonly SetAside[]> {
  const refusals = refusalsOf(await register.record(id, facts, { by }));
  if (refusals.length === 0) return [];
  const [only] = facts;
  // A fact may be refused for what it would make of an earlier one: it is the one that is set aside.
  if (only && facts.length === 1) return refusals.slice(0, 1).map((refusal) => ({ fact: only.id ?? '', refusal }));
  const guilty = new Map(refusals.map((refusal) => [refusal.fact.id, refusal]));
  const [refused, others] = [facts.filter(isIn(guilty)), facts.filter((fact) => !isIn(guilty)(fact))];
  const setAside: SetAside[] = refused.flatMap(({ id: fact = '' }) => {
    const refusal = guilty.get(fact);
    return refusal ? [{ fact, refusal }] : [];
  });
  const groups = refused.length > 0 ? [others] : facts.map((fact) => [fact]);
  for (const group of groups) {
    if (group.length > 0) setAside.push(...(await recordTogether(register, id, group, by)));
  }
  return setAside;
}

function isIn(refusals: ReadonlyMap<string, Refusal>) {
  return ({ id = '' }: FactDeclaration): boolean => refusals.has(id);
}

function refusalsOf(answer: Recording): readonly Refusal[] {
  if (answer.status === 'recorded') return [];
  if (answer.status === 'refused') return answer.refusals;
  throw new Error(`Facts of a file could not be recorded: ${JSON.stringify(answer)}`);
}
