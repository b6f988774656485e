import type { Chart, ChartGuard, ChartNode, ChartTransition } from '../engine/chart/chart.ts';
import { type Condition, quantifierOf } from '../language/model/condition.ts';

/** A chart as a Mermaid state diagram (`stateDiagram-v2`), one composite state for each region. */
export function renderMermaid(chart: Chart): string {
  const lines = ['---', `title: ${JSON.stringify(chart.description)}`, '---', 'stateDiagram-v2'];
  for (const [key, node] of Object.entries(chart.states)) lines.push(...regionLines(key, key, node, '  '));
  return `${lines.join('\n')}\n`;
}

function regionLines(path: string, name: string, node: ChartNode, indent: string): string[] {
  const inner = `${indent}  `;
  const states = Object.entries(node.states ?? {});
  const heading = `${indent}state "${label(titleOf(name, node))}" as ${idOf(path)} {`;
  if (node.type === 'parallel') {
    const parts = states.map(([key, child]) => regionLines(`${path}.${key}`, key, child, inner));
    return [heading, ...parts.flatMap((part, index) => (index > 0 ? [`${inner}--`, ...part] : part)), `${indent}}`];
  }
  return [
    heading,
    ...(node.initial === undefined ? [] : [`${inner}[*] --> ${idOf(`${path}.${node.initial}`)}`]),
    ...states.map(([key]) => `${inner}state "${key}" as ${idOf(`${path}.${key}`)}`),
    ...states.flatMap(([key, child]) => transitionLines(path, key, child, inner)),
    `${indent}}`,
  ];
}

function transitionLines(path: string, key: string, node: ChartNode, indent: string): string[] {
  const from = idOf(`${path}.${key}`);
  const line = (transition: ChartTransition, event: string): string => {
    const to = transition.target === undefined ? from : idOf(`${path}.${transition.target}`);
    const guard = transition.guard ? `[${sayGuard(transition.guard)}]` : '';
    const words = [event, guard].filter(Boolean).join(' ');
    return `${indent}${from} --> ${to}${words && `: ${words}`}`;
  };
  const onEvents = Object.entries(node.on ?? {}).flatMap(([event, transitions]) =>
    transitions.map((transition) => line(transition, label(event))),
  );
  return [...(node.always ?? []).map((transition) => line(transition, '')), ...onEvents];
}

/** A guard in a few words, without the characters that end a label. */
function sayGuard(guard: ChartGuard): string {
  switch (guard.type) {
    case 'all':
      return guard.params.guards.map(sayGuard).join(' and ');
    case 'holds':
      return sayCondition(guard.params.condition);
    case 'recordedBy':
      return `by ${guard.params.parties.join(' or ')}`;
    case 'isNewPart':
      return `new ${guard.params.key}`;
    case 'completes':
      return `last ${guard.params.key}`;
    case 'withinCap':
      return `within ${guard.params.max}`;
    case 'isMultipleOf':
      return `multiple of ${guard.params.step}`;
    case 'cameToday':
      return `${label(guard.params.moment)} today`;
    case 'renewalsLeft':
      return `at most ${guard.params.times} times`;
    case 'isOwed':
      return 'something owed';
    case 'isLate':
      return 'something late';
    case 'isSettled':
      return 'nothing left';
    case 'isInTime':
      return 'nothing late';
    case 'isFree':
      return 'nothing owed';
    case 'isUnsettled':
      return 'something left';
    case 'ripens':
      return `one that waits for: ${sayCondition(guard.params.condition)}`;
    case 'means':
      return `one that is ${guard.params.from.join(' or ')}`;
    case 'isInAdvance':
      return 'in advance';
    case 'noticed':
      return 'announced in time';
    case 'isByLastDay':
      return 'by the last day';
    case 'isBelow':
      return `fewer than ${guard.params.times}${guard.params.per ? ` in the ${guard.params.per.unit}` : ''}`;
    case 'paysTheRest':
      return `${guard.params.amount} paid`;
  }
}

function sayCondition(condition: Condition): string {
  if (typeof condition === 'string') return label(condition);
  if ('all' in condition) return condition.all.map(sayCondition).join(' and ');
  if ('any' in condition) return `(${condition.any.map(sayCondition).join(' or ')})`;
  if ('not' in condition) return `not (${sayCondition(condition.not)})`;
  if ('budget' in condition) return `${condition.budget} reaches ${condition.reaches}`;
  const { quantifier, name } = quantifierOf(condition);
  return `${quantifier} ${label(name)}`;
}

function titleOf(name: string, node: ChartNode): string {
  return node.description === undefined ? name : `${name}: ${node.description}`;
}

/** Mermaid takes letters, digits and underscores for ids. */
function idOf(path: string): string {
  return path.replaceAll('.', '__').replaceAll('-', '_');
}

/** Characters that would end a label, as Mermaid's entity codes. */
function label(words: string): string {
  return words.replace(/["#:;]/g, (character) => `#${character.charCodeAt(0)};`);
}
