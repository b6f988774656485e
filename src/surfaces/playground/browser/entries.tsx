import type { IsoDate } from '../../../calendar/day.ts';
import { Day } from '../../../render/page/day.tsx';
import { Tag } from '../../../render/page/tag.tsx';
import type { ToldEntry } from '../../../render/schedule/told.ts';
import type { Played } from '../play.ts';
import { useLang, useSay } from './lang.ts';
import { sayMore, words } from './words.ts';

interface Props {
  readonly played: Played;
  readonly on: IsoDate;
  readonly lookFrom: (day: IsoDate) => void;
}

/** Every line of the timeline, with a mark where the day is on which one looks. */
export function Entries({ played, on, lookFrom }: Props) {
  const [say, lang] = [useSay(), useLang()];
  const { entries, more } = played;
  const past = entries.filter(({ date }) => date <= on).length;
  const mark = (
    <li class="here" key="here">
      <span>
        <Day day={on} lang={lang} /> – {say(words.youLookHere)}
      </span>
    </li>
  );
  return (
    <section class="entries" aria-labelledby="entries">
      <h2 id="entries">{say(words.timelineHeading)}</h2>
      <ol>
        {entries.slice(0, past).map((each, index) => (
          <Line key={`${index} past`} {...{ each, lookFrom }} isSameDay={entries[index - 1]?.date === each.date} />
        ))}
        {mark}
        {entries.slice(past).map((each, index) => (
          <Line
            key={`${index} to come`}
            {...{ each, lookFrom }}
            isToCome
            isSameDay={entries[past + index - 1]?.date === each.date}
          />
        ))}
      </ol>
      {more > 0 && <p class="muted">{say(sayMore(more))}</p>}
    </section>
  );
}

interface LineProps {
  readonly each: ToldEntry;
  readonly lookFrom: (day: IsoDate) => void;
  readonly isToCome?: boolean;
  /** The line before has told the day. */
  readonly isSameDay: boolean;
}

function Line({ each, lookFrom, isToCome, isSameDay }: LineProps) {
  const [say, lang] = [useSay(), useLang()];
  const { date, label, tone, state, title, which, detail, place, derivation } = each;
  return (
    <li class={isToCome ? 'to-come' : ''}>
      <span class="when">
        {!isSameDay && (
          <button type="button" class="quiet" onClick={() => lookFrom(date)}>
            <Day day={date} lang={lang} isShort />
          </button>
        )}
      </span>
      <Tag tone={tone}>{label}</Tag>
      <div>
        {title} {which !== undefined && <code>{which}</code>} {state && <em>{state}</em>}{' '}
        {place !== '' && <span class="article">{place}</span>}
        {detail && <p class="muted">{detail}</p>}
        {derivation.length > 0 && (
          <details>
            <summary>{say(words.whyThisDay)}</summary>
            <ul>
              {derivation.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
