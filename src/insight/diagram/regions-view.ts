import type { ChartNode, ChartTransition } from '../../engine/chart/chart.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import { own } from '../../text/own.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { sayStateOf } from '../agenda/state-words.ts';
import type { Teller } from '../explain/teller.ts';
import { capital, nothing, onOneLine } from '../explain/words/grammar.ts';
import { causeOf, eventWords, type RegionOf } from './event-words.ts';
import type { Cause, GraphChart, GraphEdge, GraphNode, GraphSection, Standing } from './graph.ts';
import { groupHeading } from './group-words.ts';
import { guardWords, toldIn } from './guard-words.ts';

/** What is known of a region where the agreement is shown as it stands. */
export type StandingOf = (region: RegionOf, state: string) => Standing | undefined;

/** Every region of the statechart as a chart of its own, group by group. */
export function regionsView(compiled: Compiled, teller: Teller, standingOf: StandingOf): readonly GraphSection[] {
  const chartOf = (group: string, id: string | undefined, node: ChartNode): GraphChart =>
    regionChart({ group, id }, node, { compiled, teller, standingOf });
  return Object.entries(compiled.chart.states).map(([group, node]) => ({
    id: group,
    heading: groupHeading(group),
    charts:
      node.type === 'parallel'
        ? Object.entries(node.states ?? {}).map(([id, member]) => chartOf(group, id, member))
        : [chartOf(group, undefined, node)],
  }));
}

interface Drawing {
  readonly compiled: Compiled;
  readonly teller: Teller;
  readonly standingOf: StandingOf;
}

/** What leads from a state: to another, or nowhere, when it is said in the state itself. */
interface Lead {
  readonly to: string | undefined;
  readonly cause: Cause;
  readonly label: Text;
}

function regionChart(
  region: RegionOf,
  { initial, states = {}, description, meta }: ChartNode,
  drawing: Drawing,
): GraphChart {
  const { standingOf } = drawing;
  const told = toldIn(Object.values(states).flatMap(({ always = [] }) => always.map(({ guard }) => guard)));
  const reached = reachedFrom(initial, states);
  const entries = Object.entries(states)
    .filter(([name]) => reached.has(name))
    .map(([name, node]) => ({ name, node, leads: leadsOf(node, region, told, drawing) }));
  const nodes = entries.map(({ name, node, leads }): GraphNode => {
    const standing = standingOf(region, name);
    const inside = leads.filter(({ to }) => to === undefined || to === name).map(({ label }) => label);
    const isFinal = leads.every(({ to }) => to === undefined || to === name);
    return {
      id: name,
      kind: isFinal && name !== initial ? 'final' : 'state',
      title: sentenceCase(sayStateOf(region.group, name)),
      lines: unique(inside).slice(0, mostInside),
      ...(standing && { standing }),
      ...(node.meta && { at: node.meta.at }),
    };
  });
  const edges = entries.flatMap(({ name, leads }) => {
    const targets = [...new Set(leads.flatMap(({ to }) => (to === undefined || to === name ? [] : [to])))];
    const isTaken = (to: string) => {
      const ends = [standingOf(region, name), standingOf(region, to)];
      return ends[0] === 'passed' && (ends[1] === 'passed' || ends[1] === 'current');
    };
    return targets.flatMap((to) =>
      causes.flatMap((cause): readonly GraphEdge[] => {
        const labels = unique(leads.filter((lead) => lead.to === to && lead.cause === cause).map(({ label }) => label));
        return labels.length === 0
          ? []
          : [
              {
                from: name,
                to,
                cause,
                labels: labels.filter(({ en }) => en !== ''),
                ...(isTaken(to) && { isTaken: true }),
              },
            ];
      }),
    );
  });
  const start: GraphNode = { id: 'start', kind: 'start', title: nothing, lines: [] };
  const name = region.id === undefined ? region.group : `${region.group}.${region.id}`;
  const title = description === undefined ? titleOfOther(region, drawing) : verbatim(onOneLine(description));
  return {
    id: name,
    ...(title && { title }),
    ...(meta?.article && { article: meta.article }),
    nodes: [start, ...nodes],
    edges: [
      ...(initial === undefined ? [] : [{ from: 'start', to: initial, cause: 'condition', labels: [] } as const]),
      ...edges,
    ],
  };
}

/** More than so many lines in one state would hide the chart. */
const mostInside = 6;

const causes: readonly Cause[] = ['fact', 'day', 'condition'];

/** What some run may come to; the rest of a common form is left out. */
function reachedFrom(initial: string | undefined, states: Readonly<Record<string, ChartNode>>): ReadonlySet<string> {
  const reached = new Set(initial === undefined ? [] : [initial]);
  for (const name of reached) {
    const { on = {}, always = [] } = own(states, name) ?? {};
    for (const { target } of [...always, ...Object.values(on).flat()]) if (target !== undefined) reached.add(target);
  }
  return reached;
}

function leadsOf(
  { on = {}, always = [] }: ChartNode,
  region: RegionOf,
  told: ReadonlySet<string>,
  { compiled, teller }: Drawing,
): readonly Lead[] {
  const lead = (cause: Cause, event: Text | undefined, { target, guard }: ChartTransition): Lead => {
    const need = guardWords(guard, region, teller, { told, isOfFact: cause === 'fact' });
    return { to: target, cause, label: event ? withNeed(event, need) : (need ?? nothing) };
  };
  return [
    ...Object.entries(on).flatMap(([event, transitions]) => {
      const words = eventWords(event, region, teller, compiled);
      return transitions.map((transition) => lead(causeOf(event), words, transition));
    }),
    ...always.map((transition) => lead('condition', undefined, transition)),
  ];
}

function withNeed(event: Text, need: Text | undefined): Text {
  return need ? { en: `${event.en} [${need.en}]`, fr: `${event.fr} [${need.fr}]` } : event;
}

function unique(texts: readonly Text[]): readonly Text[] {
  return [...new Map(texts.map((text) => [text.en, text])).values()];
}

function sentenceCase({ en, fr }: Text): Text {
  return { en: capital(en), fr: capital(fr) };
}

/** What has no title of its own: the term, a renewal, the budget of a phase. */
function titleOfOther({ group, id }: RegionOf, { compiled }: Drawing): Text | undefined {
  const phase = group === 'budgets' ? compiled.convention.phases.get(id ?? '') : undefined;
  return phase ? verbatim(onOneLine(phase.title)) : undefined;
}
