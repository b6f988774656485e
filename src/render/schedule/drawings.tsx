import { addDays, type IsoDate } from '../../calendar/day.ts';
import { sayDay } from '../../calendar/say-day.ts';
import type { Mark, PhaseBar, Schedule, Window } from '../../insight/schedule/schedule.ts';
import { decimal, type Lang } from '../../text/text.ts';
import { linesOf, widthOf } from './fit.ts';
import { labelSize, type Sign, signsOf } from './marks-on-line.ts';
import { piecesOf } from './pieces.ts';
import { round, type Scale } from './scale.ts';
import { MarkSign } from './symbols.tsx';
import { chartWords, sayPhase, sayTerm } from './words.ts';

/** What every line is drawn with. */
export interface Drawing {
  readonly schedule: Schedule;
  readonly scale: Scale;
  readonly lang: Lang;
  /** The top of the line. */
  readonly y: number;
  /** What the names of the patterns begin with. */
  readonly id: string;
}

const barHeight = 14;

/** The agreement from its first day to its last, period by period. */
export function TermLine({ schedule, scale, lang, y, id, marks }: Drawing & { readonly marks: readonly Mark[] }) {
  const { term } = schedule;
  const { firstDay, lastDay, early, renewals } = term;
  const top = y + 6;
  const end = lastDay ?? scale.stretch.to;
  const first = renewals[0];
  const periods = firstDay
    ? [
        { from: firstDay, to: first ? addDays(first.from, -1) : end, isAssumed: false },
        ...renewals.map(({ from, lastDay: to = end, isAssumed }) => ({ from, to, isAssumed })),
      ].flatMap((period) => splitAt(schedule.today, period))
    : [];
  const said = sayTerm(term, lang);
  return (
    <g>
      {early?.instead && (
        <rect class="sch-bar gone" {...box(scale.end(early.lastDay), scale.end(early.instead), top, barHeight)} />
      )}
      {periods.map(({ from, to, form }) => (
        <rect key={from} class={`sch-bar ${form}`} {...box(scale.beginning(from), scale.end(to), top, barHeight)} />
      ))}
      {firstDay && !lastDay && (
        <path class="sch-arrow" d={`M${scale.right} ${top - 2}l8 ${barHeight / 2 + 2}l-8 ${barHeight / 2 + 2}z`} />
      )}
      {term.suspensions
        .filter(({ isWhole }) => isWhole)
        .map(({ from, to = end, title }) => (
          <rect
            key={from}
            class="sch-pause"
            fill={`url(#${id}-pause)`}
            {...box(scale.beginning(from), scale.end(to), top, barHeight)}
          >
            <title>{title}</title>
          </rect>
        ))}
      <Signs marks={marks} scale={scale} lang={lang} y={top + barHeight / 2} isUnlabelled />
      <Caption words={said} x={firstDay ? scale.beginning(firstDay) : scale.left} y={top + 28} scale={scale} />
    </g>
  );
}

/** A period up to today, and what of it is ahead. */
function splitAt(today: IsoDate | undefined, { from, to, isAssumed }: Period) {
  if (isAssumed) return [{ from, to, form: 'assumed' }];
  if (today === undefined || to <= today) return [{ from, to, form: 'term' }];
  if (from > today) return [{ from, to, form: 'term-ahead' }];
  return [
    { from, to: today, form: 'term' },
    { from: addDays(today, 1), to, form: 'term-ahead' },
  ];
}

interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly isAssumed: boolean;
}

function box(from: number, to: number, y: number, height: number) {
  return { x: from, y, width: round(Math.max(1.5, to - from)), height, rx: 2 };
}

/** What was expected of a phase, and what was so. */
export function PhaseLine({ schedule, scale, lang, y, id, phase, marks }: Drawing & PhaseProps) {
  const top = y + 4;
  const { spans, slack, state, due } = phase;
  const said = sayPhase(phase, lang);
  const last = schedule.today ?? schedule.term.lastDay ?? scale.stretch.to;
  const first = spans[0]?.from ?? schedule.term.firstDay;
  return (
    <g>
      {state === 'locked' && spans.length === 0 && schedule.term.firstDay && (
        <path class="sch-wait" d={`M${scale.beginning(schedule.term.firstDay)} ${top + 7}H${scale.end(last)}`} />
      )}
      {piecesOf(phase, schedule).map(({ from, to, form }) => (
        <rect
          key={from}
          class={`sch-bar ${form}`}
          {...(form === 'open' || form === 'lapsed' ? { fill: `url(#${id}-${form})` } : {})}
          {...box(scale.beginning(from), scale.end(to), top, barHeight)}
        >
          <title>{said}</title>
        </rect>
      ))}
      <Expected window={phase.expected} scale={scale} lang={lang} y={top + barHeight + 3} />
      {due && <path class="sch-due" d={`M${scale.end(due)} ${top - 3}v${barHeight + 6}`} />}
      {slack.map(({ lastUseful }) => (
        <path
          key={lastUseful}
          class="sch-slack"
          d={`M${scale.beginning(schedule.today ?? first ?? scale.stretch.from)} ${top + 7}H${scale.end(lastUseful)}m0 -7v14`}
        />
      ))}
      <Signs marks={marks} scale={scale} lang={lang} y={top + barHeight / 2} isUnlabelled />
      <Caption words={said} x={first ? scale.beginning(first) : scale.left} y={top + 33} scale={scale} />
    </g>
  );
}

interface PhaseProps {
  readonly phase: PhaseBar;
  readonly marks: readonly Mark[];
}

/** A thin frame: the days in which the text expects something. */
export function Expected({
  window,
  scale,
  lang,
  y,
}: {
  readonly window: Window | undefined;
  readonly scale: Scale;
  readonly lang: Lang;
  readonly y: number;
}) {
  if (!window) return null;
  const { from, until } = window;
  const [left, right] = [scale.beginning(from ?? scale.stretch.from), scale.end(until ?? scale.stretch.to)];
  if (right <= left) return null;
  const days = [from, until].map((day) => (day ? sayDay(day)[lang] : '…')).join(' – ');
  return (
    <rect class="sch-expected" x={left} y={y} width={round(right - left)} height={4}>
      <title>{`${chartWords.expected[lang]}: ${days}`}</title>
    </rect>
  );
}

/** What was used of a budget, as it grew, below its minimum and its maximum. */
export function BudgetLine({ schedule, scale, lang, y, phase }: Drawing & { readonly phase: PhaseBar }) {
  const { budget } = phase;
  if (!budget) return null;
  const { points, min, max } = budget;
  const [top, height] = [y + 4, 26];
  const most = Math.max(max ?? 0, min ?? 0, points.at(-1)?.total ?? 0, 1);
  const level = (amount: number): number => round(top + height - (amount / most) * height);
  const past = points.filter(({ on }) => schedule.today === undefined || on <= schedule.today);
  const last = schedule.today ?? schedule.term.lastDay ?? scale.stretch.to;
  const from = schedule.term.firstDay ?? scale.stretch.from;
  const start = scale.beginning(from);
  const steps = past.map(({ on, total }) => `H${scale.middle(on)}V${level(total)}`).join('');
  const right = Math.max(start, scale.end(last));
  return (
    <g>
      <path class="sch-ground-line" d={`M${start} ${level(0)}H${scale.right}`} />
      {max !== undefined && <path class="sch-level" d={`M${start} ${level(max)}H${scale.right}`} />}
      {min !== undefined && min !== max && <path class="sch-level min" d={`M${start} ${level(min)}H${scale.right}`} />}
      {past.length > 0 && <path class="sch-used" d={`M${start} ${level(0)}${steps}H${right}V${level(0)}z`} />}
      {points.map(({ on, total, quantity }, index) => (
        <circle
          key={`${on} ${index}`}
          class={schedule.today !== undefined && on > schedule.today ? 'sch-point ahead' : 'sch-point'}
          cx={scale.middle(on)}
          cy={level(total)}
          r="2.4"
        >
          <title>{`${sayDay(on)[lang]} : +${decimal(String(quantity), lang)} = ${decimal(String(total), lang)}`}</title>
        </circle>
      ))}
      {max !== undefined && <Bound amount={max} scale={scale} lang={lang} y={level(max)} shift={0} />}
      {min !== undefined && min !== max && <Bound amount={min} scale={scale} lang={lang} y={level(min)} shift={40} />}
    </g>
  );
}

/** What a bound of a budget is, at the end of its line; of two that lie close, side by side. */
function Bound({ amount, scale, lang, y, shift }: BoundProps) {
  return (
    <text class="sch-small end" x={round(scale.right - shift)} y={y + 3.5}>
      {decimal(String(amount), lang)}
    </text>
  );
}

interface BoundProps {
  readonly amount: number;
  readonly scale: Scale;
  readonly lang: Lang;
  readonly y: number;
  /** How far to the left of the end of the line. */
  readonly shift: number;
}

/** The marks of a line. */
export function Signs({ marks, scale, lang, y, isUnlabelled }: SignsProps) {
  const { isDense, signs } = signsOf(marks, scale, lang);
  return (
    <g>
      {signs.map((sign) => (
        <g key={sign.x}>
          {sign.since !== undefined && <path class="sch-delay" d={`M${sign.since} ${y - 4}v8m0 -4H${sign.x}`} />}
          {isDense ? <Stroke sign={sign} y={y} /> : <Single sign={sign} y={y} />}
          {sign.label && !isUnlabelled && (
            <text class="sch-small" x={round(sign.x + 10)} y={y + 3.5}>
              {sign.label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

interface SignsProps {
  readonly marks: readonly Mark[];
  readonly scale: Scale;
  readonly lang: Lang;
  readonly y: number;
  /** The line tells its days elsewhere. */
  readonly isUnlabelled?: boolean;
}

function Single({ sign: { x, form, told }, y }: { readonly sign: Sign; readonly y: number }) {
  return (
    <MarkSign x={x} y={y} form={form}>
      <title>{told.join('\n')}</title>
    </MarkSign>
  );
}

/** One of many: as high as it matters. */
function Stroke({ sign: { x, form, told }, y }: { readonly sign: Sign; readonly y: number }) {
  return (
    <g class={`sch-stroke ${form}`}>
      <title>{told.join('\n')}</title>
      <path d={`M${x} ${y - 6}v12`} />
      {form === 'overdue' && <path class="sch-head" d={`M${round(x - 3.5)} ${y - 4}h7l-3.5 -6z`} />}
      {form === 'late' && <path class="sch-head" d={`M${x} ${y - 10}l3 3l-3 3l-3 -3z`} />}
    </g>
  );
}

/** Words below a bar: from where it begins, or as far to the left as they need. */
export function Caption({ words, x, y, scale }: CaptionProps) {
  const [line = ''] = linesOf(words, scale.right - scale.left, labelSize, 1);
  const width = widthOf(line, labelSize);
  const left = round(Math.max(scale.left, Math.min(x, scale.right - width)));
  return (
    <text class="sch-small" x={left} y={y}>
      {line !== words && <title>{words}</title>}
      {line}
    </text>
  );
}

interface CaptionProps {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly scale: Scale;
}
