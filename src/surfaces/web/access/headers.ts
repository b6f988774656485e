import type { Context } from 'hono';
import { digestOf } from './secrets.ts';

/** What every answer says: nothing is kept, framed, guessed or told to others. */
const always: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** The headers of an answer that is no page: it may load and run nothing. */
export const bareHeaders: Readonly<Record<string, string>> = {
  ...always,
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/**
 * Puts the headers on answers. The policy admits the very style sheets and scripts that the page was made with, by their
 * digests, and nothing else: markup that came out of a file or a fact could neither run nor load anything.
 */
export class Guard {
  /** The digests of what was sent before: style sheets are few, and those of pictures are not kept. */
  readonly #digests = new Map<string, Promise<string>>();

  async protect(c: Context, styles: readonly string[] = [], scripts: readonly string[] = []): Promise<void> {
    for (const [name, value] of Object.entries(always)) c.header(name, value);
    const [style, script] = await Promise.all([this.#sources(styles), this.#sources(scripts)]);
    const policy = [
      "default-src 'none'",
      `style-src ${style}`,
      `script-src ${script}`,
      "img-src 'self' data:",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ];
    c.header('content-security-policy', policy.join('; '));
  }

  async #sources(texts: readonly string[]): Promise<string> {
    if (texts.length === 0) return "'none'";
    const all = await Promise.all(texts.map((text) => this.#digest(text)));
    return all.map((digest) => `'sha256-${digest}'`).join(' ');
  }

  #digest(text: string): Promise<string> {
    const digest = this.#digests.get(text) ?? digestOf(text);
    if (this.#digests.size >= mostDigests) this.#digests.clear();
    this.#digests.set(text, digest);
    return digest;
  }
}

const mostDigests = 100;
