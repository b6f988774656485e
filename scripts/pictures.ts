import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate } from '../src/calendar/day.ts';
import { compile } from '../src/engine/lifecycle/compile.ts';
import { replay } from '../src/engine/lifecycle/replay.ts';
import { readScenario, type Scenario } from '../src/insight/agenda/scenario.ts';
import { timeline } from '../src/insight/agenda/timeline.ts';
import { passedThrough } from '../src/insight/diagram/standing.ts';
import { scheduleOf } from '../src/insight/schedule/schedule-of.ts';
import { parse } from '../src/pipeline.ts';
import { renderMachineSvg } from '../src/render/machine/svg.tsx';
import { renderScheduleSvg } from '../src/render/schedule/svg.tsx';
import { langs } from '../src/text/text.ts';

const first = 'conventions/cress-roumois-seine';
const memorandum = 'conventions/mou-three-rivers';

/** The pictures that the docs show, made by the program: of the first convention in both languages, and of an English one. */
export async function* pictures(root: string): AsyncGenerator<[path: string, content: string]> {
  const compiled = compiledAt(root, first);
  const completed = scenario(root, first, 'a-completed');
  const extended = scenario(root, first, 'h-extension-in-time');
  const today: IsoDate = '2023-04-12';
  const { end, steps } = replay(completed.compiled, completed.facts, today);
  for (const lang of langs) {
    const path = (name: string): string => `docs/pictures/${name}.${lang}.svg`;
    yield [path('phases'), await renderMachineSvg(compiled, { view: 'phases', lang })];
    const standing = { state: end, on: today, passed: passedThrough(steps) };
    yield [path('standing'), await renderMachineSvg(completed.compiled, { view: 'phases', lang, ...standing })];
    yield [path('timeline'), timelinePicture(completed, lang, today)];
    yield [path('extension'), timelinePicture(extended, lang)];
  }
  const fiveYears = scenario(root, memorandum, 'a-five-years');
  yield ['docs/pictures/memorandum.en.svg', timelinePicture(fiveYears, 'en', '2025-06-16')];
}

function timelinePicture({ compiled, facts }: Scenario, lang: 'en' | 'fr', today?: IsoDate): string {
  return renderScheduleSvg(scheduleOf({ compiled, facts, timeline: timeline(compiled, facts) }, today), lang);
}

function compiledAt(root: string, folder: string) {
  const source = `${folder}/convention.yaml`;
  const parsed = parse(readFileSync(join(root, source), 'utf8'), { source });
  if (!parsed.ok) throw new Error(`${source} has errors; conventio validate tells which`);
  return compile(parsed.convention);
}

function scenario(root: string, folder: string, name: string): Scenario {
  const source = `${folder}/scenarios/${name}.yaml`;
  const read = readScenario(readFileSync(join(root, source), 'utf8'), source, compiledAt(root, folder));
  if (!read.scenario) throw new Error(`${source} has errors; conventio validate tells which`);
  return read.scenario;
}
