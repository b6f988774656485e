import type { ComponentChildren } from 'preact';
import { sayFullDay } from '../../calendar/say-day.ts';
import type { Text } from '../../text/text.ts';
import { href, inOtherLang, sayTo, type Visit } from './visit.ts';

interface FrameProps {
  readonly visit: Visit;
  /** Which of the pages over all agreements this is. */
  readonly at?: 'agreements' | 'agenda';
  readonly children: ComponentChildren;
}

/** What stands around every page: the way to all agreements and to the agenda, the day, and the other language. */
export function Frame({ visit, at, children }: FrameProps) {
  const say = sayTo(visit);
  const other = visit.lang === 'fr' ? 'en' : 'fr';
  return (
    <>
      <a class="skip" href="#main">
        {say(words.skip)}
      </a>
      <header class="bar">
        <div class="inner">
          <nav aria-label={say(words.pages)}>
            <a href={href(visit, '/')} aria-current={at === 'agreements' ? 'page' : undefined}>
              {say(words.agreements)}
            </a>
            <a href={href(visit, '/agenda')} aria-current={at === 'agenda' ? 'page' : undefined}>
              {say(words.agenda)}
            </a>
          </nav>
          <p>
            <time datetime={visit.today}>{say(sayFullDay(visit.today))}</time>
          </p>
          <a class="screen" href={inOtherLang(visit)} lang={other} hreflang={other}>
            {languages[other]}
          </a>
        </div>
      </header>
      <main id="main" tabindex={-1}>
        {children}
      </main>
    </>
  );
}

const languages = { en: 'English', fr: 'Français' } as const;

const words = {
  skip: { en: 'Skip to the content', fr: 'Aller au contenu' },
  pages: { en: 'Pages', fr: 'Pages' },
  agreements: { en: 'Agreements', fr: 'Conventions' },
  agenda: { en: 'Agenda', fr: 'Échéancier' },
} as const satisfies Readonly<Record<string, Text>>;
