import type { IsoDate } from '../../../src/calendar/day.ts';
import { type Compiled, compile } from '../../../src/engine/lifecycle/compile.ts';
import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import { readFacts } from '../../../src/engine/lifecycle/facts/read-facts.ts';
import { agenda, timeline } from '../../../src/insight/agenda/timeline.ts';
import { knownPaths, why } from '../../../src/insight/agenda/why.ts';
import { compareConventions } from '../../../src/insight/explain/compare.ts';
import { explain } from '../../../src/insight/explain/explain.ts';
import { matrixOf } from '../../../src/insight/matrix/matrix-of.ts';
import { coverChart } from '../../../src/insight/proof/machine/paths/paths.ts';
import { actingRegionsOf } from '../../../src/insight/proof/machine/regions.ts';
import { prove } from '../../../src/insight/proof/prove.ts';
import type { Convention } from '../../../src/language/model/convention.ts';
import { read } from '../../../src/language/read.ts';
import { consolidations } from '../../../src/language/rules/consolidate.ts';
import { renderConvention } from '../../../src/render/convention-yaml.ts';
import { renderCounterexample } from '../../../src/render/counterexample.ts';
import { renderDifferencesText } from '../../../src/render/explain/differences.ts';
import { renderExplanationHtml } from '../../../src/render/explain/html.tsx';
import { explanationData } from '../../../src/render/explain/json.ts';
import { renderExplanationMarkdown } from '../../../src/render/explain/markdown.ts';
import { renderFindings } from '../../../src/render/findings.ts';
import { renderMachineMermaid } from '../../../src/render/machine/mermaid.ts';
import { renderMachineSvg } from '../../../src/render/machine/svg.tsx';
import { timelineData } from '../../../src/render/timeline-json.ts';
import { renderTimeline } from '../../../src/render/timeline-text.ts';
import { renderWhy } from '../../../src/render/why.ts';
import { langs } from '../../../src/text/text.ts';
import { Breach, inWords } from './laws.ts';

/** A convention that was accepted, with what each thing that is done with it needs. */
export interface Accepted {
  readonly convention: Convention;
  readonly compiled: Compiled;
  readonly facts: readonly Fact[];
  /** What it was made of. */
  readonly original: Convention;
}

/** Everything that is done with a convention once it is accepted; nobody looks at it again to see whether it can be done. */
export const afterlife: Readonly<Record<string, (accepted: Accepted) => void | Promise<void>>> = {
  explain({ compiled }) {
    const explained = explain(compiled);
    for (const lang of langs) {
      inWords(renderExplanationMarkdown(explained, lang));
      renderExplanationHtml(explained, lang);
      JSON.stringify(explanationData(explained, lang));
    }
  },
  timeline({ compiled, facts }) {
    const played = timeline(compiled, facts, until(facts));
    for (const lang of langs) {
      inWords(renderTimeline(played, compiled, lang));
      JSON.stringify(timelineData(played, compiled, lang));
    }
  },
  agenda({ compiled, facts }) {
    agenda(compiled, facts, '2023-02-01', 400);
  },
  matrix({ compiled, facts }) {
    matrixOf({ compiled, facts, timeline: timeline(compiled, facts, '2023-06-01') });
  },
  why({ compiled, facts }) {
    const played = timeline(compiled, facts, until(facts));
    for (const path of knownPaths(compiled.convention)) {
      const explained = why(played, path);
      if (!('title' in explained)) continue;
      for (const lang of langs) inWords(renderWhy(explained, compiled, lang));
    }
  },
  prove({ compiled }) {
    const findings = prove(compiled, { mostStates: 60, entry: '2023-01-02' });
    for (const lang of langs) inWords(renderFindings(findings, compiled, lang, new Map()));
    for (const { counterexample } of findings) if (counterexample) renderCounterexample(counterexample, 'fr');
  },
  paths({ compiled }) {
    // What no way through the states leads to is walked to day by day, for each region: a long agreement takes minutes.
    if (actingRegionsOf(compiled.chart).length > 6) return;
    for (const each of coverChart(compiled, 60).counterexamples) renderCounterexample(each, 'en');
  },
  mermaid({ compiled }) {
    for (const view of ['phases', 'all'] as const) renderMachineMermaid(compiled, { lang: 'en', view });
  },
  async svg({ compiled }) {
    await renderMachineSvg(compiled, { lang: 'fr', view: 'phases' });
  },
  diff({ convention, original }) {
    for (const [before, after] of [
      [original, convention],
      [convention, original],
    ] as const) {
      for (const lang of langs) {
        inWords(renderDifferencesText({ clauses: compareConventions(before, after), dates: [] }, lang));
      }
    }
  },
  consolidate({ convention }) {
    for (const { convention: changed } of consolidations(convention)) {
      if (!changed) continue;
      const compiled = compile(changed);
      for (const lang of langs) inWords(renderExplanationMarkdown(explain(compiled), lang));
      readAgain(changed);
    }
  },
  write({ convention }) {
    readAgain(convention);
  },
};

/** What is written of a convention says the same when it is read. */
function readAgain(convention: Convention): void {
  for (const lang of langs) {
    const text = renderConvention(convention, '2023-01-02', lang);
    const again = read(text, 'written.yaml');
    const [fault] = again.diagnostics.filter(({ severity }) => severity === 'error');
    if (!again.convention) throw new Breach(`is not read again: ${fault?.message.en}`);
    const differences = compareConventions(
      { ...convention, amendments: new Map() },
      { ...again.convention, amendments: new Map() },
    );
    if (differences.length > 0) throw new Breach(`is another one when it is read again: ${differences[0]?.at}`);
  }
}

/** A convention as it begins, so that something comes of it. */
export function begun(convention: Convention, original: Convention): Accepted {
  const compiled = compile(convention);
  const declared = [
    { fact: 'signed', on: '2023-01-02' },
    ...(compiled.facts.has('notified') ? [{ fact: 'notified', on: '2023-01-03' }] : []),
  ];
  return { convention, compiled, facts: readFacts(declared, compiled).facts, original };
}

/** Two years, or little more than what a few facts need. */
export function until(facts: readonly Fact[]): IsoDate {
  return facts.reduce<IsoDate>((latest, { on }) => (on > latest && on < '2040' ? on : latest), '2025-01-01');
}
