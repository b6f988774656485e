import { describe, expect, test } from '@jest/globals';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { statesOf } from '../../../src/engine/lifecycle/state.ts';
import { type GraphChart, type MachineGraph, views } from '../../../src/insight/diagram/graph.ts';
import { machineGraph } from '../../../src/insight/diagram/machine-graph.ts';
import { passedThrough } from '../../../src/insight/diagram/standing.ts';
import { langs } from '../../../src/text/text.ts';
import { conventionIds, everyRun } from '../../support/agreements.ts';
import { compiledConvention, facts } from '../../support/first-convention.ts';

const runs = [...everyRun()];

describe.each(conventionIds)('%s as a picture', (id) => {
  const compiled = compiledConvention(id);

  test.each(views)('leads every arrow of “%s” from a box to a box, and says something in each', (view) => {
    expect(faultsOf(machineGraph(compiled, { view }))).toEqual([]);
  });

  test('has every phase in the view of phases, in the order of the text', () => {
    const [, phases] = machineGraph(compiled, { view: 'phases' }).sections;
    const shown = phases?.charts[0]?.nodes.filter(({ kind }) => kind === 'phase').map(({ id: node }) => node) ?? [];
    expect(shown.sort()).toEqual([...compiled.convention.phases.keys()].map((phase) => `phases.${phase}`).sort());
  });

  test('has a chart for every region in the view of all', () => {
    const { sections } = machineGraph(compiled, { view: 'all' });
    const regions = Object.entries(compiled.chart.states).flatMap(([group, node]) =>
      node.type === 'parallel' ? Object.keys(node.states ?? {}).map((member) => `${group}.${member}`) : [group],
    );
    expect(sections.flatMap(({ charts }) => charts.map((chart) => chart.id))).toEqual(regions);
  });

  test('speaks no word of the chart that is none of either language', () => {
    const texts = machineGraph(compiled, { view: 'all' }).sections.flatMap(({ charts }) =>
      charts.flatMap(({ nodes, edges }) => [
        ...nodes.flatMap(({ title, lines }) => [title, ...lines]),
        ...edges.flatMap(({ labels }) => labels),
      ]),
    );
    const raw = /\b[a-z-]+:[a-z][a-z-]+|\b(term|dates|obligations|deliverables)\.[a-z]/;
    const spoken = texts.flatMap(({ en, fr }) => [en, fr]).filter((words) => raw.test(words));
    expect(spoken).toEqual([]);
  });
});

describe.each(runs)('%s, %s', (_id, _name, compiled, { end, steps }) => {
  test('shows where the run stands: in one state of every region, and in one of the term', () => {
    const passed = passedThrough(steps);
    const all = machineGraph(compiled, { view: 'all', state: end, passed });
    expect(faultsOf(all)).toEqual([]);
    for (const { charts } of all.sections) {
      for (const { id, nodes } of charts) {
        expect([id, nodes.filter(({ standing }) => standing === 'current').length]).toEqual([id, 1]);
      }
    }
    const [term] = machineGraph(compiled, { view: 'phases', state: end }).sections;
    const current = term?.charts[0]?.nodes.filter(({ standing }) => standing === 'current') ?? [];
    expect(current).toHaveLength(1);
    const { term: status } = statesOf(end);
    expect(current[0]?.id).toMatch(status === 'in-force' ? /^term\.(in-force|suspended)$/ : `term.${status}`);
  });
});

describe('the first convention', () => {
  const compiled = compiledConvention();
  const graph = (...lines: string[]): MachineGraph => {
    const run = replay(compiled, facts(compiled, ...lines), '2023-04-12');
    return machineGraph(compiled, { view: 'phases', state: run.end, passed: passedThrough(run.steps) });
  };
  const node = ({ sections }: MachineGraph, id: string) =>
    sections.flatMap(({ charts }) => charts.flatMap(({ nodes }) => nodes)).find((one) => one.id === id);

  test('says how far its days are used, and what is still missing for the third phase', () => {
    const before = graph('signed 2022-11-10', 'notified 2022-11-15', 'plpdma-validated 2023-03-01');
    expect(node(before, 'phases.support')).toMatchObject({ standing: 'ahead', badge: { en: 'locked' } });
    expect(node(before, 'milestones.plpdma-validated')).toMatchObject({ standing: 'passed' });
    expect(node(before, 'milestones.priorities-validated')).toMatchObject({ standing: 'ahead' });
    const after = graph(
      'signed 2022-11-10',
      'notified 2022-11-15',
      'plpdma-validated 2023-03-01',
      'priorities-validated 2023-03-01',
      'worked:support 2023-04-03 2',
    );
    const support = node(after, 'phases.support');
    expect(support).toMatchObject({ standing: 'current', badge: { en: 'open' }, used: 0.25 });
    expect(support?.lines.map(({ fr }) => fr)).toEqual(['5 à 8 jours, 8 au plus', '2 sur 8 jours utilisés']);
  });

  test('joins what opens the third phase: the entry into force and both votes, all of them', () => {
    const edges = machineGraph(compiled, { view: 'phases' }).sections[1]?.charts[0]?.edges ?? [];
    const [into] = edges.filter(({ to }) => to === 'phases.support');
    expect(edges.filter(({ to }) => to === into?.from).map(({ from }) => from)).toEqual([
      'term.in-force.support',
      'milestones.plpdma-validated',
      'milestones.priorities-validated',
    ]);
  });
});

/** What no picture may have: names that are given twice, arrows from or to nowhere, boxes without a word. */
function faultsOf({ sections }: MachineGraph): readonly string[] {
  const charts = sections.flatMap((section) => section.charts);
  return [...twice(charts.map(({ id }) => id)), ...charts.flatMap(faultsOfChart)];
}

function faultsOfChart({ id, nodes, edges }: GraphChart): readonly string[] {
  const ids = new Set(nodes.map((node) => node.id));
  const loose = edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to));
  const silent = nodes.filter(({ kind, title }) => kind !== 'start' && langs.some((lang) => title[lang].trim() === ''));
  const empty = edges.filter(({ labels }) => labels.some(({ en, fr }) => en === '' || fr === ''));
  return [
    ...twice(nodes.map((node) => node.id)),
    ...loose.map(({ from, to }) => `${id}: ${from} -> ${to}`),
    ...silent.map((node) => `${id}: ${node.id} says nothing`),
    ...empty.map(({ from, to }) => `${id}: ${from} -> ${to} has an empty label`),
  ];
}

function twice(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${id} twice`);
}
