import type { IsoDate } from '../../calendar/day.ts';
import { sayBriefDay } from '../../calendar/say-day.ts';
import type { Mark } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';
import { widthOf } from './fit.ts';
import type { Scale } from './scale.ts';
import { type Form, formOf } from './symbols.tsx';
import { sayMark } from './words.ts';

/** A sign on a line; several marks that fall together are one. */
export interface Sign {
  readonly x: number;
  readonly form: Form;
  /** What it stands for, mark by mark. */
  readonly told: readonly string[];
  /** The day beside it, where there is room. */
  readonly label?: string;
  /** From when it was owed to when it was done, where that was late. */
  readonly since?: number;
}

export interface SignsOfLine {
  /** Many on one line are drawn as strokes. */
  readonly isDense: boolean;
  readonly signs: readonly Sign[];
}

const room = 15;
const roomOfStrokes = 4;
export const labelSize = 10;

/** The worse of what falls together is shown. */
const worst: readonly Form[] = ['overdue', 'failed', 'late', 'ahead', 'done', 'released', 'past'];

/** The marks of a line as signs that don't cover each other: strokes where there are too many for more. */
export function signsOf(marks: readonly Mark[], scale: Scale, lang: Lang): SignsOfLine {
  const shown = withoutDueOfLate(marks);
  const xs = shown.map(({ date }) => scale.middle(date));
  const close = xs.filter((x, index) => index > 0 && x - (xs[index - 1] as number) < room).length;
  const isDense = close > 3 && close > shown.length / 4;
  const groups: Mark[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, mark] of shown.entries()) {
    const x = xs[index] as number;
    if (x - last < (isDense ? roomOfStrokes : room)) groups.at(-1)?.push(mark);
    else {
      groups.push([mark]);
      last = x;
    }
  }
  const dueDays = dueDaysOf(marks);
  const signs = groups.map((group) => signOf(group, dueDays, scale, lang));
  return { isDense, signs: isDense ? signs : labelled(signs, groups, scale, lang) };
}

function signOf(group: readonly Mark[], due: ReadonlyMap<string, IsoDate>, scale: Scale, lang: Lang): Sign {
  const [first] = group as readonly [Mark, ...Mark[]];
  const forms = group.map(({ kind, state }) => formOf(kind, state));
  const form = worst.find((one) => forms.includes(one)) ?? 'done';
  const since = group.map((mark) => (mark.state === 'late' && mark.kind !== 'due' ? due.get(keyOf(mark)) : undefined));
  const owed = since.find((day) => day !== undefined);
  return {
    x: scale.middle(first.date),
    form,
    told: group.map((mark) => sayMark(mark, lang)),
    ...(owed && { since: scale.middle(owed) }),
  };
}

function labelled(
  signs: readonly Sign[],
  groups: readonly (readonly Mark[])[],
  scale: Scale,
  lang: Lang,
): readonly Sign[] {
  return signs.map((sign, index) => {
    const [first] = groups[index] as readonly [Mark, ...Mark[]];
    const label = sayBriefDay(first.date, lang);
    const until = signs[index + 1]?.since ?? signs[index + 1]?.x ?? scale.right + 8;
    return sign.x + 10 + widthOf(label, labelSize) + 8 < until ? { ...sign, label } : sign;
  });
}

/** What was made good late is shown on the day of the deed, with how long it took. */
function withoutDueOfLate(marks: readonly Mark[]): readonly Mark[] {
  const mended = new Set(marks.filter(({ kind, state }) => state === 'late' && kind !== 'due').map(keyOf));
  return marks.filter((mark) => !(mark.kind === 'due' && mark.state === 'late' && mended.has(keyOf(mark))));
}

function dueDaysOf(marks: readonly Mark[]): ReadonlyMap<string, IsoDate> {
  return new Map(marks.filter(({ kind }) => kind === 'due').map((mark) => [keyOf(mark), mark.date]));
}

function keyOf({ id, occurrence = '' }: Mark): string {
  return `${id}@${occurrence}`;
}
