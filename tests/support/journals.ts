import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarationOf } from '../../src/engine/lifecycle/facts/stored-fact.ts';
import { readScenario, type Scenario } from '../../src/insight/agenda/scenario.ts';
import { compiledText, root } from './first-convention.ts';

/** A scenario of a convention of the repository, and the text of the convention. */
export interface KnownScenario {
  readonly convention: string;
  readonly name: string;
  readonly text: string;
  readonly scenario: Scenario;
}

/** Every scenario of every convention. */
export function everyScenario(): readonly KnownScenario[] {
  const folder = join(root, 'conventions');
  return readdirSync(folder).flatMap((convention) => {
    const text = readFileSync(join(folder, convention, 'convention.yaml'), 'utf8');
    const compiled = compiledText(text);
    return readdirSync(join(folder, convention, 'scenarios')).map((file) => {
      const source = join(folder, convention, 'scenarios', file);
      const { scenario } = readScenario(readFileSync(source, 'utf8'), source, compiled);
      if (!scenario) throw new Error(`${source} has errors`);
      return { convention, name: file.replace('.yaml', ''), text, scenario };
    });
  });
}

/** The journal that a scenario would leave: its facts, but what it expects to be refused. JSON is YAML. */
export function journalOf({ facts, refused }: Scenario): string {
  const told = facts.filter(({ id }) => !refused.has(id)).map(declarationOf);
  const written = told.map(({ quantity, ...fact }) =>
    quantity === undefined ? fact : { ...fact, quantity: Number(quantity) },
  );
  return JSON.stringify({ facts: written }, null, 1);
}
