import { bounds } from '../../../text/bounds.ts';
import type { Text } from '../../../text/text.ts';

const [largestMessage, longestHeader] = [bounds.editorMessage.most, bounds.editorHeader.most];

/** What stood between two headers; `charset` where the header names another than UTF-8. */
export interface Frame {
  readonly body: Uint8Array;
  readonly charset?: string;
}

/** What can't be the beginning of a message. Where the next one begins, nobody knows any more. */
export interface Malformed {
  readonly malformed: Text;
}

const [lineFeed, colon] = [10, 58];

/** The header fields of RFC 7230, as the protocol has them. */
const field = /^([!#$%&'*+\-.^_`|~\w]+):(.*)\r$/s;
const beginningOfField = /^(?:[!#$%&'*+\-.^_`|~\w]+(?::|$)|\r?$)/;

/**
 * Takes messages out of bytes, however these are cut: header fields that end with CR LF, an empty line, and as many
 * bytes as `Content-Length` says. What is malformed ends the reading: whatever follows may be in the midst of a message.
 */
export class Frames {
  #line: number[] = [];
  #headerLength = 0;
  #fields = new Map<string, string>();
  #body: { readonly bytes: Uint8Array; filled: number; readonly charset?: string } | undefined;
  #hasEnded = false;

  /** Whether a message has begun that has not come to its end. */
  get isAmidst(): boolean {
    return this.#body !== undefined || this.#headerLength > 0;
  }

  *take(chunk: Uint8Array): Generator<Frame | Malformed> {
    let at = 0;
    while (at < chunk.length && !this.#hasEnded) {
      if (this.#body) {
        at += this.#fill(chunk.subarray(at));
      } else {
        const malformed = this.#readHeader(chunk[at] as number);
        at += 1;
        if (malformed) {
          this.#hasEnded = true;
          yield { malformed };
          return;
        }
      }
      const { bytes, filled, charset } = this.#body ?? {};
      if (!bytes || filled !== bytes.length) continue;
      this.#body = undefined;
      yield { body: bytes, ...(charset !== undefined && { charset }) };
    }
  }

  /** How many bytes of the chunk belong to the message. */
  #fill(chunk: Uint8Array): number {
    if (!this.#body) return 0;
    const { bytes, filled } = this.#body;
    const part = chunk.subarray(0, bytes.length - filled);
    bytes.set(part, filled);
    this.#body.filled += part.length;
    return part.length;
  }

  #readHeader(byte: number): Text | undefined {
    this.#headerLength += 1;
    if (this.#headerLength > longestHeader) return headerTooLong;
    if (byte !== lineFeed) {
      this.#line.push(byte);
      return this.#line.includes(colon) || beginningOfField.test(this.#words) ? undefined : noField(this.#words);
    }
    const line = this.#words;
    this.#line = [];
    return line === '\r' ? this.#endHeader() : this.#readField(line);
  }

  get #words(): string {
    return String.fromCharCode(...this.#line);
  }

  #readField(line: string): Text | undefined {
    const [, name, value] = field.exec(line) ?? [];
    if (name === undefined || value === undefined) return noField(line);
    const key = name.toLowerCase();
    if (key === 'content-length' && this.#fields.has(key)) return twoLengths;
    this.#fields.set(key, value.trim());
    return undefined;
  }

  #endHeader(): Text | undefined {
    const length = this.#fields.get('content-length');
    const charset = charsetOf(this.#fields.get('content-type'));
    this.#fields = new Map();
    this.#headerLength = 0;
    if (length === undefined) return noLength;
    if (!/^\d+$/.test(length)) return lengthMalformed(length);
    if (Number(length) > largestMessage) return tooLarge(length);
    this.#body = { bytes: new Uint8Array(Number(length)), filled: 0, ...(charset !== undefined && { charset }) };
    return undefined;
  }
}

/** The charset that is no UTF-8; `utf8` is what clients wrote before the protocol settled. */
function charsetOf(contentType = ''): string | undefined {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset) ? undefined : charset;
}

function shown(words: string): string {
  const line = words.replace(/[^ -~]/g, '');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function noField(line: string): Text {
  return {
    en: `“${shown(line)}” is no header of a message. Each message begins with “Content-Length: ” and its length in bytes, and an empty line; each line ends with CR LF.`,
    fr: `« ${shown(line)} » n’est pas l’en-tête d’un message. Chaque message commence par « Content-Length: » suivi de sa longueur en octets, puis d’une ligne vide ; chaque ligne se termine par CR LF.`,
  };
}

function lengthMalformed(length: string): Text {
  return {
    en: `“Content-Length: ${shown(length)}” is no number of bytes.`,
    fr: `« Content-Length: ${shown(length)} » n’est pas un nombre d’octets.`,
  };
}

function tooLarge(length: string): Text {
  const most = largestMessage / 1024 / 1024;
  return {
    en: `A message of ${shown(length)} bytes was announced. The language server takes ${most} MB at most: close the file in question.`,
    fr: `Un message de ${shown(length)} octets est annoncé. Le serveur de langage en accepte ${most} Mo au plus : fermez le fichier en cause.`,
  };
}

const noLength: Text = {
  en: 'The header of a message has no “Content-Length”.',
  fr: 'L’en-tête d’un message n’a pas de « Content-Length ».',
};

const twoLengths: Text = {
  en: 'The header of a message has “Content-Length” twice.',
  fr: 'L’en-tête d’un message a deux fois « Content-Length ».',
};

const headerTooLong: Text = {
  en: `The header of a message is longer than ${longestHeader} bytes.`,
  fr: `L’en-tête d’un message dépasse ${longestHeader} octets.`,
};

export const endedAmidst: Text = {
  en: 'The input ended in the midst of a message.',
  fr: 'L’entrée s’est terminée au milieu d’un message.',
};
