import { sayBriefDay, sayDay } from '../../calendar/say-day.ts';
import type { Schedule } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';
import { widthOf } from './fit.ts';
import { axisHeight } from './layout.ts';
import { bandsOf, round, type Scale, weekendsIn } from './scale.ts';
import { chartWords, colon } from './words.ts';

interface AxisProps {
  readonly scale: Scale;
  readonly schedule: Schedule;
  readonly height: number;
}

/** The fillings that tell stretches apart without colour. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-open`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="sch-fill-soft" width="6" height="6" />
        <path class="sch-fill-line" d="M1.5 0v6" />
      </pattern>
      <pattern id={`${id}-lapsed`} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect class="sch-fill-gone" width="7" height="7" />
        <path class="sch-fill-cross" d="M0 0l7 7M7 0l-7 7" />
      </pattern>
      <pattern id={`${id}-pause`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect class="sch-fill-pause" width="5" height="5" />
        <path class="sch-fill-bar" d="M1 0v5" />
      </pattern>
    </defs>
  );
}

/** What lies behind the lines: the days in force, the stretches that stand still, weekends and holidays. */
export function Ground({ scale, schedule, height, id }: AxisProps & { readonly id: string }) {
  const { term, calendar, stretch } = schedule;
  const bottom = height - axisHeight;
  const last = term.lastDay ?? stretch?.to;
  return (
    <g>
      {term.firstDay && last && (
        <rect
          class="sch-force"
          x={scale.beginning(term.firstDay)}
          y={axisHeight}
          width={round(Math.max(0, scale.end(last) - scale.beginning(term.firstDay)))}
          height={bottom}
        />
      )}
      {weekendsIn(scale, calendar.weekend).map(({ from, to }) => (
        <rect key={from} class="sch-off" x={from} y={axisHeight} width={round(to - from)} height={bottom} />
      ))}
      {term.suspensions
        .filter(({ isWhole }) => isWhole)
        .map(({ from, to = last ?? from }) => (
          <rect
            key={from}
            class="sch-still"
            fill={`url(#${id}-pause)`}
            x={scale.beginning(from)}
            y={axisHeight}
            width={round(Math.max(1, scale.end(to) - scale.beginning(from)))}
            height={bottom}
          />
        ))}
    </g>
  );
}

/** Years and months above the lines, and holidays as dots below them. */
export function Axis({ scale, schedule, height, lang }: AxisProps & { readonly lang: Lang }) {
  const bands = bandsOf(scale, lang);
  const showsHolidays = scale.perDay >= 0.9;
  return (
    <g>
      {bands.map(({ from, to, label, isYear }) => (
        <g key={`${from} ${isYear}`}>
          {from > scale.left && (
            <path class={isYear ? 'sch-year' : 'sch-month'} d={`M${from} ${isYear ? 20 : 37}V${height - 4}`} />
          )}
          {label !== '' && (
            <text class={isYear ? 'sch-axis year' : 'sch-axis'} x={round((from + to) / 2)} y={isYear ? 31 : 46}>
              {label}
            </text>
          )}
        </g>
      ))}
      <path class="sch-base" d={`M${scale.left} ${axisHeight - 3.5}H${scale.right}`} />
      {showsHolidays &&
        schedule.calendar.holidays.map(({ day, name }) => (
          <circle key={day} class="sch-holiday" cx={scale.middle(day)} cy={axisHeight - 3.5} r="1.7">
            <title>{`${sayDay(day)[lang]}${colon(lang)}${name[lang]}`}</title>
          </circle>
        ))}
    </g>
  );
}

export function TodayLine({ scale, schedule, height, lang }: AxisProps & { readonly lang: Lang }) {
  const { today, stretch } = schedule;
  if (!today || !stretch || today < stretch.from || today > stretch.to) return null;
  const x = scale.middle(today);
  const words = `${chartWords.today[lang]}, ${sayBriefDay(today, lang)}`;
  const half = widthOf(words, 11) / 2;
  const at = round(Math.min(scale.right - half, Math.max(scale.left + half, x)));
  return (
    <g class="sch-today">
      <path d={`M${x} 17V${height - 4}`} />
      <text x={at} y="12">
        {words}
      </text>
    </g>
  );
}
