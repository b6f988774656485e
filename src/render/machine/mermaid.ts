import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Cause, GraphChart, GraphNode, MachineGraph } from '../../insight/diagram/graph.ts';
import { machineGraph } from '../../insight/diagram/machine-graph.ts';
import { jsonLine } from '../../text/json-text.ts';
import { unbroken } from '../../text/printable.ts';
import { type Printed, printed } from '../../text/printed.ts';
import type { Lang, Text } from '../../text/text.ts';
import { typeset, typesetWords } from '../explain/typeset.ts';
import type { MachineSvgOptions } from './svg.tsx';

/**
 * The statechart of a convention as Mermaid text: each region as a composite state (`stateDiagram-v2`), or the term and
 * the phases as a flowchart.
 */
export function renderMachineMermaid(compiled: Compiled, { lang, ...options }: MachineSvgOptions): Printed {
  const graph = machineGraph(compiled, options);
  const title = typesetWords(graph.title, graph.language);
  const lines = graph.view === 'all' ? stateDiagram(graph, lang) : flowchart(graph, lang);
  return printed(`${['---', `title: ${jsonLine(title)}`, '---', ...lines].join('\n')}\n`);
}

function stateDiagram({ sections }: MachineGraph, lang: Lang): readonly string[] {
  const charts = sections.flatMap(({ heading, charts: these }) =>
    these.flatMap((chart) => compositeState(chart, chart.title ?? heading, lang)),
  );
  return ['stateDiagram-v2', ...charts, ...marks];
}

/** Mermaid takes a state without a name for where a region begins. */
function compositeState({ id, nodes, edges }: GraphChart, title: Text, lang: Lang): readonly string[] {
  const name = (node: string): string => (node === 'start' ? '[*]' : nameOf(`${id}.${node}`));
  return [
    `  state "${words(title, lang)}" as ${nameOf(id)} {`,
    ...nodes
      .filter(({ kind }) => kind !== 'start')
      .flatMap((node) => [
        `    state "${words(node.title, lang)}" as ${name(node.id)}`,
        ...node.lines.map((line) => `    ${name(node.id)} : ${words(line, lang)}`),
      ]),
    ...edges.map(({ from, to, labels }) => {
      const label = labels.length > 0 ? ` : ${alternatives(labels, lang)}` : '';
      return `    ${name(from)} --> ${name(to)}${label}`;
    }),
    '  }',
    ...nodes.flatMap((node) => standingOf(node, name(node.id), '  class ')),
  ];
}

function flowchart({ sections }: MachineGraph, lang: Lang): readonly string[] {
  const charts = sections.flatMap(({ id, heading, charts: these }) => [
    `  subgraph ${nameOf(`section.${id}`)} ["${words(heading, lang)}"]`,
    '    direction LR',
    ...these.flatMap((chart) => chartLines(chart, lang)),
    '  end',
    ...these.flatMap(({ nodes }) => nodes.flatMap((node) => standingOf(node, nameOf(node.id), '  class '))),
  ]);
  return ['flowchart TB', ...charts, ...marks];
}

function chartLines({ nodes, edges }: GraphChart, lang: Lang): readonly string[] {
  return [
    ...nodes.map((node) => `    ${nameOf(node.id)}${shapeOf(node, lang)}`),
    ...edges.map(({ from, to, cause, labels }) => {
      const label = labels.length > 0 ? `|"${alternatives(labels, lang)}"|` : '';
      return `    ${nameOf(from)} ${arrows[cause]}${label} ${nameOf(to)}`;
    }),
  ];
}

const arrows: Readonly<Record<Cause, string>> = { fact: '-->', day: '==>', condition: '-.->' };

function shapeOf({ kind, title, lines, badge }: GraphNode, lang: Lang): string {
  const said = [title, ...(badge ? [badge] : []), ...lines].map((text) => words(text, lang)).join('<br/>');
  switch (kind) {
    case 'start':
      return '(( ))';
    case 'state':
    case 'final':
      return `(["${said}"])`;
    case 'milestone':
      return `{{"${said}"}}`;
    case 'deliverable':
      return `[/"${said}"/]`;
    case 'all':
    case 'any':
      return `(("${said}"))`;
    default:
      return `["${said}"]`;
  }
}

/** Where an agreement stands, and what is over: by the width of the line too, so that it is seen in black and white. */
const marks = [
  '  classDef current stroke-width:4px,stroke:#1d4f91',
  '  classDef passed stroke:#176239,stroke-dasharray:2 2',
  '  classDef lapsed stroke:#566070,stroke-dasharray:6 6',
] as const;

function standingOf({ standing, kind }: GraphNode, name: string, before: string): readonly string[] {
  return standing === undefined || standing === 'ahead' || kind === 'start' ? [] : [`${before}${name} ${standing}`];
}

/** What makes it happen, where any one of several does. */
function alternatives(labels: readonly Text[], lang: Lang): string {
  return labels.map((label) => words(label, lang)).join(lang === 'en' ? ' / or ' : ' / ou ');
}

/**
 * Mermaid takes letters, digits and underscores for names, and some words of them for its own. What an id may not hold
 * there stands as its code, so that no two become one.
 */
function nameOf(id: string): string {
  return `n_${id.replace(/[^\da-zA-Z]/g, (character) => (character === '.' ? '__' : `_${character.codePointAt(0)}_`))}`;
}

/**
 * Words on one line, without a character that Mermaid, its Markdown or HTML would take for a sign of theirs: those as
 * entity codes. Nothing of them is left that a terminal or a CI would obey.
 */
function words(text: Text, lang: Lang): string {
  return unbroken(typeset(text, lang)).replace(
    /["#;:<>&`\\{}[\]()|%*_~$]/g,
    (character) => `#${character.charCodeAt(0)};`,
  );
}
