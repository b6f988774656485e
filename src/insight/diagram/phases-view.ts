import { sayDay } from '../../calendar/say-day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import { dayOfMoment, usedOf } from '../../engine/lifecycle/context.ts';
import { conditionHolds } from '../../engine/lifecycle/holds.ts';
import { contextOf, type State, stateOf } from '../../engine/lifecycle/state.ts';
import type { NamedClause } from '../../language/model/clause.ts';
import type { Condition } from '../../language/model/condition.ts';
import type { Phase } from '../../language/model/work.ts';
import { own } from '../../text/own.ts';
import { type Text, verbatim } from '../../text/text.ts';
import { sayStateOf } from '../agenda/state-words.ts';
import type { Teller } from '../explain/teller.ts';
import { byWhen } from '../explain/times.ts';
import { onOneLine } from '../explain/words/grammar.ts';
import { namesOf } from '../explain/words/names.ts';
import { sayBounds, sayExpected, sayUsed, usedShare } from './budget-words.ts';
import type { GraphEdge, GraphNode, GraphSection, NodeKind, Standing } from './graph.ts';
import { type Asked, type Connected, type Connecting, connect } from './needs.ts';
import { type Part, termPart } from './term-nodes.ts';

/** The term, and the phases with what opens and ends them, and what is delivered in them: from left to right. */
export function phasesView(
  { convention }: Compiled,
  teller: Teller,
  state: State | undefined,
): readonly GraphSection[] {
  const term = { id: 'term', heading: headings.term, charts: [{ id: 'term', ...termPart(teller, state) }] };
  if (convention.phases.size === 0) return [term];
  const sheet = new Sheet(teller, state);
  for (const phase of convention.phases.values()) sheet.addPhase(phase);
  const { nodes, edges } = sheet;
  const columns = [independent(nodes, edges)];
  return [term, { id: 'phases', heading: headings.phases, charts: [{ id: 'phases', nodes, edges, columns }] }];
}

/** The phases that no other comes before, neither itself nor by what is done in it: they stand below one another. */
function independent(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): readonly string[] {
  const phases = nodes.filter(({ kind }) => kind === 'phase').map(({ id }) => id);
  const follow = new Set<string>();
  for (const phase of phases) {
    const after = new Set([phase]);
    for (const node of after) for (const { from, to } of edges) if (from === node) after.add(to);
    for (const node of after) if (node !== phase) follow.add(node);
  }
  return phases.filter((phase) => !follow.has(phase));
}

const headings = {
  term: { en: 'The term', fr: 'La durée' },
  phases: { en: 'The phases', fr: 'Les étapes' },
} as const satisfies Readonly<Record<string, Text>>;

/** What stands on the sheet besides the term: each thing once, as soon as something asks for it. */
class Sheet implements Part {
  readonly edges: GraphEdge[] = [];
  readonly #nodes = new Map<string, GraphNode>();
  readonly #teller: Teller;
  readonly #state: State | undefined;
  readonly #connecting: Connecting;
  /** The phase that is added. */
  #current = '';

  constructor(teller: Teller, state: State | undefined) {
    this.#teller = teller;
    this.#state = state;
    this.#connecting = {
      teller,
      find: (moment) => this.#find(moment),
      holds: (condition) => state !== undefined && conditionHolds(condition, contextOf(state), { day: state.day }),
    };
  }

  get nodes(): readonly GraphNode[] {
    return [...this.#nodes.values()];
  }

  addPhase(phase: Phase): void {
    const { id, gate, done } = phase;
    this.#current = id;
    const node = `phases.${id}`;
    this.#add(node, () => this.#phase(phase));
    const has = (moment: string): boolean => this.#connecting.holds(moment);
    this.#connect(gate.condition, { node, label: words.opens, way: 'opens', hasCome: has(`opened:${id}`) });
    if (done) this.#connect(done.condition, { node, label: words.complete, way: 'ends', hasCome: has(`done:${id}`) });
    for (const deliverable of this.#teller.convention.deliverables.values()) {
      const asked = deliverable.phase === id ? this.#deliverable(deliverable.id) : undefined;
      if (!asked || this.edges.some(({ from, to }) => from === node && to === asked)) continue;
      this.edges.push({
        from: node,
        to: asked,
        cause: 'condition',
        labels: [],
        ...this.#taken(`delivered:${deliverable.id}`),
      });
    }
  }

  #connect(condition: Condition, to: Connected): void {
    const part = connect(condition, to, this.#connecting);
    for (const node of part.nodes) this.#nodes.set(node.id, node);
    this.edges.push(...part.edges);
  }

  #taken(moment: string): { isTaken?: true } {
    return this.#connecting.holds(moment) ? { isTaken: true } : {};
  }

  #add(id: string, make: () => Omit<GraphNode, 'id'>): string {
    if (!this.#nodes.has(id)) this.#nodes.set(id, { id, ...make() });
    return id;
  }

  #find(moment: string): Asked | undefined {
    const { milestones, phases, deliverables, events, decisions, obligations, dates } = this.#teller.convention;
    const ofTerm = own(termStates, moment);
    if (ofTerm) return { node: this.#termState(moment, ofTerm) };
    const [verb = '', id = ''] = moment.includes(':') ? moment.split(':') : ['', moment];
    const label = own(comes, verb);
    switch (verb) {
      case '': {
        const milestone = milestones.get(id);
        if (milestone) return { node: this.#milestone(milestone.id) };
        const act = events.get(id) ?? dates.get(id);
        return act && { node: this.#act(moment, act) };
      }
      case 'opened':
      case 'done': {
        const phase = phases.get(id);
        return phase && { node: this.#add(`phases.${id}`, () => this.#phase(phase)), ...(label && { label }) };
      }
      case 'delivered':
      case 'accepted':
        return deliverables.has(id) ? { node: this.#deliverable(id), ...(label && { label }) } : undefined;
      default: {
        const act = verb === 'decided' ? decisions.get(id) : own(duties, verb) ? obligations.get(id) : undefined;
        return act && { node: this.#act(moment, act), ...(label && { label }) };
      }
    }
  }

  #phase(phase: Phase): Omit<GraphNode, 'id'> {
    const { id, expected, due, optional, budget } = phase;
    const state = this.#state;
    const current = state && stateOf(state, 'phases', id);
    const used = budget && state ? usedOf(id, contextOf(state)) : undefined;
    const by = due && byWhen(due, this.#teller, { self: id });
    const share = budget && used !== undefined ? usedShare(budget, used) : undefined;
    return {
      ...this.#named('phase', phase, standingOfPhase(current)),
      lines: [
        ...(optional ? [words.optional] : []),
        ...(budget ? sayBounds(budget) : []),
        ...(budget && used !== undefined ? [sayUsed(budget, used)] : []),
        ...(expected ? [sayExpected(expected, 'prévue')] : []),
        ...(by ? [{ en: `complete ${by.en}`, fr: `achevée ${by.fr}` }] : []),
      ],
      ...(current && { badge: sayStateOf('phases', current) }),
      ...(share !== undefined && { used: share }),
    };
  }

  /** The state of the term that a phase waits for, beside each phase anew, so that no arrow crosses the sheet. */
  #termState(moment: string, title: Text): string {
    return this.#add(`term.${moment}.${this.#current}`, () => ({
      kind: 'state',
      title,
      lines: [],
      // It has been in force even where that is over.
      ...this.#standing(moment === 'in-force' ? 'term.start' : moment),
    }));
  }

  #milestone(id: string): string {
    const milestone = this.#teller.convention.milestones.get(id) as NamedClause & { by?: Parameters<typeof sayBy>[0] };
    return this.#add(`milestones.${id}`, () => ({
      ...this.#moment('milestone', milestone, id),
      lines: [...this.#since(id, since.milestone), ...(milestone.by ? [sayBy(milestone.by, this.#teller)] : [])],
    }));
  }

  #deliverable(id: string): string {
    const deliverable = this.#teller.convention.deliverables.get(id);
    if (!deliverable) return '';
    const { by, to, expected, due } = deliverable;
    const until = due && byWhen(due, this.#teller, { self: id });
    return this.#add(`deliverables.${id}`, () => ({
      ...this.#moment('deliverable', deliverable, `delivered:${id}`),
      lines: [
        ...this.#since(`delivered:${id}`, since.deliverable),
        ...(until ? [until] : expected ? [sayExpected(expected, 'prévu')] : []),
        sayFromTo(by, to, this.#teller),
      ],
    }));
  }

  #act(moment: string, clause: NamedClause): string {
    return this.#add(`acts.${moment}`, () => ({
      ...this.#moment('act', clause, moment),
      lines: this.#since(moment, since.act),
    }));
  }

  #moment(kind: NodeKind, clause: NamedClause, moment: string): Omit<GraphNode, 'id'> {
    return this.#named(kind, clause, this.#standing(moment).standing);
  }

  /** Whether something has come, where anything is known of that. */
  #standing(moment: string): { readonly standing?: Standing } {
    if (!this.#state) return {};
    return { standing: this.#connecting.holds(moment) ? 'passed' : 'ahead' };
  }

  /** The day since which something has come, where it has. */
  #since(moment: string, come: Text): readonly Text[] {
    const day = this.#state && dayOfMoment(moment, contextOf(this.#state));
    return day ? [{ en: `${come.en} ${sayDay(day).en}`, fr: `${come.fr} ${sayDay(day).fr}` }] : [];
  }

  #named(kind: NodeKind, { title, at }: NamedClause, standing: Standing | undefined): Omit<GraphNode, 'id'> {
    return { kind, title: verbatim(onOneLine(title)), lines: [], at, ...(standing && { standing }) };
  }
}

function standingOfPhase(current: string | undefined): Standing | undefined {
  if (current === undefined) return undefined;
  if (current === 'lapsed') return 'lapsed';
  if (current === 'done') return 'passed';
  return current === 'open' ? 'current' : 'ahead';
}

function sayBy(by: { each: readonly string[] } | { any: readonly string[] }, { convention }: Teller): Text {
  const { en, fr } = 'each' in by ? namesOf(by.each, convention) : namesOf(by.any, convention, 'or');
  return { en: `by ${en}`, fr: `par ${fr}` };
}

function sayFromTo(by: string, to: string, { convention }: Teller): Text {
  const [sender, addressee] = [by, to].map((id) => onOneLine(convention.parties.get(id)?.title ?? id));
  return verbatim(`${sender} → ${addressee}`);
}

const words = {
  opens: { en: 'opens', fr: 'ouvre' },
  complete: { en: 'done with', fr: 'achevée avec' },
  optional: { en: 'optional', fr: 'facultative' },
} as const satisfies Readonly<Record<string, Text>>;

/** States of the term that a gate may wait for. */
const termStates: Readonly<Record<string, Text>> = {
  signed: { en: 'Signed', fr: 'Signée' },
  'in-force': { en: 'In force', fr: 'En vigueur' },
};

/** What has to come of something that has a box of its own. */
const comes: Readonly<Record<string, Text>> = {
  opened: { en: 'once open', fr: 'une fois ouverte' },
  done: { en: 'once done', fr: 'une fois achevée' },
  accepted: { en: 'once accepted', fr: 'une fois accepté' },
};

const since = {
  milestone: { en: 'reached on', fr: 'atteint le' },
  deliverable: { en: 'delivered on', fr: 'remis le' },
  act: { en: 'on', fr: 'le' },
} as const satisfies Readonly<Record<string, Text>>;

/** Facts about a duty that a condition may wait for. */
const duties: Readonly<Record<string, true>> = { performed: true, held: true, paid: true };
