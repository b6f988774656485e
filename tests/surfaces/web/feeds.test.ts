import { describe, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { addTo, textWith } from '../../support/kept.ts';
import { addScenario, host, type WebDesk, webOn } from '../../support/web.ts';

async function addressesOn(desk: WebDesk, path: string): Promise<readonly string[]> {
  return [...(await desk.page(path)).matchAll(/readonly value="http:\/\/127\.0\.0\.1:8022([^"]+)"/gi)].map(
    ([, one = '']) => one,
  );
}

/** As a calendar program asks: without cookies. */
function subscribe({ site }: WebDesk, path: string): Promise<Response> {
  return site.fetch(new Request(`http://${host}${path}`, { headers: { host } }));
}

describe('calendars', () => {
  test('one of each agreement, one of each party, and one of all: each read by a calendar without a cookie', async () => {
    const desk = await webOn('2023-04-12');
    await addScenario(desk, 'cress-roumois-seine', 'a-completed', 'one');
    const addresses = [...(await addressesOn(desk, '/agreements/one')), ...(await addressesOn(desk, '/agenda'))];
    expect(addresses).toHaveLength(4);
    const counts: number[] = [];
    for (const address of addresses) {
      const answer = await subscribe(desk, address);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      counts.push(new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent').length);
    }
    expect(counts.every((count) => count > 3)).toBe(true);
    expect(counts[1]).toBeLessThanOrEqual(counts[0] ?? 0);
  });

  test('the addresses follow from the token, and are the same after each start', async () => {
    const [one, again] = await Promise.all([webOn('2023-04-12'), webOn('2024-01-01')]);
    const other = await webOn('2023-04-12', { token: 'another-token-that-nobody-knows' });
    for (const desk of [one, again, other]) await addTo(desk, { id: 'one', text: textWith('') });
    const [first, second] = [await addressesOn(one, '/agreements/one'), await addressesOn(again, '/agreements/one')];
    expect(second).toEqual(first);
    expect(await other.get('/agreements/one')).toMatchObject({ status: 403 });
  });

  test('an address opens its own calendar, and nothing else', async () => {
    const desk = await webOn('2023-04-12');
    for (const id of ['one', 'two']) await addTo(desk, { id, text: textWith('') });
    const [address = ''] = await addressesOn(desk, '/agreements/one');
    const [, , secret = ''] = address.split('/');
    const wrong = [
      address.replace('one.ics', 'two.ics'),
      address.replace('one.ics', 'one/a.ics'),
      address.replace('/en/', '/fr/'),
      address.replace('en/one.ics', 'en.ics'),
      address.replace(secret, ''),
      address.replace(secret, `${secret}x`),
      address.replace('one.ics', '..%2ftwo.ics'),
      `/feeds/${secret}/`,
      '/feeds/%ZZ/en.ics',
    ];
    for (const path of wrong) expect([path, (await subscribe(desk, path)).status]).toEqual([path, 404]);
    for (const path of ['/', '/agreements/one', `/?token=${secret}`]) {
      const answer = await desk.site.fetch(
        new Request(`http://${host}${path}`, { headers: { host, cookie: `conventio-session=${secret}` } }),
      );
      expect(answer.status).toBe(403);
    }
    const rebound = await desk.site.fetch(
      new Request(`http://${host}${address}`, { headers: { host: 'evil.example' } }),
    );
    expect(rebound.status).toBe(421);
  });
});
