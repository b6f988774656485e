import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { Text } from '../../text/text.ts';
import { isSameSecretly } from './digest.ts';
import { keysOf, type Secrets, signatureOf } from './signature.ts';

/** The headers of a request: as `fetch` has them, or as an HTTP server of Node does. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Why a message is not to be taken. */
export type WebhookFault = 'header-missing' | 'too-old' | 'too-early' | 'signature-wrong';

/** Whether a message comes from whoever has the secret, unchanged and in time. */
export type WebhookVerdict =
  /** `id` is that of the message: the same however often it is sent, so that it can be taken once. */
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly fault: WebhookFault; readonly message: Text };

/** A message is taken for so long, before and after (Standard Webhooks, “Verifying webhook authenticity”). */
export const webhookTolerance = 5 * 60 * 1000;

/**
 * Whether a request was signed with one of the secrets, and lately (Standard Webhooks). The body is what came over the
 * wire, byte by byte: JSON that was read and written anew has another signature.
 */
export function verifyWebhook(
  body: string | Uint8Array,
  headers: WebhookHeaders,
  secrets: Secrets,
  now: EpochMilliseconds,
  tolerance: number = webhookTolerance,
): WebhookVerdict {
  const keys = keysOf(secrets);
  const id = headerOf(headers, 'webhook-id');
  const timestamp = headerOf(headers, 'webhook-timestamp');
  const signatures = headerOf(headers, 'webhook-signature');
  // With a full stop in an id, the same signature would be right for another id, hour and body.
  if (!id || id.includes('.') || !signatures || !timestamp || !/^\d{1,12}$/.test(timestamp))
    return unlike('header-missing');
  const sent = Number(timestamp) * 1000;
  // Asked so that a clock or a tolerance that is no number takes nothing.
  if (!(sent >= now - tolerance)) return unlike('too-old');
  if (!(sent <= now + tolerance)) return unlike('too-early');
  const given = signatures.split(' ').flatMap((each) => {
    const [version, signature = ''] = each.split(',', 2);
    // Compared as they are written: base64 of one thing can be written in several ways.
    return version === 'v1' ? [signature] : [];
  });
  const isSigned = keys
    .map((key) => signatureOf(key, id, timestamp, body))
    .some((expected) => given.some((each) => isSameSecretly(expected, each)));
  return isSigned ? { ok: true, id } : unlike('signature-wrong');
}

function unlike(fault: WebhookFault): WebhookVerdict {
  return { ok: false, fault, message: messages[fault] };
}

const messages: Readonly<Record<WebhookFault, Text>> = {
  'header-missing': {
    en: 'One of the headers webhook-id, webhook-timestamp and webhook-signature is missing or malformed.',
    fr: 'L’un des en-têtes webhook-id, webhook-timestamp et webhook-signature manque ou est mal formé.',
  },
  'too-old': {
    en: 'The message was signed too long ago: it may have been intercepted and sent again.',
    fr: 'Le message a été signé il y a trop longtemps : il peut avoir été intercepté puis renvoyé.',
  },
  'too-early': {
    en: 'The message was signed in the future: one of the two clocks is wrong.',
    fr: 'Le message est signé à une heure future : l’une des deux horloges est fausse.',
  },
  'signature-wrong': {
    en: 'No signature of the message matches one of the secrets.',
    fr: 'Aucune signature du message ne correspond à l’un des secrets.',
  },
};

function headerOf(headers: WebhookHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof found === 'string' ? found : found?.[0];
}
