import { isWithinLimits } from '../../../src/language/document/limits.ts';
import { read } from '../../../src/language/read.ts';
import { parse } from '../../../src/pipeline.ts';
import { expectAlike } from '../both-readings.ts';
import { Chance } from '../simulation/chance.ts';
import { type Accepted, afterlife, begun } from './afterlife.ts';
import { inEditor } from './in-editor.ts';
import { anybodysFile, type Made } from './kinds.ts';
import { fixable, readTwice, said } from './laws.ts';

/** In milliseconds of this process, whatever else the machine has to do; a step takes some ten of them. */
const longest = 5000;

/** What became of a file: what broke it, and what it took. */
export interface Tried {
  readonly kind: string;
  readonly isAccepted: boolean;
  readonly fault?: string;
  readonly times: ReadonlyMap<string, number>;
}

/** Makes a file of a seed, and does with it what is done with files, as long as the laws hold. */
export async function tryFile(seed: number): Promise<Tried> {
  const chance = new Chance(seed);
  const made = anybodysFile(chance);
  const times = new Map<string, number>();
  let isAccepted = false;
  const step = async (name: string, run: () => unknown): Promise<void> => {
    const before = process.cpuUsage();
    try {
      await run();
    } catch (error) {
      const told = error instanceof Error ? (error.constructor.name === 'Breach' ? error.message : error.stack) : error;
      throw new Error(`${name} (${made.kind}): ${told}`);
    }
    const { user, system } = process.cpuUsage(before);
    times.set(name, (user + system) / 1000);
    if (user > longest * 1000) throw new Error(`${name} (${made.kind}) took ${Math.round(user / 1000)} ms`);
  };
  try {
    isAccepted = await tryMade(made, chance, step);
    return { kind: made.kind, isAccepted, times };
  } catch (error) {
    return {
      kind: made.kind,
      isAccepted,
      times,
      fault: `Seed ${seed}: ${error instanceof Error ? error.message : error}`,
    };
  }
}

async function tryMade(
  { text, original }: Made,
  chance: Chance,
  step: (name: string, run: () => unknown) => Promise<void>,
): Promise<boolean> {
  const source = 'convention.yaml';
  let parsed = parse('');
  await step('parse', () => {
    parsed = parse(text, { source });
  });
  await step('said', () => said(parsed.diagnostics, text, source));
  if (chance.oneIn(4)) await step('read twice', () => readTwice(text, source));
  if (isWithinLimits(text, 'written')) await step('both readings', () => expectAlike(text));
  if (parsed.diagnostics.some(({ fix }) => fix?.safe)) await step('fix', () => fixable(text, source));
  if (chance.oneIn(3)) {
    const offsets = Array.from({ length: 3 }, () => chance.between(0, text.length));
    await step('editor', () => inEditor(text, source, offsets));
  }
  const { convention } = parsed;
  if (!convention) return false;
  const other = read(original.text, source).convention ?? convention;
  let accepted: Accepted | undefined;
  await step('compile', () => {
    accepted = begun(convention, other);
  });
  for (const [name, live] of Object.entries(afterlife)) {
    if (accepted && chance.oneIn(name === 'prove' || name === 'paths' || name === 'svg' ? 6 : 2)) {
      const given = accepted;
      await step(name, () => live(given));
    }
  }
  return true;
}
