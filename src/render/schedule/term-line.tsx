import { addDays, type IsoDate } from '../../calendar/day.ts';
import type { Mark } from '../../insight/schedule/schedule.ts';
import { barHeight, box, Caption, type Drawing } from './line.tsx';
import { Signs } from './signs.tsx';
import { sayTerm } from './words.ts';

/** The agreement from its first day to its last, period by period. */
export function TermLine({ schedule, scale, lang, y, id, marks }: Drawing & { readonly marks: readonly Mark[] }) {
  const { term } = schedule;
  const { firstDay, lastDay, early, renewals } = term;
  const top = y + 6;
  const end = lastDay ?? scale.stretch.to;
  const froms = firstDay ? [{ from: firstDay, isAssumed: false }, ...renewals] : [];
  const periods = froms
    .map(({ from, isAssumed }, index) => {
      const next = froms[index + 1]?.from;
      return { from, to: next ? addDays(next, -1) : end, isAssumed };
    })
    .filter(({ from, to }) => from <= to)
    .flatMap((period) => splitAt(schedule.today, period));
  const said = sayTerm(term, lang);
  return (
    <g>
      {early?.instead && (
        <rect class="sch-bar gone" {...box(scale.end(early.lastDay), scale.end(early.instead), top, barHeight)} />
      )}
      {periods.map(({ from, to, form }) => (
        <rect key={from} class={`sch-bar ${form}`} {...box(scale.beginning(from), scale.end(to), top, barHeight)} />
      ))}
      {firstDay && (!lastDay || lastDay > scale.stretch.to) && (
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
