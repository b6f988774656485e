import type { IsoDate } from '../../calendar/day.ts';
import { sayState } from '../../insight/agenda/state-words.ts';
import type { Lang, Text } from '../../text/text.ts';
import { labels } from '../labels.ts';
import { outcomeWords } from '../outcome-words.ts';
import { Day } from '../page/day.tsx';
import { Tag, type Tone } from '../page/tag.tsx';
import { inOther } from './agenda-list.tsx';
import { todayIs } from './agenda-words.ts';
import type { AgreementRow, Href } from './agreement-row.ts';
import { langOfTitle } from './say-line.ts';

export interface AgreementsTableProps {
  readonly rows: readonly AgreementRow[];
  readonly today: IsoDate;
  readonly lang: Lang;
  readonly href?: Href;
}

/**
 * Agreements one below the other: where each stands, until when, what is left to do and what comes next. Where there is no
 * room for columns each is a card; the roles keep it a table for whoever hears it. Its style is `agendaStyle`.
 */
export function AgreementsTable({ rows, today, lang, href }: AgreementsTableProps) {
  const said = tableHeads.map((head) => head[lang]);
  return (
    <table class="agreements" {...role.table}>
      <thead {...role.rowgroup}>
        <tr {...role.row}>
          {said.map((head) => (
            <th scope="col" {...role.columnheader} key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role.rowgroup}>
        {rows.map((row) => (
          <Row row={row} today={today} lang={lang} heads={said} key={row.id} {...(href && { href })} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Omit<AgreementsTableProps, 'rows'> {
  readonly row: AgreementRow;
  readonly heads: readonly string[];
}

function Row({ row, today, lang, heads: [, standing, last, decline, open, next], href }: RowProps) {
  const title = <span lang={inOther(row.language, lang)}>{row.title}</span>;
  return (
    <tr {...role.row}>
      <th scope="row" {...role.rowheader}>
        {href ? <a href={href(row.id)}>{title}</a> : title}
        <span class="id">{row.id}</span>
      </th>
      <td {...role.cell} data-head={standing}>
        <Tag tone={tones[row.status]}>{sayState(row.status)[lang]}</Tag>
        {row.outcome !== null && <span class="muted"> {outcomeWords[row.outcome][lang]}</span>}
      </td>
      <td {...role.cell} data-head={last} class={none(row.lastDay)}>
        <DayOrNone day={row.lastDay} lang={lang} />
      </td>
      <td {...role.cell} data-head={decline} class={none(row.declineBy)}>
        <DayOrNone day={row.declineBy} lang={lang} />
      </td>
      <td {...role.cell} data-head={open} class={none(row.open || null)}>
        {row.open === 0 ? '–' : <Tag tone="late">{row.open}</Tag>}
      </td>
      <td {...role.cell} data-head={next} class={none(row.next)}>
        {row.next === null ? '–' : <Next row={row} today={today} lang={lang} />}
      </td>
    </tr>
  );
}

function Next({ row: { next, language }, today, lang }: Pick<RowProps, 'row' | 'today' | 'lang'>) {
  if (!next?.date) return <>–</>;
  const isToday = next.date === today;
  return (
    <>
      {isToday ? <strong>{todayIs[lang]}</strong> : <Day day={next.date} lang={lang} isShort />}
      <span class="about">
        {next.kind === 'open' ? '' : `${labels[next.kind][lang]} · `}
        <span lang={inOther(langOfTitle(next, lang, { language }), lang)}>{next.title[lang]}</span>
      </span>
    </>
  );
}

/** A cell that says nothing takes no room on a card. */
function none(value: unknown): string | undefined {
  return value === null ? 'none' : undefined;
}

function DayOrNone({ day, lang }: { readonly day: IsoDate | null; readonly lang: Lang }) {
  return day === null ? <>–</> : <Day day={day} lang={lang} isShort />;
}

/** A table that is laid out as cards is none any more for some readers, unless its parts say what they are. */
const role = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** The mark of each standing. */
export const tones: Readonly<Record<AgreementRow['status'], Tone>> = {
  draft: 'calm',
  signed: 'soon',
  'in-force': 'live',
  suspended: 'soon',
  expired: 'calm',
  terminated: 'calm',
};

/** What stands above each column. */
export const tableHeads: readonly Text[] = [
  { en: 'Agreement', fr: 'Convention' },
  { en: 'Status', fr: 'État' },
  { en: 'Last day', fr: 'Dernier jour' },
  { en: 'Notice of non-renewal by', fr: 'À dénoncer au plus tard le' },
  { en: 'Left to do', fr: 'Reste à faire' },
  { en: 'Next date', fr: 'Prochaine date' },
];
