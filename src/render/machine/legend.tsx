import type { Cause, Standing } from '../../insight/diagram/graph.ts';
import type { Lang, Text } from '../../text/text.ts';
import { typeset } from '../explain/typeset.ts';
import { dashes } from './chart.tsx';
import { Arrowhead, painted, rounded, Words } from './marks.tsx';
import { widthOf } from './metrics.ts';
import { Cross, Tick } from './node.tsx';
import { sheetMargin } from './sheet.ts';

type Mark = Exclude<Standing, 'ahead'>;

export const legendHeight = 30;
const size = 10.5;

interface LegendProps {
  readonly lang: Lang;
  readonly isStanding: boolean;
}

/** The entries of a legend, each with the place where it begins, and how wide they are together. */
function entriesOf({ lang, isStanding }: LegendProps) {
  let x = sheetMargin;
  const entries = [...causes, ...(isStanding ? standings : [])].map(({ mark, text }) => {
    const words = typeset(text, lang);
    const at = rounded(x);
    x += markWidth + widthOf(words, size) + 22;
    return { mark, words, at };
  });
  return { entries, width: x - 22 - sheetMargin };
}

const markWidth = 46;

/** How wide a legend is, within the margins. */
export function legendWidth(props: LegendProps): number {
  return entriesOf(props).width;
}

/** What the lines mean, and the marks of a picture that shows where an agreement stands. */
export function Legend({ y, ...props }: LegendProps & { readonly y: number }) {
  const { entries } = entriesOf(props);
  return (
    <g>
      {entries.map(({ mark, words, at }) => (
        <g key={mark}>
          <MarkSign mark={mark} x={at} y={rounded(y + 4)} />
          <Words x={at + markWidth} y={y + 8} size={size} width={widthOf(words, size)} colour="muted">
            {words}
          </Words>
        </g>
      ))}
    </g>
  );
}

function MarkSign({ mark, x, y }: { readonly mark: Cause | Mark; readonly x: number; readonly y: number }) {
  if (mark === 'current') {
    return (
      <rect
        x={x + 10}
        y={y - 7}
        width={28}
        height={14}
        rx={6}
        {...painted({ fill: 'accent-soft', stroke: 'accent', width: 2.5 })}
      />
    );
  }
  if (mark === 'lapsed') return <Cross x={x + 30} y={y} />;
  if (mark === 'passed') return <Tick x={x + 30} y={y} />;
  const dash = dashes[mark];
  return (
    <>
      <path d={`M${x} ${y}H${x + 34}`} {...painted({ stroke: 'muted', width: 1.2, ...(dash && { dashes: dash }) })} />
      <Arrowhead from={{ x: x + 30, y }} tip={{ x: x + 40, y }} colour="muted" />
    </>
  );
}

const causes: readonly { readonly mark: Cause; readonly text: Text }[] = [
  { mark: 'fact', text: { en: 'a fact that somebody records', fr: 'un fait que quelqu’un enregistre' } },
  { mark: 'day', text: { en: 'a day of the calendar', fr: 'un jour du calendrier' } },
  { mark: 'condition', text: { en: 'as soon as the condition is met', fr: 'dès que la condition est remplie' } },
];

const standings: readonly { readonly mark: Mark; readonly text: Text }[] = [
  { mark: 'current', text: { en: 'current state', fr: 'état actuel' } },
  { mark: 'passed', text: { en: 'past, or reached', fr: 'passé, ou atteint' } },
  { mark: 'lapsed', text: { en: 'lapsed', fr: 'caduc' } },
];
