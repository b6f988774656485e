import { yearOf } from '../../calendar/day.ts';
import { Day } from '../page/day.tsx';
import { Tag } from '../page/tag.tsx';
import { pageWords } from './page-words.ts';
import { type ShownTimeline, type ToldEntry, toldEntries } from './told.ts';

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
    <table class="entries">
      <thead>
        <tr>
          <th scope="col">{pageWords.day[lang]}</th>
          <th scope="col">{pageWords.what[lang]}</th>
          <th scope="col">{pageWords.article[lang]}</th>
        </tr>
      </thead>
      {years.map((year) => {
        const ofYear = entries.filter(({ date }) => yearOf(date) === year);
        return (
          <tbody key={year}>
            <tr class="year">
              <th colspan={3} scope="rowgroup">
                {year}
              </th>
            </tr>
            {ofYear.map((entry, index) => (
              <>
                {entry === firstAhead && <Today schedule={schedule} lang={lang} />}
                <Line entry={entry} isNewDay={ofYear[index - 1]?.date !== entry.date} lang={lang} />
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

type LineProps = { readonly entry: ToldEntry; readonly isNewDay: boolean } & Pick<ShownTimeline, 'lang'>;

function Line({ entry, isNewDay, lang }: LineProps) {
  const { date, label, tone, state, title, which, detail, place, derivation } = entry;
  return (
    <tr>
      <td class={isNewDay ? 'day' : 'day again'}>
        <Day day={date} lang={lang} isShort />
      </td>
      <td>
        <Tag tone={tone}>{label}</Tag> {title}
        {which !== undefined && <span class="muted"> [{which}]</span>}
        {state && <em class="muted"> – {state}</em>}
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
      <td class="place">{place}</td>
    </tr>
  );
}
