import { mostDiagnostics } from '../../text/and-more.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { own } from '../../text/own.ts';
import { keysOf, memberOf, type Pointer, parentOf } from '../../text/span.ts';
import { valueAt } from './value-at.ts';

/** What is left of a value once the clauses that have no right shape are taken out. */
export interface SoundPart {
  readonly value: unknown;
  /** What was taken out, whole clauses where a part of one would not do. */
  readonly dropped: readonly Pointer[];
}

/** The most rounds of taking out: a clause goes with the one it is in, and a document is a few levels deep. */
const mostRounds = 12;

/**
 * Takes out what is wrong until the rest has the right shape, so that everything else can still be looked at. The
 * keys that a document must have are filled in from `stand-ins` when they go.
 */
export function soundPart(
  value: unknown,
  faults: readonly Diagnostic[],
  check: (value: unknown) => readonly Diagnostic[],
  standIns: Readonly<Record<string, unknown>>,
): SoundPart | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  // Whoever has that much to fix has no use for more.
  if (faults.length > mostDiagnostics) return undefined;
  const dropped = new Set<Pointer>();
  let rest: unknown = value;
  let left = faults;
  for (let round = 0; left.length > 0; round += 1) {
    if (round === mostRounds) return undefined;
    for (const pointer of new Set(left.map(removable))) {
      dropped.add(pointer);
      const key = keysOf(pointer)[0] ?? '';
      rest =
        keysOf(pointer).length === 1 && Object.hasOwn(standIns, key)
          ? set(rest, key, own(standIns, key))
          : without(rest, pointer);
    }
    left = check(rest);
  }
  return { value: rest, dropped: [...dropped] };

  /** The part to take out: the value, or the clause that lacks something, up to a member of no list. */
  function removable({ pointer, rule, suggestion }: Diagnostic): Pointer {
    if (pointer === '') return suggestion === undefined ? '' : memberOf('', suggestion);
    const path = keysOf(pointer);
    const inList = path.findIndex((_, index) =>
      Array.isArray(valueAt(rest, path.slice(0, index).map(escaped).join(''))),
    );
    const at = inList < 0 ? pointer : path.slice(0, inList).map(escaped).join('');
    const isThere = valueAt(rest, at) !== undefined;
    return rule === 'key-missing' || isThere ? at : parentOf(at);
  }
}

function escaped(key: string): string {
  return memberOf('', key);
}

function set(value: unknown, key: string, member: unknown): unknown {
  return Object.assign(Object.create(null), value, { [key]: member });
}

/** A copy without one member; everything beside the way to it is shared. */
function without(value: unknown, pointer: Pointer): unknown {
  const [key, ...rest] = keysOf(pointer);
  if (key === undefined || typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  const copy = Object.assign(Object.create(null), value) as Record<string, unknown>;
  if (rest.length === 0) delete copy[key];
  else copy[key] = without(own(copy, key), rest.map(escaped).join(''));
  return copy;
}
