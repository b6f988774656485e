import { addDays, type IsoDate, later } from '../../../src/calendar/day.ts';
import {
  type Compiled,
  type Convention,
  compile,
  type Entry,
  type Fact,
  type FactDeclaration,
  MemoryStore,
  parse,
  Register,
  readFacts,
  type Timeline,
  timeline,
} from '../../../src/index.ts';
import { signed } from '../../support/large.ts';
import { clockAt } from '../register/clock.ts';
import type { Shape } from './shapes.ts';

/** A shape of one size, read and played as far as an operation needs it. Each is compiled anew: nothing is remembered of the others. */
export class Subject {
  readonly text: string;
  readonly declared: readonly FactDeclaration[];
  /** Days to try for the signature. */
  readonly days: readonly IsoDate[];
  readonly agreements: number;
  #compiled: Compiled | undefined;
  #played: Timeline | undefined;

  constructor(shape: Shape, size: number) {
    this.text = shape.text(size);
    this.declared = shape.facts?.(size) ?? [signed];
    this.days = Array.from({ length: shape.days?.(size) ?? 8 }, (_, index) => addDays('2024-01-01', index));
    this.agreements = shape.agreements?.(size) ?? 1;
  }

  get convention(): Convention {
    return this.compiled.convention;
  }

  get compiled(): Compiled {
    this.#compiled ??= compile(read(this.text));
    return this.#compiled;
  }

  get facts(): readonly Fact[] {
    return readAll(this.declared, this.compiled);
  }

  get played(): Timeline {
    this.#played ??= timeline(this.compiled, this.facts);
    return this.#played;
  }

  /** A day with as much before it as after it. */
  get middle(): IsoDate {
    const { entries } = this.played;
    return (entries[Math.floor(entries.length / 2)] as Entry).date;
  }

  /** A register with its agreements, once all has happened, and half of what follows: it is settled. */
  async register(): Promise<Register> {
    const { register, goTo } = await openedRegister(this);
    const last = this.facts.reduce<IsoDate>((latest, { on }) => later(latest, on), '2024-01-01');
    goTo(later(addDays(last, 1), this.middle));
    const facts = admitted(this);
    for (let index = 0; index < this.agreements; index += 1) {
      const recorded = await register.record(idOf(index), facts, { by: 'bench' });
      if (recorded.status !== 'recorded') throw new Error(`the facts were ${recorded.status}`);
    }
    await register.settleAll();
    return register;
  }
}

/** A register with the agreements of a subject, before anything is recorded, and what sets its clock. */
export async function openedRegister({ text, agreements }: Subject): Promise<{
  readonly register: Register;
  goTo(day: IsoDate): void;
}> {
  const clock = clockAt('2024-01-01', '12:00');
  const register = new Register({ store: new MemoryStore(), now: () => clock.now() });
  for (let index = 0; index < agreements; index += 1) await register.add({ id: idOf(index), text }, { by: 'bench' });
  return { register, goTo: (day) => clock.to(day, '12:00') };
}

export function idOf(index: number): string {
  return `agreement-${index}`;
}

/** A register takes no fact that is refused. */
export function admitted({ declared, facts, played }: Subject): readonly FactDeclaration[] {
  const refused = new Set(played.refusals.map(({ fact }) => fact.id));
  const ids = facts.map(({ id }) => id);
  return declared.filter((_, index) => !refused.has(ids[index] as string));
}

export function read(text: string): Convention {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message.en).join('\n'));
  return parsed.convention;
}

export function readAll(declared: readonly FactDeclaration[], compiled: Compiled): readonly Fact[] {
  const { facts, faults } = readFacts(declared, compiled);
  const [fault] = faults;
  if (fault) throw new Error(fault.message.en);
  return facts;
}
