import type { Schedule } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';
import { linesOf, widthOf } from './fit.ts';
import { labelSize } from './marks-on-line.ts';
import { round, type Scale } from './scale.ts';

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

export const barHeight = 14;

/** A bar between two places, wide enough to be seen. */
export function box(from: number, to: number, y: number, height: number) {
  return { x: from, y, width: round(Math.max(1.5, to - from)), height, rx: 2 };
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
