import type { Diagnostic } from '../../text/diagnostic.ts';
import { own } from '../../text/own.ts';
import { keysOf, memberOf, type Pointer, parentOf, type Span } from '../../text/span.ts';
import type { Part, Places } from '../document/places.ts';

/** A value in which the words that were meant stand in place of those that were written, so that one slip hides nothing. */
export interface Fixed {
  readonly value: unknown;
  readonly places: Places;
}

/** Puts the suggestions of some diagnostics in their places. Nothing that was read is changed: what is fixed is copied. */
export function fixed(value: unknown, slips: readonly Diagnostic[], places: Places): Fixed {
  const renamed = new Map<Pointer, string>();
  const rewritten = new Map<Pointer, string>();
  let rest = value;
  // What is deeper comes first, while the names that lead to it are still the written ones.
  for (const { pointer, rule, suggestion = '' } of [...slips].sort(deeperFirst)) {
    const key = keysOf(pointer).at(-1) ?? '';
    const parent = parentOf(pointer);
    // A day that is written as a key has something under it; as a value it has not.
    if (rule === 'key-unknown' || rule === 'id-malformed' || parent === '/calendar/add') {
      rest = changed(rest, parent, (clause) => {
        if (Object.hasOwn(clause, suggestion)) return clause;
        renamed.set(memberOf(parent, suggestion), key);
        return renameKey(clause, key, suggestion);
      });
    } else if (!/^[[{]/.test(suggestion)) {
      rewritten.set(places.pointerTo(pointer), suggestion.replace(/^"(.*)"$/s, '$1'));
      rest = changed(rest, parent, (clause) => Object.assign(copyOf(clause), { [key]: readScalar(suggestion) }));
    }
  }
  return { value: rest, places: slips.length > 0 ? new FixedPlaces(places, renamed, rewritten) : places };
}

function deeperFirst(a: Diagnostic, b: Diagnostic): number {
  return keysOf(b.pointer).length - keysOf(a.pointer).length;
}

/** A suggestion as YAML reads it: a number where it is written as one, a text between quotes or without. */
function readScalar(suggestion: string): string | number | boolean {
  if (suggestion === 'true' || suggestion === 'false') return suggestion === 'true';
  return /^-?\d+(\.\d+)?$/.test(suggestion) ? Number(suggestion) : suggestion.replace(/^"(.*)"$/s, '$1');
}

/** A copy in which one clause is another; everything beside the way to it is shared. */
function changed(value: unknown, pointer: Pointer, change: (clause: object) => object): unknown {
  const [key, ...rest] = keysOf(pointer);
  if (typeof value !== 'object' || value === null) return value;
  if (key === undefined) return change(value);
  const below = rest.map((each) => memberOf('', each)).join('');
  return Object.assign(copyOf(value), { [key]: changed(own(value as Record<string, unknown>, key), below, change) });
}

function copyOf(value: object): Record<string, unknown> {
  return Array.isArray(value)
    ? ([...value] as unknown as Record<string, unknown>)
    : Object.assign(Object.create(null), value);
}

/** The same members in the same order, one under another key. */
function renameKey(clause: object, from: string, to: string): object {
  const members = Object.entries(clause).map(([key, member]) => [key === from ? to : key, member] as const);
  return Object.assign(Object.create(null), Object.fromEntries(members));
}

/** Finds what bears the name that was meant under the name that was written, and tells the words that were meant. */
class FixedPlaces implements Places {
  readonly #places: Places;
  /** The written keys, each by the written pointer of its clause and the key that was meant. */
  readonly #renamed: ReadonlyMap<Pointer, string>;

  /** The words that were meant, each by the written pointer of those that stand there. */
  readonly #rewritten: ReadonlyMap<Pointer, string>;

  constructor(places: Places, renamed: ReadonlyMap<Pointer, string>, rewritten: ReadonlyMap<Pointer, string>) {
    this.#places = places;
    this.#renamed = renamed;
    this.#rewritten = rewritten;
  }

  spanOf(pointer: Pointer, part?: Part): Span {
    return this.#places.spanOf(this.#named(pointer), part);
  }

  has(pointer: Pointer): boolean {
    return this.#places.has(this.#named(pointer));
  }

  writtenAt(pointer: Pointer): string | undefined {
    return this.#rewritten.get(this.pointerTo(pointer)) ?? this.#places.writtenAt(this.#named(pointer));
  }

  pointerTo(pointer: Pointer): Pointer {
    return this.#places.pointerTo(this.#named(pointer));
  }

  /** The pointer with the names that were written; the text that has them may have the whole under another one. */
  #named(pointer: Pointer): Pointer {
    return keysOf(pointer).reduce(
      (clause, key) => memberOf(clause, this.#renamed.get(memberOf(clause, key)) ?? key),
      '',
    );
  }
}
