import type { Chart } from '../chart/chart.ts';
import { Names } from '../chart/names.ts';
import type { PartsOfFact, Table } from './table.ts';

/** The numbers that names get while a chart is compiled, and which regions look at what. */
export class Draft {
  readonly events = new Names();
  readonly moments: Names;
  readonly budgets: Names;
  readonly clauses: Names;
  readonly roles: Names;
  readonly components: Names;
  readonly parties: Names;
  readonly #parts = new Map<string, PartsOfFact>();
  readonly #partCount: number;
  readonly #readers = new Map<string, number[]>();

  /** A run keeps what it remembers when an amendment makes another chart of this: so the names `before` stay known. */
  constructor(chart: Chart, parties: readonly string[], before?: Table) {
    this.moments = new Names(before?.moments.all);
    this.budgets = new Names(before?.budgets.all);
    this.clauses = new Names(before?.clauses.all);
    this.roles = new Names(before?.roles.all);
    this.components = new Names(before?.components.all);
    this.parties = new Names([...(before?.parties.all ?? []), ...parties]);
    let count = 0;
    for (const [fact, ids] of partsIn(chart, this.parties.all, before)) {
      this.#parts.set(fact, { first: count, ids });
      count += ids.length;
      for (const id of ids) this.components.number(id);
    }
    this.#partCount = count;
  }

  partsOf(fact: string): PartsOfFact {
    return this.#parts.get(fact) ?? noParts;
  }

  /** The regions whose transitions without event look at a thing; the list grows while the chart is compiled. */
  readersOf(kind: 'moment' | 'budget' | 'clause', number: number): number[] {
    const key = `${kind} ${number}`;
    const readers = this.#readers.get(key) ?? [];
    this.#readers.set(key, readers);
    return readers;
  }

  tables(): Omit<Table, 'regions' | 'reactions'> {
    const { events, moments, budgets, clauses, roles, parties, components } = this;
    return {
      events,
      moments,
      budgets,
      clauses,
      roles,
      parties,
      components,
      parts: this.#parts,
      partCount: this.#partCount,
    };
  }
}

const noParts: PartsOfFact = { first: 0, ids: [] };

/** The facts that are made of parts: of what each party says, or of what is delivered. */
function partsIn(
  chart: Chart,
  parties: readonly string[],
  before: Table | undefined,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map([...(before?.parts ?? [])].map(([fact, { ids }]) => [fact, ids]));
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, params } = value as {
      type?: unknown;
      params?: { fact: string; key: string; parts: readonly string[] };
    };
    if (type === 'completes' && params) {
      const ids = params.key === 'by' ? parties : params.parts;
      found.set(params.fact, [...new Set([...(found.get(params.fact) ?? []), ...ids])]);
    }
    for (const member of Object.values(value)) visit(member);
  };
  visit(chart.states);
  return found;
}
