import { Fragment } from 'preact';
import { sayBriefMonth, sayMonth } from '../../calendar/say-day.ts';
import { sayKey } from '../../calendar/say-key.ts';
import { sayStateOf } from '../../insight/agenda/state-words.ts';
import type { CellState, Matrix, MatrixCell, MatrixParty, MatrixRow } from '../../insight/matrix/matrix.ts';
import type { Lang, Text } from '../../text/text.ts';
import { inOther } from '../agenda/agenda-list.tsx';
import type { Names } from '../agenda/agreement-row.ts';
import { Tag, type Tone } from '../page/tag.tsx';
import { sayPlace } from '../place.ts';
import { type Month, monthsFrom } from './months.ts';

export interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly names: Names;
  readonly lang: Lang;
  /** The first month that is shown, `YYYY-MM`. */
  readonly first: Month;
  /** Where it is told why a clause stands as it does. */
  readonly href?: (row: MatrixRow) => string;
}

/**
 * Who owes what and when: the parties with what each owes, month by month. Each cell says its day and its state, in a sign
 * and in a word. Where there is no room for columns, each duty is a card. Its style is `matrixStyle`.
 */
export function MatrixTable(props: MatrixTableProps) {
  const { matrix, lang, first } = props;
  const months = monthsFrom(first);
  if (matrix.parties.length === 0) return <p class="muted">{words.nothing[lang]}</p>;
  return (
    <table class="matrix" {...role.table}>
      <thead {...role.rowgroup}>
        <tr {...role.row}>
          <th scope="col" {...role.columnheader}>
            {words.duty[lang]}
          </th>
          <th scope="col" {...role.columnheader}>
            {words.now[lang]}
          </th>
          {months.map((month) => (
            <th scope="col" class={isNow(month, matrix) ? 'now' : undefined} {...role.columnheader} key={month}>
              <MonthHead month={month} lang={lang} />
            </th>
          ))}
        </tr>
      </thead>
      {matrix.parties.map((party) => (
        <PartyRows {...props} party={party} months={months} key={party.id} />
      ))}
    </table>
  );
}

function isNow(month: Month, { today }: Matrix): boolean {
  return today.startsWith(month);
}

function MonthHead({ month, lang }: { readonly month: Month; readonly lang: Lang }) {
  return (
    <abbr title={sayMonth(month)[lang]}>
      {sayBriefMonth(Number(month.slice(5)), lang)} <span class="year">{month.slice(0, 4)}</span>
    </abbr>
  );
}

interface PartyRowsProps extends MatrixTableProps {
  readonly party: MatrixParty;
  readonly months: readonly Month[];
}

function PartyRows(props: PartyRowsProps) {
  const { party, names, lang, months } = props;
  return (
    <tbody {...role.rowgroup}>
      <tr class="party" {...role.row}>
        <th scope="colgroup" colSpan={months.length + 2} {...role.columnheader} lang={inOther(names.language, lang)}>
          {names.parties.get(party.id) ?? party.id}
        </th>
      </tr>
      {party.rows.map((row) => (
        <DutyRow {...props} row={row} key={`${row.section} ${row.id}`} />
      ))}
    </tbody>
  );
}

function DutyRow({ row, matrix, names, lang, months, href }: PartyRowsProps & { readonly row: MatrixRow }) {
  const { title, article, cells } = row;
  const [firstMonth = ''] = months;
  const left = cells.filter(({ day, state }) => isLeft(state) && day.slice(0, 7) < firstMonth);
  const name = <span lang={inOther(names.language, lang)}>{title}</span>;
  return (
    <tr {...role.row}>
      <th scope="row" {...role.rowheader}>
        {href ? <a href={href(row)}>{name}</a> : name}
        {article !== null && <span class="muted"> ({sayPlace(article)})</span>}
      </th>
      <td class="standing" data-head={words.now[lang]} {...role.cell}>
        <Standing row={row} lang={lang} />
        {left.length > 0 && <Cells cells={left} lang={lang} isDated />}
      </td>
      {months.map((month) => {
        const ofMonth = cells.filter(({ day }) => day.startsWith(month));
        const kind = [isNow(month, matrix) && 'now', ofMonth.length === 0 && 'empty'].filter(Boolean).join(' ');
        return (
          <td class={kind === '' ? undefined : kind} data-head={sayMonth(month)[lang]} {...role.cell} key={month}>
            <Cells cells={ofMonth} lang={lang} />
          </td>
        );
      })}
    </tr>
  );
}

function isLeft(state: CellState): boolean {
  return state === 'overdue' || state === 'outstanding' || state === 'rejected';
}

function Standing({ row: { kind, section, state }, lang }: { readonly row: MatrixRow; readonly lang: Lang }) {
  if (kind === 'prohibition') return <Tag tone="calm">{words.never[lang]}</Tag>;
  if (kind === 'continuous') return <Tag tone="calm">{words.allAlong[lang]}</Tag>;
  const said = sayStateOf(section, state);
  return state === '' ? null : <Tag tone={toneOfState(state)}>{said[lang]}</Tag>;
}

function toneOfState(state: string): Tone {
  if (state === 'overdue' || state === 'outstanding' || state === 'rejected') return 'late';
  if (state === 'performed' || state === 'delivered' || state === 'accepted' || state === 'provided') return 'done';
  return state === 'owing' || state === 'remaining' ? 'soon' : 'calm';
}

/** The most that one month of one duty shows. */
const mostCells = 5;

interface CellsProps {
  readonly cells: readonly MatrixCell[];
  readonly lang: Lang;
  /** With the month: the cells stand in a column that is none. */
  readonly isDated?: boolean;
}

function Cells({ cells, lang, isDated = false }: CellsProps) {
  if (cells.length === 0) return null;
  const more = cells.length - mostCells;
  return (
    <ul>
      {cells.slice(0, mostCells).map(({ day, state, occurrence }, index) => (
        <li class={tones[state]} key={index}>
          <span aria-hidden="true">{signs[state]}</span>{' '}
          <time datetime={day} title={occurrence === undefined ? undefined : sayKey(occurrence)[lang]}>
            {isDated ? dayInShort(day, lang) : Number(day.slice(8))}
          </time>{' '}
          <span class="word">{stateWords[state][lang]}</span>
        </li>
      ))}
      {more > 0 && <li class="muted">+ {more}</li>}
    </ul>
  );
}

function dayInShort(day: string, lang: Lang): string {
  return `${Number(day.slice(8))} ${sayBriefMonth(Number(day.slice(5, 7)), lang)} ${day.slice(0, 4)}`;
}

/** What each sign and word means. */
export function MatrixLegend({ lang }: { readonly lang: Lang }) {
  return (
    <p class="matrix-legend muted">
      {(Object.keys(signs) as CellState[]).map((state, index) => (
        <Fragment key={state}>
          {index > 0 && ' · '}
          <span class={tones[state]}>{signs[state]}</span> {stateWords[state][lang]}
        </Fragment>
      ))}
    </p>
  );
}

const signs: Readonly<Record<CellState, string>> = {
  done: '✓',
  due: '○',
  overdue: '!',
  outstanding: '‼',
  rejected: '✗',
  released: '–',
};

const tones: Readonly<Record<CellState, Tone>> = {
  done: 'done',
  due: 'soon',
  overdue: 'late',
  outstanding: 'late',
  rejected: 'late',
  released: 'calm',
};

const stateWords: Readonly<Record<CellState, Text>> = {
  done: { en: 'done', fr: 'fait' },
  due: { en: 'due', fr: 'à faire' },
  overdue: { en: 'overdue', fr: 'en retard' },
  outstanding: { en: 'outstanding', fr: 'reste dû' },
  rejected: { en: 'rejected', fr: 'refusé' },
  released: { en: 'no longer owed', fr: 'n’est plus dû' },
};

/** A table that is laid out as cards is none any more for some readers, unless its parts say what they are. */
const role = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

const words = {
  duty: { en: 'Who owes what', fr: 'Qui doit quoi' },
  now: { en: 'Now', fr: 'À présent' },
  allAlong: { en: 'continuous', fr: 'en continu' },
  never: { en: 'prohibited', fr: 'interdit' },
  nothing: { en: 'Nobody owes anything.', fr: 'Personne ne doit rien.' },
} as const satisfies Readonly<Record<string, Text>>;
