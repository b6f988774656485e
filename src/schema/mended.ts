import type { Part } from '../document/document.ts';
import type { Places } from '../document/places.ts';
import type { Diagnostic } from '../text/diagnostic.ts';
import { keysOf, memberOf, type Pointer, parentOf, type Span } from '../text/span.ts';

/** A value in which the words that were meant stand in place of those that were written, so that one slip hides nothing. */
export interface Mended {
  readonly value: unknown;
  readonly places: Places;
}

/** Puts the suggestions of some diagnostics in their places. Nothing that was read is changed: what is mended is copied. */
export function mended(value: unknown, diagnostics: readonly Diagnostic[], places: Places): Mended {
  const renamed = new Map<Pointer, string>();
  let rest = value;
  for (const { pointer, rule, suggestion } of diagnostics) {
    if (suggestion === undefined || rule === 'key-missing') continue;
    const key = keysOf(pointer).at(-1) ?? '';
    const parent = parentOf(pointer);
    // A day that is written as a key has something under it; as a value it has not.
    if (rule === 'key-unknown' || rule === 'id-malformed' || parent === '/calendar/add') {
      rest = changed(rest, parent, (clause) => renameKey(clause, key, suggestion));
      renamed.set(memberOf(parent, suggestion), key);
    } else {
      const meant = rule === 'value-out-of-range' ? Number(suggestion) : suggestion.replace(/^"(.*)"$/s, '$1');
      rest = changed(rest, parent, (clause) => Object.assign(copyOf(clause), { [key]: meant }));
    }
  }
  return { value: rest, places: renamed.size > 0 ? new RenamedPlaces(places, renamed) : places };
}

/** A copy in which one clause is another; everything beside the way to it is shared. */
function changed(value: unknown, pointer: Pointer, change: (clause: object) => object): unknown {
  const [key, ...rest] = keysOf(pointer);
  if (typeof value !== 'object' || value === null) return value;
  if (key === undefined) return change(value);
  const below = rest.map((each) => memberOf('', each)).join('');
  return Object.assign(copyOf(value), { [key]: changed((value as Record<string, unknown>)[key], below, change) });
}

function copyOf(value: object): Record<string, unknown> {
  return Array.isArray(value)
    ? ([...value] as unknown as Record<string, unknown>)
    : Object.assign(Object.create(null), value);
}

/** The same members in the same order, one under another key; what stands under that key already stays. */
function renameKey(clause: object, from: string, to: string): object {
  if (Object.hasOwn(clause, to)) return clause;
  const members = Object.entries(clause).map(([key, member]) => [key === from ? to : key, member] as const);
  return Object.assign(Object.create(null), Object.fromEntries(members));
}

/** Finds what bears the name that was meant under the name that was written. */
class RenamedPlaces implements Places {
  readonly #places: Places;
  readonly #renamed: ReadonlyMap<Pointer, string>;

  constructor(places: Places, renamed: ReadonlyMap<Pointer, string>) {
    this.#places = places;
    this.#renamed = renamed;
  }

  spanOf(pointer: Pointer, part?: Part): Span {
    return this.#places.spanOf(this.#written(pointer), part);
  }

  has(pointer: Pointer): boolean {
    return this.#places.has(this.#written(pointer));
  }

  writtenAt(pointer: Pointer): string | undefined {
    return this.#places.writtenAt(this.#written(pointer));
  }

  #written(pointer: Pointer): Pointer {
    let [meant, written] = ['', ''];
    for (const key of keysOf(pointer)) {
      meant = memberOf(meant, key);
      written = memberOf(written, this.#renamed.get(meant) ?? key);
    }
    return written;
  }
}
