import type { VNode } from 'preact';
import { sayDay } from '../../calendar/say-day.ts';
import type { Schedule } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';
import { Axis, Ground, Patterns, TodayLine } from './axis.tsx';
import { BudgetLine } from './budget-line.tsx';
import { Expected } from './expected.tsx';
import { lineHeight, type Panel, type PlacedRow } from './layout.ts';
import { PhaseLine } from './phase-line.tsx';
import type { Row } from './rows.ts';
import { Signs } from './signs.tsx';
import { TermLine } from './term-line.tsx';
import { sayChart } from './words.ts';

export interface PanelProps {
  readonly panel: Panel;
  readonly schedule: Schedule;
  readonly lang: Lang;
  readonly id: string;
  /** Which of several panels it is. */
  readonly part?: { readonly number: number; readonly of: number } | undefined;
}

/** A panel as a picture of its own. */
export function PanelPicture(props: PanelProps): VNode {
  const { panel, schedule, lang, part } = props;
  const { width, height } = panel;
  const title = sayChart(schedule.convention.title)[lang];
  const label = part ? `${title} (${part.number}/${part.of})` : title;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} class="sch">
      <PanelDrawing {...props} />
    </svg>
  );
}

/** What stands in the picture of a panel. */
export function PanelDrawing({ panel, schedule, lang, id }: PanelProps) {
  const { scale, rows, height } = panel;
  return (
    <>
      <Patterns id={id} />
      <Ground scale={scale} schedule={schedule} height={height} id={id} />
      <Axis scale={scale} schedule={schedule} height={height} lang={lang} />
      <TodayLine scale={scale} schedule={schedule} height={height} lang={lang} />
      {rows.map((placed) => (
        <Line key={placed.y} placed={placed} schedule={schedule} lang={lang} id={id} panel={panel} />
      ))}
    </>
  );
}

type LineProps = Omit<PanelProps, 'part'> & { readonly placed: PlacedRow };

function Line({ placed, panel, schedule, lang, id }: LineProps) {
  const { row, y, lines } = placed;
  if (row.kind === 'heading') {
    return (
      <g>
        <path class="sch-rule" d={`M6 ${y + 5.5}H${panel.width - 6}`} />
        <text class="sch-heading" x="6" y={y + 20}>
          {row.title}
        </text>
      </g>
    );
  }
  const hasRule = row.kind === 'reminders';
  const isCut = lines.length > 0 && lines.join(' ') !== row.title.replace(/\s+/g, ' ').trim();
  const top = y + lineHeight;
  return (
    <g>
      {hasRule && <path class="sch-rule" d={`M6 ${y + 0.5}H${panel.width - 6}`} />}
      <text class={titleClasses[row.kind]} x="6" y={top}>
        {isCut && <title>{row.title}</title>}
        {lines.map((line, index) => (
          <tspan key={line} x="6" y={top + index * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
      <Drawn placed={placed} panel={panel} schedule={schedule} lang={lang} id={id} />
    </g>
  );
}

const titleClasses: Readonly<Record<Row['kind'], string>> = {
  term: 'sch-title strong',
  phase: 'sch-title strong',
  heading: 'sch-heading',
  budget: 'sch-small',
  matter: 'sch-title',
  reminders: 'sch-title',
};

function Drawn({ placed, panel: { scale }, schedule, lang, id }: LineProps) {
  const { row, body: y } = placed;
  const common = { schedule, scale, lang, y, id };
  switch (row.kind) {
    case 'heading':
      return null;
    case 'term':
      return <TermLine {...common} marks={row.marks} />;
    case 'phase':
      return <PhaseLine {...common} phase={row.phase} marks={row.marks} />;
    case 'budget':
      return <BudgetLine {...common} phase={row.phase} />;
    case 'matter':
      return (
        <g>
          <Expected window={row.matter.expected} scale={scale} lang={lang} y={y + 19} />
          <Signs marks={row.marks} scale={scale} lang={lang} y={y + 11} />
        </g>
      );
    default:
      return <Signs marks={row.marks} scale={scale} lang={lang} y={y + 11} />;
  }
}

/** What a picture says in one sentence, for whoever does not see it. */
export function describe({ stretch, term }: Schedule, lang: Lang): string {
  if (!stretch) return '';
  const [from, to] = [sayDay(stretch.from)[lang], sayDay(stretch.to)[lang]];
  const last = term.lastDay && sayDay(term.lastDay)[lang];
  return lang === 'fr'
    ? `Du ${from} au ${to}.${last ? ` Dernier jour de la convention : le ${last}.` : ''}`
    : `From ${from} to ${to}.${last ? ` Last day of the agreement: ${last}.` : ''}`;
}
