import type { Event } from 'js-yaml';
import { own } from '../../../text/own.ts';
import { keysOf, type Pointer, type Span } from '../../../text/span.ts';
import type { Document, Place } from '../document.ts';
import { Lines } from '../lines.ts';
import type { Part } from '../places.ts';
import { type Placed, placesOf, type Range } from './placed.ts';

/** Members whose value does not tell how they are written, by what holds them and their key. */
export type Spellings = ReadonlyMap<object, ReadonlyMap<string, string | undefined>>;

/** A document that was read without its tree. It answers from its value; where that can't tell, it reads carefully. */
export class FastDocument implements Document {
  readonly source: string;
  readonly text: string;
  readonly value: unknown;
  readonly #spellings: Spellings;
  readonly #events: readonly Event[];
  readonly #lines: Lines;
  readonly #readCarefully: () => Document | undefined;
  #places: Placed | undefined;
  #careful: Document | undefined;

  constructor(
    read: { source: string; text: string; value: unknown; spellings: Spellings; events: readonly Event[] },
    readCarefully: () => Document | undefined,
  ) {
    this.source = read.source;
    this.text = read.text;
    this.value = read.value;
    this.#spellings = read.spellings;
    this.#events = read.events;
    this.#lines = new Lines(read.source, read.text);
    this.#readCarefully = readCarefully;
  }

  spanOf(pointer: Pointer, part?: Part): Span {
    const range = this.#rangeOf(pointer, part);
    return range ? this.#lines.spanOf(range.start, range.end) : this.#tree().spanOf(pointer, part);
  }

  has(pointer: Pointer): boolean {
    return this.#find(pointer) !== undefined;
  }

  pointerTo(pointer: Pointer): Pointer {
    return pointer;
  }

  writtenAt(pointer: Pointer): string | undefined {
    const found = this.#find(pointer);
    if (!found) return undefined;
    const { holder, key, value } = found;
    const spellings = holder && this.#spellings.get(holder);
    if (spellings?.has(key)) return spellings.get(key);
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    // What is true, false or nothing can be written in several ways.
    return typeof value === 'object' && value !== null ? undefined : this.#tree().writtenAt(pointer);
  }

  placeAt(offset: number): Place {
    return this.#tree().placeAt(offset);
  }

  /** The place of a key or a value, or of the nearest that is there. */
  #rangeOf(pointer: Pointer, part: Part | undefined): Range | undefined {
    this.#places ??= placesOf(this.text, this.#events);
    let placed = this.#places;
    let key: Range | undefined;
    for (const step of keysOf(pointer)) {
      const member = placed.members?.get(step);
      if (!member) break;
      key = member.key;
      placed = member.value;
    }
    return (part === 'key' ? key : undefined) ?? placed.range;
  }

  #find(pointer: Pointer): Found | undefined {
    let found: Found = { key: '', value: this.value };
    for (const step of keysOf(pointer)) {
      const holder = found.value;
      if (typeof holder !== 'object' || holder === null) return undefined;
      const key = Array.isArray(holder) ? String(Number(step)) : step;
      if (!Object.hasOwn(holder, key)) return undefined;
      found = { holder, key, value: own(holder as Record<string, unknown>, key) };
    }
    return found;
  }

  #tree(): Document {
    this.#careful ??= this.#readCarefully();
    // The tests hold both readings to each other.
    if (!this.#careful) throw new Error(`${this.source} was read fast and can't be read carefully`);
    return this.#careful;
  }
}

interface Found {
  readonly holder?: object;
  readonly key: string;
  readonly value: unknown;
}
