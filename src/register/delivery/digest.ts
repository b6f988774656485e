import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 (RFC 2104, FIPS 180-4) of a message. */
export function hmacSha256(key: Uint8Array, parts: readonly (string | Uint8Array)[]): Uint8Array {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

/** Whether two values are the same, found in a time that does not tell where they differ. */
export function isSameSecretly(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

/**
 * One name made of several, for headers that hold neither every character nor every length: the same names always make
 * the same, and others another.
 */
export function nameOf(...names: readonly string[]): string {
  // As JSON, so that no two lists of names are written alike.
  return createHash('sha256').update(JSON.stringify(names)).digest('base64url');
}
