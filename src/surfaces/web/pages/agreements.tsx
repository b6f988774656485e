import type { IsoDate } from '../../../calendar/day.ts';
import { sayState } from '../../../insight/agenda/state-words.ts';
import type { Standing } from '../../../register/agreement/agreement.ts';
import { AgendaList, AgreementName, OpenLines } from '../../../render/agenda/agenda-list.tsx';
import type { NamesByAgreement } from '../../../render/agenda/agreement-row.ts';
import { AgreementsTable } from '../../../render/agenda/agreements-table.tsx';
import { agendaStyle } from '../../../render/agenda/style.ts';
import { Day } from '../../../render/page/day.tsx';
import type { Text } from '../../../text/text.ts';
import { Frame } from '../frame.tsx';
import { type Dashboard, dashboardDays, type ListPage, type ListQuery } from '../model/all-agreements.ts';
import type { PageContent } from '../page-content.ts';
import { sayInDays } from '../say-distance.ts';
import { href, pageOf, sayTo, type Visit } from '../visit.ts';

interface ListProps {
  readonly visit: Visit;
  readonly query: ListQuery;
  readonly list: ListPage;
  /** Left out of what is looked for, and of what follows on a first page. */
  readonly dashboard?: Dashboard;
  readonly names: NamesByAgreement;
}

/** All agreements: what is late, what is due, what ends, what may be declined; then where each of them stands. */
export function listPage(props: ListProps): PageContent {
  const { visit, dashboard } = props;
  const say = sayTo(visit);
  return {
    title: say(words.title),
    styles: [agendaStyle],
    body: (
      <Frame visit={visit} at="agreements">
        <h1>{say(words.title)}</h1>
        {dashboard && <Panels {...props} dashboard={dashboard} />}
        <List {...props} />
      </Frame>
    ),
  };
}

function Panels({ visit, names, dashboard }: ListProps & { readonly dashboard: Dashboard }) {
  const { lang, today } = visit;
  const say = sayTo(visit);
  const { late, soon, ending, declining } = dashboard;
  const shown = { names, today, lang, href: (id: string) => pageOf(visit, id) };
  return (
    <div class="panels">
      <section class="panel" aria-labelledby="late">
        <h2 id="late">{say(words.late)}</h2>
        {late.lines.length === 0 ? (
          <p class="muted">{say(words.nothingLate)}</p>
        ) : (
          <OpenLines {...shown} lines={late.lines} />
        )}
        {late.isCut && <a href={href(visit, '/agenda', { only: 'open' })}>{say(words.all)}</a>}
      </section>
      <section class="panel" aria-labelledby="soon">
        <h2 id="soon">{say(words.soon)}</h2>
        <AgendaList {...shown} lines={soon.lines} />
        {soon.isCut && <a href={href(visit, '/agenda')}>{say(words.all)}</a>}
      </section>
      <section class="panel" aria-labelledby="ending">
        <h2 id="ending">{say(words.ending)}</h2>
        <Days visit={visit} names={names} days={ending.map(({ id, standing }) => [id, standing.lastDay])} />
      </section>
      <section class="panel" aria-labelledby="declining">
        <h2 id="declining">{say(words.declining)}</h2>
        <Days visit={visit} names={names} days={declining.map(({ id, standing }) => [id, standing.declineBy])} />
      </section>
    </div>
  );
}

interface DaysProps extends Pick<ListProps, 'visit' | 'names'> {
  readonly days: readonly (readonly [agreement: string, day: IsoDate | null])[];
}

/** How many ends and renewals are shown. */
const mostDays = 8;

function Days({ visit, names, days }: DaysProps) {
  const { lang, today } = visit;
  const say = sayTo(visit);
  if (days.length === 0) return <p class="muted">{say(words.none)}</p>;
  return (
    <ul class="dated">
      {days.slice(0, mostDays).map(([id, day]) => (
        <li key={id}>
          {day && (
            <p class="when">
              <Day day={day} lang={lang} isShort /> <span class="muted">{say(sayInDays(day, today))}</span>
            </p>
          )}
          <AgreementName id={id} names={names} lang={lang} href={(one) => pageOf(visit, one)} />{' '}
          <span class="id">{id}</span>
        </li>
      ))}
      {days.length > mostDays && <li class="muted">+ {days.length - mostDays}</li>}
    </ul>
  );
}

const statuses: readonly Standing['status'][] = ['draft', 'signed', 'in-force', 'suspended', 'expired', 'terminated'];

function List({ visit, query, list }: ListProps) {
  const { lang, today } = visit;
  const say = sayTo(visit);
  const asked = {
    words: query.words,
    status: query.status,
    ...(query.onlyOpen && { only: 'open' }),
  };
  return (
    <section aria-labelledby="list">
      <h2 id="list">{say(words.list)}</h2>
      <search>
        <form class="filter screen" method="get" action={href(visit, '/')}>
          <label>
            <span>{say(words.words)}</span>
            <input type="search" name="words" value={query.words} />
          </label>
          <label>
            <span>{say(words.status)}</span>
            <select name="status">
              <option value="">{say(words.any)}</option>
              {statuses.map((status) => (
                <option value={status} selected={status === query.status} key={status}>
                  {say(sayState(status))}
                </option>
              ))}
            </select>
          </label>
          <label class="check">
            <input type="checkbox" name="only" value="open" checked={query.onlyOpen} />
            <span>{say(words.onlyOpen)}</span>
          </label>
          <button type="submit">{say(words.show)}</button>
        </form>
      </search>
      {list.rows.length === 0 ? (
        <p class="muted">{say(words.noneFound)}</p>
      ) : (
        <AgreementsTable rows={list.rows} today={today} lang={lang} href={(id) => pageOf(visit, id)} />
      )}
      {(list.next !== undefined || query.after !== undefined) && (
        <nav class="turn screen" aria-label={say(words.turn)}>
          {query.after !== undefined && <a href={href(visit, '/', asked)}>{say(words.first)}</a>}
          {list.next !== undefined && <a href={href(visit, '/', { ...asked, after: list.next })}>{say(words.next)}</a>}
        </nav>
      )}
    </section>
  );
}

const words = {
  title: { en: 'All agreements', fr: 'Toutes les conventions' },
  late: { en: 'Overdue', fr: 'En retard' },
  nothingLate: { en: 'Nothing is overdue.', fr: 'Rien n’est en retard.' },
  soon: { en: `The next ${dashboardDays} days`, fr: `Les ${dashboardDays} prochains jours` },
  ending: { en: 'Ending within six months', fr: 'Fin dans les six mois' },
  declining: { en: 'Notice of non-renewal still possible', fr: 'Reconductions qui peuvent encore être dénoncées' },
  all: { en: 'Show all of them', fr: 'Tout afficher' },
  none: { en: 'None.', fr: 'Aucune.' },
  list: { en: 'Where each agreement stands', fr: 'État de chaque convention' },
  words: { en: 'Title or party', fr: 'Titre ou partie' },
  status: { en: 'Status', fr: 'État' },
  any: { en: 'any', fr: 'tous' },
  onlyOpen: { en: 'Only with something left to do', fr: 'Seulement s’il reste à faire' },
  show: { en: 'Filter', fr: 'Filtrer' },
  noneFound: { en: 'No agreements found.', fr: 'Aucune convention trouvée.' },
  turn: { en: 'Pages of the list', fr: 'Pages de la liste' },
  first: { en: '← First page', fr: '← Première page' },
  next: { en: 'Next page →', fr: 'Page suivante →' },
} as const satisfies Readonly<Record<string, Text>>;
