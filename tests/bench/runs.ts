import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { initialTransition, transition } from 'xstate';
import { fromEpochDay, toEpochDay } from '../../src/calendar/epoch-day.ts';
import type { MachineEvent } from '../../src/engine/chart/chart.ts';
import { emptyRun } from '../../src/engine/table/pack.ts';
import type { PackedRun } from '../../src/engine/table/packed-run.ts';
import { tablePlayer } from '../../src/engine/table/table-player.ts';
import { compile, parse, readScenario, replay } from '../../src/index.ts';
import { Random } from '../../src/insight/agenda/what-if/random.ts';
import { runPlayer } from '../../src/insight/agenda/what-if/run-player.ts';
import { median } from './median.ts';

/**
 * Many runs of the first convention: its first scenario, with every fact on a day of its own, up to a month later. The
 * table orders the facts, plays the calendar, explains refusals and finds the outcome; XState is only given the events
 * that come of it, through its own `transition()`. XState is measured on fewer runs, and counted per run.
 */
const root = new URL('../..', import.meta.url).pathname;
const folder = `${root}conventions/cress-roumois-seine`;
const runs = Number(process.env.RUNS ?? 100_000);
const runsOfXState = Number(process.env.RUNS_OF_XSTATE ?? 100);

const parsed = parse(readFileSync(`${folder}/convention.yaml`, 'utf8'));
if (!parsed.ok) throw new Error('the first convention has errors');
const compiled = compile(parsed.convention);
const { scenario } = readScenario(readFileSync(`${folder}/scenarios/a-completed.yaml`, 'utf8'), 'a', compiled);
if (!scenario) throw new Error('the first scenario has errors');
const facts = scenario.facts.map(({ notification: _, ...fact }) => fact);
const settled = facts.map(({ on }) => toEpochDay(on));

function* manyDays(count: number): Generator<readonly number[]> {
  const random = Random.seeded(1, 0);
  for (let run = 0; run < count; run += 1) yield settled.map((day) => day + random.below(31));
}

const runner = runPlayer(compiled, facts);
if (runner.unsupported) throw new Error(runner.unsupported.reason.en);
for (const days of manyDays(2000)) runner.run(days);

const start = processorTime();
let completed = 0;
for (const days of manyDays(runs)) if (runner.run(days).outcome === 'expired-complete') completed += 1;
const byTable = (processorTime() - start) / runs;

/** Milliseconds of the processor, which others on the machine do not lengthen. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The events of a run: the facts that were admitted and the days that the calendar reached. */
function eventsOf(days: readonly number[]): readonly MachineEvent[] {
  const dated = facts.map((fact, index) => ({ ...fact, on: fromEpochDay(days[index] ?? 0) }));
  return replay(compiled, dated).steps.map(({ event }) => event);
}

const paths = [...manyDays(runsOfXState)].map(eventsOf);
const times = paths.map((events) => {
  const begin = processorTime();
  let [snapshot] = initialTransition(compiled.machine);
  for (const event of events) [snapshot] = transition(compiled.machine, snapshot, event);
  return processorTime() - begin;
});
// The first runs warm up the compiler; the median is what an undisturbed run takes.
const byXState = median(times.slice(Math.min(20, times.length - 1)));
const steps = paths.reduce((sum, { length }) => sum + length, 0) / paths.length;

const reading = tablePlayer(compiled);
if (!reading.ok) throw new Error('the first convention is beyond a table');
const { run, table } = reading.player.version;
const kept: PackedRun[] = [];
const before = memory();
for (let count = 0; count < 20_000; count += 1) {
  const copy = emptyRun(table);
  copy.become(run);
  kept.push(copy);
}
const perRun = (memory() - before) / kept.length;

/** What is in use after a full collection. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

process.stdout.write(
  [
    `${runs} runs of ${facts.length} facts, ${steps.toFixed(1)} steps each; ${completed} of them end with everything done`,
    `table            ${(byTable * 1000).toFixed(1)} µs a run, ${Math.round(1000 / byTable)} runs a second`,
    `transition()     ${(byXState * 1000).toFixed(0)} µs a run, ${Math.round(1000 / byXState)} runs a second (measured on ${runsOfXState} runs)`,
    `ratio            ${Math.round(byXState / byTable)} (aim 100)`,
    `a packed run    ${run.byteLength} bytes of numbers, ${Math.round(perRun)} bytes in memory`,
    '',
  ].join('\n'),
);
