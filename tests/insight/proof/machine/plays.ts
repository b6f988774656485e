import { expect } from '@jest/globals';
import type { Compiled } from '../../../../src/engine/lifecycle/compile.ts';
import { play } from '../../../../src/insight/agenda/play.ts';
import { readScenario } from '../../../../src/insight/agenda/scenario.ts';
import type { Story } from '../../../../src/insight/proof/finding.ts';
import { renderStory } from '../../../../src/render/story.ts';

/** Plays a story from the file that it is written to, as `conventio simulate` does. */
export function expectPlays(story: Story, compiled: Compiled): void {
  const { scenario, diagnostics } = readScenario(renderStory(story, 'en'), story.id, compiled);
  expect(diagnostics.map(({ message }) => message.en)).toEqual([]);
  expect(scenario && play(scenario).mismatches).toEqual([]);
  expect(scenario?.expectations.length).toBeGreaterThan(0);
}
