import type { Printed } from '../../text/printed.ts';
import { Day } from '../page/day.tsx';
import { renderPage } from '../page/page.tsx';
import { AgendaList } from './agenda-list.tsx';
import { agendaTitle, todayWords } from './agenda-words.ts';
import type { ShownAgenda } from './shown-agenda.ts';
import { agendaStyle } from './style.ts';

/** The agenda as a page that a secretariat can print or send. */
export function renderAgendaHtml(shown: ShownAgenda): Printed {
  const { lang, today } = shown;
  const title = agendaTitle(shown)[lang];
  return renderPage({
    title,
    lang,
    styles: [agendaStyle],
    body: (
      <>
        <header class="page">
          <h1>{title}</h1>
          <p class="muted">
            {todayWords[lang]} <Day day={today} lang={lang} />
          </p>
        </header>
        <main>
          <h2 class="hidden">{agendaTitle(shown)[lang]}</h2>
          <AgendaList {...shown} />
        </main>
      </>
    ),
  });
}
