import { AgendaList } from '../../../render/agenda/agenda-list.tsx';
import type { NamesByAgreement } from '../../../render/agenda/agreement-row.ts';
import { agendaStyle } from '../../../render/agenda/style.ts';
import type { Text } from '../../../text/text.ts';
import { Frame } from '../frame.tsx';
import type { AgendaPage, AgendaQuery } from '../model/all-agreements.ts';
import type { PageContent } from '../page-content.ts';
import { href, pageOf, sayTo, type Visit } from '../visit.ts';
import { Subscribe, type Subscription } from './subscribe.tsx';

interface AgendaProps {
  readonly visit: Visit;
  readonly query: AgendaQuery & { readonly days: number };
  readonly agenda: AgendaPage;
  readonly names: NamesByAgreement;
  readonly subscriptions: readonly Subscription[];
}

/** How far somebody may look ahead, in days. */
export const lengths = [30, 90, 180, 365] as const;

/** What is left to do and what comes, over all agreements, day by day. */
export function agendaPage({ visit, query, agenda, names, subscriptions }: AgendaProps): PageContent {
  const { lang, today } = visit;
  const say = sayTo(visit);
  const { lines, isCut } = agenda;
  return {
    title: say(words.title),
    styles: [agendaStyle],
    body: (
      <Frame visit={visit} at="agenda">
        <h1>{say(words.title)}</h1>
        <search>
          <form class="filter screen" method="get" action={href(visit, '/agenda')}>
            <label>
              <span>{say(words.from)}</span>
              <input type="date" name="from" value={query.from} />
            </label>
            <label>
              <span>{say(words.days)}</span>
              <select name="days">
                {lengths.map((days) => (
                  <option value={String(days)} selected={days === query.days} key={days}>
                    {say({ en: `${days} days`, fr: `${days} jours` })}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>{say(words.party)}</span>
              <input type="search" name="party" value={query.party} />
            </label>
            <label class="check">
              <input type="checkbox" name="only" value="open" checked={query.onlyOpen} />
              <span>{say(words.onlyOpen)}</span>
            </label>
            <button type="submit">{say(words.show)}</button>
          </form>
        </search>
        <h2 class="hidden">{say(words.lines)}</h2>
        <AgendaList lines={lines} names={names} today={today} lang={lang} href={(id) => pageOf(visit, id)} />
        {isCut && <p class="muted">{say(words.cut)}</p>}
        <Subscribe visit={visit} subscriptions={subscriptions} />
      </Frame>
    ),
  };
}

const words = {
  title: { en: 'Agenda', fr: 'Échéancier' },
  from: { en: 'From', fr: 'À partir du' },
  days: { en: 'For', fr: 'Pendant' },
  party: { en: 'Party', fr: 'Partie' },
  onlyOpen: { en: 'Only what is left to do', fr: 'Seulement ce qui reste à faire' },
  show: { en: 'Show', fr: 'Afficher' },
  lines: { en: 'Dates', fr: 'Dates' },
  cut: {
    en: 'Not everything is shown: choose a shorter period or one party.',
    fr: 'Tout n’est pas affiché : choisissez une durée plus courte ou une partie.',
  },
} as const satisfies Readonly<Record<string, Text>>;
