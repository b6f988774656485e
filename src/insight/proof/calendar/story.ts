import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import { play } from '../../agenda/play.ts';
import { readScenario } from '../../agenda/scenario.ts';
import type { Story } from '../finding.ts';
import { withBreaks } from '../with-breaks.ts';

/** Whether the reference engine plays a story to what it expects, without a refusal. */
export function holds(story: Story, compiled: Compiled): boolean {
  const { id, title, facts, expect } = story;
  const text = JSON.stringify({ scenario: id, title: title.en, facts, expect });
  const { scenario } = readScenario(text, `${id}.yaml`, compiled);
  return scenario !== undefined && play(scenario).mismatches.length === 0;
}

/** A story as a part of a finding, where it plays: what a convention makes impossible is told without one. */
export function told(story: Story, compiled: Compiled): { readonly story?: Story } {
  const whole = withBreaks(story, compiled);
  return holds(whole, compiled) ? { story: whole } : {};
}
