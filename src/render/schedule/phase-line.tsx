import type { Mark, PhaseBar } from '../../insight/schedule/schedule.ts';
import { Expected } from './expected.tsx';
import { barHeight, box, Caption, type Drawing } from './line.tsx';
import { piecesOf } from './pieces.ts';
import { Signs } from './signs.tsx';
import { sayPhase } from './words.ts';

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
      {due && due <= scale.stretch.to && <path class="sch-due" d={`M${scale.end(due)} ${top - 3}v${barHeight + 6}`} />}
      {slack.map(({ lastUseful }) => (
        <path
          key={lastUseful}
          class="sch-slack"
          d={`M${scale.beginning(schedule.today ?? first ?? scale.stretch.from)} ${top + 7}H${scale.end(lastUseful)}${lastUseful <= scale.stretch.to ? 'm0 -7v14' : ''}`}
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
