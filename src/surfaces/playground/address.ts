import { bounds } from '../../text/bounds.ts';
import { type Lang, langs } from '../../text/text.ts';
import { longestText, readSession, type Session } from './session.ts';

/** What the part of an address behind its `#` says: a session, and the language in which it is looked at. */
export interface Fragment {
  readonly session?: Session;
  readonly lang?: Lang;
}

/** Longer addresses are cut by some programs that pass them on: mail, chats, text processors. */
export const longestSafeAddress: number = bounds.addressLength.most;

/** What is inflated from an address at most, in bytes: the longest text, with room for its facts. */
const mostBytes = 2 * longestText;

/** The part of an address that holds a session: JSON, deflated (RFC 1951), in base64url (RFC 4648, section 5). */
export async function writeFragment(session: Session, lang: Lang): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(session));
  return `lang=${lang}&s=${toBase64Url(await through(bytes, new CompressionStream('deflate-raw')))}`;
}

/** Reads what an address holds. Whatever is not of this form says nothing. */
export async function readFragment(fragment: string): Promise<Fragment> {
  const told = new URLSearchParams(fragment.replace(/^#/, ''));
  const lang = langs.find((one) => one === told.get('lang'));
  const packed = told.get('s');
  const session = packed === null ? undefined : await unpack(packed);
  return { ...(session && { session }), ...(lang && { lang }) };
}

async function unpack(packed: string): Promise<Session | undefined> {
  try {
    const bytes = await through(fromBase64Url(packed), new DecompressionStream('deflate-raw'), mostBytes);
    return readSession(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    // No base64, nothing deflated, too much of it, no UTF-8, no JSON: an address of something else, or one that was cut.
    return undefined;
  }
}

/** What comes out of a stream at its other end; it fails where that is more than `most`. */
async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // What goes wrong here comes out at the other end.
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  written.catch(() => {});
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError(`more than ${most} bytes`);
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
}
