import { own } from '../../text/own.ts';
import { Names } from './names.ts';

/**
 * What a machine remembers by name. XState, JSON and whoever looks from outside have a plain record; a run that is
 * played has pages, of which the next state shares all but the one that changed. Read with `member` and `membersOf`, and
 * write with `put` and `without`: they take either.
 */
export type Members<T> = Readonly<Record<string, T>> | Named<T>;

/** What answers for a member by its name, and is no plain record. */
export abstract class Named<T> {
  /** It can't be spread like a record by mistake: no member has such a value. */
  readonly isNamed = true;

  abstract get(name: string): T | undefined;

  abstract entries(): Iterable<readonly [name: string, value: T]>;

  toJSON(): Record<string, T> {
    return Object.fromEntries(this.entries());
  }
}

/** A member by a name that anybody may have chosen, `constructor` included. */
export function member<T>(members: Members<T>, name: string): T | undefined {
  if (members instanceof Named) return members.get(name);
  return own(members, name);
}

/** The members that there are, each with its name. */
export function membersOf<T>(members: Members<T>): Iterable<readonly [name: string, value: T]> {
  return members instanceof Named ? members.entries() : Object.entries(members);
}

/** The same as a plain record. */
export function plain<T>(members: Members<T>): Readonly<Record<string, T>> {
  return members instanceof Named ? members.toJSON() : members;
}

/** The same members, and one that is new or another. */
export function put<T>(members: Members<T>, name: string, value: T): Members<T> {
  return members instanceof Paged ? members.with(name, value) : { ...plain(members), [name]: value };
}

/** The same members, less one. */
export function without<T>(members: Members<T>, name: string): Members<T> {
  if (member(members, name) === undefined) return members;
  if (members instanceof Paged) return members.with(name, undefined);
  const { [name]: _, ...rest } = plain(members);
  return rest;
}

/** The names of the members that are not the same in both. */
export function changedNames<T>(before: Members<T>, after: Members<T>): readonly string[] {
  if (before === after) return [];
  if (before instanceof Paged && after instanceof Paged && before.names === after.names)
    return after.changedSince(before);
  const names = new Set([...membersOf(after), ...membersOf(before)].map(([name]) => name));
  return [...names].filter((name) => member(before, name) !== member(after, name));
}

const width = 32;

type Page<T> = readonly (T | undefined)[];

const emptyPage: Page<never> = Array.from({ length: width }, () => undefined);

/** Members in pages by the numbers of their names; a change copies one page. */
export class Paged<T> extends Named<T> {
  /** The numbers of the names. They only become more, and all that comes of one beginning has the same. */
  readonly names: Names;
  readonly #pages: readonly Page<T>[];

  private constructor(names: Names, pages: readonly Page<T>[]) {
    super();
    this.names = names;
    this.#pages = pages;
  }

  static of<T>(members: Members<T>, names: Names = new Names()): Paged<T> {
    if (members instanceof Paged && members.names === names) return members;
    let paged = new Paged<T>(names, []);
    for (const [name, value] of membersOf(members)) paged = paged.with(name, value);
    return paged;
  }

  get(name: string): T | undefined {
    const number = this.names.find(name);
    return number === undefined ? undefined : this.#pages[Math.floor(number / width)]?.[number % width];
  }

  /** The same, and one that is another; `undefined` takes it out. */
  with(name: string, value: T | undefined): Paged<T> {
    const number = this.names.number(name);
    const at = Math.floor(number / width);
    if (this.#pages[at]?.[number % width] === value) return this;
    const pages = [...this.#pages];
    while (pages.length <= at) pages.push(emptyPage);
    const page = [...(pages[at] as Page<T>)];
    page[number % width] = value;
    pages[at] = page;
    return new Paged(this.names, pages);
  }

  *entries(): Generator<readonly [string, T]> {
    for (const [at, page] of this.#pages.entries()) {
      for (const [index, value] of page.entries()) {
        if (value !== undefined) yield [this.names.all[at * width + index] as string, value];
      }
    }
  }

  /** The names of what is not the same as in an earlier, or later, state of the same. */
  changedSince(other: Paged<T>): readonly string[] {
    const changed: string[] = [];
    for (let at = 0; at < Math.max(this.#pages.length, other.#pages.length); at += 1) {
      const [is, was] = [this.#pages[at] ?? emptyPage, other.#pages[at] ?? emptyPage];
      if (is === was) continue;
      for (let index = 0; index < width; index += 1) {
        if (is[index] !== was[index]) changed.push(this.names.all[at * width + index] as string);
      }
    }
    return changed;
  }
}
