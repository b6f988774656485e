import { type IsoDate, readDay } from '../../calendar/day.ts';
import { type EpochMilliseconds, readInstant } from '../../calendar/instant.ts';
import { own } from '../../text/own.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';

/** What a file of an archive does not have as it must be. It is thrown only to be caught where the file is read. */
export class ArchiveFault extends Error {
  readonly pointer: Pointer;
  readonly text: Text;

  constructor(pointer: Pointer, text: Text) {
    super(text.en);
    this.pointer = pointer;
    this.text = text;
  }
}

/** A value of a file, with its place, that is asked for one thing after the other. */
export class Reader {
  readonly value: unknown;
  readonly pointer: Pointer;

  constructor(value: unknown, pointer: Pointer = '') {
    this.value = value;
    this.pointer = pointer;
  }

  /** A member of a map; what is not there has the value `undefined`. */
  at(key: string): Reader {
    return new Reader(own(this.map(), key), memberOf(this.pointer, key));
  }

  get isThere(): boolean {
    return this.value !== undefined;
  }

  map(): Readonly<Record<string, unknown>> {
    const { value } = this;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    return this.fail({ en: 'a map', fr: 'un ensemble de clés' });
  }

  list(): readonly Reader[] {
    const { value } = this;
    if (!Array.isArray(value)) return this.fail({ en: 'a list', fr: 'une liste' });
    return value.map((item, index) => new Reader(item, memberOf(this.pointer, index)));
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.fail({ en: 'a text', fr: 'un texte' });
  }

  whole(least: number): number {
    const { value } = this;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
    return this.fail({ en: `a whole number, ${least} or more`, fr: `un nombre entier supérieur ou égal à ${least}` });
  }

  day(): IsoDate {
    const day = typeof this.value === 'string' ? readDay(this.value) : undefined;
    return day ?? this.fail({ en: 'a day, YYYY-MM-DD', fr: 'un jour, AAAA-MM-JJ' });
  }

  instant(): EpochMilliseconds {
    const instant = typeof this.value === 'string' ? readInstant(this.value) : undefined;
    return instant ?? this.fail({ en: 'an instant, 2022-11-10T08:00:00Z', fr: 'un instant, 2022-11-10T08:00:00Z' });
  }

  oneOf<T extends string>(words: readonly T[]): T {
    const found = words.find((word) => word === this.value);
    const list = words.join(', ');
    return found ?? this.fail({ en: `one of: ${list}`, fr: `l’un de : ${list}` });
  }

  /** Ends the reading of the file, with what was expected here. */
  fail(expected: Text): never {
    const where = this.pointer === '' ? '/' : this.pointer;
    throw new ArchiveFault(this.pointer, {
      en: `${where}: this must be ${expected.en}.`,
      fr: `${where} : il faut ici ${expected.fr}.`,
    });
  }
}
