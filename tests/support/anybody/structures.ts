import { type Path, placesOf, removed, replaced, valueAt } from '../mutants.ts';
import type { Chance } from '../simulation/chance.ts';

/** Changes of what a file says, where the text itself is sound: parts that stand where others belong. */
const changes: readonly ((value: unknown, chance: Chance) => unknown)[] = [
  swap,
  move,
  double,
  remove,
  wrap,
  unwrap,
  rename,
  point,
  empty,
];

export function restructured(value: unknown, chance: Chance): unknown {
  let changed = value;
  for (let count = chance.pick([1, 1, 1, 2, 4]); count > 0; count -= 1) changed = chance.pick(changes)(changed, chance);
  return changed;
}

/** Values in the places of others that stand under the same key, here or in another file: most of it still holds together. */
export function transplanted(value: unknown, donor: unknown, chance: Chance): unknown {
  const places = placesOf(donor);
  let changed = value;
  for (let count = chance.pick([1, 2, 3, 8]); count > 0; count -= 1) {
    const path = anyPlace(changed, chance);
    const alike = places.filter((each) => each.length > 1 && each.at(-1) === path.at(-1));
    if (alike.length > 0) changed = replaced(changed, path, valueAt(donor, chance.pick(alike)));
  }
  return changed;
}

function anyPlace(value: unknown, chance: Chance): Path {
  return chance.pick(placesOf(value));
}

function swap(value: unknown, chance: Chance): unknown {
  const [one, other] = [anyPlace(value, chance), anyPlace(value, chance)];
  return replaced(replaced(value, one, valueAt(value, other)), other, valueAt(value, one));
}

/** A clause under another section, under its own id or another. */
function move(value: unknown, chance: Chance): unknown {
  const clauses = placesOf(value).filter(({ length }) => length === 2);
  if (clauses.length < 2) return value;
  const [from, to] = [chance.pick(clauses), chance.pick(clauses)];
  const target = [to[0] ?? '', chance.oneIn(2) ? (from[1] ?? '') : `moved${chance.between(1, 9)}`];
  return replaced(chance.oneIn(2) ? removed(value, from) : value, target, valueAt(value, from));
}

function double(value: unknown, chance: Chance): unknown {
  const path = anyPlace(value, chance);
  const last = path.at(-1);
  return last === undefined
    ? [value, value]
    : replaced(value, [...path.slice(0, -1), `${last}-again`], valueAt(value, path));
}

function remove(value: unknown, chance: Chance): unknown {
  const paths = placesOf(value).filter(({ length }) => length > 0);
  return paths.length === 0 ? value : removed(value, chance.pick(paths));
}

function wrap(value: unknown, chance: Chance): unknown {
  const path = anyPlace(value, chance);
  const inner = valueAt(value, path);
  return replaced(
    value,
    path,
    chance.pick([
      [inner],
      { on: inner },
      { all: [inner] },
      { not: inner },
      { [chance.pick(words(value))]: inner },
      [inner, inner],
    ]),
  );
}

function unwrap(value: unknown, chance: Chance): unknown {
  const path = anyPlace(value, chance);
  const members = Object.values(Object(valueAt(value, path)));
  return members.length === 0 ? value : replaced(value, path, chance.pick(members));
}

/** A key under the name of another, of which there may be one already. */
function rename(value: unknown, chance: Chance): unknown {
  const paths = placesOf(value).filter((path) => typeof path.at(-1) === 'string');
  if (paths.length === 0) return value;
  const path = chance.pick(paths);
  return replaced(removed(value, path), [...path.slice(0, -1), chance.pick(words(value))], valueAt(value, path));
}

/** A word in the place of another: a clause that names one of another kind, or itself, or what waits for it. */
function point(value: unknown, chance: Chance): unknown {
  const strings = placesOf(value).filter((path) => typeof valueAt(value, path) === 'string');
  if (strings.length === 0) return value;
  const verb = chance.pick([
    '',
    '',
    'delivered:',
    'done:',
    'opened:',
    'terminated:',
    'fulfilled:',
    'amended:',
    'due:',
    'decided:',
    'first:',
  ]);
  return replaced(value, chance.pick(strings), verb + chance.pick(words(value)));
}

function empty(value: unknown, chance: Chance): unknown {
  return replaced(value, anyPlace(value, chance), chance.pick([null, '', [], {}, [null], { '': null }]));
}

/** Every key and every text of a value. */
function words(value: unknown): readonly string[] {
  const found = placesOf(value).flatMap((path) => {
    const [key, member] = [path.at(-1), valueAt(value, path)];
    return [
      ...(typeof key === 'string' ? [key] : []),
      ...(typeof member === 'string' && member.length < 60 ? [member] : []),
    ];
  });
  return found.length > 0 ? found : ['nothing'];
}
