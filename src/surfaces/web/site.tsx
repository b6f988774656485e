import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { dayAt } from '../../calendar/instant.ts';
import { renderPage, sheetOf } from '../../render/page/page.tsx';
import { bounds } from '../../text/bounds.ts';
import type { Lang } from '../../text/text.ts';
import { gate, longestCookie, type Turned } from './access/gate.ts';
import { bareHeaders, Guard } from './access/headers.ts';
import { Secrets } from './access/secrets.ts';
import { addFeeds } from './feed-routes.ts';
import { NameBook } from './model/names.ts';
import type { PageContent } from './page-content.ts';
import { faultPage, missingPage, turnedPage, turnedStatus } from './pages/errors.tsx';
import { addRecording } from './recording.ts';
import { addRoutes } from './routes.ts';
import { script } from './script.ts';
import { checkOptions, type SiteOptions } from './site-options.ts';
import { siteStyle } from './style.ts';
import type { Visit } from './visit.ts';

/** The pages over a register, as a handler of requests; it listens nowhere by itself. */
export interface Site {
  fetch(request: Request): Promise<Response>;
}

/** What the routes work with. */
export interface Means {
  readonly options: SiteOptions;
  readonly secrets: Secrets;
  readonly names: NameBook;
  visitOf(c: Context): Promise<Visit>;
  show(c: Context, page: PageContent | undefined): Promise<Response>;
}

const languageCookie = 'conventio-lang';
/** The longest form that is read, in bytes. */
const longestForm = bounds.formSize.most;

/**
 * Makes the site over a register: each request that carries the token is answered with a page rendered for it. Throws a
 * `RangeError` where the token is too short or the base is no path.
 */
export function createSite(options: SiteOptions): Site {
  checkOptions(options);
  const { base = '', token, hosts, allowRecord = false } = options;
  const secrets = new Secrets(token);
  const guard = new Guard();
  const visitOf = (c: Context): Promise<Visit> => visitIn(c, options, secrets);
  const show = async (c: Context, page: PageContent | undefined): Promise<Response> => {
    const visit = await visitOf(c);
    const { title, body, styles = [], pictureStyles = [], status = 200 } = page ?? missingPage(visit);
    const sheets = [siteStyle, ...styles];
    await guard.protect(c, [sheetOf(sheets), ...pictureStyles], [script]);
    const head = (
      <>
        {/* Browsers that are told of no picture ask for one. */}
        <link rel="icon" href="data:," />
        <script type="module" dangerouslySetInnerHTML={{ __html: script }} />
      </>
    );
    return c.html(renderPage({ title, lang: visit.lang, styles: sheets, head, body }), status);
  };
  const turnAway = async (c: Context, why: Turned): Promise<Response> => {
    if (why === 'method') c.header('allow', 'GET, HEAD, POST');
    const visit = await visitOf(c);
    return show(c, { ...turnedPage(visit, why), status: turnedStatus[why] });
  };

  // With a slash at its end, an address is the same.
  const app = new Hono({ strict: false });
  app.use(async (c, next) => {
    await guard.protect(c);
    await next();
  });
  app.use(
    bodyLimit({
      maxSize: longestForm,
      onError: async (c) => show(c, faultPage(await visitOf(c), { kind: 'too-long' })),
    }),
  );
  app.use(gate({ secrets, token, hosts: hosts.map((host) => host.toLowerCase()), base, allowRecord, turnAway }));
  const means: Means = { options, secrets, names: new NameBook(options.register), visitOf, show };
  const below = base === '' ? app : app.basePath(base);
  addRoutes(below, means);
  addRecording(below, means);
  addFeeds(below, means);
  app.notFound(async (c) => show(c, undefined));
  app.onError(async (error, c) => {
    options.report?.(error);
    return show(c, faultPage(await visitOf(c), { kind: 'fault', error }));
  });
  const fetch = async (request: Request): Promise<Response> => {
    try {
      return await app.fetch(request);
    } catch (error) {
      // Not even the page for errors could be made: the clock may show no day.
      options.report?.(error);
      return new Response(null, { status: 500, headers: bareHeaders });
    }
  };
  return { fetch };
}

async function visitIn(c: Context, options: SiteOptions, secrets: Secrets): Promise<Visit> {
  const { base = '', allowRecord = false, isOfFiles = false, now, timeZone } = options;
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete('lang');
  searchParams.delete('token');
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : '/';
  return {
    lang: langIn(c, options),
    today: dayAt(now(), timeZone),
    base,
    path: `${below}${searchParams.size === 0 ? '' : `?${searchParams}`}`,
    mayRecord: allowRecord,
    isOfFiles,
    formToken: await secrets.of('form'),
  };
}

/** The language that was asked for by the address, which is remembered; else the remembered one, the site's, the browser's. */
function langIn(c: Context, { lang, base = '' }: SiteOptions): Lang {
  const asked = langCalled(c.req.query('lang'));
  if (asked) {
    const path = base === '' ? '/' : base;
    setCookie(c, languageCookie, asked, { path, sameSite: 'Strict', httpOnly: true, maxAge: longestCookie });
  }
  const accepted = c.req
    .header('accept-language')
    ?.split(',')
    .map((one) => langCalled(one.trim().slice(0, 2)));
  return (
    asked ?? langCalled(getCookie(c, languageCookie)) ?? lang ?? accepted?.find((one) => one !== undefined) ?? 'en'
  );
}

function langCalled(text: string | undefined): Lang | undefined {
  return text === 'fr' || text === 'en' ? text : undefined;
}
