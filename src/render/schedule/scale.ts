import { addDays, addMonths, daysBetween, type IsoDate, weekday } from '../../calendar/day.ts';
import { sayBriefMonth } from '../../calendar/say-day.ts';
import type { Stretch } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';

/** Where days stand on a picture, from its left edge; a day begins at its left and ends at its right. */
export interface Scale {
  readonly left: number;
  readonly right: number;
  readonly perDay: number;
  readonly stretch: Stretch;
  beginning(day: IsoDate): number;
  middle(day: IsoDate): number;
  end(day: IsoDate): number;
}

/** A scale on which every day has a place: what lies outside the stretch stands at its edge. */
export function scaleOf(stretch: Stretch, left: number, right: number): Scale {
  const perDay = (right - left) / (daysBetween(stretch.from, stretch.to) + 1);
  const at = (days: number): number => round(Math.min(right, Math.max(left, left + days * perDay)));
  return {
    left,
    right,
    perDay,
    stretch,
    beginning: (day) => at(daysBetween(stretch.from, day)),
    middle: (day) => at(daysBetween(stretch.from, day) + 0.5),
    end: (day) => at(daysBetween(stretch.from, day) + 1),
  };
}

/** To a tenth: the same picture on every machine. */
export function round(x: number): number {
  return Math.round(x * 10) / 10;
}

/** A part of the axis: a year, or what a year is divided into. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** Left out where there is no room for it. */
  readonly label: string;
  readonly isYear: boolean;
}

/** The years of a stretch, and its months, quarters, or nothing finer, as the room allows. */
export function bandsOf(scale: Scale, lang: Lang): readonly Band[] {
  const { from, to } = scale.stretch;
  const years: Band[] = [];
  const parts: Band[] = [];
  const perMonth = scale.perDay * 30.4;
  const step = perMonth >= 11 ? 1 : perMonth * 3 >= 20 ? 3 : 12;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const band = bandFrom(`${year}-01-01` as IsoDate, 12, scale);
    const width = band.to - band.from;
    const label = width >= 30 ? String(year) : width >= 17 ? `’${String(year).slice(2)}` : '';
    years.push({ ...band, label, isYear: true });
    for (let month = 1; step < 12 && month <= 12; month += step) {
      const first = `${year}-${String(month).padStart(2, '0')}-01` as IsoDate;
      if (addMonths(first, step).day <= from || first > to) continue;
      const part = bandFrom(first, step, scale);
      parts.push({ ...part, label: partLabel(month, step, part.to - part.from, lang), isYear: false });
    }
  }
  return [...parts, ...years];
}

function bandFrom(first: IsoDate, months: number, scale: Scale): { from: number; to: number } {
  return { from: scale.beginning(first), to: scale.beginning(addMonths(first, months).day) };
}

function partLabel(month: number, step: number, width: number, lang: Lang): string {
  if (step === 3) return width < 18 ? '' : `${lang === 'fr' ? 'T' : 'Q'}${(month + 2) / 3}`;
  const name = sayBriefMonth(month, lang);
  if (width >= 32) return name;
  return width < 10 ? '' : name.slice(0, 1).toUpperCase();
}

/** The stretches that are not worked week by week, where days are wide enough to be told apart. */
export function weekendsIn(scale: Scale, weekend: readonly number[]): readonly { from: number; to: number }[] {
  if (scale.perDay < 3.5 || weekend.length === 0) return [];
  const found: { from: number; to: number }[] = [];
  for (let day = scale.stretch.from; day <= scale.stretch.to; day = addDays(day, 1)) {
    if (!weekend.includes(weekday(day))) continue;
    const from = scale.beginning(day);
    const last = found.at(-1);
    if (last && Math.abs(last.to - from) < 0.2) last.to = scale.end(day);
    else found.push({ from, to: scale.end(day) });
  }
  return found;
}
