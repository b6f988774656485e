import { own } from '../../text/own.ts';
import { memberOf, type Pointer, type Span } from '../../text/span.ts';
import type { Part, Places } from '../document/places.ts';
import { exampleValues, type ParameterValues, withValues } from './amendment.ts';
import type { Amendment, Convention } from './convention.ts';

/** A declaration as an amendment changes it, not yet checked, and the places of its values in both texts. */
export interface AmendedDeclaration {
  readonly value: unknown;
  readonly places: Places;
}

/** Applies an amendment to the convention as it stands, with the values that it brings; neither is changed. */
export function amend(
  convention: Convention,
  amendment: Amendment,
  values: ParameterValues = exampleValues(amendment),
): AmendedDeclaration {
  return {
    value: mergePatch(convention.declaration, withValues(amendment.changes, values)),
    places: new AmendedPlaces(convention.places, amendment, values),
  };
}

/** JSON Merge Patch (RFC 7396, section 2): members are replaced one by one, `null` removes one. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = Object.assign(Object.create(null), isObject(target) ? target : {}) as Record<string, unknown>;
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(own(merged, key), value);
  }
  return merged;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Looks for a value among the changes first, then in the text that they change. */
class AmendedPlaces implements Places {
  // These are members that a copy keeps, so that the convention can be restored from it.
  readonly before: Places;
  readonly amendment: string;
  readonly values: ParameterValues;
  readonly #changes: Places;
  readonly #at: Pointer;

  constructor(before: Places, { id, at, places }: Amendment, values: ParameterValues) {
    this.before = before;
    this.amendment = id;
    this.values = values;
    this.#changes = places;
    this.#at = memberOf(at, 'changes');
  }

  spanOf(pointer: Pointer, part?: Part): Span {
    return this.#changes.has(this.#at + pointer)
      ? this.#changes.spanOf(this.#at + pointer, part)
      : this.before.spanOf(pointer, part);
  }

  pointerTo(pointer: Pointer): Pointer {
    const changed = this.#at + pointer;
    return this.#changes.has(changed) ? this.#changes.pointerTo(changed) : this.before.pointerTo(pointer);
  }

  writtenAt(pointer: Pointer): string | undefined {
    const changed = this.#at + pointer;
    return this.#changes.writtenAt(changed) ?? this.#valueAt(changed) ?? this.before.writtenAt(pointer);
  }

  /** A value that was brought stands written in no file. */
  #valueAt(changed: Pointer): string | undefined {
    const name =
      Object.keys(this.values).length > 0 ? this.#changes.writtenAt(memberOf(changed, 'parameter')) : undefined;
    const value = name === undefined ? undefined : own(this.values, name);
    return value === undefined ? undefined : String(value);
  }

  has(pointer: Pointer): boolean {
    return this.#changes.has(this.#at + pointer) || this.before.has(pointer);
  }
}
