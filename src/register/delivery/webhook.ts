import type { EpochMilliseconds } from '../../calendar/instant.ts';
import { bounds } from '../../text/bounds.ts';
import { printable } from '../../text/printable.ts';
import type { Notice } from '../agreement/notice.ts';
import type { Channel } from './channel.ts';
import { DeliveryError, sayError } from './delivery-error.ts';
import { nameOf } from './digest.ts';
import { machineNow } from './machine-time.ts';
import { keysOf, type Secrets, signatureOf } from './signature.ts';

/** Where notices are posted, and how they are signed. */
export interface WebhookOptions {
  /** Where notices are posted: `https://…`, or `http://…` inside a network that one trusts. */
  readonly url: string | URL;
  /** Signs what is sent: `whsec_` and base64. Several while one takes the place of another. */
  readonly secret?: Secrets;
  /** More headers, such as `authorization`. What this channel says itself goes before them. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Posts in the place of the `fetch` of this machine: through a proxy, or with certificates of one's own. */
  readonly fetch?: typeof fetch;
  /** The hour under a signature; that of this machine unless told otherwise. */
  readonly now?: () => EpochMilliseconds;
  /** Names the channel in the outbox, for good: needed where there are two. `webhook` unless told otherwise. */
  readonly name?: string;
}

/**
 * Posts each notice as a CloudEvent (HTTP binding 1.0.2, structured mode), signed after Standard Webhooks. An answer of
 * 2xx is a delivery, and every other none; a redirection is not followed, since whoever gave it may send anywhere.
 */
export function webhook(options: WebhookOptions): Channel {
  const url = readUrl(options.url);
  const keys = keysOf(options.secret ?? []);
  // Made once, so that a header that cannot be sent is told before there is anything to send.
  const headers = new Headers(options.headers);
  const { fetch: post = fetch, now = machineNow } = options;
  return {
    name: options.name ?? 'webhook',
    // The path is often the secret of a webhook, and the outbox need not know it.
    targets: () => [url.host],
    async deliver({ notice }, _target, signal) {
      signal.throwIfAborted();
      const body = JSON.stringify(notice);
      const all = new Headers(headers);
      for (const [name, value] of signedHeaders(notice, body, keys, now())) all.set(name, value);
      const request: RequestInit = { method: 'POST', headers: all, body, redirect: 'manual', signal };
      const answer = await post(url, request).catch((error: unknown) => {
        signal.throwIfAborted();
        throw unreachable(url, error);
      });
      if (answer.ok) return release(answer);
      throw notTaken(url, answer.status, await beginningOf(answer));
    },
  };
}

function readUrl(written: string | URL): URL {
  const url = URL.canParse(String(written)) ? new URL(written) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new DeliveryError({
      en: 'The address of a webhook must begin with https:// or http://.',
      fr: 'L’adresse d’un webhook doit commencer par https:// ou http://.',
    });
  if (url.username !== '' || url.password !== '')
    throw new DeliveryError({
      en: 'The address of a webhook must not contain a password: give it in the authorization header.',
      fr: 'L’adresse d’un webhook ne doit pas contenir de mot de passe : donnez-le dans l’en-tête authorization.',
    });
  return url;
}

function signedHeaders(
  notice: Notice,
  body: string,
  keys: readonly Uint8Array[],
  now: EpochMilliseconds,
): readonly (readonly [string, string])[] {
  // An id holds what a header cannot, and is one only within its agreement.
  const id = `msg_${nameOf(notice.source, notice.id)}`;
  const timestamp = String(Math.floor(now / 1000));
  const signatures = keys.map((key) => `v1,${signatureOf(key, id, timestamp, body)}`);
  return [
    ['content-type', 'application/cloudevents+json'],
    ['webhook-id', id],
    ['webhook-timestamp', timestamp],
    ...(signatures.length > 0 ? [['webhook-signature', signatures.join(' ')] as const] : []),
  ];
}

/** What is read of an answer that says why not, in bytes. */
const mostRead = bounds.webhookAnswer.most;

/** The beginning of an answer, which may have no end; nothing of one that breaks off. */
async function beginningOf(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  if (!reader) return '';
  const parts: Uint8Array[] = [];
  try {
    for (let length = 0; length < mostRead; ) {
      const { value, done } = await reader.read();
      if (done) break;
      parts.push(value);
      length += value.length;
    }
  } catch {
    // The status has said what there is to know.
  }
  await reader.cancel().catch(() => undefined);
  const words = new TextDecoder().decode(Buffer.concat(parts).subarray(0, mostRead));
  return printable(words).replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** Lets the connection go without reading an answer that says nothing more. */
function release(answer: Response): void {
  answer.body?.cancel().catch(() => undefined);
}

function unreachable({ host }: URL, error: unknown): DeliveryError {
  const why = sayError(error);
  return new DeliveryError({ en: `${host} did not answer: ${why}`, fr: `${host} n’a pas répondu : ${why}` }, error);
}

function notTaken({ host }: URL, status: number, words: string): DeliveryError {
  const known = status === 410 ? gone : status < 400 ? redirected : { en: '', fr: '' };
  const said = words === '' ? { en: '', fr: '' } : { en: `: ${words}`, fr: ` : ${words}` };
  return new DeliveryError({
    en: `${host} answered ${status}${known.en}${said.en}`,
    fr: `${host} a répondu ${status}${known.fr}${said.fr}`,
  });
}

/** Standard Webhooks: whoever answers so wants no more messages. */
const gone = { en: ' (gone: it no longer accepts notices)', fr: ' (supprimé : il n’accepte plus d’avis)' };
const redirected = { en: ' (redirections are not followed)', fr: ' (les redirections ne sont pas suivies)' };
