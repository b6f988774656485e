import { readdirSync, readFileSync } from 'node:fs';
import type { Compiled } from '../../src/engine/lifecycle/compile.ts';
import { type Run, replay } from '../../src/engine/lifecycle/replay.ts';
import { readScenario } from '../../src/insight/agenda/scenario.ts';
import { compiledConvention, root } from './first-convention.ts';

/** The conventions of the repository, by their ids. */
export const conventionIds: readonly string[] = readdirSync(`${root}conventions`).sort();

/** Every scenario of the repository, played to its end: its convention, its name, what it is compiled to, its run. */
export function* everyRun(): Generator<readonly [id: string, name: string, compiled: Compiled, run: Run]> {
  for (const id of conventionIds) {
    const folder = `${root}conventions/${id}/scenarios`;
    for (const file of readdirSync(folder).sort()) {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const { scenario } = readScenario(text, file, compiledConvention(id));
      if (!scenario) throw new Error(`${id}: ${file} can't be read`);
      const { compiled, facts, until } = scenario;
      yield [id, file.replace('.yaml', ''), compiled, replay(compiled, facts, until)];
    }
  }
}
