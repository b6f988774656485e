import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import type { DeliveryError } from '../../../src/register/delivery/delivery-error.ts';
import { type WebhookOptions, webhook } from '../../../src/register/delivery/webhook.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { httpReceiver, type Received } from './http-receiver.ts';
import { hostile, never, notice, parcel } from './notices.ts';

const bytes = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const secret = `whsec_${bytes(1)}`;
const now = (): number => Date.parse('2023-11-06T08:00:00.750Z');

let letGo = (): void => undefined;
const endlessClosed = new Promise<void>((resolve) => {
  letGo = resolve;
});
const { at, received, server } = httpReceiver({
  '/taken': (response) => response.writeHead(204).end(),
  '/taken-without-end': (response) => void response.writeHead(200).write('thank you'),
  '/broken': (response) => response.writeHead(500).end('the database\r\n\u001b[31mis down'),
  '/moved': (response) => response.writeHead(302, { location: '/taken' }).end(),
  '/gone': (response) => response.writeHead(410).end(),
  '/hangs': () => undefined,
  '/closes': (_response, request) => request.socket.destroy(),
  '/breaks-off': (response, request) => {
    response.writeHead(503, { 'content-length': 1000 });
    response.write('so', () => request.socket.destroy());
  },
  '/endless': (response) => {
    response.once('close', letGo);
    response.writeHead(500);
    const more = (): void => {
      while (!response.destroyed && response.write('no '.repeat(1000)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
});

async function deliver(path: string, options: Partial<WebhookOptions> = {}, one = notice(), signal = never) {
  const channel = webhook({ url: at(path), now, ...options });
  const before = received.length;
  for (const target of channel.targets(parcel(one))) await channel.deliver(parcel(one), target, signal);
  return received.slice(before);
}

const failure = (delivery: Promise<unknown>): Promise<DeliveryError> =>
  delivery.then(
    () => expect('delivered').toBe('failed'),
    (error) => error,
  );

/** What Standard Webhooks asks of a sender, found without the code that is tried. */
function signatureOf({ headers, body }: Received, key: string): string {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return `v1,${createHmac('sha256', Buffer.from(key, 'base64')).update(signed, 'utf8').digest('base64')}`;
}

describe('a notice', () => {
  test('is posted as a CloudEvent of its own', async () => {
    const [request] = await deliver('/taken');
    expect(request?.method).toBe('POST');
    expect(request?.headers['content-type']).toBe('application/cloudevents+json');
    expect(JSON.parse(request?.body ?? '')).toEqual(notice());
  });

  test('is signed with every secret, at the hour that it is sent', async () => {
    const [request] = await deliver('/taken', { secret: [secret, `whsec_${bytes(2)}`] });
    if (!request) throw new Error('nothing came');
    expect(request.headers['webhook-timestamp']).toBe('1699257600');
    const expected = [signatureOf(request, bytes(1)), signatureOf(request, bytes(2))];
    expect(request.headers['webhook-signature']).toBe(expected.join(' '));
  });

  test('is signed as it is written, whatever is in it', async () => {
    const one = notice('reminder', { id: `${hostile}.1`, words: { fr: { title: hostile } } });
    const [request] = await deliver('/taken', { secret }, one);
    if (!request) throw new Error('nothing came');
    expect(request.headers['webhook-signature']).toBe(signatureOf(request, bytes(1)));
    expect(request.headers['webhook-id']).toMatch(/^msg_[\w-]{43}$/);
    expect(JSON.parse(request.body)).toEqual(one);
  });

  test('has no signature without a secret', async () => {
    const [request] = await deliver('/taken');
    expect(request?.headers['webhook-signature']).toBeUndefined();
  });

  test('is known by the same name whenever it is sent, and by another in another agreement', async () => {
    const ids = [notice(), notice(), { ...notice(), source: 'urn:conventio:cress-roumois-seine:cress-2023' }];
    const known: unknown[] = [];
    for (const one of ids) known.push((await deliver('/taken', {}, one))[0]?.headers['webhook-id']);
    const [first, again, other] = known;
    expect(first).toBe(again);
    expect(first).not.toBe(other);
  });

  test('goes with headers of one’s own, which do not say what it is', async () => {
    const headers = { authorization: 'Bearer token', 'Content-Type': 'text/html', 'Webhook-Id': 'mine' };
    const [request] = await deliver('/taken', { headers });
    expect(request?.headers.authorization).toBe('Bearer token');
    expect(request?.headers['content-type']).toBe('application/cloudevents+json');
    expect(request?.headers['webhook-id']).toMatch(/^msg_/);
  });

  test('is delivered though the answer has no end', async () => {
    expect(await deliver('/taken-without-end')).toHaveLength(1);
  });
});

describe('a receiver that does not take it', () => {
  test.each([
    ['/broken', 'answered 500: the database [31mis down', 'a répondu 500 : the database [31mis down'],
    [
      '/gone',
      'answered 410 (gone: it no longer accepts notices)',
      'a répondu 410 (supprimé : il n’accepte plus d’avis)',
    ],
    ['/nowhere', 'answered 404', 'a répondu 404'],
    ['/breaks-off', 'answered 503', 'a répondu 503'],
  ])('is told: %s', async (path, en, fr) => {
    const { message, text } = await failure(deliver(path));
    const host = new URL(at(path)).host;
    expect(message.startsWith(`${host} ${en}`)).toBe(true);
    expect(text.fr.startsWith(`${host} ${fr}`)).toBe(true);
  });

  test('sends it nowhere else', async () => {
    const before = received.length;
    expect((await failure(deliver('/moved', { secret }))).message).toMatch(
      /answered 302 \(redirections are not followed\)/,
    );
    expect(received.slice(before).map(({ path }) => path)).toEqual(['/moved']);
  });

  test('is read no further than it says why', async () => {
    const { message } = await failure(deliver('/endless'));
    expect(message.length).toBeLessThan(Math.min(300, bounds.webhookAnswer.most));
    // The connection is let go, though the answer was not at its end.
    await endlessClosed;
  });

  test('may close the connection, or not be there', async () => {
    expect((await failure(deliver('/closes'))).message).toMatch(/did not answer: /);
    const { message, text } = await failure(deliver('', { url: 'http://127.0.0.1:9/' }));
    expect(message).toMatch(/^127\.0\.0\.1:9 did not answer: /);
    expect(text.fr).toMatch(/^127\.0\.0\.1:9 n’a pas répondu : /);
  });

  test('may hang: it is given up when the signal aborts', async () => {
    const controller = new AbortController();
    const asked = once(server, 'request');
    const failed = failure(deliver('/hangs', {}, notice(), controller.signal));
    await asked;
    controller.abort(new Error('enough'));
    expect((await failed).message).toBe('enough');
  });

  test('is not asked when the signal has aborted', async () => {
    const before = received.length;
    await failure(deliver('/taken', {}, notice(), AbortSignal.abort()));
    expect(received).toHaveLength(before);
  });
});

describe('what is wrong with its options is told at once', () => {
  test.each(['', 'ftp://example.org', 'file:///etc/passwd', 'example.org/hook'])('address: %s', (url) => {
    expect(() => webhook({ url })).toThrow('must begin with https://');
  });

  test('a password in the address', () => {
    expect(() => webhook({ url: 'https://me:secret@example.org/' })).toThrow('give it in the authorization header');
  });

  test.each([
    '',
    'secret',
    bytes(1),
    'whsec_',
    `whsec_${Buffer.alloc(23).toString('base64')}`,
    'whsec_äöü',
    `${secret}\n`,
  ])('secret: %j, which is not repeated', (wrong) => {
    let told = '';
    try {
      webhook({ url: 'https://example.org', secret: [secret, wrong] });
    } catch (error) {
      told = String(error);
    }
    expect(told).toContain('Secret 2 of the webhook');
    if (wrong.length > 6) expect(told).not.toContain(wrong);
  });

  test('a header that cannot be sent', () => {
    expect(() => webhook({ url: 'https://example.org', headers: { 'x-a': 'b\r\nc: d' } })).toThrow();
  });
});

test('does not tell the outbox its path, which may be its secret', () => {
  expect(webhook({ url: 'https://hooks.example.org/T0/B1/xyz?token=1' }).targets(parcel())).toEqual([
    'hooks.example.org',
  ]);
});
