import { useState } from 'preact/hooks';
import { type IsoDate, readDay } from '../../../calendar/day.ts';
import { fromEpochDay, toEpochDay } from '../../../calendar/epoch-day.ts';
import { sayFullDay } from '../../../calendar/say-day.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { ScheduleInPane } from '../../../render/schedule/chart.tsx';
import { formats } from '../../../render/schedule/layout.ts';
import type { Look } from '../desk.ts';
import type { Played } from '../play.ts';
import type { Session } from '../session.ts';
import type { Notice } from './app.tsx';
import { Entries } from './entries.tsx';
import { FactForm } from './fact-form.tsx';
import { Facts } from './facts.tsx';
import { useLang, useSay } from './lang.ts';
import { StandingCard } from './standing-card.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { sayRefused, words } from './words.ts';

interface Props {
  readonly session: Session;
  readonly look: Look | undefined;
  readonly isSound: boolean;
  readonly change: (session: Session) => void;
  readonly say: (notice: Notice) => void;
}

/** The facts, played: how the agreement stands on a day, what was recorded, and what follows. */
export function TimelinePane({ session, look, isSound, change, say: tell }: Props) {
  const [say, lang] = [useSay(), useLang()];
  const isNarrow = useIsNarrow();
  const [edited, setEdited] = useState<number | 'new'>();
  const played = look?.played;
  if (!played) return <p class="empty">{say(look ? words.nothingYet : words.checking)}</p>;
  // Where one looks from is known at once; how the agreement stands there, a moment later.
  const on = session.on ?? played.standing.on;
  const lookFrom = (day: IsoDate): void => change({ ...session, on: day });
  const putFacts = (facts: readonly FactDeclaration[]): void => change({ ...session, facts });

  // What had the focus is gone: it goes to where the next fact begins.
  const leaveForm = (): void => {
    setEdited(undefined);
    document.getElementById('add-fact')?.focus({ preventScroll: true });
  };

  const refused = played.facts.filter(({ refusal }) => refusal).length;
  const record = (fact: FactDeclaration): void => {
    const facts = [...session.facts];
    if (typeof edited === 'number') facts[edited] = fact;
    else facts.push(fact);
    putFacts(facts);
    leaveForm();
  };
  return (
    <div class="timeline">
      <DayStrip played={played} on={on} lookFrom={lookFrom} />
      {!isSound && <p class="soon-note">{say(words.notSound)}</p>}
      {played.remarks.map((remark) => (
        <p class="soon-note" key={remark.en}>
          {remark[lang]}
        </p>
      ))}
      <h2 class="title" lang={played.language}>
        {played.title}
      </h2>
      <StandingCard standing={played.standing} language={played.language} />
      <figure class="picture" id="picture" aria-label={say(words.picture)}>
        <ScheduleInPane schedule={played.schedule} lang={lang} format={isNarrow ? formats.narrow : formats.pane} />
      </figure>
      <section class="facts" aria-labelledby="facts">
        <header>
          <h2 id="facts">{say(words.facts)}</h2>
          <span class="tally late" role="status">
            {refused > 0 && say(sayRefused(refused))}
          </span>
          <button type="button" class="primary" id="add-fact" onClick={() => setEdited('new')}>
            {say(words.addFact)}
          </button>
        </header>
        {edited !== undefined && (
          <FactForm
            key={edited}
            played={played}
            session={session}
            begin={edited === 'new' ? { on, fact: '' } : (session.facts[edited] ?? { fact: '' })}
            isNew={edited === 'new'}
            record={record}
            cancel={leaveForm}
          />
        )}
        <Facts
          session={session}
          played={played}
          putFacts={putFacts}
          edit={setEdited}
          remove={(index) => {
            const { facts } = session;
            tell({ said: words.factRemoved, back: { called: words.undo, from: (now) => ({ ...now, facts }) } });
            leaveForm();
            putFacts(session.facts.filter((_, each) => each !== index));
          }}
        />
      </section>
      <Entries played={played} on={on} lookFrom={lookFrom} />
    </div>
  );
}

/** What the strip leads to: the parts stand below each other. */
const parts = [
  ['picture', words.pictureShort],
  ['facts', words.facts],
  ['entries', words.dayByDay],
] as const;

interface StripProps {
  readonly played: Played;
  readonly on: IsoDate;
  readonly lookFrom: (day: IsoDate) => void;
}

/** Chooses the day on which one looks. */
function DayStrip({ played, on, lookFrom }: StripProps) {
  const [say, lang] = [useSay(), useLang()];
  // The browser's own day is a suggestion, and goes into nothing by itself.
  const now = new Date();
  const today = fromEpochDay(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
  const [from, until] = [toEpochDay(played.from), toEpochDay(played.until)];
  const step = (days: number): void => lookFrom(fromEpochDay(toEpochDay(on) + days));
  return (
    <div class="day-strip">
      <div class="day">
        <strong>{sayFullDay(on)[lang]}</strong>
        <span class="steps">
          <input
            type="date"
            aria-label={say(words.lookedAt)}
            value={on}
            onChange={(event) => {
              const day = readDay(event.currentTarget.value);
              if (day) lookFrom(day);
            }}
          />
          <button type="button" class="icon" aria-label={say(words.dayBefore)} onClick={() => step(-1)}>
            ‹
          </button>
          <button type="button" class="icon" aria-label={say(words.dayAfter)} onClick={() => step(1)}>
            ›
          </button>
          <button type="button" onClick={() => lookFrom(today)}>
            {say(words.toToday)}
          </button>
        </span>
      </div>
      <div class="day">
        <input
          type="range"
          aria-label={say(words.lookedAt)}
          aria-valuetext={sayFullDay(on)[lang]}
          min={from}
          max={until}
          value={toEpochDay(on)}
          onInput={(event) => lookFrom(fromEpochDay(event.currentTarget.valueAsNumber))}
        />
        <nav aria-label={say(words.parts)}>
          {parts.map(([id, title]) => (
            <button
              key={id}
              type="button"
              class="quiet"
              onClick={() => document.getElementById(id)?.scrollIntoView({ block: 'start' })}
            >
              {say(title)}
            </button>
          ))}
        </nav>
      </div>
    </div>
  );
}
