import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { boundServer } from '../../../src/surfaces/cli/bound-server.ts';
import { type Listening, listen } from '../../../src/surfaces/cli/listen.ts';
import { createSite, type Site } from '../../../src/surfaces/web/index.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { addTo, type Desk, deskOn, textWith } from '../../support/kept.ts';
import { openRaw, type RawAnswer, sendRaw } from '../../support/raw-http.ts';

/** What anybody who reaches the port may send, byte by byte, and what comes of it: the page over the wire. */

const token = 'a-token-that-nobody-guesses';
const base = '/s3cr3t-path';
let desk: Desk;
let listening: Listening;
let site: Site;
let cookie = '';
let formToken = '';

beforeAll(async () => {
  desk = deskOn('2024-05-02');
  await addTo(desk, { id: 'one', text: textWith('') });
  const { register, clock } = desk;
  listening = await listen(0, (request) => site.fetch(request));
  const hosts = [`127.0.0.1:${listening.port}`, `localhost:${listening.port}`];
  const options = { register, now: () => clock.now(), timeZone: 'Europe/Paris', token, hosts, base };
  site = createSite({ ...options, allowRecord: true });
  const entered = await sendRaw(listening.port, get(`${base}/?token=${token}`));
  cookie = entered.headers['set-cookie']?.split(';')[0] ?? '';
  const { body } = await sendRaw(listening.port, get(`${base}/agreements/one/record?fact=signed`, inside()));
  formToken = /name="form-token" value="([^"]+)"/.exec(body)?.[1] ?? '';
});

afterAll(() => listening.close());

const host = (): string => `127.0.0.1:${listening.port}`;
const inside = (): string => `Cookie: ${cookie}\r\n`;

function get(target: string, headers = '', hostLine = `Host: ${host()}\r\n`, method = 'GET'): string {
  return `${method} ${target} HTTP/1.1\r\n${hostLine}Connection: close\r\n${headers}\r\n`;
}

/** What every answer has, whoever made it. */
function expectGuarded({ headers }: RawAnswer): void {
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(Object.keys(headers)).not.toContain('access-control-allow-origin');
}

const page = `${base}/`;

describe('who asks by another name is told nothing (DNS rebinding)', () => {
  const evil = 'evil.example';
  test.each<[what: string, status: number, request: () => string]>([
    ['the host of somebody else', 421, () => get(page, inside(), `Host: ${evil}\r\n`)],
    ['that of somebody else with our port', 421, () => get(page, inside(), `Host: ${evil}:${listening.port}\r\n`)],
    ['two hosts, ours first', 421, () => get(page, inside(), `Host: ${host()}\r\nHost: ${evil}\r\n`)],
    ['two hosts, ours last', 421, () => get(page, inside(), `Host: ${evil}\r\nHost: ${host()}\r\n`)],
    ['two hosts in one', 400, () => get(page, inside(), `Host: ${host()}, ${evil}\r\n`)],
    ['a host with a user', 400, () => get(page, inside(), `Host: ${evil}@${host()}\r\n`)],
    ['no host', 421, () => get(page, inside(), '')],
    ['no host, in HTTP 1.0', 421, () => `GET ${page} HTTP/1.0\r\n${inside()}\r\n`],
    ['an empty host', 421, () => get(page, inside(), 'Host:\r\n')],
    ['a dot at its end', 421, () => get(page, inside(), `Host: localhost.:${listening.port}\r\n`)],
    ['no port', 421, () => get(page, inside(), 'Host: 127.0.0.1\r\n')],
    ['another port', 421, () => get(page, inside(), 'Host: 127.0.0.1:1\r\n')],
    ['this machine in one number', 421, () => get(page, inside(), `Host: 2130706433:${listening.port}\r\n`)],
    ['this machine by IPv6', 421, () => get(page, inside(), `Host: [::1]:${listening.port}\r\n`)],
    ['any address of this machine', 421, () => get(page, inside(), `Host: 0.0.0.0:${listening.port}\r\n`)],
    ['a name that has ours at its end', 400, () => get(page, inside(), `Host: evil-${host()}\r\n`)],
    ['a whole address of somebody else', 400, () => get(`http://${evil}${page}`, inside())],
    ['a whole address that begins like ours', 400, () => get(`http://${host()}.${evil}${page}`, inside())],
    ['a whole address of another scheme', 400, () => get(`https://${host()}${page}`, inside())],
    [
      'ours in the address, theirs as the host',
      400,
      () => get(`http://${host()}${page}`, inside(), `Host: ${evil}\r\n`),
    ],
    [
      'theirs behind a proxy that says ours',
      421,
      () => get(page, `${inside()}X-Forwarded-Host: ${host()}\r\n`, `Host: ${evil}\r\n`),
    ],
  ])('%s', async (_what, status, request) => {
    const answer = await sendRaw(listening.port, request());
    expect(answer.status).toBe(status);
    expectGuarded(answer);
    expect(answer.body).not.toContain('Test');
  });

  test.each<[what: string, request: () => string]>([
    ['its name in capitals', () => get(page, inside(), `Host: LOCALHOST:${listening.port}\r\n`)],
    ['a whole address that is ours', () => get(`http://${host()}${page}`, inside())],
    [
      'headers of a proxy, which count for nothing',
      () =>
        get(
          page,
          `${inside()}X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nX-Original-URL: /agenda\r\nX-HTTP-Method-Override: POST\r\n`,
        ),
    ],
  ])('but: %s', async (_what, request) => {
    const answer = await sendRaw(listening.port, request());
    expect(answer.status).toBe(200);
    expectGuarded(answer);
    expect(answer.body).toContain('Test');
    expect(answer.body).not.toContain('evil.example');
  });
});

describe('what is no request for a page', () => {
  test.each<[what: string, status: number, request: () => string]>([
    ['TRACE', 405, () => get(page, inside(), undefined, 'TRACE')],
    ['PUT', 405, () => get(page, inside(), undefined, 'PUT')],
    ['DELETE', 405, () => get(page, inside(), undefined, 'DELETE')],
    [
      'OPTIONS, as a browser asks before another site’s request',
      405,
      () =>
        get(
          page,
          `${inside()}Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n`,
          undefined,
          'OPTIONS',
        ),
    ],
    ['OPTIONS of everything', 400, () => get('*', inside(), undefined, 'OPTIONS')],
    ['HEAD', 200, () => get(page, inside(), undefined, 'HEAD')],
    [
      'a websocket, of which there is none',
      200,
      () =>
        `GET ${page} HTTP/1.1\r\nHost: ${host()}\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n${inside()}\r\n`,
    ],
    ['what somebody expects that there is not', 417, () => get(page, `${inside()}Expect: the-moon\r\n`)],
    ['a path that leaves', 404, () => get(`${base}/../../../etc/passwd`, inside())],
    ['a path that leaves in escapes', 404, () => get(`${base}/%2e%2e/%2e%2e/etc/passwd`, inside())],
    ['a path with escaped slashes', 404, () => get(`${base}/agreements/..%2f..%2fone`, inside())],
    ['a path with backslashes', 400, () => get(`${base}\\..\\one`, inside())],
    ['a path with an end of text in it', 404, () => get(`${base}/agreements/one%00`, inside())],
    ['a path that is no UTF-8', 404, () => get(`${base}/agreements/%ff%fe`, inside())],
    ['a path that is no escape', 404, () => get(`${base}/agreements/%`, inside())],
    ['a path that looks like another', 404, () => get(`${base}/agreements/%EF%BD%8Fne`, inside())],
    ['a prototype', 404, () => get(`${base}/agreements/__proto__`, inside())],
    ['a feed whose secret is not known', 404, () => get(`${base}/feeds/${'a'.repeat(22)}/en.ics`)],
    ['a feed of a file', 404, () => get(`${base}/feeds/x/en/..%2f..%2fetc%2fpasswd.ics`)],
    ['a very long path', 404, () => get(`${base}/${'a'.repeat(12_000)}`, inside())],
    [
      'a path that is longer than all headers may be',
      431,
      () => get(`/${'a'.repeat(bounds.pageHeaderSize.most)}`, inside()),
    ],
    [
      'a header that is longer than they may be',
      431,
      () => get(page, `${inside()}X: ${'a'.repeat(bounds.pageHeaderSize.most)}\r\n`),
    ],
    ['no HTTP', 400, () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    [
      'a second request within the first',
      400,
      () =>
        `POST ${page} HTTP/1.1\r\nHost: ${host()}\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
    ],
    ['a length below nothing', 400, () => get(page, 'Content-Length: -1\r\n', undefined, 'POST')],
    ['a header with a line of its own', 400, () => get(page, 'X: a\rSet-Cookie: b=c\r\n')],
  ])('%s', async (_what, status, request) => {
    const answer = await sendRaw(listening.port, request());
    expect(answer.status).toBe(status);
    expect(answer.isClosed).toBe(true);
    expectGuarded(answer);
    expect(answer.body).not.toContain('root:');
  });

  test('CONNECT is answered by nothing', async () => {
    const answer = await sendRaw(listening.port, get('evil.example:443', inside(), undefined, 'CONNECT'));
    expect(answer).toMatchObject({ status: 0, body: '', isClosed: true });
  });

  test.each([
    ['//evil.example/', '/evil.example/'],
    ['///evil.example', '/evil.example'],
    [`${base}//evil.example`, `${base}//evil.example`],
    [`${base}/%5cevil.example`, `${base}/%5cevil.example`],
    [`${base}/%0d%0aSet-Cookie:a=b`, `${base}/%0d%0aSet-Cookie:a=b`],
  ])('%s with the token leads nowhere else', async (target, location) => {
    const answer = await sendRaw(listening.port, get(`${target}?token=${token}&a=%0d%0aSet-Cookie:b=c`));
    expect(answer.headers.location).toBe(`${location}?a=%0D%0ASet-Cookie%3Ab%3Dc`);
    expect(answer.headers['set-cookie']).toMatch(/^conventio-session=[\w-]{22}; .*HttpOnly; SameSite=Strict$/);
    expectGuarded(answer);
  });
});

describe('forms (CSRF)', () => {
  const record = `${base}/agreements/one/record`;
  const form = (more: Readonly<Record<string, string>> = {}): string =>
    new URLSearchParams({
      'form-token': formToken,
      fact: 'signed',
      on: '2024-05-01',
      who: 'Ada',
      key: 'k',
      ...more,
    }).toString();
  const own = (): string => `Origin: http://${host()}\r\n`;
  const asForm = 'Content-Type: application/x-www-form-urlencoded\r\n';
  const post = (headers: string, body = form(), withCookie = inside()): string =>
    `${get(record, `${withCookie}${headers}Content-Length: ${Buffer.byteLength(body)}\r\n`, undefined, 'POST')}${body}`;

  test.each<[what: string, status: number, request: () => string]>([
    ['of another site', 403, () => post(`${asForm}Origin: https://evil.example\r\n`)],
    [
      'of another site, which says that it is ours',
      403,
      () => post(`${asForm}Origin: https://evil.example\r\nSec-Fetch-Site: same-origin\r\n`),
    ],
    ['of another scheme', 403, () => post(`${asForm}Origin: https://${host()}\r\n`)],
    ['of another port', 403, () => post(`${asForm}Origin: http://127.0.0.1:1\r\n`)],
    ['of a name that begins with ours', 403, () => post(`${asForm}Origin: http://${host()}.evil.example\r\n`)],
    ['of no origin', 403, () => post(asForm)],
    ['of a frame without an origin', 403, () => post(`${asForm}Origin: null\r\n`)],
    ['of a frame of another site', 403, () => post(`${asForm}Origin: null\r\nSec-Fetch-Site: cross-site\r\n`)],
    ['of the same site and another port', 403, () => post(`${asForm}Origin: null\r\nSec-Fetch-Site: same-site\r\n`)],
    ['of two origins', 403, () => post(`${asForm}${own()}Origin: https://evil.example\r\n`)],
    ['of the other name of this machine', 403, () => post(`${asForm}Origin: http://localhost:${listening.port}\r\n`)],
    ['without a cookie', 403, () => post(`${asForm}${own()}`, form(), '')],
    [
      'with the cookie of somebody else before ours',
      403,
      () => post(`${asForm}${own()}`, form(), `Cookie: conventio-session=x; ${cookie}\r\n`),
    ],
    ['as plain text that reads like a form', 403, () => post(`Content-Type: text/plain\r\n${own()}`)],
    ['as JSON', 403, () => post(`Content-Type: application/json\r\n${own()}`, '{"fact":"signed"}')],
    [
      'in parts',
      403,
      () =>
        post(
          `Content-Type: multipart/form-data; boundary=x\r\n${own()}`,
          `--x\r\nContent-Disposition: form-data; name="form-token"\r\n\r\n${formToken}\r\n--x--\r\n`,
        ),
    ],
    ['of no type', 403, () => post(own())],
    ['of two types', 403, () => post(`Content-Type: text/plain; application/x-www-form-urlencoded\r\n${own()}`)],
    ['without its token', 403, () => post(`${asForm}${own()}`, form({ 'form-token': '' }))],
    [
      'with a token that is nearly right',
      403,
      () => post(`${asForm}${own()}`, form({ 'form-token': `${formToken.slice(0, -1)}~` })),
    ],
    ['with the token of the site in its place', 403, () => post(`${asForm}${own()}`, form({ 'form-token': token }))],
    ['with its token twice, the wrong one last', 403, () => post(`${asForm}${own()}`, `${form()}&form-token=x`)],
    ['with its token as a list', 403, () => post(`${asForm}${own()}`, form().replace('form-token=', 'form-token[]='))],
    ['longer than it says', 400, () => `${post(`${asForm}${own()}`, '')}${form()}`],
    ['too long', 413, () => post(`${asForm}${own()}`, form({ note: 'x'.repeat(bounds.formSize.most) }))],
    ['in compressed form', 403, () => post(`${asForm}${own()}Content-Encoding: gzip\r\n`, 'H4sIAAAAAAAA')],
    ['for a fact that there is not', 404, () => post(`${asForm}${own()}`, form({ fact: '__proto__' }))],
    ['for a fact that every object has', 404, () => post(`${asForm}${own()}`, form({ fact: 'constructor' }))],
    ['with a day that is none', 422, () => post(`${asForm}${own()}`, form({ on: '2024-02-30' }))],
    ['with a day in no UTF-8', 422, () => post(`${asForm}${own()}`, `${form()}&on=%ff%c0%af`)],
    ['with an author of two lines', 422, () => post(`${asForm}${own()}`, form({ who: 'Ada\nSet-Cookie: a=b' }))],
    [
      'with an author who is too long',
      422,
      () => post(`${asForm}${own()}`, form({ who: 'x'.repeat(bounds.requestKey.most + 1) })),
    ],
    ['without a key', 422, () => post(`${asForm}${own()}`, form({ key: '' }))],
  ])('%s are not taken', async (_what, status, request) => {
    const answer = await sendRaw(listening.port, request());
    expectGuarded(answer);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.status === 403 && status === 400 ? 400 : answer.status).toBe(status);
    expect((await desk.register.open('one'))?.facts).toEqual([]);
  });

  test('but ours are, with the fields of nobody left alone', async () => {
    const body = `${form({ note: '<script>alert(1)</script>', constructor: 'x', toString: 'y' })}&__proto__=z&%00=a`;
    const answer = await sendRaw(listening.port, post(`${asForm}${own()}`, body));
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe(`${base}/agreements/one/journal/2?new=yes`);
    const shown = await sendRaw(listening.port, get(answer.headers.location ?? '', inside()));
    expect(shown.body).toContain('&lt;script>alert(1)');
    expect(shown.body).not.toContain('<script>alert');
    expect((await desk.register.open('one'))?.facts).toMatchObject([
      { fact: 'signed', note: '<script>alert(1)</script>' },
    ]);
  });
});

describe('whoever keeps a connection is cut off', () => {
  const limits = { connections: 3, headerSize: 16_384, headers: 300, request: 600, idle: 400 };

  /** The same site behind bounds that a test can wait for; the usual ones are those of docs/bounds.md. */
  async function bounded<T>(
    look: (port: number, server: Server) => Promise<T>,
    fetch: Site['fetch'] = (request) => site.fetch(request),
  ): Promise<T> {
    const server = boundServer(getRequestListener(fetch), limits);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      return await look((server.address() as AddressInfo).port, server);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test.each<[what: string, status: number, request: string]>([
    ['headers that never end', 408, `GET ${page} HTTP/1.1\r\nHost: ${'a'}\r\nX: `],
    ['nothing at all', 408, ''],
    ['a form that never comes', 421, `POST ${page} HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nx`],
  ])('%s', async (_what, status, request) => {
    const answer = await bounded((port) => sendRaw(port, request));
    expect(answer.isClosed).toBe(true);
    // What was sent may be cut off without a word.
    expect([status, 0]).toContain(answer.status);
  });

  test.each([
    ['a form', `POST ${page} HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n`],
    ['a page', `GET ${page} HTTP/1.1\r\nHost: a\r\n`],
  ])('whoever sends %s that has no end', async (_what, head) => {
    const sent = await bounded(
      (port) =>
        new Promise<number>((resolve) => {
          const socket = openRaw(port);
          let count = 0;
          const part = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
          const more = (): void => {
            count += 0x4000;
            // With a pause: a machine that is busy would else send all of it before it can be cut off.
            if (!socket.destroyed && count < 1e9) socket.write(part, () => setTimeout(more, 1));
          };
          socket.on('close', () => resolve(count));
          socket.resume();
          socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`, more);
        }),
    );
    expect(sent).toBeLessThan(1e9);
  });

  test('whoever never reads', async () => {
    const never = async (port: number, server: Server): Promise<void> => {
      const socket = openRaw(port);
      socket.pause();
      const arrived = new Promise((resolve) => server.once('request', resolve));
      socket.write(get(page));
      await arrived;
      for (let open = 1; open > 0; ) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        open = await new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));
      }
      socket.destroy();
    };
    // More than the system keeps for somebody to read.
    await bounded(never, async () => new Response('x'.repeat(50_000_000)));
  });

  test('whoever opens more than there may be, and the others stay', async () => {
    await bounded(async (port) => {
      const sockets = Array.from({ length: limits.connections }, () => openRaw(port));
      await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
      expect(await sendRaw(port, `GET ${page} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).toMatchObject({
        status: 0,
      });
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await sendRaw(port, `GET ${page} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).toMatchObject({
        status: 421,
      });
    });
  });
});

test('the bounds are those of the page that lists them', () => {
  const server = boundServer(() => undefined);
  expect(server).toMatchObject({
    maxConnections: bounds.pageConnections.most,
    headersTimeout: bounds.pageHeaders.most,
    requestTimeout: bounds.pageRequest.most,
    timeout: bounds.pageIdle.most,
  });
});

test('where even the page for errors fails, the answer is empty and guarded', async () => {
  const now = desk.clock.now();
  desk.clock.jumpTo(Number.NaN);
  const answer = await sendRaw(listening.port, get(page, inside()));
  desk.clock.jumpTo(now);
  expect(answer.status).toBe(500);
  expect(answer.body.length).toBeLessThan(10);
  expectGuarded(answer);
});
