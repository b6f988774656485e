import { DeliveryError } from './delivery-error.ts';
import { hmacSha256 } from './digest.ts';

/** One secret, or several while one takes the place of another: all of them sign, and one that fits is enough. */
export type Secrets = string | readonly string[];

const prefix = 'whsec_';
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** From 24 to 64 bytes (Standard Webhooks, “Signature scheme”). */
const shortest = 24;
const longest = 64;

/** The keys behind secrets of the form `whsec_…`. */
export function keysOf(secrets: Secrets): readonly Uint8Array[] {
  return [secrets].flat().map((secret, index) => {
    const written = secret.startsWith(prefix) ? secret.slice(prefix.length) : '';
    const key = base64.test(written) ? Buffer.from(written, 'base64') : Buffer.alloc(0);
    if (key.length >= shortest && key.length <= longest) return key;
    // The secret itself is not told.
    throw new DeliveryError({
      en: `Secret ${index + 1} of the webhook is not ${prefix} followed by the base64 of ${shortest} to ${longest} bytes.`,
      fr: `Le secret n° ${index + 1} du webhook n’est pas ${prefix} suivi de ${shortest} à ${longest} octets en base64.`,
    });
  });
}

/** What stands behind `v1,` in a signature (Standard Webhooks): HMAC-SHA256 over `id.timestamp.body`, in base64. */
export function signatureOf(key: Uint8Array, id: string, timestamp: string, body: string | Uint8Array): string {
  return hmacSha256(key, [`${id}.${timestamp}.`, body]);
}
