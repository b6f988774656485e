import { own } from '../../text/own.ts';
import type { Chart, ChartAction, ChartGuard, ChartNode, ChartTransition } from '../chart/chart.ts';
import { actionCompilers } from './compile-actions.ts';
import { compileGuard } from './compile-guards.ts';
import { Draft } from './draft.ts';
import type { PackedAction, PackedTransition, Reaction, Region, Table } from './table.ts';
import { beyondTable, type Unsupported } from './unsupported.ts';

export type TableReading =
  | { readonly ok: true; readonly table: Table }
  /** What the chart has that a table can't run; it is then run by XState alone, and never half by each. */
  | { readonly ok: false; readonly unsupported: readonly Unsupported[] };

/**
 * Compiles a chart to a table. `parties` are those that may record a fact; `before` is the table from which runs are
 * taken over.
 */
export function compileTable(chart: Chart, parties: readonly string[], before?: Table): TableReading {
  const compiler = new Compiler(chart, new Draft(chart, parties, before));
  const table = compiler.compile();
  const { unsupported } = compiler;
  return unsupported.length === 0 ? { ok: true, table } : { ok: false, unsupported };
}

/** Everything that a chart, or one of its nodes, may have; whatever else there is would be read and ignored. */
const keysOfNodes = 'description type initial states entry on always meta tags id context'.split(' ');
const keysOfTransitions = ['target', 'guard', 'actions'];

const writing: readonly ChartAction['type'][] = ['come', 'note', 'undo'];

class Compiler {
  readonly unsupported: Unsupported[] = [];
  readonly #chart: Chart;
  readonly #draft: Draft;
  readonly #regions: Region[] = [];
  readonly #reactions: Reaction[][] = [];
  /** The one region that writes each moment: then the order of regions within a step has no effect. */
  readonly #writers = new Map<string, number>();

  constructor(chart: Chart, draft: Draft) {
    this.#chart = chart;
    this.#draft = draft;
  }

  compile(): Table {
    const { states } = this.#chart;
    this.#checkGroup(this.#chart, 'chart');
    for (const [group, node] of Object.entries(states)) {
      if (node.type !== 'parallel') {
        this.#region(node, [group]);
        continue;
      }
      this.#checkGroup(node, group);
      for (const [id, member] of Object.entries(node.states ?? {})) this.#region(member, [group, id]);
    }
    return { regions: this.#regions, reactions: this.#reactions, ...this.#draft.tables() };
  }

  /** A group has regions and nothing of its own. */
  #checkGroup(node: ChartNode | Chart, place: string): void {
    this.#checkKeys(node, keysOfNodes, place);
    for (const key of ['on', 'always', 'entry'] as const) if (key in node) this.#refuse(place, key);
  }

  #region(node: ChartNode, path: Region['path']): void {
    const place = path.join('.');
    this.#checkGroup(node, place);
    const states = Object.keys(node.states ?? {});
    if (node.initial === undefined || node.type !== undefined || states.length > 255) this.#refuse(place, 'states');
    const region = this.#regions.length;
    const compileIn = (state: ChartNode, name: string) => ({
      entry: this.#actions(state.entry ?? [], `${place}.${name}`, region),
      always: this.#transitions(state.always ?? [], { region, states, place: `${place}.${name}` }),
    });
    const compiled = Object.entries(node.states ?? {}).map(([name, state]) => {
      this.#checkKeys(state, keysOfNodes, `${place}.${name}`);
      if (state.states) this.#refuse(`${place}.${name}`, 'states');
      return compileIn(state, name);
    });
    const entry = compiled.map((each) => each.entry);
    this.#regions.push({ path, states, entry, always: compiled.map((each) => each.always) });
    const events = new Set(Object.values(node.states ?? {}).flatMap(({ on = {} }) => Object.keys(on)));
    for (const event of events) {
      const byState = Object.entries(node.states ?? {}).map(([name, { on = {} }]) =>
        this.#transitions(own(on, event) ?? [], { region, states, place: `${place}.${name}`, event }),
      );
      const number = this.#draft.events.number(event);
      this.#reactions[number] = [...(this.#reactions[number] ?? []), { region, byState }];
    }
  }

  #transitions(
    transitions: readonly ChartTransition[],
    { region, states, place, event }: { region: number; states: readonly string[]; place: string; event?: string },
  ): readonly PackedTransition[] {
    return transitions.map((transition) => {
      this.#checkKeys(transition, keysOfTransitions, place);
      const { target, guard, actions = [] } = transition;
      const state = target === undefined ? undefined : states.indexOf(target);
      if (state === -1 || event === '*') this.#refuse(place, String(target));
      return {
        region,
        target: state,
        guard: this.#guard(guard, place, region, event),
        actions: this.#actions(actions, place, region),
      };
    });
  }

  #guard(guard: ChartGuard | undefined, place: string, region: number, event: string | undefined) {
    if (!guard) return undefined;
    const compiled = compileGuard(guard, { draft: this.#draft, event, region });
    if (!compiled) this.#refuse(place, guard.type);
    return compiled;
  }

  #actions(actions: readonly ChartAction[], place: string, region: number): readonly PackedAction[] {
    return actions.flatMap((action) => {
      const compile = actionCompilers[action.type] as ((params: unknown, draft: Draft) => PackedAction) | undefined;
      if (!compile) {
        this.#refuse(place, action.type);
        return [];
      }
      if (writing.includes(action.type) && 'moment' in action.params) this.#claim(action.params.moment, region, place);
      return [compile(action.params, this.#draft)];
    });
  }

  #claim(moment: string, region: number, place: string): void {
    const writer = this.#writers.get(moment) ?? region;
    this.#writers.set(moment, writer);
    if (writer !== region) this.#refuse(place, moment);
  }

  #checkKeys(node: object, known: readonly string[], place: string): void {
    for (const key of Object.keys(node)) if (!known.includes(key)) this.#refuse(place, key);
  }

  #refuse(place: string, what: string): void {
    this.unsupported.push(beyondTable(place, what));
  }
}
