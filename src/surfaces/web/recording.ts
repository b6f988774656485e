import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { FactDefinition } from '../../language/model/names.ts';
import type { Recording, Request } from '../../register/operations/answers.ts';
import { own } from '../../text/own.ts';
import { longestCookie } from './access/gate.ts';
import { newToken } from './access/secrets.ts';
import { type AgreementView, viewOf } from './model/agreement-view.ts';
import { declarationIn, type Typed } from './model/fact-form.ts';
import { chooseFactPage } from './pages/choose-fact.tsx';
import { recordPage } from './pages/record.tsx';
import type { Trouble } from './pages/trouble.tsx';
import { withdrawPage } from './pages/withdraw.tsx';
import type { Means } from './site.tsx';
import { pageOf, type Visit } from './visit.ts';

/** Who recorded last in this browser. */
const authorCookie = 'conventio-author';

/** The pages by which facts are recorded and withdrawn. */
export function addRecording(app: Hono, means: Means): void {
  const { options, visitOf, show } = means;
  const { register } = options;

  app.get('/agreements/:id/record', async (c) => {
    const visit = await visitOf(c);
    const view = await viewOf(register, c.req.param('id'));
    if (!view) return show(c, undefined);
    const definition = visit.mayRecord ? definitionIn(view, c.req.query('fact')) : undefined;
    if (!definition) return show(c, chooseFactPage({ visit, view }));
    const typed = { on: view.today, who: authorIn(c, means), ...givenIn(c) };
    return show(c, recordPage({ visit, view, definition, typed, formKey: newToken() }));
  });

  app.post('/agreements/:id/record', async (c) => {
    const visit = await visitOf(c);
    const view = await viewOf(register, c.req.param('id'));
    const typed = await typedIn(c);
    const definition = view && definitionIn(view, typed.fact);
    if (!view || !definition) return show(c, undefined);
    const { id } = view.agreement;
    const answer = await register.record(id, [declarationIn(definition, typed, view)], requestIn(typed));
    if (answer.status === 'recorded') return recorded(c, means, visit, id, typed);
    // What was refused is kept in the journal; the form goes on from the agreement as it now is.
    const now = (await viewOf(register, id)) ?? view;
    return show(
      c,
      recordPage({ visit, view: now, definition, typed, formKey: newToken(), trouble: troubleOf(answer) }),
    );
  });

  app.post('/agreements/:id/withdraw', async (c) => {
    const visit = { ...(await visitOf(c)), path: `/agreements/${c.req.param('id')}/journal` };
    const view = await viewOf(register, c.req.param('id'));
    const typed = await typedIn(c);
    const fact = view?.opening.facts.find(({ id }) => id === typed.of);
    if (!view || !fact) return show(c, undefined);
    const { id } = view.agreement;
    const { party, note } = typed;
    const answer = await register.withdraw(id, fact.id, {
      ...requestIn(typed),
      ...(party && { party }),
      ...(note && note.trim() !== '' && { note: note.trim() }),
    });
    if (answer.status === 'recorded') return recorded(c, means, visit, id, typed);
    const now = (await viewOf(register, id)) ?? view;
    return show(c, withdrawPage({ visit, view: now, fact, typed, formKey: newToken(), trouble: troubleOf(answer) }));
  });
}

function definitionIn({ opening }: AgreementView, name: string | undefined): FactDefinition | undefined {
  const definition = name === undefined ? undefined : opening.compiled.facts.get(name);
  return definition?.verb === 'withdrawn' ? undefined : definition;
}

/** What the address fills in: the occurrence and the part that a link is about. */
function givenIn(c: Context): Typed {
  const { for: key, component } = c.req.query();
  return { ...(key !== undefined && { for: key }), ...(component !== undefined && { component }) };
}

async function typedIn(c: Context): Promise<Typed> {
  const body = await c.req.parseBody();
  const fields = Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(fields);
}

function requestIn(typed: Typed): Request {
  const expects = own(typed, 'expects') ?? '';
  return {
    by: (own(typed, 'who') ?? '').trim(),
    key: own(typed, 'key') ?? '',
    ...(/^\d{1,9}$/.test(expects) && { expects: Number(expects) }),
  };
}

/** Who records, as far as this browser or whoever made the site knows. */
export function authorIn(c: Context, { options }: Means): string {
  return getCookie(c, authorCookie) ?? options.author ?? '';
}

/** On to the entry of the journal: what was sent stays behind, so that loading again sends nothing again. */
async function recorded(c: Context, { options }: Means, visit: Visit, id: string, typed: Typed): Promise<Response> {
  const path = visit.base === '' ? '/' : visit.base;
  setCookie(c, authorCookie, typed.who ?? '', { path, sameSite: 'Strict', httpOnly: true, maxAge: longestCookie });
  const entry = await options.register.store.entryOf(id, typed.key ?? '');
  return c.redirect(pageOf(visit, id, entry ? `journal/${entry.number}` : 'journal', { new: 'yes' }), 303);
}

function troubleOf(answer: Exclude<Recording, { status: 'recorded' }>): Trouble {
  switch (answer.status) {
    case 'refused':
      return { kind: 'refused', refusals: answer.refusals };
    case 'unreadable':
      return { kind: 'unreadable', faults: answer.faults };
    default: {
      const isLate = answer.status === 'moved' || answer.status === 'key-reused';
      return { kind: 'not-taken', message: answer.message, status: isLate ? 409 : 422 };
    }
  }
}
