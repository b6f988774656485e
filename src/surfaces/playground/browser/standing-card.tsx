import { Day } from '../../../render/page/day.tsx';
import { Tag } from '../../../render/page/tag.tsx';
import type { Lang } from '../../../text/text.ts';
import type { Matter, Standing } from '../standing.ts';
import { useLang, useSay } from './lang.ts';
import { words } from './words.ts';

/** How the agreement stands on the day on which one looks. */
export function StandingCard({ standing, language }: { readonly standing: Standing; readonly language: Lang }) {
  const [say, lang] = [useSay(), useLang()];
  const { term, tone, outcome, firstDay, lastDay, matters, open } = standing;
  return (
    <section class="standing">
      <p class="term" aria-live="polite">
        <Tag tone={tone}>{say(term)}</Tag>
        {outcome && <span>{say(outcome)}</span>}
        {firstDay && (
          <span class="muted">
            <Day day={firstDay} lang={lang} isShort /> → {lastDay ? <Day day={lastDay} lang={lang} isShort /> : '∞'}
          </span>
        )}
      </p>
      {open.length > 0 && (
        <>
          <h3>{say(words.left)}</h3>
          <ul class="open">
            {open.map(({ title, state, due, occurrence }) => (
              <li key={`${title} ${occurrence}`}>
                <span lang={language}>{title}</span> {occurrence && <code>{occurrence}</code>}{' '}
                <Tag tone="late">{say(state)}</Tag>{' '}
                {due && (
                  <span class="muted">
                    {say(words.by)} <Day day={due} lang={lang} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {matters.length > 0 && (
        <details>
          <summary>{say(words.clauseByClause)}</summary>
          <ul class="matters">
            {matters.map((matter) => (
              <MatterLine key={matter.title} matter={matter} language={language} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function MatterLine({ matter, language }: { readonly matter: Matter; readonly language: Lang }) {
  const say = useSay();
  const { title, state, tone, budget } = matter;
  return (
    <li>
      <span class="title" lang={language}>
        {title}
      </span>
      {budget?.max && (
        <meter min={0} max={budget.max} value={budget.used} aria-label={title}>
          {say(budget.said)}
        </meter>
      )}
      {budget && <span class="muted">{say(budget.said)}</span>}
      <Tag tone={tone}>{say(state)}</Tag>
    </li>
  );
}
