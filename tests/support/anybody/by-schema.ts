import { readFileSync } from 'node:fs';
import { parse } from '../../../src/pipeline.ts';
import { keysOf } from '../../../src/text/span.ts';
import { root } from '../first-convention.ts';
import { type Path, removed, valueAt } from '../mutants.ts';
import type { Chance } from '../simulation/chance.ts';

/** A part of a JSON schema, as far as it says what a value looks like. */
interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Node | boolean>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Node;
  readonly items?: Node;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly if?: Node;
  readonly then?: Node;
  readonly else?: Node;
  readonly oneOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
}

interface Schema {
  readonly $defs: Readonly<Record<string, Node>>;
  readonly properties: Readonly<Record<string, Node>>;
}

const schema = JSON.parse(readFileSync(`${root}schema/convention.schema.json`, 'utf8')) as Schema;
const definitions = new Map(Object.entries(schema.$defs));
const sections = new Map(Object.entries(schema.properties));

/** What every document has, whatever else it has. */
const required = {
  conventio: 1,
  id: 'of-anybody',
  title: 'Of anybody',
  language: 'en',
  jurisdiction: 'FR',
  timeZone: 'Europe/Paris',
  parties: { town: { name: 'Town', cite: 'practice' }, school: { name: 'School', cite: 'practice' } },
  term: { starts: { on: 'signed' }, ends: { period: 'P2Y', beginning: 'signed' }, cite: 'practice' },
};

/** Sections whose members have ids, with what a fact or a condition says of them. */
const verbs: Readonly<Record<string, readonly string[]>> = {
  dates: [''],
  terminations: ['terminated:', 'warned:', 'cured:'],
  suspensions: ['suspended:', 'resumed:'],
  milestones: [''],
  decisions: ['decided:', ''],
  events: ['', 'first:'],
  rights: ['exercised:', ''],
  phases: ['opened:', 'done:'],
  deliverables: ['delivered:', 'accepted:'],
  datasets: ['delivered:'],
  obligations: ['fulfilled:', 'due:'],
  meetings: ['met:', 'due:'],
  payments: ['paid:', 'requested:', 'due:'],
  reminders: [''],
  amendments: ['amended:'],
  properties: [''],
};

/**
 * A document whose parts have the shapes that the schema gives them, and that names its own clauses at random: what stands
 * behind the schema has to find out whether it holds together.
 */
export function bySchema(chance: Chance): unknown {
  return new Author(chance).document();
}

/** What is left of such a document without what was found wrong with it, piece by piece: unusual, and mostly sound. */
export function acceptedBySchema(chance: Chance): unknown {
  let value = bySchema(chance);
  for (let round = 0; round < 10; round += 1) {
    const errors = parse(JSON.stringify(value)).diagnostics.filter(({ severity }) => severity === 'error');
    const paths = errors.map(({ pointer }) => keysOf(pointer)).filter(({ length }) => length > 0);
    if (paths.length === 0) return value;
    for (const path of paths) value = removed(value, placed(value, path));
    value = { ...required, ...(value as object) };
  }
  return value;
}

/** A pointer as a place: the numbers of the members of lists are numbers. */
function placed(value: unknown, keys: readonly string[]): Path {
  const path: (string | number)[] = [];
  for (const key of keys) path.push(Array.isArray(valueAt(value, path)) ? Number(key) : key);
  return path;
}

class Author {
  readonly #chance: Chance;
  readonly #ids = new Map<string, readonly string[]>();
  #depth = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  document(): unknown {
    const chosen = Object.keys(verbs).filter(() => this.#chance.oneIn(4));
    for (const section of chosen) {
      const count = this.#chance.between(1, 3);
      this.#ids.set(
        section,
        Array.from({ length: count }, (_, index) => `${section.slice(0, 3)}${index}`),
      );
    }
    const parts = chosen.map((section) => [section, this.#section(section)]);
    const others = ['signature', 'notification', 'exit', 'consideration', 'calendar', 'term'].filter(() =>
      this.#chance.oneIn(6),
    );
    const more = others.map((name) => [name, this.#value(sections.get(name) ?? {})]);
    return { ...required, ...Object.fromEntries([...parts, ...more]) };
  }

  #section(name: string): unknown {
    const { additionalProperties } = this.#resolved(sections.get(name) ?? {});
    const clause = typeof additionalProperties === 'object' ? additionalProperties : {};
    return Object.fromEntries((this.#ids.get(name) ?? []).map((id) => [id, this.#value(clause)]));
  }

  #resolved(node: Node): Node {
    const name = node.$ref?.split('/').at(-1);
    return name === undefined ? node : (definitions.get(name) ?? {});
  }

  #value(given: Node, key = ''): unknown {
    const name = given.$ref?.split('/').at(-1);
    const word = this.#word(name ?? key);
    if (word !== undefined) return word;
    const node = this.#resolved(given);
    if (node.const !== undefined) return node.const;
    if (node.enum) return this.#chance.pick(node.enum);
    if (node.oneOf || node.anyOf) {
      const choice = this.#chance.pick((node.oneOf ?? node.anyOf) as readonly Node[]);
      const { oneOf: _one, anyOf: _any, ...rest } = node;
      if (Object.keys(choice).length > 0) return this.#value(merged(rest, choice), key);
      return this.#value(rest, key);
    }
    if (node.if) {
      const { if: condition, then: yes, else: no, ...rest } = node;
      const isDeep = this.#depth > 4;
      const takesFirst = condition?.type === 'string' ? isDeep || this.#chance.oneIn(2) : this.#chance.oneIn(2);
      const branch = (takesFirst ? merged(condition ?? {}, yes ?? {}) : no) ?? {};
      return this.#value(merged(rest, branch), key);
    }
    return this.#ofType(node, key);
  }

  #ofType(node: Node, key: string): unknown {
    const types =
      typeof node.type === 'string' ? [node.type] : (node.type ?? (node.properties ? ['object'] : ['string']));
    switch (this.#chance.pick(types)) {
      case 'object':
        return this.#object(node);
      case 'array': {
        const { minItems = 0, maxItems = 4 } = node;
        const count = this.#chance.between(minItems, Math.min(maxItems, minItems + 2));
        return Array.from({ length: count }, () => this.#within(() => this.#value(node.items ?? {}, key)));
      }
      case 'boolean':
        return this.#chance.oneIn(2);
      case 'integer':
        return this.#chance.between(node.minimum ?? 0, Math.min(node.maximum ?? 20, 20));
      case 'number':
        return this.#chance.pick([node.minimum ?? 0, 1, 2.5, 40, 100, node.maximum ?? 7]);
      case 'null':
        return null;
      default:
        return this.#words();
    }
  }

  #object({ properties = {}, required: needed = [], additionalProperties, dependentRequired = {} }: Node): unknown {
    const wanted = new Set(needed);
    const often = this.#depth > 3 ? 9 : 3;
    for (const name of Object.keys(properties)) {
      if (name === 'title' || name === 'cite' || this.#chance.oneIn(often)) wanted.add(name);
    }
    for (const [name, more] of Object.entries(dependentRequired))
      if (wanted.has(name)) for (const each of more) wanted.add(each);
    const named = Object.entries(properties).flatMap(([name, node]) =>
      wanted.has(name) && typeof node === 'object' ? [[name, this.#within(() => this.#value(node, name))]] : [],
    );
    if (typeof additionalProperties === 'object') {
      for (let count = this.#chance.between(1, 2); count > 0; count -= 1) {
        named.push([this.#id(), this.#within(() => this.#value(additionalProperties))]);
      }
    }
    return Object.fromEntries(named);
  }

  #within<T>(make: () => T): T {
    this.#depth += 1;
    const made = make();
    this.#depth -= 1;
    return made;
  }

  /** A word where the schema asks for one of a kind, which its pattern alone would not give. */
  #word(kind: string): unknown {
    switch (kind) {
      case 'words':
        return this.#words();
      case 'id':
      case 'of':
        return this.#chance.oneIn(3) ? this.#id() : this.#chance.pick(['town', 'school']);
      case 'moment':
        return this.#moment();
      // Each of these may stand within itself.
      case 'condition':
        return this.#depth > 4 ? this.#moment() : undefined;
      case 'timing':
      case 'dueTime':
        if (this.#depth > 4) return { on: this.#anchor() };
        return this.#chance.oneIn(3)
          ? undefined
          : { period: 'P1M', [this.#chance.pick(['after', 'before'])]: this.#anchor() };
      case 'cite':
        return this.#chance.oneIn(4) ? undefined : { article: this.#chance.pick([1, '2.10', 99_999_999_999]) };
      case 'anchor':
        return this.#depth < 5 && this.#chance.oneIn(5) ? undefined : this.#anchor();
      case 'date':
        return `20${this.#chance.between(21, 29)}-0${this.#chance.between(1, 9)}-${this.#chance.between(10, 31)}`;
      case 'period':
        return this.#chance.pick(['P1D', 'P10D', 'P2W', 'P1M', 'P3M', 'P1Y', 'P1Y2M3D', 'P0D', 'P30Y']);
      case 'monthDay':
        return this.#chance.pick(['01-31', '02-29', '09-01', '12-31']);
      case 'currency':
        return this.#chance.pick(['EUR', 'XXX', 'CHF']);
      case 'changes':
        return this.#changes();
      default:
        return undefined;
    }
  }

  #words(): string {
    return this.#chance.pick([
      'Words',
      'Été 🌞',
      'a: b',
      '# no',
      'l’accord « signé »',
      'two\nlines',
      "it's",
      '- a',
      'null',
      '1.10',
    ]);
  }

  #id(): string {
    const all = [...this.#ids.values()].flat();
    return all.length === 0 || this.#chance.oneIn(12)
      ? this.#chance.pick(['nobody', 'constructor', 'then'])
      : this.#chance.pick(all);
  }

  #moment(): string {
    const own = [...this.#ids].flatMap(([section, ids]) =>
      ids.flatMap((id) => (verbs[section] ?? []).map((verb) => verb + id)),
    );
    return this.#chance.oneIn(3) || own.length === 0
      ? this.#chance.pick(['signed', 'in-force', 'notified', 'expired'])
      : this.#chance.pick(own);
  }

  #anchor(): string {
    return this.#chance.oneIn(3)
      ? this.#chance.pick(['term.start', 'term.end', 'term.middle', 'cycle.start', 'cycle.end', '2023-06-30', '09-01'])
      : this.#moment();
  }

  /** A merge patch of a clause that there is, or of one that there is not. */
  #changes(): unknown {
    const section = this.#chance.pick([...this.#ids.keys(), 'parties', 'term', 'amendments', 'nowhere']);
    const patch = this.#chance.pick([
      null,
      [],
      {},
      1,
      { title: 'Changed' },
      { title: null },
      { due: { on: '2024-01-01' } },
      { when: 'signed' },
    ]);
    return section === 'term'
      ? { term: { ends: { period: 'P3Y', beginning: 'signed' } } }
      : { [section]: { [this.#id()]: patch } };
  }
}

/** One node for two that hold together. */
function merged(one: Node, other: Node): Node {
  const needed = [...(one.required ?? []), ...(other.required ?? [])];
  const properties = { ...one.properties, ...other.properties };
  return {
    ...one,
    ...other,
    ...(needed.length > 0 && { required: needed }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}
