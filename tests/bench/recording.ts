import { readFileSync } from 'node:fs';
import { addDays, type IsoDate } from '../../src/calendar/day.ts';
import { type FactDeclaration, MemoryStore, Register, VirtualClock } from '../../src/index.ts';
import { manyOccurrences, signed } from '../support/large.ts';
import { processorTime, say } from './figures.ts';
import { median } from './median.ts';

/** What it costs to record facts one after the other, as ratios of processor time that are measured in turn. */
export async function reportRecording(): Promise<void> {
  say('400 facts one by one, each on its day / in one batch', await recordingRatio(true), 3);
  say('400 facts one by one, all recorded late / in one batch', await recordingRatio(false), 3);
  say('one more fact after 10 years of daily duties / after 10 days', await oneMoreRatio(), 3);
}

const firstConvention = readFileSync(
  new URL('../../conventions/cress-roumois-seine/convention.yaml', import.meta.url),
  'utf8',
);

const begun: readonly FactDeclaration[] = [
  { fact: 'signed', on: '2022-11-10' },
  { fact: 'notified', on: '2022-11-15' },
  { fact: 'plpdma-validated', on: '2022-11-20' },
  { fact: 'priorities-validated', on: '2022-11-20' },
];

const manyFacts: readonly FactDeclaration[] = Array.from({ length: 400 }, (_, index) => ({
  fact: index % 2 === 0 ? 'communication' : 'performed:progress-reports',
  on: addDays('2022-11-21', Math.floor((index * 350) / 400)),
}));

async function recordingRatio(isOnItsDay: boolean): Promise<number> {
  const ratios: number[] = [];
  const oneByOne = manyFacts.map((fact) => [fact]);
  for (let round = 0; round < 8; round += 1) {
    const batch = await costOfRecording([manyFacts], false);
    const ratio = (await costOfRecording(oneByOne, isOnItsDay)) / batch;
    if (round >= 3) ratios.push(ratio);
  }
  return median(ratios);
}

async function costOfRecording(parts: readonly (readonly FactDeclaration[])[], isOnItsDay: boolean): Promise<number> {
  const clock = new VirtualClock(noon('2022-11-01'));
  const register = await registerOf(firstConvention, clock);
  clock.jumpTo(noon('2023-11-10'));
  await recordIn(register, begun);
  const start = processorTime();
  for (const facts of parts) {
    if (isOnItsDay) clock.jumpTo(noon(facts[0]?.on as IsoDate));
    await recordIn(register, facts);
  }
  return processorTime() - start;
}

async function oneMoreRatio(): Promise<number> {
  const text = manyOccurrences(12);
  const costAfter = async (days: number): Promise<number> => {
    const clock = new VirtualClock(noon('2024-01-01'));
    const register = await registerOf(text, clock);
    await recordIn(register, [signed]);
    const figures: number[] = [];
    for (let count = 0; count < 15; count += 1) {
      const today = addDays('2024-01-01', days + count);
      clock.jumpTo(noon(today));
      await register.settleAll();
      const start = processorTime();
      await recordIn(register, [{ fact: 'performed:often', on: today }]);
      figures.push(processorTime() - start);
    }
    return median(figures);
  };
  await costAfter(400);
  return (await costAfter(3650)) / (await costAfter(10));
}

async function registerOf(text: string, clock: VirtualClock): Promise<Register> {
  const register = new Register({ store: new MemoryStore(), now: () => clock.now() });
  const { status } = await register.add({ id: 'agreement', text }, { by: 'bench' });
  if (status !== 'added') throw new Error(`the agreement was ${status}`);
  return register;
}

async function recordIn(register: Register, facts: readonly FactDeclaration[]): Promise<void> {
  const { status } = await register.record('agreement', facts, { by: 'bench' });
  if (status !== 'recorded') throw new Error(`the facts were ${status}`);
}

function noon(day: IsoDate): number {
  return Date.parse(`${day}T12:00:00Z`);
}
