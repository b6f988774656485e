import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Secrets } from './secrets.ts';

/** Why somebody is turned away. */
export type Turned = 'other-host' | 'no-token' | 'wrong-token' | 'foreign-form' | 'read-only' | 'method';

export interface GateOptions {
  readonly secrets: Secrets;
  readonly token: string;
  readonly hosts: readonly string[];
  readonly base: string;
  readonly allowRecord: boolean;
  /** The page that tells why. */
  readonly turnAway: (c: Context, why: Turned) => Promise<Response>;
}

/** What a session is remembered by. A cookie is sent to every port of a host, so its path keeps it from the other ports. */
export const sessionCookie = 'conventio-session';

/** What a form must send back, besides the cookie: another site can make a browser send the cookie, and knows nothing of this. */
export const formField = 'form-token';

/** How long a browser remembers, in seconds: 400 days, the most that browsers take. */
export const longestCookie = 400 * 86_400;

/** Lets in who has the token, or the cookie that it was exchanged for. Calendars have an address of their own. */
export function gate(options: GateOptions): MiddlewareHandler {
  const { secrets, hosts, base, turnAway } = options;
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (!hosts.includes(host.toLowerCase())) return turnAway(c, 'other-host');
    if (!['GET', 'HEAD', 'POST'].includes(c.req.method)) return turnAway(c, 'method');
    if (c.req.path.startsWith(`${base}/feeds/`) && c.req.method !== 'POST') return next();

    const given = c.req.query('token');
    if (given !== undefined && c.req.method !== 'POST') return enter(c, given, options);
    const session = getCookie(c, sessionCookie);
    if (session === undefined) return turnAway(c, 'no-token');
    if (!(await secrets.areSame(session, await secrets.of('session')))) return turnAway(c, 'wrong-token');
    if (c.req.method === 'POST') {
      const why = await faultOfForm(c, host, options);
      if (why) return turnAway(c, why);
    }
    return next();
  };
}

/** Exchanges the token for a cookie, so that it stands in no history and no bookmark. */
async function enter(c: Context, given: string, { secrets, token, base, turnAway }: GateOptions): Promise<Response> {
  if (!(await secrets.areSame(given, token))) return turnAway(c, 'wrong-token');
  setCookie(c, sessionCookie, await secrets.of('session'), {
    path: base === '' ? '/' : base,
    httpOnly: true,
    sameSite: 'Strict',
    secure: new URL(c.req.url).protocol === 'https:',
    maxAge: longestCookie,
  });
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete('token');
  const rest = searchParams.size === 0 ? '' : `?${searchParams}`;
  // One slash at its beginning, whatever was asked for: two would lead to another host.
  return c.redirect(`/${pathname.replace(/^[/\\]+/, '')}${rest}`, 303);
}

/** Why a form is not taken: it must come from a page of this very site, and know its token. */
async function faultOfForm(
  c: Context,
  host: string,
  { secrets, allowRecord }: GateOptions,
): Promise<Turned | undefined> {
  const origin = c.req.header('origin');
  // Without a referrer, browsers say “null”: then they tell otherwise where the form came from.
  const isOwn =
    origin === undefined || origin === 'null'
      ? c.req.header('sec-fetch-site') === 'same-origin'
      : origin === `${new URL(c.req.url).protocol}//${host}`;
  const isForm = c.req.header('content-type')?.split(';')[0]?.trim() === 'application/x-www-form-urlencoded';
  if (!isOwn || !isForm) return 'foreign-form';
  const { [formField]: token } = await c.req.parseBody();
  if (typeof token !== 'string' || !(await secrets.areSame(token, await secrets.of('form')))) return 'foreign-form';
  return allowRecord ? undefined : 'read-only';
}
