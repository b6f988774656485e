import type { Context, Hono } from 'hono';
import { addDays, type IsoDate, readDay } from '../../calendar/day.ts';
import type { Standing } from '../../register/agreement/agreement.ts';
import { inOther } from '../../render/agenda/agenda-list.tsx';
import { readMonth } from '../../render/matrix/months.ts';
import type { Text } from '../../text/text.ts';
import { newToken } from './access/secrets.ts';
import { type AgreementView, viewOf } from './model/agreement-view.ts';
import { agendaOf, dashboardOf, listOf } from './model/all-agreements.ts';
import { addressOf } from './model/feeds.ts';
import { consequencesOf } from './model/journal-view.ts';
import type { PageContent } from './page-content.ts';
import { agendaPage, lengths } from './pages/agenda.tsx';
import { listPage } from './pages/agreements.tsx';
import { entryPage } from './pages/entry.tsx';
import { explainPage } from './pages/explain.tsx';
import { journalPage } from './pages/journal.tsx';
import { machinePage, machineSvg } from './pages/machine.tsx';
import { matrixPage } from './pages/matrix.tsx';
import { overviewPage } from './pages/overview.tsx';
import { Subscribe } from './pages/subscribe.tsx';
import { timelinePage } from './pages/timeline.tsx';
import { pathKnown, whyPage } from './pages/why.tsx';
import { authorIn } from './recording.ts';
import type { Means } from './site.tsx';
import type { Visit } from './visit.ts';

/** What makes a page of an agreement; `undefined` where there is none. */
type Making = (
  visit: Visit,
  view: AgreementView,
  c: Context,
) => PageContent | undefined | Promise<PageContent | undefined>;

/** The pages that are looked at, each by its address. */
export function addRoutes(app: Hono, means: Means): void {
  addPagesOverAll(app, means);
  const { options, visitOf, show } = means;
  const { register } = options;
  const page = (path: string, make: Making): void => {
    app.get(`/agreements/:id${path}`, async (c) => {
      const visit = await visitOf(c);
      const view = await viewOf(register, c.req.param('id') ?? '');
      return show(c, view && (await make(visit, view, c)));
    });
  };
  page('', async (visit, view, c) => {
    const subscriptions = await subscriptionsOf(view, visit, c, means);
    return overviewPage({ visit, view, children: Subscribe({ visit, subscriptions }) });
  });
  page('/timeline', (visit, view) => timelinePage({ visit, view }));
  page('/machine', (visit, view, c) => machinePage({ visit, view, shown: pictureIn(c) }));
  app.get('/agreements/:id/machine.svg', async (c) => {
    const visit = await visitOf(c);
    const view = await viewOf(register, c.req.param('id'));
    if (!view) return show(c, undefined);
    return c.body(await machineSvg({ visit, view, shown: pictureIn(c) }), 200, { 'content-type': 'image/svg+xml' });
  });
  page('/matrix', (visit, view, c) => matrixPage({ visit, view, from: readMonth(c.req.query('from')) }));
  page('/explain', (visit, view) => explainPage({ visit, view }));
  page('/why', (visit, view, c) => {
    const path = pathKnown(view, c.req.query('path'));
    return path === undefined ? undefined : whyPage({ visit, view }, path);
  });
  page('/journal', async (visit, view) =>
    journalPage({ visit, view, journal: await register.journal(view.agreement.id) }),
  );
  page('/journal/:number{[0-9]{1,9}}', async (visit, view, c) => {
    const number = Number(c.req.param('number'));
    const [entry] = await register.journal(view.agreement.id, number - 1, 1);
    if (entry?.number !== number) return undefined;
    const consequences = consequencesOf(entry, view.opening);
    const isNew = c.req.query('new') !== undefined;
    return entryPage({ visit, view, entry, consequences, isNew, author: authorIn(c, means), formKey: newToken() });
  });
}

/** The calendars of an agreement: all of its dates, and those that concern each party. */
async function subscriptionsOf({ agreement: { id }, names }: AgreementView, visit: Visit, c: Context, means: Means) {
  const { origin } = new URL(c.req.url);
  const named = [[undefined, everybody[visit.lang]] as const, ...names.parties];
  return Promise.all(
    named.map(async ([party, title]) => {
      const name = { lang: visit.lang, agreement: id, party };
      const lang = party === undefined ? undefined : inOther(names.language, visit.lang);
      return { title, lang, address: `${origin}${await addressOf(name, means.secrets, visit)}` };
    }),
  );
}

const everybody: Text = { en: 'All dates of this agreement', fr: 'Toutes les dates de cette convention' };
const everything: Text = { en: 'All dates of all agreements', fr: 'Toutes les dates de toutes les conventions' };

function addPagesOverAll(app: Hono, { options: { register }, names, secrets, visitOf, show }: Means): void {
  app.get('/', async (c) => {
    const visit = await visitOf(c);
    const query = listQuery(c, visit.today);
    const isPlain = query.words === '' && !query.status && !query.onlyOpen && query.after === undefined;
    const dashboard = isPlain ? await dashboardOf(register, visit.today) : undefined;
    const list = await listOf(register, names, query);
    const lines = dashboard ? [...dashboard.late.lines, ...dashboard.soon.lines] : [];
    const near = dashboard ? [...dashboard.ending, ...dashboard.declining] : [];
    const named = await names.ofAgreements([...lines.map(({ agreement }) => agreement), ...near.map(({ id }) => id)]);
    return show(c, listPage({ visit, query, list, names: named, ...(dashboard && { dashboard }) }));
  });
  app.get('/agenda', async (c) => {
    const visit = await visitOf(c);
    const query = agendaQuery(c, visit.today);
    const agenda = await agendaOf(register, names, query);
    const named = await names.ofAgreements(agenda.lines.map(({ agreement }) => agreement));
    const address = await addressOf({ lang: visit.lang }, secrets, visit);
    const subscriptions = [{ title: everything[visit.lang], address: `${new URL(c.req.url).origin}${address}` }];
    return show(c, agendaPage({ visit, query, agenda, names: named, subscriptions }));
  });
}

function pictureIn(c: Context) {
  return c.req.query('all') === undefined ? 'phases' : 'all';
}

const statuses: readonly Standing['status'][] = ['draft', 'signed', 'in-force', 'suspended', 'expired', 'terminated'];

function listQuery(c: Context, today: IsoDate) {
  const { words = '', status, only, after } = c.req.query();
  const known = statuses.find((one) => one === status);
  return {
    today,
    words: words.slice(0, 200),
    onlyOpen: only === 'open',
    ...(known && { status: known }),
    ...(after !== undefined && { after }),
  };
}

/** What can't be read is not asked for. */
function agendaQuery(c: Context, today: IsoDate) {
  const { from: written = '', days: asked, party = '', only } = c.req.query();
  const from = readDay(written) ?? today;
  const days = lengths.find((one) => String(one) === asked) ?? lengths[0];
  return { from, to: addDays(from, days - 1), days, party: party.trim().slice(0, 200), onlyOpen: only === 'open' };
}
