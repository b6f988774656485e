import { yearOf } from '../../calendar/day.ts';
import { Day } from '../page/day.tsx';
import { Tag } from '../page/tag.tsx';
import { pageWords } from './page-words.ts';
import { groupedEntries, type ShownTimeline, type ToldEntry, toldEntries } from './told.ts';

/** The lines of a timeline, year by year, in a short form; today stands between what was and what comes. */
export function EntryList(shown: ShownTimeline) {
  const { lang, schedule } = shown;
  const entries = toldEntries(shown);
  if (entries.length === 0) return <p>{pageWords.nothing[lang]}</p>;
  const years = [...new Set(entries.map(({ date }) => yearOf(date)))];
  const { today } = schedule;
  // Where nothing comes after it, today closes the list.
  const firstAhead = entries.find(({ date }) => today !== undefined && date > today);
  return (
    <table class="entries stacked">
      <thead>
        <tr>
          <th scope="col">{pageWords.day[lang]}</th>
          <th scope="col">{pageWords.what[lang]}</th>
          <th scope="col">{pageWords.article[lang]}</th>
        </tr>
      </thead>
      {years.map((year) => {
        const ofYear = groupedEntries(entries.filter(({ date }) => yearOf(date) === year));
        return (
          <tbody key={year}>
            <tr class="year">
              <th colspan={3} scope="rowgroup">
                {year}
              </th>
            </tr>
            {ofYear.map((group, index) => (
              <>
                {group[0] === firstAhead && <Today schedule={schedule} lang={lang} />}
                <Line group={group} isNewDay={ofYear[index - 1]?.[0].date !== group[0].date} lang={lang} />
              </>
            ))}
          </tbody>
        );
      })}
      {today !== undefined && !firstAhead && (
        <tbody>
          <Today schedule={schedule} lang={lang} />
        </tbody>
      )}
    </table>
  );
}

function Today({ schedule: { today }, lang }: Pick<ShownTimeline, 'schedule' | 'lang'>) {
  if (!today) return null;
  return (
    <tr class="today">
      <td colspan={3}>
        <strong>
          {pageWords.today[lang]}, <Day day={today} lang={lang} />
        </strong>{' '}
        – {pageWords.ahead[lang]}
      </td>
    </tr>
  );
}

interface LineProps extends Pick<ShownTimeline, 'lang'> {
  readonly group: readonly [ToldEntry, ...ToldEntry[]];
  readonly isNewDay: boolean;
}

function Line({ group, isNewDay, lang }: LineProps) {
  const [{ date, label, tone, state, detail, place, derivation }] = group;
  const isOne = group.length === 1;
  return (
    <tr>
      <td class={isNewDay ? 'day' : 'day again'}>
        <Day day={date} lang={lang} isShort />
      </td>
      <td>
        <Tag tone={tone}>{label}</Tag> {isOne && <What entry={group[0]} />}
        {state && <em class="muted"> – {state}</em>}
        {!isOne && (
          <ul>
            {group.map((entry) => (
              <li key={entry.title}>
                <What entry={entry} />
                {entry.place && <span class="muted"> ({entry.place})</span>}
              </li>
            ))}
          </ul>
        )}
        {detail && <div class="muted">{detail}</div>}
        {derivation.length > 0 && (
          <details>
            <summary>{pageWords.why[lang]}</summary>
            <ul>
              {derivation.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td class="place">{isOne && place}</td>
    </tr>
  );
}

function What({ entry: { title, which } }: { readonly entry: ToldEntry }) {
  return (
    <>
      {title}
      {which !== undefined && <span class="muted"> ({which})</span>}
    </>
  );
}
