import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { readJournal } from '../../../src/insight/agenda/journal-file.ts';
import { readScenario } from '../../../src/insight/agenda/scenario.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import { renderTimeline } from '../../../src/render/timeline-text.ts';
import { langs } from '../../../src/text/text.ts';
import { compiledConvention, root } from '../first-convention.ts';
import { mutantsOf } from '../mutants.ts';
import { Chance } from '../simulation/chance.ts';
import { spoilt } from '../spoiled-text.ts';
import { until } from './afterlife.ts';
import { inWords, said } from './laws.ts';
import { restructured } from './structures.ts';
import { withOddities, written } from './texts.ts';

const ids = ['cress-roumois-seine', 'mou-three-rivers'];

const scenarios = ids.flatMap((id) =>
  readdirSync(`${root}conventions/${id}/scenarios`).map((name) => {
    const text = readFileSync(`${root}conventions/${id}/scenarios/${name}`, 'utf8');
    return { id, text, value: parseYaml(text) as unknown };
  }),
);

/** Makes a scenario, or a journal, as anybody may hand it over, and plays it where it is accepted. */
export function tryFacts(seed: number): void {
  const chance = new Chance(seed);
  const { id, text: original, value } = chance.pick(scenarios);
  const compiled = compiledConvention(id);
  const { count, at } = mutantsOf(value);
  const text = chance.pick<() => string>([
    () => spoilt(original, chance),
    () => withOddities(original, chance),
    () => written(restructured(value, chance), chance),
    () => written(at(chance.between(0, count - 1)).value, chance),
  ])();
  const { scenario, diagnostics } = readScenario(text, 'scenario.yaml', compiled);
  said(diagnostics, text, 'scenario.yaml');
  said(readJournal(text, 'journal.yaml', compiled).diagnostics, text, 'journal.yaml');
  if (!scenario) return;
  const played = timeline(scenario.compiled, scenario.facts, until(scenario.facts));
  for (const lang of langs) inWords(renderTimeline(played, scenario.compiled, lang));
}
