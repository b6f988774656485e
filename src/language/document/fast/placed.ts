import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { own } from '../../../text/own.ts';
import { trimmedEnd } from '../lines.ts';

/** Where something is written, its end excluded, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A value with the place of everything in it. It has no range where its events can't tell. */
export interface Placed {
  readonly range?: Range | undefined;
  readonly members?: ReadonlyMap<string, PlacedMember>;
}

export interface PlacedMember {
  /** Absent in a list. */
  readonly key?: Range;
  readonly value: Placed;
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Finds the place of every key and value of a text whose events hold no doubt. */
export function placesOf(text: string, events: readonly Event[]): Placed {
  return new PlaceReader(text, events).read();
}

class PlaceReader {
  readonly #text: string;
  readonly #events: readonly Event[];
  /** The event of the document comes first. */
  #next = 1;
  /** Where the last key or value ended. */
  #at = 0;
  readonly #anchors = new Map<string, Placed>();

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  read(): Placed {
    return this.#read(undefined);
  }

  /** The value that comes next; `nowhere` is the place of one that is left out. */
  #read(nowhere: Range | undefined): Placed {
    const event = this.#events[this.#next];
    this.#next += 1;
    switch (event?.type) {
      case EVENT_ID.ALIAS:
        return this.#alias(event);
      case EVENT_ID.SCALAR:
        return this.#anchored(event, { range: this.#scalar(event, nowhere) });
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        return this.#anchored(event, this.#collection(event));
      default:
        return {};
    }
  }

  #scalar(event: ScalarEvent, nowhere: Range | undefined): Range | undefined {
    if (event.valueStart < 0) return nowhere;
    return event.style > SCALAR_STYLE.DOUBLE_QUOTED ? this.#block(event) : this.#written(event);
  }

  #anchored({ anchorStart, anchorEnd }: ScalarEvent | MappingEvent | SequenceEvent, placed: Placed): Placed {
    if (anchorStart >= 0) this.#anchors.set(this.#text.slice(anchorStart, anchorEnd), placed);
    return placed;
  }

  /** An alias stands where it is written; what is in it, where that is. */
  #alias({ anchorStart, anchorEnd }: AliasEvent): Placed {
    this.#at = anchorEnd;
    const target = this.#anchors.get(this.#text.slice(anchorStart, anchorEnd));
    const asterisk = anchorStart - 1;
    return { range: { start: asterisk, end: anchorEnd }, ...(target?.members && { members: target.members }) };
  }

  #collection({ type, start, style }: MappingEvent | SequenceEvent): Placed {
    this.#at = start;
    const members = type === EVENT_ID.MAPPING ? this.#mapping() : this.#sequence();
    this.#next += 1;
    const bracket = own(closing, this.#text.charAt(start));
    // A pair within a list needs no brackets of its own: [a: 1].
    if (style === COLLECTION_STYLE.FLOW && bracket) {
      this.#at = this.#text.indexOf(bracket, this.#at) + 1;
      return { range: { start, end: this.#at }, members };
    }
    const last = [...members.values()].at(-1)?.value.range;
    return { range: last && { start, end: trimmedEnd(this.#text, last.end) }, members };
  }

  #mapping(): Map<string, PlacedMember> {
    const members = new Map<string, PlacedMember>();
    for (let event = this.#events[this.#next]; event?.type === EVENT_ID.SCALAR; event = this.#events[this.#next]) {
      this.#next += 1;
      const key = this.#written(event);
      members.set(getScalarValue(this.#text, event), { key, value: this.#read(this.#afterKey()) });
    }
    return members;
  }

  #sequence(): Map<string, PlacedMember> {
    const members = new Map<string, PlacedMember>();
    while (this.#next < this.#events.length && this.#events[this.#next]?.type !== EVENT_ID.POP) {
      members.set(String(members.size), { value: this.#read(undefined) });
    }
    return members;
  }

  /** Where a value would stand that is left out: after the colon and its spaces. */
  #afterKey(): Range | undefined {
    let at = this.#at;
    while (this.#text[at] === ' ') at += 1;
    if (this.#text[at] !== ':') return undefined;
    at += 1;
    while (this.#text[at] === ' ') at += 1;
    return { start: at, end: at };
  }

  #written({ valueStart, valueEnd, style }: ScalarEvent): Range {
    const quote = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
    this.#at = valueEnd + quote;
    return { start: valueStart - quote, end: this.#at };
  }

  /** A block of text begins with its header, in the line before: `|`, `>-`. */
  #block({ valueStart, valueEnd }: ScalarEvent): Range | undefined {
    this.#at = valueEnd;
    const line = this.#text.lastIndexOf('\n', valueStart - 2) + 1;
    const header = /[|>][-+]?[ \r]*\n$/.exec(this.#text.slice(line, valueStart));
    return header ? { start: line + header.index, end: trimmedEnd(this.#text, valueEnd) } : undefined;
  }
}
