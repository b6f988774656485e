import { sayState } from '../../insight/agenda/state-words.ts';
import type { Printed } from '../../text/printed.ts';
import { outcomeWords } from '../outcome-words.ts';
import { Day } from '../page/day.tsx';
import { renderPage } from '../page/page.tsx';
import { Tag } from '../page/tag.tsx';
import { AgendaList, inOther } from './agenda-list.tsx';
import { todayWords } from './agenda-words.ts';
import { daysOf, agreementWords as words } from './agreement-words.ts';
import { tones } from './agreements-table.tsx';
import type { EntryTold, ShownAgreement } from './shown-agreement.ts';
import { agendaStyle } from './style.ts';

/** One agreement as a page: where it stands, what is left to do and what comes, and its journal. */
export function renderAgreementHtml(shown: ShownAgreement): Printed {
  const { row, today, lang, entries } = shown;
  return renderPage({
    title: row.title,
    lang,
    styles: [agendaStyle],
    body: (
      <>
        <header class="page">
          <h1 lang={inOther(row.language, lang)}>{row.title}</h1>
          <p>
            <Tag tone={tones[row.status]}>{sayState(row.status)[lang]}</Tag>
            {row.outcome !== null && <> {outcomeWords[row.outcome][lang]}</>}
            <span class="muted">
              {' '}
              · {todayWords[lang]} <Day day={today} lang={lang} />
            </span>
          </p>
        </header>
        <main>
          <Facts {...shown} />
          <h2>{words.agenda[lang]}</h2>
          <AgendaList {...shown} isOfOne />
          <h2>{words.journal[lang]}</h2>
          <ol class="journal">
            {entries.map((entry) => (
              <Entry entry={entry} key={entry.number} />
            ))}
          </ol>
        </main>
      </>
    ),
  });
}

/** What is known of it at a glance. */
function Facts({ row, names, lang }: ShownAgreement) {
  const parties = [...(names.get(row.id)?.parties.values() ?? [])];
  return (
    <dl class="known">
      {daysOf(row).map(([term, day]) => (
        <div key={term.en}>
          <dt>{term[lang]}</dt>
          <dd>
            <Day day={day} lang={lang} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{words.parties[lang]}</dt>
        <dd lang={inOther(row.language, lang)}>{parties.join(', ')}</dd>
      </div>
      <div>
        <dt>{words.id[lang]}</dt>
        <dd>{row.id}</dd>
      </div>
    </dl>
  );
}

function Entry({ entry: { when, by, deed, lines } }: { readonly entry: EntryTold }) {
  return (
    <li class="day">
      <p class="when">{when}</p>
      <div>
        <p>
          <strong>{deed}</strong> <span class="muted">{by}</span>
        </p>
        {lines.map((line, index) => (
          <p class="about" key={index}>
            {line}
          </p>
        ))}
      </div>
    </li>
  );
}
