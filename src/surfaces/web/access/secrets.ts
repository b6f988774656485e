/**
 * Everything secret of a site follows from its one token, so that the same token gives the same addresses after each start.
 * This is the one file of the room that has chance and ciphers of its own.
 */
export class Secrets {
  readonly #key: Promise<CryptoKey>;

  constructor(token: string) {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
    this.#key = crypto.subtle.importKey('raw', bytesOf(token), algorithm, false, ['sign']);
  }

  /** The secret of a purpose, 132 bits as 22 letters of base64url; it tells nothing about the token, nor about others. */
  async of(purpose: string): Promise<string> {
    const mac = await crypto.subtle.sign('HMAC', await this.#key, bytesOf(purpose));
    return base64url(new Uint8Array(mac)).slice(0, 22);
  }

  /** Whether two texts are the same, in a time that tells nothing about where they differ, nor how long they are. */
  async areSame(given: string, expected: string): Promise<boolean> {
    const [one, other] = await Promise.all([this.of(`compare/${given}`), this.of(`compare/${expected}`)]);
    let difference = 0;
    for (let index = 0; index < one.length; index += 1) difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
    return difference === 0;
  }
}

/** A random token: 192 bits as 32 characters of base64url. */
export function newToken(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(24)));
}

/** The SHA-256 of a text as a content security policy has it. */
export async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytesOf(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

type CryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
