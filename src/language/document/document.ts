import {
  type Alias,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { keysOf, memberOf, type Pointer, type Span } from '../../text/span.ts';
import { Lines, trimmedEnd } from './lines.ts';
import type { Part, Places } from './places.ts';

/** The nodes that aliases stand for. */
export type AliasTargets = ReadonlyMap<Alias, Node>;

/** A key or a value of a document. */
export interface Place {
  readonly pointer: Pointer;
  readonly part: Part;
}

/** A YAML text that was read: its plain value, and the place of every key and value in the text. */
export interface Document extends Places {
  readonly source: string;
  readonly text: string;
  /** Objects have no prototype; keys keep their order. */
  readonly value: unknown;
  /** The deepest key or value that an offset stands in, or at whose edge it stands. */
  placeAt(offset: number): Place;
}

/** A document with the tree of its text, in which places are found when they are asked for. */
export class TreeDocument implements Document {
  readonly source: string;
  readonly text: string;
  readonly value: unknown;
  readonly #root: Node | null;
  readonly #targets: AliasTargets;
  readonly #lines: Lines;
  readonly #originOf: (offset: number) => number;
  /** The pairs of the maps that were looked into, by their keys. */
  readonly #pairs = new Map<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(read: {
    source: string;
    text: string;
    value: unknown;
    root: Node | null;
    targets: AliasTargets;
    /** Where the text has what stands at an offset of the tree: elsewhere when its layout was fixed. */
    originOf?: (offset: number) => number;
  }) {
    this.source = read.source;
    this.text = read.text;
    this.value = read.value;
    this.#root = read.root;
    this.#targets = read.targets;
    this.#lines = new Lines(read.source, read.text);
    this.#originOf = read.originOf ?? ((offset) => offset);
  }

  spanOf(pointer: Pointer, part: Part = 'value'): Span {
    let node: Node | null = this.#root;
    let found: Node | null = node;
    let key: Node | null = null;
    for (const step of keysOf(pointer)) {
      const member = this.#member(node, step);
      if (!member) break;
      key = member.key;
      node = member.value;
      found = member.value ?? member.key;
    }
    return this.#spanOfNode((part === 'key' ? key : undefined) ?? found);
  }

  has(pointer: Pointer): boolean {
    let node: Node | null = this.#root;
    for (const step of keysOf(pointer)) {
      const member = this.#member(node, step);
      if (!member) return false;
      node = member.value;
    }
    return true;
  }

  pointerTo(pointer: Pointer): Pointer {
    return pointer;
  }

  writtenAt(pointer: Pointer): string | undefined {
    let node: Node | null = this.#root;
    for (const step of keysOf(pointer)) node = this.#member(node, step)?.value ?? null;
    if (!isScalar(node)) return undefined;
    // Where nothing but a comment stands, it may be a text that begins with its sign.
    if (node.value === null && node.comment) return `#${node.comment}`;
    return node.source ?? String(node.value);
  }

  placeAt(offset: number): Place {
    let node: Node | null = this.#root;
    let pointer: Pointer = '';
    for (;;) {
      const member = this.#memberHolding(node, offset);
      if (!member) return { pointer, part: 'value' };
      pointer = memberOf(pointer, member.key);
      if (member.part === 'key') return { pointer, part: 'key' };
      node = member.value;
    }
  }

  spanOfRange(start: number, end: number): Span {
    return this.#lines.spanOf(start, end);
  }

  #member(node: Node | null, step: string): { key: Node | null; value: Node | null } | undefined {
    const target = this.#follow(node);
    if (isMap(target)) {
      const pair = this.#pairsOf(target).get(step);
      return pair && { key: pair.key as Node, value: pair.value as Node | null };
    }
    if (isSeq(target)) {
      const item = target.items[Number(step)];
      return item === undefined ? undefined : { key: null, value: item as Node };
    }
    return undefined;
  }

  /** The member of a map or of a list that an offset stands in. */
  #memberHolding(node: Node | null, offset: number): Holding | undefined {
    const holds = (part: unknown): boolean => {
      const range = (part as Node | null)?.range;
      return !!range && this.#originOf(range[0]) <= offset && offset <= this.#originOf(range[1]);
    };
    if (isMap(node)) {
      for (const pair of node.items) {
        const found = holds(pair.key) ? 'key' : holds(pair.value) ? 'value' : undefined;
        if (found) return { key: keyText(pair), part: found, value: pair.value as Node | null };
      }
    }
    if (isSeq(node)) {
      const index = node.items.findIndex(holds);
      if (index >= 0) return { key: index, part: 'value', value: node.items[index] as Node };
    }
    return undefined;
  }

  #pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.#pairs.get(map);
    if (known) return known;
    const pairs = new Map(map.items.map((pair) => [keyText(pair), pair]));
    this.#pairs.set(map, pairs);
    return pairs;
  }

  #follow(node: Node | null): Node | null {
    return isAlias(node) ? (this.#targets.get(node) ?? null) : node;
  }

  #spanOfNode(node: Node | null): Span {
    const [start] = node?.range ?? [0];
    return this.spanOfRange(this.#originOf(start), this.#endOf(node));
  }

  /** What has no bracket or quote that closes it ends with its last word: what comes after is no part of it. */
  #endOf(node: Node | null): number {
    const [, end] = node?.range ?? [0, 0];
    if (isCollection(node) && !node.flow) {
      const last = node.items.at(-1);
      const part = isPair(last) ? last.value : last;
      return trimmedEnd(this.text, part ? this.#endOf(part as Node) : this.#originOf(end));
    }
    return isBlockOfText(node) ? trimmedEnd(this.text, this.#originOf(end)) : this.#originOf(end);
  }
}

function isBlockOfText(node: Node | null): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

interface Holding extends Omit<Place, 'pointer'> {
  readonly key: string | number;
  readonly value: Node | null;
}

/** The text of a key; keys are strings, since the parser reads them so. */
export function keyText(pair: Pair): string {
  return String((pair.key as Scalar).value);
}
