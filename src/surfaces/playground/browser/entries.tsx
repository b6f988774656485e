import type { IsoDate } from '../../../calendar/day.ts';
import type { Entry } from '../../../insight/agenda/entry.ts';
import { labels } from '../../../render/labels.ts';
import { Day } from '../../../render/page/day.tsx';
import { Tag, type Tone } from '../../../render/page/tag.tsx';
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
  const { entries, more, language } = played;
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
          <Line
            key={`${index} past`}
            {...{ each, language, lookFrom }}
            isSameDay={entries[index - 1]?.date === each.date}
          />
        ))}
        {mark}
        {entries.slice(past).map((each, index) => (
          <Line
            key={`${index} to come`}
            {...{ each, language, lookFrom }}
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
  readonly each: Entry;
  readonly language: Played['language'];
  readonly lookFrom: (day: IsoDate) => void;
  readonly isToCome?: boolean;
  /** The line before has told the day. */
  readonly isSameDay: boolean;
}

function Line({ each, language, lookFrom, isToCome, isSameDay }: LineProps) {
  const lang = useLang();
  const { date, kind, title, article, detail } = each;
  return (
    <li class={isToCome ? 'to-come' : ''}>
      <span class="when">
        {!isSameDay && (
          <button type="button" class="quiet" onClick={() => lookFrom(date)}>
            <Day day={date} lang={lang} isShort />
          </button>
        )}
      </span>
      <Tag tone={toneOf(each)}>{labels[kind][lang]}</Tag>
      <div>
        <span lang={title.en === title.fr ? language : undefined}>{title[lang]}</span>
        {article !== null && <span class="article"> {/^\d/.test(article) ? `art. ${article}` : article}</span>}
        {detail && <p class="muted">{detail[lang]}</p>}
      </div>
    </li>
  );
}

const tones: Partial<Readonly<Record<Entry['kind'], Tone>>> = {
  overdue: 'late',
  outstanding: 'late',
  breached: 'late',
  broken: 'late',
  lapsed: 'late',
  terminated: 'late',
  'min-not-reached': 'late',
  caution: 'soon',
  reminder: 'soon',
  nudge: 'soon',
  due: 'soon',
  ending: 'soon',
  'in-force': 'live',
  opened: 'live',
  done: 'done',
  performed: 'done',
  delivered: 'done',
  accepted: 'done',
  paid: 'done',
};

function toneOf({ kind }: Entry): Tone {
  return tones[kind] ?? 'calm';
}
