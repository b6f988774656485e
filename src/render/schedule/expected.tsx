import { sayDay } from '../../calendar/say-day.ts';
import type { ExpectedDays } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';
import { round, type Scale } from './scale.ts';
import { chartWords, colon } from './words.ts';

/** A thin frame: the days in which the text expects something. */
export function Expected({
  window,
  scale,
  lang,
  y,
}: {
  readonly window: ExpectedDays | undefined;
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
      <title>{`${chartWords.expected[lang]}${colon(lang)}${days}`}</title>
    </rect>
  );
}
