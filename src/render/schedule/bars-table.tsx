import type { Schedule } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';
import { toldBars } from './bars.ts';
import { pageWords } from './page-words.ts';

/** The bars of the picture as a table, for whoever does not see it. */
export function ScheduleTable({ schedule, lang }: { readonly schedule: Schedule; readonly lang: Lang }) {
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{pageWords.what[lang]}</th>
          <th scope="col">{pageWords.expected[lang]}</th>
          <th scope="col">{pageWords.wasSo[lang]}</th>
          <th scope="col">{pageWords.state[lang]}</th>
        </tr>
      </thead>
      <tbody>
        {toldBars(schedule, lang).map(({ title, expected, wasSo, state, remarks }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td>{expected}</td>
            <td>{wasSo}</td>
            <td>
              {state}
              {remarks.map((remark) => (
                <div key={remark} class="muted">
                  {remark}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
