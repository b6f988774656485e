import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { initialTransition, transition } from 'xstate';
import { fromEpochDay, toEpochDay } from '../../src/calendar/epoch-day.ts';
import type { LifeEvent } from '../../src/engine/chart/chart.ts';
import { emptyLife } from '../../src/engine/table/pack.ts';
import type { PackedLife } from '../../src/engine/table/packed-life.ts';
import { tablePlayer } from '../../src/engine/table/table-player.ts';
import { compile, parse, readScenario, replay } from '../../src/index.ts';
import { lifeRunner } from '../../src/insight/agenda/what-if/life-runner.ts';
import { Random } from '../../src/insight/agenda/what-if/random.ts';
import { median } from './median.ts';

/**
 * Many lives of the first convention: its first scenario, with every fact on a day of its own, up to a month later. The
 * table orders the facts, plays the calendar, explains refusals and finds the outcome; XState is only given the events
 * that come of it, through its own `transition()`. XState is measured on fewer lives, and counted per life.
 */
const root = new URL('../..', import.meta.url).pathname;
const folder = `${root}conventions/cress-roumois-seine`;
const lives = Number(process.env.LIVES ?? 100_000);
const livesOfXState = Number(process.env.LIVES_OF_XSTATE ?? 100);

const parsed = parse(readFileSync(`${folder}/convention.yaml`, 'utf8'));
if (!parsed.ok) throw new Error('the first convention has errors');
const compiled = compile(parsed.convention);
const { scenario } = readScenario(readFileSync(`${folder}/scenarios/a-completed.yaml`, 'utf8'), 'a', compiled);
if (!scenario) throw new Error('the first scenario has errors');
const facts = scenario.facts.map(({ notification: _, ...fact }) => fact);
const settled = facts.map(({ on }) => toEpochDay(on));

function* manyDays(count: number): Generator<readonly number[]> {
  const random = Random.seeded(1, 0);
  for (let life = 0; life < count; life += 1) yield settled.map((day) => day + random.below(31));
}

const runner = lifeRunner(compiled, facts);
if (runner.hindrance) throw new Error(runner.hindrance.reason.en);
for (const days of manyDays(2000)) runner.run(days);

const start = processorTime();
let completed = 0;
for (const days of manyDays(lives)) if (runner.run(days).outcome === 'expired-complete') completed += 1;
const byTable = (processorTime() - start) / lives;

/** Milliseconds of the processor, which others on the machine do not lengthen. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The events of a life: the facts that were admitted and the days that the calendar reached. */
function eventsOf(days: readonly number[]): readonly LifeEvent[] {
  const dated = facts.map((fact, index) => ({ ...fact, on: fromEpochDay(days[index] ?? 0) }));
  return replay(compiled, dated).steps.map(({ event }) => event);
}

const paths = [...manyDays(livesOfXState)].map(eventsOf);
const times = paths.map((events) => {
  const begin = processorTime();
  let [snapshot] = initialTransition(compiled.machine);
  for (const event of events) [snapshot] = transition(compiled.machine, snapshot, event);
  return processorTime() - begin;
});
// The first lives warm up the compiler; the median is what an undisturbed life takes.
const byXState = median(times.slice(Math.min(20, times.length - 1)));
const steps = paths.reduce((sum, { length }) => sum + length, 0) / paths.length;

const reading = tablePlayer(compiled);
if (!reading.ok) throw new Error('the first convention is beyond a table');
const { life, table } = reading.player.version;
const kept: PackedLife[] = [];
const before = memory();
for (let count = 0; count < 20_000; count += 1) {
  const copy = emptyLife(table);
  copy.become(life);
  kept.push(copy);
}
const perLife = (memory() - before) / kept.length;

/** What is in use after a full collection. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

process.stdout.write(
  [
    `${lives} lives of ${facts.length} facts, ${steps.toFixed(1)} steps each; ${completed} of them end with everything done`,
    `table            ${(byTable * 1000).toFixed(1)} µs a life, ${Math.round(1000 / byTable)} lives a second`,
    `transition()     ${(byXState * 1000).toFixed(0)} µs a life, ${Math.round(1000 / byXState)} lives a second (measured on ${livesOfXState} lives)`,
    `ratio            ${Math.round(byXState / byTable)} (aim 100)`,
    `a packed life    ${life.byteLength} bytes of numbers, ${Math.round(perLife)} bytes in memory`,
    '',
  ].join('\n'),
);
