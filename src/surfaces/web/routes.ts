import type { Context, Hono } from 'hono';
import type { Standing } from '../../register/agreement/agreement.ts';
import { dashboardOf, listOf } from './model/all-agreements.ts';
import { type AgreementView, viewOf } from './model/agreement-view.ts';
import type { PageContent } from './page-content.ts';
import { journalPage } from './pages/journal.tsx';
import { listPage } from './pages/list.tsx';
import { overviewPage } from './pages/overview.tsx';
import type { Means } from './site.tsx';
import type { Visit } from './visit.ts';

/** What makes a page of an agreement. */
type Making = (visit: Visit, view: AgreementView, c: Context) => PageContent | undefined | Promise<PageContent | undefined>;

/** Every page, by its address. */
export function addRoutes(app: Hono, means: Means): void {
  const { options, names, visitOf, show } = means;
  const { register } = options;
  app.get('/', async (c) => {
    const visit = await visitOf(c);
    const query = listQuery(c);
    const isPlain = query.words === '' && !query.status && !query.onlyOpen && query.after === undefined;
    const dashboard = isPlain ? await dashboardOf(register, visit.today) : undefined;
    const list = await listOf(register, names, query);
    const lines = dashboard ? [...dashboard.late.lines, ...dashboard.soon.lines] : [];
    const near = dashboard ? [...dashboard.ending, ...dashboard.declining] : [];
    const ids = [...lines.map(({ agreement }) => agreement), ...near.map(({ id }) => id)];
    const named = await names.ofAgreements(ids);
    return show(c, listPage({ visit, query, list, names: named, ...(dashboard && { dashboard }) }));
  });

  const page = (path: string, make: Making): void => {
    app.get(`/agreements/:id${path}`, async (c) => {
      const visit = await visitOf(c);
      const view = await viewOf(register, c.req.param('id') ?? '');
      return show(c, view && (await make(visit, view, c)));
    });
  };
  page('', (visit, view) => overviewPage({ visit, view }));
  page('/journal', async (visit, view) =>
    journalPage({ visit, view, journal: await register.journal(view.agreement.id) }),
  );
}

const statuses: readonly Standing['status'][] = ['draft', 'signed', 'in-force', 'suspended', 'expired', 'terminated'];

function listQuery(c: Context) {
  const { words = '', status, only, after } = c.req.query();
  const known = statuses.find((one) => one === status);
  return {
    words: words.slice(0, 200),
    onlyOpen: only === 'open',
    ...(known && { status: known }),
    ...(after !== undefined && { after }),
  };
}
