import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { initialTransition, transition } from 'xstate';
import { LineCounter, parseDocument, parse as parseYaml } from 'yaml';
import { compile, parse, readScenario, sayDated, timeline } from '../../src/index.ts';
import { reportCosts } from './costs.ts';
import { median } from './median.ts';
import { reportRecording } from './recording.ts';

/**
 * Speed as ratios against a floor that is measured in the same run, turn by turn: absolute figures of a shared machine
 * say little, ratios hold. Each line ends with its aim.
 */
const root = new URL('../..', import.meta.url).pathname;
const folder = `${root}conventions/cress-roumois-seine`;
const text = readFileSync(`${folder}/convention.yaml`, 'utf8');
const schema = JSON.parse(readFileSync(`${root}schema/convention.schema.json`, 'utf8'));

const parsed = parse(text);
if (!parsed.ok) throw new Error('the first convention has errors');
const compiled = compile(parsed.convention);
const { scenario } = readScenario(readFileSync(`${folder}/scenarios/a-completed.yaml`, 'utf8'), 'a', compiled);
if (!scenario) throw new Error('the first scenario has errors');
const { facts } = scenario;
const { events } = { events: timeline(compiled, facts).run.steps.map(({ event }) => event) };

/** One run through conventio: replay, agenda, timeline, and the derivation of every computed date in words. */
function live(): number {
  const played = timeline(compiled, facts);
  let said = 0;
  for (const { dated } of played.entries) if (dated) said += sayDated(dated, compiled).fr.length;
  return said;
}

/** The same events through XState alone. */
function transitions(): unknown {
  let [snapshot] = initialTransition(compiled.machine);
  for (const event of events) [snapshot] = transition(compiled.machine, snapshot, event);
  return snapshot.value;
}

const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

function parseBare(): unknown {
  return validate(parseDocument(text, { lineCounter: new LineCounter() }).toJS());
}

/** Every convention, and a remark that makes each round another text. */
const conventions = readdirSync(`${root}conventions`).map((id) =>
  readFileSync(`${root}conventions/${id}/convention.yaml`, 'utf8'),
);
let copies = 0;

function overAll(work: (text: string) => boolean): void {
  copies += 1;
  for (const each of conventions) if (!work(`${each}# copy ${copies}\n`)) throw new Error('a convention has errors');
}

const parseAll = (): void => overAll((each) => parse(each).ok);

function startUp(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed`);
  return performance.now() - start;
}

/** Times both in turn, and gives their medians in milliseconds. */
function compare(ours: () => unknown, floor: () => unknown, rounds: number): { ours: number; floor: number } {
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let round = -3; round < rounds; round += 1) {
    for (const [name, work] of [
      ['ours', ours],
      ['floor', floor],
    ] as const) {
      const start = performance.now();
      work();
      // The first rounds warm up the compiler.
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return { ours: median(times.ours), floor: median(times.floor) };
}

function report(what: string, { ours, floor }: { ours: number; floor: number }, aim: number): void {
  const ratio = (ours / floor).toFixed(2);
  process.stdout.write(
    `${what.padEnd(62)} ${ours.toFixed(2).padStart(8)} ms / ${floor.toFixed(2).padStart(8)} ms = ${ratio} (aim ${aim})\n`,
  );
}

const rounds = Number(process.env.ROUNDS ?? 40);
const run = compare(live, transitions, rounds);
report(`a run of ${events.length} events, agenda and derivations / transition()`, run, 1);
process.stdout.write(
  `${' '.repeat(62)} ${Math.round(1000 / run.ours)} runs a second / ${Math.round(1000 / run.floor)}\n`,
);
report(
  'parse and validate a file / yaml + ajv',
  compare(() => parse(text), parseBare, rounds),
  1.3,
);
report(
  'parse and validate every convention / yaml + ajv',
  compare(parseAll, () => overAll((each) => validate(parseYaml(each))), rounds),
  1,
);
report(
  'parse and validate every convention / js-yaml + ajv',
  compare(parseAll, () => overAll((each) => validate(load(each))), rounds),
  1.3,
);
const bin = `${root}dist/surfaces/cli/bin.js`;
report(
  'conventio --version / an empty Node script',
  compare(
    () => startUp([bin, '--version']),
    () => startUp(['-e', '0']),
    15,
  ),
  2,
);
report(
  'conventio validate FILE / an empty Node script',
  compare(
    () => startUp([bin, 'validate', `${folder}/convention.yaml`]),
    () => startUp(['-e', '0']),
    15,
  ),
  4,
);

reportCosts(compiled, facts);
await reportRecording();
