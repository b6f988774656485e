import { exponentOf } from './exponent.ts';
import { type Growth, growthOf } from './measure.ts';
import { isMeasured, type Operation } from './operation.ts';
import { operations } from './operations.ts';
import { shapes } from './shapes.ts';

/** Which lines of the table are measured, by parts of their names: all where none is given. */
export interface Asked {
  readonly operations: readonly string[];
  readonly shapes: readonly string[];
  /** By how much the usual sizes are multiplied. */
  readonly times: number;
}

const everything: Asked = { operations: [], shapes: [], times: 1 };

/** Prints the table of exponents: what is measured, what grows, its sizes, what each costs, the power, and its aim. */
export async function reportGrowths(asked: Asked = everything): Promise<void> {
  const beyond: string[] = [];
  let count = 0;
  print(row('of', 'what grows', 'sizes', 'ms at each', 'power', 'aim'));
  print(row('---', '---', '---', '---', '---:', '---:'));
  for (const operation of operations.filter(({ what }) => isAsked(what, asked.operations))) {
    for (const shape of shapes.filter(({ what }) => isAsked(what, asked.shapes))) {
      if (!isMeasured(operation, shape)) continue;
      const growth = await growthOf(
        operation,
        shape,
        shape.sizes.map((size) => size * asked.times),
      );
      const said = lineOf(operation, shape.what, growth);
      print(said);
      count += 1;
      if (exponentOf(growth.sizes, growth.costs) > operation.aim) beyond.push(said);
    }
  }
  print(
    `\n${count - beyond.length} of ${count} lines keep to their aim.${beyond.length > 0 ? ' These do not:\n' : ''}`,
  );
  for (const each of beyond) print(each);
}

function isAsked(what: string, parts: readonly string[]): boolean {
  return parts.length === 0 || parts.some((part) => what.includes(part));
}

function lineOf({ what, aim }: Operation, grows: string, { sizes, costs }: Growth): string {
  const power = exponentOf(sizes, costs).toFixed(2);
  return row(what, grows, sizes.join(' '), costs.map(figure).join(' '), power, String(aim));
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
