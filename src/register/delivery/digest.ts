import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA256 (RFC 2104, FIPS 180-4) of a message, in base64. */
export function hmacSha256(key: Uint8Array, parts: readonly (string | Uint8Array)[]): string {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest('base64');
}

/** Whether two texts are the same, found in a time that does not tell where they differ. */
export function isSameSecretly(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * One name made of several, for headers that hold neither every character nor every length: the same names always make
 * the same, and others another.
 */
export function nameOf(...names: readonly string[]): string {
  // As JSON, so that no two lists of names are written alike.
  return createHash('sha256').update(JSON.stringify(names)).digest('base64url');
}
