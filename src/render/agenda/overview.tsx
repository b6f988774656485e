import type { ComponentChildren } from 'preact';
import type { IsoDate } from '../../calendar/day.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang, Text } from '../../text/text.ts';
import { Day } from '../page/day.tsx';
import { renderPage } from '../page/page.tsx';
import { Tag } from '../page/tag.tsx';
import { inOrder } from './agenda-days.ts';
import { AgendaList, AgreementName, OpenLines } from './agenda-list.tsx';
import { todayWords } from './agenda-words.ts';
import type { AgreementLine, AgreementRow, Href, NamesByAgreement } from './agreement-row.ts';
import { AgreementsTable } from './agreements-table.tsx';
import { type End, endedLast, endsOf, endWords } from './ends.ts';
import { sayDistance } from './say-line.ts';
import { agendaStyle } from './style.ts';

/** All agreements at a glance. */
export interface OverviewProps {
  readonly rows: readonly AgreementRow[];
  /** What is left to do, whenever it was due, and what the next thirty days bring, today included. */
  readonly lines: readonly AgreementLine[];
  readonly names: NamesByAgreement;
  readonly today: IsoDate;
  readonly lang: Lang;
  readonly href?: Href;
}

/** The words that the overview has in every form. */
export const overviewWords = {
  title: { en: 'Agreements', fr: 'Conventions suivies' },
  late: { en: 'left to do or overdue', fr: 'à faire, ou en retard' },
  soon: { en: 'in the next thirty days', fr: 'dans les trente jours' },
  ending: { en: 'ending within six months', fr: 'prenant fin dans les six mois' },
  declines: { en: 'to be renewed unless notice is given', fr: 'à reconduire, sauf dénonciation' },
  lateTitle: { en: 'Left to do', fr: 'Reste à faire' },
  soonTitle: { en: 'The next thirty days', fr: 'Les trente prochains jours' },
  endsTitle: { en: 'Ends and renewals within six months', fr: 'Fins et reconductions dans les six mois' },
  agreements: { en: 'All agreements', fr: 'Toutes les conventions' },
  nothingLate: { en: 'Nothing is overdue or left to do.', fr: 'Rien n’est en retard, et rien ne reste à faire.' },
  nothingEnds: { en: 'Nothing ends within six months.', fr: 'Rien ne prend fin dans les six mois.' },
  none: { en: 'There is no agreement yet.', fr: 'Il n’y a encore aucune convention suivie.' },
  renews: { en: 'renewal', fr: 'reconduction' },
  ends: { en: 'end', fr: 'fin' },
} as const satisfies Readonly<Record<string, Text>>;

const words = overviewWords;

/** How many days the overview looks ahead. */
export const daysOfOverview = 30;

/** What is late, what is due soon, what ends or renews, and where each agreement stands. Its style is `agendaStyle`. */
export function Overview(props: OverviewProps) {
  const { rows, lines, today, lang, href } = props;
  const late = lines.filter(({ state }) => state !== 'ahead');
  const soon = lines.filter(({ state }) => state === 'ahead');
  const shown = inOrder(soon, today).months.flatMap(({ days }) => days.flatMap((day) => day.lines));
  const ends = endsOf(rows, today);
  const declines = ends.filter(({ kind }) => kind === 'decline-by').length;
  if (rows.length === 0) return <p>{words.none[lang]}</p>;
  return (
    <>
      <ul class="tiles">
        <Tile href="#late" count={late.length} isLate={late.length > 0} words={words.late[lang]} />
        <Tile href="#soon" count={shown.length} words={words.soon[lang]} />
        <Tile href="#ends" count={ends.length - declines} words={words.ending[lang]} />
        <Tile href="#ends" count={declines} words={words.declines[lang]} />
      </ul>
      <Section id="late" title={words.lateTitle[lang]}>
        {late.length === 0 ? <p class="muted">{words.nothingLate[lang]}</p> : <OpenLines {...props} lines={late} />}
      </Section>
      <Section id="soon" title={words.soonTitle[lang]}>
        <AgendaList {...props} lines={soon} />
      </Section>
      <Section id="ends" title={words.endsTitle[lang]}>
        {ends.length === 0 ? (
          <p class="muted">{words.nothingEnds[lang]}</p>
        ) : (
          <ul class="days">
            {ends.map((end) => (
              <EndLine {...props} end={end} key={`${end.row.id} ${end.kind}`} />
            ))}
          </ul>
        )}
      </Section>
      <Section id="agreements" title={words.agreements[lang]}>
        <AgreementsTable rows={endedLast(rows)} today={today} lang={lang} {...(href && { href })} />
      </Section>
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

function Section({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface TileProps {
  readonly href: string;
  readonly count: number;
  readonly words: string;
  readonly isLate?: boolean;
}

function Tile({ href, count, words: said, isLate = false }: TileProps) {
  return (
    <li>
      <a class={isLate ? 'tile late' : 'tile'} href={href}>
        <strong>{count}</strong> {said}
      </a>
    </li>
  );
}

function EndLine({ end, names, today, lang, href }: OverviewProps & { readonly end: End }) {
  const { day, kind, row } = end;
  const distance = sayDistance({ date: day, state: 'ahead' }, today);
  return (
    <li class="day">
      <p class="when">
        <Day day={day} lang={lang} isShort />
      </p>
      <div class="line">
        <Tag tone={kind === 'decline-by' ? 'soon' : 'calm'}>
          {(kind === 'decline-by' ? words.renews : words.ends)[lang]}
        </Tag>
        <div>
          <p class="plain">
            <AgreementName id={row.id} names={names} lang={lang} {...(href && { href })} />
          </p>
          <p class="about">
            <span>{endWords[kind][lang]}</span>
            {distance && <span>{distance[lang]}</span>}
          </p>
        </div>
      </div>
    </li>
  );
}

/** The overview as a page of its own. */
export function renderOverviewHtml(props: OverviewProps): Printed {
  const { lang, today } = props;
  return renderPage({
    title: words.title[lang],
    lang,
    styles: [agendaStyle],
    body: (
      <>
        <header class="page">
          <h1>{words.title[lang]}</h1>
          <p class="muted">
            {todayWords[lang]} <Day day={today} lang={lang} />
          </p>
        </header>
        <main>
          <Overview {...props} />
        </main>
      </>
    ),
  });
}
