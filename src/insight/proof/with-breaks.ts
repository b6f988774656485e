import { type IsoDate, later } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import { readFacts } from '../../engine/lifecycle/facts/read-facts.ts';
import { replay } from '../../engine/lifecycle/replay.ts';
import { summarise } from '../agenda/summary.ts';
import type { Story } from './finding.ts';

/** A story that breaks properties expects it: what it shows is another thing, and it plays without complaint. */
export function withBreaks(story: Story, compiled: Compiled): Story {
  if (compiled.convention.properties.size === 0) return story;
  const { facts, faults } = readFacts(story.facts, compiled);
  if (faults.length > 0) return story;
  const natural = replay(compiled, facts);
  const last = story.expect.reduce((latest, { on }) => (on ? later(latest, on as IsoDate) : latest), natural.until);
  const { end } = last === natural.until ? natural : replay(compiled, facts, last);
  const broken = Object.entries(summarise(end).properties).filter(([, property]) => property.broken !== null);
  if (broken.length === 0) return story;
  const properties = Object.fromEntries(broken.map(([id]) => [id, 'broken']));
  return { ...story, expect: [...story.expect, { properties }] };
}
