import type { Schedule } from '../../insight/schedule/schedule.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang } from '../../text/text.ts';
import { withOwnColours } from '../page/colours.ts';
import { renderMarkup } from '../page/page.tsx';
import { linesOf, widthOf } from './fit.ts';
import { formats, panelsOf } from './layout.ts';
import { type Meaning, meaningsOf } from './legend.tsx';
import { describe, PanelDrawing } from './panel.tsx';
import { rowsOf } from './rows.ts';
import { round } from './scale.ts';
import { pictureStyle } from './style.ts';
import { chartWords, sayChart } from './words.ts';

const headSize = 18;
const headLine = 22;

/** The picture as one file that needs nothing else, for a slide or a page: light, and dark where that is asked for. */
export function renderScheduleSvg(schedule: Schedule, lang: Lang): Printed {
  const { stretch } = schedule;
  const format = formats.alone;
  const [panel] = stretch ? panelsOf(rowsOf(schedule, lang), stretch, format) : [];
  const { width } = format;
  const names = linesOf(schedule.convention.title, width - 12, headSize * 1.15, 2);
  const head = 12 + names.length * headLine;
  const bottom = (panel?.height ?? 40) + head;
  const items = placedMeanings(schedule, lang, width, bottom + 12);
  const height = (items.at(-1)?.y ?? bottom) + 18;
  const title = sayChart(schedule.convention.title)[lang];
  const picture = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      class="sch"
      role="img"
      aria-labelledby="title desc"
      lang={lang}
    >
      <title id="title">{title}</title>
      <desc id="desc">{describe(schedule, lang)}</desc>
      {/* The style sheet is our own: nothing of a file or a fact stands in it. */}
      <style dangerouslySetInnerHTML={{ __html: withOwnColours(`${pictureStyle}${ownStyle}`) }} />
      <rect class="sch-paper" width={width} height={height} />
      <text class="sch-name">
        {names.map((line, index) => (
          <tspan key={line} x="6" y={24 + index * headLine}>
            {line}
          </tspan>
        ))}
      </text>
      <g transform={`translate(0 ${head})`}>
        {panel ? (
          <PanelDrawing panel={panel} schedule={schedule} lang={lang} id="s" />
        ) : (
          <text x="6" y="20">
            {chartWords.nothing[lang]}
          </text>
        )}
      </g>
      <Legend items={items} />
    </svg>
  );
  return renderMarkup(picture);
}

const ownStyle = `
.sch-paper { fill: var(--paper); }
.sch .sch-name { font-size: ${headSize}px; font-weight: 600; }
`;

/** What the signs mean, in as many lines as it takes. */
function Legend({ items }: { readonly items: readonly PlacedMeaning[] }) {
  return (
    <g>
      {items.map(({ key, sign, words, x, y }) => (
        <g key={key} transform={`translate(${x} ${y})`}>
          {sign('s')}
          <text class="sch-small" x="20" y="3.5">
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

interface PlacedMeaning extends Pick<Meaning, 'key' | 'sign'> {
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

const legendLine = 22;

function placedMeanings(schedule: Schedule, lang: Lang, width: number, top: number): readonly PlacedMeaning[] {
  const items: PlacedMeaning[] = [];
  let [x, y] = [20, top];
  for (const { key, sign, said } of meaningsOf(schedule)) {
    const words = said[lang];
    const step = 44 + widthOf(words, 10);
    if (x + step > width) [x, y] = [20, y + legendLine];
    items.push({ key, sign, words, x: round(x), y });
    x += step;
  }
  return items;
}
