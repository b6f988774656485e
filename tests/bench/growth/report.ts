import { signed } from '../../support/large.ts';
import { exponentOf } from './exponent.ts';
import { type Growth, growthOf } from './measure.ts';
import { isMeasured } from './operation.ts';
import { operations } from './operations.ts';
import { peakOf } from './peak.ts';
import { type Shape, shapes } from './shapes.ts';

/** Which lines of the table are measured, by parts of their names: all where none is given. */
export interface Asked {
  readonly operations: readonly string[];
  readonly shapes: readonly string[];
  /** By how much the usual sizes are multiplied. */
  readonly times: number;
}

const everything: Asked = { operations: [], shapes: [], times: 1 };

/** A line of the table. */
interface Line {
  readonly of: string;
  readonly grows: string;
  readonly growth: Growth;
  readonly aim: number;
}

/** Prints the table of exponents: what is measured, what grows, its sizes, what each costs, the power, and its aim. */
export async function reportGrowths(asked: Asked = everything): Promise<void> {
  const beyond: Line[] = [];
  let count = 0;
  print(row('of', 'what grows', 'sizes', 'ms at each', 'power', 'aim'));
  print(row('---', '---', '---', '---', '---:', '---:'));
  for await (const line of linesAsked(asked)) {
    print(said(line));
    count += 1;
    if (powerOf(line) > line.aim) beyond.push(line);
  }
  const kept = `${count - beyond.length} of ${count} lines keep to their aim.`;
  print(`\n${kept}${beyond.length > 0 ? ' These do not:\n' : ''}`);
  for (const line of beyond) print(said(line));
}

async function* linesAsked(asked: Asked): AsyncGenerator<Line> {
  const sizesOf = ({ sizes }: Shape): readonly number[] => sizes.map((size) => size * asked.times);
  const shapesAsked = shapes.filter(({ what }) => isAsked(what, asked.shapes));
  for (const operation of operations.filter(({ what }) => isAsked(what, asked.operations))) {
    for (const shape of shapesAsked.filter((each) => isMeasured(operation, each))) {
      const growth = await growthOf(operation, shape, sizesOf(shape));
      yield { of: operation.what, grows: shape.what, growth, aim: operation.aim };
    }
  }
  if (!isAsked(memory, asked.operations)) return;
  for (const shape of shapesAsked.filter(({ isHeavy }) => isHeavy)) {
    const sizes = sizesOf(shape);
    const costs = sizes.map((size) => peakOf(shape.text(size), shape.facts?.(size) ?? [signed]));
    yield { of: memory, grows: shape.what, growth: { sizes, costs }, aim: 1 };
  }
}

/** What the program on the command line holds at most; a process needs some eighty megabytes whatever it does. */
const memory = 'memory of simulate (MB, not ms)';

function isAsked(what: string, parts: readonly string[]): boolean {
  return parts.length === 0 || parts.some((part) => what.includes(part));
}

function powerOf({ growth: { sizes, costs } }: Line): number {
  return exponentOf(sizes, costs);
}

function said(line: Line): string {
  const { of, grows, growth, aim } = line;
  const { sizes, costs } = growth;
  return row(of, grows, sizes.join(' '), costs.map(figure).join(' '), powerOf(line).toFixed(2), String(aim));
}

function figure(cost: number): string {
  return cost < 10 ? cost.toFixed(cost < 1 ? 3 : 2) : cost.toFixed(0);
}

function row(what: string, grows: string, sizes: string, costs: string, power: string, aim: string): string {
  return `| ${what.padEnd(36)} | ${grows.padEnd(50)} | ${sizes.padEnd(22)} | ${costs.padEnd(26)} | ${power.padStart(5)} | ${aim.padStart(4)} |`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
