import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
  YAMLException,
} from 'js-yaml';
import { deepestNesting, mostValues } from '../limits.ts';
import { columnOf, endsWell, hasComment, isFirstOfLine, isSetApart, isUnusual, tellsIndent } from './doubts.ts';
import type { Spellings } from './fast-document.ts';
import { plainScalar } from './plain-scalar.ts';

export interface FastReading {
  readonly value: unknown;
  readonly spellings: Spellings;
  /** What the text is made of; the places of its values are found by them. */
  readonly events: readonly Event[];
}

/**
 * Reads a text in one pass, where it is sure to be without faults and to be read alike by the careful reading. In any
 * doubt it gives nothing.
 */
export function readFast(text: string): FastReading | undefined {
  const events = isUnusual(text) ? undefined : eventsOf(text);
  return events && new EventReader(text, events).read();
}

function eventsOf(text: string): readonly Event[] | undefined {
  try {
    // A scalar counts as a level of its own, and so does its document.
    return parseEvents(text, { maxDepth: deepestNesting + 2 });
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

type Collection = MappingEvent | SequenceEvent;

/** Makes a plain value of the events of a text, as long as nothing is in doubt. */
class EventReader {
  readonly #text: string;
  readonly #events: readonly Event[];
  /** The event that comes next. */
  #next = 0;
  /** The offset up to which the text was looked at. */
  #at = 0;
  #values = 0;
  #isInDoubt = false;
  readonly #spellings = new Map<object, Map<string, string | undefined>>();
  readonly #anchors = new Map<string, { readonly value: unknown; readonly size: number }>();

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  read(): FastReading | undefined {
    const document = this.#take();
    if (document?.type !== EVENT_ID.DOCUMENT) return undefined;
    const { explicitStart, explicitEnd, directives } = document;
    // Not even a space may stand before the first marker, and there may be no other.
    if (explicitEnd || directives.length > 0 || (explicitStart && !this.#text.startsWith('---'))) return undefined;
    const root = this.#take();
    const value = isCollection(root) ? this.#valueOf(root) : this.#doubt();
    const isWhole = this.#take()?.type === EVENT_ID.POP && this.#next === this.#events.length;
    return this.#isInDoubt || !isWhole ? undefined : { value, spellings: this.#spellings, events: this.#events };
  }

  #take(): Event | undefined {
    const event = this.#events[this.#next];
    this.#next += 1;
    return event;
  }

  #valueOf(event: Event | undefined): unknown {
    const before = this.#values;
    this.#values += 1;
    if (event?.type === EVENT_ID.ALIAS) return this.#valueOfAlias(event);
    if (!(event?.type === EVENT_ID.SCALAR || isCollection(event)) || event.tagStart >= 0) return this.#doubt();
    const value = isCollection(event) ? this.#collection(event) : this.#scalar(event);
    if (event.anchorStart >= 0) {
      if (!isSetApart(this.#text, event.anchorStart, event.anchorEnd)) return this.#doubt();
      const name = this.#text.slice(event.anchorStart, event.anchorEnd);
      this.#anchors.set(name, { value, size: this.#values - before });
    }
    return value;
  }

  #valueOfAlias({ anchorStart, anchorEnd }: AliasEvent): unknown {
    const anchored = this.#anchors.get(this.#text.slice(anchorStart, anchorEnd));
    this.#values += anchored?.size ?? 0;
    if (!anchored || this.#values > mostValues || !endsWell(this.#text, anchorEnd)) return this.#doubt();
    this.#at = anchorEnd;
    return anchored.value;
  }

  #collection(event: Collection): unknown {
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    if (isFlow) this.#at = event.start;
    const value = event.type === EVENT_ID.MAPPING ? this.#mapping(event.start, isFlow) : this.#sequence(isFlow);
    // A bracket has no event of its own.
    if (isFlow) this.#close(event.type === EVENT_ID.MAPPING ? '}' : ']');
    return value;
  }

  #mapping(start: number, isFlow: boolean): Readonly<Record<string, unknown>> {
    const column = isFlow ? undefined : columnOf(this.#text, start);
    const mapping: Record<string, unknown> = Object.create(null);
    for (let event = this.#take(); !this.#isInDoubt && event?.type !== EVENT_ID.POP; event = this.#take()) {
      const key = this.#key(event, column);
      if (key === undefined || Object.hasOwn(mapping, key)) this.#doubt();
      else mapping[key] = this.#member(mapping, key, isFlow);
    }
    return mapping;
  }

  #sequence(isFlow: boolean): readonly unknown[] {
    const sequence: unknown[] = [];
    while (!this.#isInDoubt && this.#events[this.#next]?.type !== EVENT_ID.POP) {
      sequence.push(this.#member(sequence, String(sequence.length), isFlow));
    }
    this.#next += 1;
    return sequence;
  }

  #close(bracket: string): void {
    const at = this.#text.indexOf(bracket, this.#at);
    if (hasComment(this.#text, this.#at, at)) this.#doubt();
    this.#at = at + 1;
    if (!endsWell(this.#text, this.#at)) this.#doubt();
  }

  /** The text of a key; `column` is where the keys of its block begin, if it is no list in brackets. */
  #key(event: Event | undefined, column: number | undefined): string | undefined {
    if (event?.type !== EVENT_ID.SCALAR || isEmpty(event) || event.style > SCALAR_STYLE.DOUBLE_QUOTED) return undefined;
    const { valueStart, valueEnd, anchorStart, tagStart } = event;
    if (anchorStart >= 0 || tagStart >= 0 || valueEnd - valueStart > longestKey) return undefined;
    const isInPlace =
      column === undefined
        ? !hasComment(this.#text, this.#at, valueStart)
        : isFirstOfLine(this.#text, startOf(event), ' -') && columnOf(this.#text, startOf(event)) === column;
    return isInPlace ? this.#textOf(event) : undefined;
  }

  /** The value of a member; how it is written is kept where the value does not tell. */
  #member(holder: object, key: string, isFlow: boolean): unknown {
    const event = this.#take();
    if (event?.type === EVENT_ID.SCALAR && !isEmpty(event)) {
      const isApart = isFlow || event.anchorStart >= 0 || isFirstOfLine(this.#text, startOf(event), ' ');
      if (isApart && hasComment(this.#text, this.#at, event.valueStart)) return this.#doubt();
    }
    const value = this.#valueOf(event);
    if (event?.type === EVENT_ID.ALIAS) this.#keepSpelling(holder, key, undefined);
    else if (typeof value === 'number' && event?.type === EVENT_ID.SCALAR) {
      const written = getScalarValue(this.#text, event);
      if (written !== String(value)) this.#keepSpelling(holder, key, written);
    }
    return value;
  }

  #keepSpelling(holder: object, key: string, written: string | undefined): void {
    const known = this.#spellings.get(holder);
    if (known) known.set(key, written);
    else this.#spellings.set(holder, new Map([[key, written]]));
  }

  #scalar(event: ScalarEvent): unknown {
    if (isEmpty(event)) return event.anchorStart >= 0 ? this.#doubt() : null;
    if (event.style === SCALAR_STYLE.PLAIN) return plainScalar(this.#textOf(event));
    const isBlock = event.style > SCALAR_STYLE.DOUBLE_QUOTED;
    if (isBlock && (isBlank(event) || this.#text.endsWith(' ') || tellsIndent(this.#text, event.valueStart))) {
      return this.#doubt();
    }
    return this.#textOf(event);
  }

  #textOf(event: ScalarEvent): string {
    this.#at = event.valueEnd;
    if (isQuoted(event)) {
      this.#at += 1;
      if (!endsWell(this.#text, this.#at)) this.#doubt();
    }
    return getScalarValue(this.#text, event);
  }

  #doubt(): undefined {
    this.#isInDoubt = true;
    return undefined;
  }
}

/** Keys end at 1024 characters, quotes, escapes and the space before the colon included. */
const longestKey = 1000;

function isCollection(event: Event | undefined): event is Collection {
  return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE;
}

/** Nothing is written at all: `a:`. */
function isEmpty({ valueStart }: ScalarEvent): boolean {
  return valueStart < 0;
}

/** A block without a line of text. */
function isBlank({ indent }: ScalarEvent): boolean {
  return indent < 0;
}

function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}

/** Where a scalar begins, its quote included. */
function startOf(event: ScalarEvent): number {
  return isQuoted(event) ? event.valueStart - 1 : event.valueStart;
}
