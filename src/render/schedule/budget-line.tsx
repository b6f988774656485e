import { sayDay } from '../../calendar/say-day.ts';
import type { PhaseBar } from '../../insight/schedule/schedule.ts';
import { decimal, type Lang } from '../../text/text.ts';
import type { Drawing } from './line.tsx';
import { round, type Scale } from './scale.ts';
import { colon } from './words.ts';

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
          <title>{`${sayDay(on)[lang]}${colon(lang)}+${decimal(String(quantity), lang)} = ${decimal(String(total), lang)}`}</title>
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
