import { describe, expect, test } from '@jest/globals';
import { verifyWebhook } from '../../../src/register/delivery/verify-webhook.ts';
import { webhook } from '../../../src/register/delivery/webhook.ts';
import { hostile, never, notice, parcel } from './notices.ts';

/** The example that the libraries of Standard Webhooks hold themselves to (standard-webhooks/standard-webhooks, libraries). */
const example = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  body: '{"test": 2432232314}',
  now: 1614265330 * 1000,
  headers: {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  },
};
const { secret, body, now, headers } = example;
const other = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

const verdict = (
  change: Partial<typeof example> & { secrets?: string | readonly string[]; tolerance?: number } = {},
) => {
  const all = { ...example, ...change };
  const { ok, ...rest } = verifyWebhook(all.body, all.headers, change.secrets ?? all.secret, all.now, change.tolerance);
  return 'fault' in rest ? rest.fault : ok;
};
const signedBy = (...signatures: readonly string[]) => ({ ...headers, 'webhook-signature': signatures.join(' ') });
const right = headers['webhook-signature'];

describe('a message is taken', () => {
  test('with the signature of the example, and told by its id', () => {
    expect(verifyWebhook(body, headers, secret, now)).toEqual({ ok: true, id: 'msg_p5jXN8AQM9LWM0D4loKWxJek' });
  });

  test('as bytes, and with headers in any of their forms', () => {
    expect(verifyWebhook(Buffer.from(body), new Headers(headers), secret, now).ok).toBe(true);
    const capital = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]));
    expect(verifyWebhook(body, capital, [secret], now).ok).toBe(true);
  });

  test('while one secret takes the place of another, on either side', () => {
    expect(verdict({ secrets: [other, secret] })).toBe(true);
    expect(verdict({ headers: signedBy('v1,AAAA', 'v1a,xyz', right) })).toBe(true);
  });

  test.each([-300, 300])('%i seconds from its hour', (seconds) => {
    expect(verdict({ now: now + seconds * 1000 })).toBe(true);
  });
});

describe('a message is not taken', () => {
  test.each([
    ['another body', { body: `${body} ` }],
    ['another id', { headers: { ...headers, 'webhook-id': 'msg_other' } }],
    ['another hour', { headers: { ...headers, 'webhook-timestamp': '1614265331' } }],
    ['another secret', { secrets: other }],
    ['no secret', { secrets: [] }],
    ['another version', { headers: signedBy(right.replace('v1,', 'v2,')) }],
    ['a signature cut short', { headers: signedBy(right.slice(0, -8)) }],
    ['a signature made longer', { headers: signedBy(`${right}AAAA`) }],
    ['a signature of nothing', { headers: signedBy('v1,', 'v1') }],
  ])('with %s', (_name, change) => {
    expect(verdict(change)).toBe('signature-wrong');
  });

  test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const)('without %s', (name) => {
    expect(verdict({ headers: { ...headers, [name]: '' } })).toBe('header-missing');
    const { [name]: _, ...rest } = headers;
    expect(verifyWebhook(body, rest, secret, now)).toMatchObject({ ok: false, fault: 'header-missing' });
  });

  test.each(['1e9', '-1', ' 1614265330', '1614265330.5', '0x1', 'NaN', '9'.repeat(400)])(
    'at the hour %j',
    (timestamp) => {
      expect(verdict({ headers: { ...headers, 'webhook-timestamp': timestamp } })).toBe('header-missing');
    },
  );

  test('long after, nor long before its hour', () => {
    expect(verdict({ now: now + 300_001 })).toBe('too-old');
    expect(verdict({ now: now - 300_001 })).toBe('too-early');
    expect(verdict({ now: now + 2000, tolerance: 1000 })).toBe('too-old');
  });

  test('where the clock shows nothing', () => {
    expect(verdict({ now: Number.NaN })).toBe('too-old');
  });

  test('and it is told why, in both languages', () => {
    const answer = verifyWebhook(body, {}, secret, now);
    expect(answer.ok || answer.message.en).toContain('is missing or malformed');
    expect(answer.ok || answer.message.fr).toContain('manque ou est mal formé');
  });
});

test('what is sent is what is taken', async () => {
  const sent: [string, Headers][] = [];
  const post: typeof fetch = async (_url, init) => {
    sent.push([String(init?.body), new Headers(init?.headers)]);
    return new Response(null, { status: 202 });
  };
  const one = notice('reminder', { id: hostile, words: { fr: { title: hostile } } });
  const channel = webhook({ url: 'https://example.org/', secret: [other, secret], fetch: post, now: () => now });
  await channel.deliver(parcel(one), 'example.org', never);
  const [[text, sentHeaders] = ['', new Headers()]] = sent;
  expect(verifyWebhook(text, sentHeaders, secret, now)).toMatchObject({ ok: true });
  expect(verifyWebhook(text, sentHeaders, other, now)).toMatchObject({ ok: true });
  expect(JSON.parse(text)).toEqual(one);
});
