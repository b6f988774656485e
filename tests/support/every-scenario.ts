import { readdirSync, readFileSync } from 'node:fs';
import { readScenario, type Scenario } from '../../src/insight/agenda/scenario.ts';
import { timeline } from '../../src/insight/agenda/timeline.ts';
import type { Scheduled } from '../../src/insight/schedule/moments-of-run.ts';
import { compiledConvention, root } from './first-convention.ts';

/** A scenario of a convention of the repository, by their ids. */
export function scenarioOf(convention: string, id: string): Scenario {
  const text = readFileSync(`${root}conventions/${convention}/scenarios/${id}.yaml`, 'utf8');
  const { scenario, diagnostics } = readScenario(text, `${id}.yaml`, compiledConvention(convention));
  if (!scenario) throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  return scenario;
}

/** Every scenario of every convention of the repository, as `[convention, scenario]`. */
export const everyScenario: readonly (readonly [convention: string, scenario: string])[] = readdirSync(
  `${root}conventions`,
).flatMap((convention) =>
  readdirSync(`${root}conventions/${convention}/scenarios`).map(
    (file) => [convention, file.replace(/\.yaml$/, '')] as const,
  ),
);

/** What a scenario comes to when it is played, to be scheduled. */
export function scheduledOf(convention: string, id: string): Scheduled {
  const { compiled, facts, until } = scenarioOf(convention, id);
  return { compiled, facts, timeline: timeline(compiled, facts, until) };
}
