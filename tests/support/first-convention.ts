import { readFileSync } from 'node:fs';
import { type Compiled, compile } from '../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../src/engine/lifecycle/facts/fact.ts';
import { readFacts } from '../../src/engine/lifecycle/facts/read-facts.ts';
import type { FactDeclaration } from '../../src/language/schema/scenario-declaration.ts';
import { parse } from '../../src/pipeline.ts';

export const root: string = new URL('../..', import.meta.url).pathname;

const known = new Map<string, Compiled>();

/** Compiles a convention of the repository by its id, once for all tests of a file: nothing changes what is compiled. */
export function compiledConvention(id = 'cress-roumois-seine'): Compiled {
  const compiled = known.get(id) ?? compiledText(readFileSync(`${root}conventions/${id}/convention.yaml`, 'utf8'));
  known.set(id, compiled);
  return compiled;
}

/** Compiles a convention from its text; a test that gives a broken one fails with its diagnostics. */
export function compiledText(text: string): Compiled {
  const parsed = parse(text, { source: 'test.yaml' });
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ message }) => message.en).join('\n'));
  return compile(parsed.convention);
}

/** Reads facts; a test that gives unreadable ones fails with what is wrong. */
export function factsOf(compiled: Compiled, declared: readonly FactDeclaration[]): readonly Fact[] {
  const { facts, faults } = readFacts(declared, compiled);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message.en).join('\n'));
  return facts;
}

/** Facts in short: `signed 2022-11-10`, `worked:support 2023-04-12 1.5`. */
export function facts(compiled: Compiled, ...lines: readonly string[]): readonly Fact[] {
  return factsOf(
    compiled,
    lines.map((line) => {
      const [fact = '', on = '', quantity] = line.split(' ');
      return { fact, on, ...(quantity !== undefined && { quantity: Number(quantity) }) };
    }),
  );
}
