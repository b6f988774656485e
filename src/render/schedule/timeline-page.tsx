import type { ComponentChildren } from 'preact';
import type { AmendmentEffect } from '../../insight/schedule/schedule.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang, Text } from '../../text/text.ts';
import { typesetWords } from '../explain/typeset.ts';
import { Day } from '../page/day.tsx';
import { renderPage } from '../page/page.tsx';
import { ScheduleTable } from './bars-table.tsx';
import { ScheduleChart } from './chart.tsx';
import { EntryList } from './entry-list.tsx';
import { Gauge } from './gauge.tsx';
import { timelinePageStyle } from './page-style.ts';
import { pageWords } from './page-words.ts';
import { standingOf } from './standing.ts';
import { scheduleStyle } from './style.ts';
import { type ShownTimeline, toldRefusal } from './told.ts';
import { sayChart } from './words.ts';

/** A timeline as one page that needs nothing else: to be looked at, heard, and printed on A4 in landscape. */
export function renderTimelineHtml(shown: ShownTimeline): Printed {
  const { schedule, lang } = shown;
  return renderPage({
    title: typesetWords(sayChart(schedule.convention.title)[lang], lang),
    lang,
    styles: [scheduleStyle, timelinePageStyle],
    body: <TimelineBody {...shown} />,
  });
}

function TimelineBody(shown: ShownTimeline) {
  const { schedule, timeline, lang, subtitle } = shown;
  const { convention, parties, amendments, phases } = schedule;
  const own = convention.language === lang ? {} : { lang: convention.language };
  const budgets = phases.filter(({ budget }) => budget);
  return (
    <>
      <header class="page">
        <h1 {...own}>{typesetWords(convention.title, convention.language)}</h1>
        {subtitle && <p class="muted">{subtitle}</p>}
        <p>
          {pageWords.parties[lang]}{' '}
          <span {...own}>{parties.map(({ title }) => typesetWords(title, convention.language)).join(' · ')}</span>
        </p>
      </header>
      <main>
        <StandingTiles {...shown} />
        <Part title={pageWords.picture[lang]}>
          <ScheduleChart schedule={schedule} lang={lang} />
          <details>
            <summary>{pageWords.sameInTable[lang]}</summary>
            <ScheduleTable schedule={schedule} lang={lang} />
          </details>
        </Part>
        {budgets.length > 0 && (
          <Part title={pageWords.budgets[lang]}>
            {budgets.map((phase) => (
              <Gauge key={phase.id} phase={phase} lang={lang} />
            ))}
          </Part>
        )}
        {amendments.length > 0 && (
          <Part title={pageWords.amended[lang]}>
            {amendments.map((amendment) => (
              <Amended key={`${amendment.id} ${amendment.on}`} amendment={amendment} lang={lang} />
            ))}
          </Part>
        )}
        <Part title={pageWords.list[lang]}>
          <EntryList {...shown} />
          {timeline.limit && (
            <p>
              {timeline.limit.message[lang]} {timeline.limit.remedy[lang]}
            </p>
          )}
        </Part>
        <Refused {...shown} />
      </main>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const mostLate = 5;

/** Where it stands, what comes next and what is late. */
function StandingTiles({ schedule, lang }: ShownTimeline) {
  const { sentence, declineBy, next, late } = standingOf(schedule);
  return (
    <dl class="tiles">
      <Tile title={pageWords.standing}>
        {sentence[lang]} {declineBy?.[lang]}
      </Tile>
      {schedule.today !== undefined && (
        <Tile title={pageWords.next}>
          {next ? (
            <>
              <strong>
                <Day day={next.day} lang={lang} />
              </strong>
              <br />
              {typesetWords(next.said[lang], lang)}
            </>
          ) : (
            pageWords.nothingNext[lang]
          )}
        </Tile>
      )}
      <Tile title={pageWords.late} isLate={late.length > 0}>
        {late.length === 0 ? (
          pageWords.nothingLate[lang]
        ) : (
          <ul>
            {late.slice(0, mostLate).map(({ title, said }) => (
              <li key={title}>
                {typesetWords(title, lang)}, {said[lang]}
              </li>
            ))}
            {late.length > mostLate && <li>{pageWords.andMore(late.length - mostLate)[lang]}</li>}
          </ul>
        )}
      </Tile>
    </dl>
  );

  function Tile({
    title,
    isLate,
    children,
  }: {
    readonly title: Text;
    readonly isLate?: boolean;
    readonly children: ComponentChildren;
  }) {
    return (
      <div class={isLate ? 'late' : ''}>
        <dt>{title[lang]}</dt>
        <dd>{children}</dd>
      </div>
    );
  }
}

/** The dates that an amendment moved, side by side. */
export function Amended({ amendment, lang }: { readonly amendment: AmendmentEffect; readonly lang: Lang }) {
  const { title, on, dates } = amendment;
  return (
    <>
      <h3>
        {typesetWords(title, lang)}, <Day day={on} lang={lang} />
      </h3>
      {dates.length === 0 ? (
        <p>{pageWords.noDateMoved[lang]}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{pageWords.date[lang]}</th>
              <th scope="col">{pageWords.before[lang]}</th>
              <th scope="col">{pageWords.after[lang]}</th>
            </tr>
          </thead>
          <tbody>
            {dates.map(({ at, name, before, after }) => (
              <tr key={at}>
                <th scope="row">{typesetWords(name[lang], lang)}</th>
                <td>{before ? <Day day={before} lang={lang} /> : '–'}</td>
                <td>{after ? <Day day={after} lang={lang} /> : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Refused({ timeline, lang }: ShownTimeline) {
  const { refusals } = timeline;
  if (refusals.length === 0) return null;
  return (
    <Part title={pageWords.refused[lang]}>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{pageWords.day[lang]}</th>
            <th scope="col">{pageWords.what[lang]}</th>
            <th scope="col">{pageWords.reason[lang]}</th>
            <th scope="col">{pageWords.article[lang]}</th>
          </tr>
        </thead>
        <tbody>
          {refusals.map((refusal) => {
            const { date, name, sentence, place } = toldRefusal(refusal, timeline.state.compiled, lang);
            return (
              <tr key={refusal.fact.id}>
                <td class="day">
                  <Day day={date} lang={lang} isShort />
                </td>
                <td>{name}</td>
                <td>{sentence}</td>
                <td class="place">{place}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Part>
  );
}
