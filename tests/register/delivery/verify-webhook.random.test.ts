import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { verifyWebhook, type WebhookHeaders } from '../../../src/register/delivery/verify-webhook.ts';
import { webhook } from '../../../src/register/delivery/webhook.ts';
import { assertLaw } from '../../support/deep.ts';
import { never, parcel } from './notices.ts';

/** A message that was signed, and whatever somebody who saw it makes of it. */

const now = Date.UTC(2023, 10, 6, 8);
const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;

async function signed(): Promise<{ body: string; headers: Record<string, string> }> {
  let sent: RequestInit = {};
  const post: typeof fetch = async (_url, init) => {
    sent = init ?? {};
    return new Response(null, { status: 202 });
  };
  await webhook({ url: 'https://example.org/', secret, fetch: post, now: () => now }).deliver(parcel(), '', never);
  return { body: String(sent.body), headers: Object.fromEntries(new Headers(sent.headers)) };
}

const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;
const wrong = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    'v1',
    'v1,',
    'v2,AAAA',
    'NaN',
    '-1',
    '1e9',
    '0x1',
    '__proto__',
    'constructor',
    '9'.repeat(400),
    'v1,'.repeat(5000),
  ),
);

test('nothing but the message itself is taken, and nothing is thrown', async () => {
  const { body, headers } = await signed();
  expect(verifyWebhook(body, headers, secret, now).ok).toBe(true);
  const changed = fc.oneof(
    fc
      .tuple(fc.constantFrom(...names), wrong)
      .map(([name, value]): [string, WebhookHeaders] => [body, { ...headers, [name]: value }]),
    fc.tuple(fc.constantFrom(...names), fc.nat(200), fc.nat(255)).map(([name, at, code]): [string, WebhookHeaders] => {
      const value = headers[name] ?? '';
      const index = at % value.length;
      return [body, { ...headers, [name]: value.slice(0, index) + String.fromCharCode(code) + value.slice(index + 1) }];
    }),
    fc
      .tuple(fc.nat(body.length - 1), fc.string({ maxLength: 3 }))
      .map(([at, more]): [string, WebhookHeaders] => [body.slice(0, at) + more + body.slice(at + 1), headers]),
    // The same bytes are signed, divided otherwise between the id, the hour and the body.
    fc.nat(body.length - 1).map((at): [string, WebhookHeaders] => {
      const id = `${headers['webhook-id']}.${headers['webhook-timestamp']}`;
      return [body.slice(at), { ...headers, 'webhook-id': id, 'webhook-timestamp': body.slice(0, at) }];
    }),
    fc
      .dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.oneof(wrong, fc.array(wrong, { maxLength: 3 })))
      .map((any): [string, WebhookHeaders] => [body, any]),
  );
  assertLaw(
    fc.property(changed, ([text, given]) => {
      const same = text === body && names.every((name) => !(given instanceof Headers) && given[name] === headers[name]);
      expect(verifyWebhook(text, given, secret, now).ok).toBe(same);
    }),
    { numRuns: 3000, deepRuns: 300_000 },
  );
});

test('with a full stop in its id, no message is taken: the hour could be part of it', async () => {
  const digits = '1699257600.5';
  const { createHmac } = await import('node:crypto');
  const mac = createHmac('sha256', Buffer.alloc(32, 1)).update(`a.b.${digits}`).digest('base64');
  const headers = { 'webhook-id': 'a.b', 'webhook-timestamp': '1699257600', 'webhook-signature': `v1,${mac}` };
  expect(verifyWebhook('5', headers, secret, now)).toMatchObject({ ok: false, fault: 'header-missing' });
});

test('taken again within the five minutes, it has the id by which a receiver knows it', async () => {
  const { body, headers } = await signed();
  const ids = [0, 60_000, 299_999].map((later) => verifyWebhook(body, headers, secret, now + later));
  expect(new Set(ids.map((one) => one.ok && one.id)).size).toBe(1);
  expect(verifyWebhook(body, headers, secret, now + 300_001)).toMatchObject({ fault: 'too-old' });
});
