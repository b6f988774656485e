import { compileTable } from '../../../src/engine/table/compile-table.ts';
import { compareConventions, compile, coverChart, explain, matrixOf, parse, prove } from '../../../src/index.ts';
import { renderExplanationHtml } from '../../../src/render/explain/html.tsx';
import { renderExplanationMarkdown } from '../../../src/render/explain/markdown.ts';
import { renderMachineMermaid } from '../../../src/render/machine/mermaid.ts';
import { renderMachineSvg } from '../../../src/render/machine/svg.tsx';
import { Checker } from '../../../src/surfaces/cli/validate/check-file.ts';
import { fixText } from '../../../src/surfaces/cli/validate/fix-text.ts';
import { analyseConvention } from '../../../src/surfaces/editor/analysis.ts';
import { completionsAt } from '../../../src/surfaces/editor/completion.ts';
import { hoverAt } from '../../../src/surfaces/editor/hover.ts';
import { outlineOf } from '../../../src/surfaces/editor/outline.ts';
import type { Operation } from './operation.ts';
import { read } from './subject.ts';

/** What is done with a file before anything happens under it. */
export const checks: readonly Operation[] = [
  onFile('read with every key misspelt', ({ text }) => {
    const broken = text.replaceAll('cite:', 'cites:');
    return () => parse(broken);
  }),
  onFile('read with every line too deep', ({ text }) => {
    const broken = text.replaceAll(/^ {2}(?=\w)/gm, '   ').replace('   ', '  ');
    return () => parse(broken);
  }),
  // Of more mistakes than are told at once, each hundred takes another round.
  onFile(
    'fix',
    ({ text }) => {
      const broken = text.replaceAll('practice', 'practise');
      return () => fixText(broken, (each) => new Checker().check({ source: 'convention.yaml', text: each }));
    },
    1.7,
  ),
  onFile('compile to JSON', ({ text }) => {
    const convention = read(text);
    return () => JSON.stringify(compile(convention).chart);
  }),
  onFile(
    'compile to a table',
    ({ compiled }) =>
      () =>
        compileTable(compiled.chart, [...compiled.convention.parties.keys()]),
  ),
  onFile(
    'explain',
    ({ compiled }) =>
      () =>
        renderExplanationMarkdown(explain(compiled, { facts: [] }), 'en'),
  ),
  onFile(
    'explain as HTML',
    ({ compiled }) =>
      () =>
        renderExplanationHtml(explain(compiled, { facts: [] }), 'en'),
  ),
  onFile('diff', ({ text, convention }) => {
    const other = read(text.replaceAll(/title: (\w+)5\b/g, 'title: $15 again'));
    return () => compareConventions(convention, other);
  }),
  onFile('matrix', (subject) => {
    const played = { compiled: subject.compiled, facts: subject.facts, timeline: subject.played };
    return () => matrixOf(played);
  }),
  onFile(
    'picture as Mermaid',
    ({ compiled }) =>
      () =>
        renderMachineMermaid(compiled, { view: 'all', lang: 'en' }),
  ),
  onFile(
    'picture as SVG',
    ({ compiled }) =>
      () =>
        renderMachineSvg(compiled, { view: 'phases', lang: 'en' }),
  ),
  onFile('editor: a key pressed', ({ text }) => {
    let presses = 0;
    return () => {
      presses += 1;
      const file = analyseConvention(`${text}# ${presses}\n`, 'file:///convention.yaml');
      const at = text.lastIndexOf('cite');
      return [outlineOf(file), completionsAt(file, at), hoverAt(file, at, undefined)];
    };
  }),
  // A proof looks at as much as its bounds allow: what it costs grows until they are reached, and then no more.
  onFile(
    'prove',
    ({ compiled }) =>
      () =>
        prove(compiled),
  ),
  onFile(
    'paths',
    ({ compiled }) =>
      () =>
        coverChart(compiled, 100),
    2.3,
  ),
];

function onFile(what: string, prepare: Operation['prepare'], aim = 1.3): Operation {
  return { what, aim, prepare, ofFile: true };
}
