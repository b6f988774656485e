import type { Hono } from 'hono';
import { isAgreementId } from '../../register/agreement/agreement.ts';
import { feedNamed, feedText, secretOf } from './model/feeds.ts';
import type { Means } from './site.tsx';

/** The calendars: who knows the address of one may read it, and nothing else. */
export function addFeeds(app: Hono, { options: { register, base = '' }, secrets, show }: Means): void {
  app.get('/feeds/*', async (c) => {
    const [, secret = '', path = ''] = /^\/feeds\/([^/]*)\/(.*)$/.exec(decoded(c.req.path.slice(base.length))) ?? [];
    const name = feedNamed(path);
    const isKnown = name !== undefined && (await secrets.areSame(secret, await secretOf(name, secrets)));
    const isNamed = name?.agreement === undefined || isAgreementId(name.agreement);
    const text = isKnown && isNamed ? await feedText(name, register) : undefined;
    if (text === undefined) return show(c, undefined);
    return c.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8' });
  });
}

/** A path as it is meant; what is no path names nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
