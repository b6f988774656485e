import { describe, expect, test } from '@jest/globals';
import type { SiteOptions } from '../../../src/surfaces/web/index.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { addTo, textWith } from '../../support/kept.ts';
import { host, token, webOn } from '../../support/web.ts';

const at = `http://${host}`;

test.each<Partial<SiteOptions>>([
  { token: '' },
  { token: 'x'.repeat(21) },
  { base: '/' },
  { base: 'agreements' },
  { base: '/agreements/' },
])('no site is made of %j', async (options) => {
  await expect(webOn('2024-05-02', options)).rejects.toThrow(RangeError);
});

describe('who is let in', () => {
  test.each([
    ['without a token', '/', {}, 403],
    ['with a wrong token', '/?token=wrong', {}, 403],
    ['with a token that the right one begins', `/?token=${token}x`, {}, 403],
    ['with an empty token', '/?token=', {}, 403],
    ['with a wrong cookie', '/', { cookie: 'conventio-session=wrong' }, 403],
    ['with the token in the place of the cookie', '/', { cookie: `conventio-session=${token}` }, 403],
    ['by another name of this machine', '/', { host: 'evil.example:8022' }, 421],
    ['by another name, with the token', `/?token=${token}`, { host: 'evil.example' }, 421],
    ['by another port', '/', { host: '127.0.0.1:9999' }, 421],
    ['for a page that is not there', '/nowhere', {}, 403],
    ['for a form of nobody', '/agreements/x/record', {}, 403],
  ])('%s', async (_what, path, headers, status) => {
    const { site, register } = await webOn('2024-05-02');
    await addTo({ register }, { id: 'secret', text: textWith('') });
    const answer = await site.fetch(new Request(`${at}${path}`, { headers: { host, ...headers } }));
    expect(answer.status).toBe(status);
    const text = await answer.text();
    expect(text).not.toContain('secret');
    expect(answer.headers.get('set-cookie') ?? '').not.toContain('conventio-session');
  });

  test('the token is exchanged for a cookie that scripts and other sites never see, and leaves the address', async () => {
    const { site } = await webOn('2024-05-02');
    const answer = await site.fetch(
      new Request(`${at}/agenda?token=${token}&days=90`, { headers: { host }, redirect: 'manual' }),
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/agenda?days=90');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^conventio-session=[\w-]{22};.*HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(token);
  });

  test('what was asked for never leads to another host', async () => {
    const { site } = await webOn('2024-05-02');
    for (const path of ['//evil.example/', '/\\evil.example/', '///evil.example']) {
      const answer = await site.fetch(
        new Request(`${at}${path}?token=${token}`, { headers: { host }, redirect: 'manual' }),
      );
      expect(answer.headers.get('location')).toMatch(/^\/(?![/\\])/);
    }
  });

  test('below a path, cookies stay below it, and so do all links', async () => {
    const base = '/k7f3mx0q2pa';
    const desk = await webOn('2024-05-02', { base });
    await addTo(desk, { id: 'one', text: textWith('') });
    const entered = await desk.site.fetch(new Request(`${at}${base}/?token=${token}`, { headers: { host } }));
    expect(entered.headers.get('set-cookie')).toContain(`Path=${base}`);
    expect((await desk.get('/')).status).toBe(404);
    for (const path of ['/', '/agenda', '/agreements/one', '/agreements/one/record', '/agreements/one/matrix']) {
      const answer = await desk.get(`${base}${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      const page = await answer.text();
      const links = [...page.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, link]) => link);
      expect(links.length).toBeGreaterThan(3);
      expect(links.filter((link) => !link?.startsWith(`${base}/`))).toEqual([]);
    }
  });
});

describe('what every answer says', () => {
  test.each(['/', '/agreements/one', '/nowhere', '/agreements/one/machine.svg', '/?token=wrong'])(
    '%s',
    async (path) => {
      const desk = await webOn('2024-05-02');
      await addTo(desk, { id: 'one', text: textWith('') });
      const { headers } = await desk.get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('forms', () => {
  const fields = { fact: 'signed', on: '2024-05-01', by: '', who: 'Ada', key: 'k' };

  test.each([
    ['from a page of another site', { origin: 'https://evil.example' }, {}],
    ['from another port of this machine', { origin: 'http://127.0.0.1:9999' }, {}],
    ['from nowhere that is known', { origin: 'null' }, {}],
    ['from the same site and another origin', { origin: 'null', 'sec-fetch-site': 'same-site' }, {}],
    ['without the token of the form', {}, { 'form-token': '' }],
    ['with the token of the site in its place', {}, { 'form-token': token }],
    ['as JSON', { 'content-type': 'application/json' }, {}],
    ['as plain text', { 'content-type': 'text/plain' }, {}],
  ])('%s are not taken', async (_what, headers, more) => {
    const desk = await webOn('2024-05-02');
    await addTo(desk, { id: 'one', text: textWith('') });
    const seal = await desk.sealOf('/agreements/one/record?fact=signed');
    const answer = await desk.post('/agreements/one/record', { ...seal, ...fields, ...more }, headers);
    expect(answer.status).toBe(403);
    expect((await desk.register.open('one'))?.facts).toEqual([]);
  });

  test('without an origin, the browser must say that the page was ours', async () => {
    const desk = await webOn('2024-05-02');
    await addTo(desk, { id: 'one', text: textWith('') });
    const seal = await desk.sealOf('/agreements/one/record?fact=signed');
    const own = { origin: 'null', 'sec-fetch-site': 'same-origin' };
    expect((await desk.post('/agreements/one/record', { ...seal, ...fields }, own)).status).toBe(303);
  });

  test('that are too long are not read', async () => {
    const desk = await webOn('2024-05-02');
    await addTo(desk, { id: 'one', text: textWith('') });
    const seal = await desk.sealOf('/agreements/one/record?fact=signed');
    const long = { ...seal, ...fields, note: 'x'.repeat(bounds.formSize.most) };
    const answer = await desk.post('/agreements/one/record', long, {
      'content-length': String(bounds.formSize.most + 200),
    });
    expect(answer.status).toBe(413);
    expect((await desk.register.open('one'))?.facts).toEqual([]);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is no way to ask', async (method) => {
    const { site } = await webOn('2024-05-02');
    const answer = await site.fetch(new Request(`${at}/`, { method, headers: { host } }));
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test('a page that is to be looked at only records nothing, and says how', async () => {
    const desk = await webOn('2024-05-02', { allowRecord: false });
    await addTo(desk, { id: 'one', text: textWith('') });
    const page = await desk.page('/agreements/one/record?fact=signed');
    expect(page).toContain('--allow-record');
    expect(page).not.toContain('<form method="post"');
    const open = await webOn('2024-05-02');
    await addTo(open, { id: 'one', text: textWith('') });
    const seal = await open.sealOf('/agreements/one/record?fact=signed');
    expect((await desk.post('/agreements/one/record', { ...seal, ...fields })).status).toBe(403);
    expect((await desk.post('/agreements/one/withdraw', { ...seal, of: 'x' })).status).toBe(403);
    expect((await desk.register.open('one'))?.facts).toEqual([]);
  });
});

describe('faults', () => {
  test('what goes wrong within is reported, and tells a visitor nothing of it', async () => {
    const reported: unknown[] = [];
    const desk = await webOn('2024-05-02', { report: (error) => reported.push(error) });
    desk.store.findAgreements = () => Promise.reject(new Error('the disk is /home/ada/secret'));
    const answer = await desk.get('/');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
    expect(reported).toHaveLength(1);
  });
});
