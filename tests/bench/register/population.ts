import { readFileSync } from 'node:fs';
import { addDays, type IsoDate } from '../../../src/calendar/day.ts';
import type { FactDeclaration, Register } from '../../../src/index.ts';

/** A kind of agreement: a convention of the repository, and what was recorded of it in its first days. */
interface Kind {
  readonly text: string;
  begun(day: IsoDate): readonly FactDeclaration[];
}

export const firstConvention: Kind = {
  text: textOf('cress-roumois-seine'),
  begun: (day) => [
    { fact: 'signed', on: day },
    { fact: 'notified', on: addDays(day, 5) },
    { fact: 'plpdma-validated', on: addDays(day, 10) },
    { fact: 'priorities-validated', on: addDays(day, 10) },
  ],
};

const others: readonly Kind[] = [
  { text: textOf('objectifs-maison-des-rives'), begun: (day) => [{ fact: 'signed', on: day }] },
  { text: textOf('salle-du-vieux-port'), begun: (day) => [{ fact: 'signed', on: day }] },
  {
    text: textOf('programme-littoral-2035'),
    begun: (day) => [
      { fact: 'signed', on: day },
      { fact: 'published', on: addDays(day, 10) },
    ],
  },
  {
    text: textOf('mou-three-rivers'),
    begun: (day) => ['millbrook', 'stonebridge', 'ferrypoint'].map((by) => ({ fact: 'signed', on: day, by })),
  },
];

/** Every second agreement is of the first convention, the others of four more in turn. */
export function mixed(index: number): Kind {
  return index % 2 === 0 ? firstConvention : (others[((index - 1) / 2) % others.length] as Kind);
}

/** The day on which agreements are added. */
export const today: IsoDate = '2025-03-10';

/** They began on so many days before, one after the other, so that something falls due on every day. */
const daysOfBeginning = 300;

/** Puts agreements into a register, from one number to another, and brings each up to date. */
export async function populate(
  register: Register,
  from: number,
  to: number,
  kindOf: (index: number) => Kind = mixed,
): Promise<void> {
  for (let index = from; index < to; index += 1) await begin(register, index, kindOf(index));
}

export function idOf(index: number): string {
  return `agreement-${index}`;
}

async function begin(register: Register, index: number, { text, begun }: Kind): Promise<void> {
  const id = idOf(index);
  const added = await register.add({ id, text }, { by: 'bench' });
  if (added.status !== 'added') throw new Error(`the agreement was ${added.status}`);
  const day = addDays(today, -20 - (index % daysOfBeginning));
  const recorded = await register.record(id, begun(day), { by: 'bench' });
  if (recorded.status !== 'recorded') throw new Error(`the facts were ${recorded.status}`);
  await register.settle(id);
}

function textOf(convention: string): string {
  return readFileSync(new URL(`../../../conventions/${convention}/convention.yaml`, import.meta.url), 'utf8');
}
