import type { Schedule } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';
import { withOwnColours } from '../page/colours.ts';
import { renderMarkup } from '../page/page.tsx';
import { linesOf } from './fit.ts';
import { formats, panelsOf } from './layout.ts';
import { formsShown, sayForm } from './legend.tsx';
import { describe, PanelDrawing } from './panel.tsx';
import { rowsOf } from './rows.ts';
import { pictureStyle } from './style.ts';
import { MarkSign } from './symbols.tsx';
import { chartWords, sayChart } from './words.ts';

const headSize = 18;
const headLine = 22;
const foot = 30;

/** The picture as one file that needs nothing else, for a slide or a page: light, and dark where that is asked for. */
export function renderScheduleSvg(schedule: Schedule, lang: Lang): string {
  const { stretch } = schedule;
  const format = formats.alone;
  const [panel] = stretch ? panelsOf(rowsOf(schedule, lang), stretch, format) : [];
  const { width } = format;
  const names = linesOf(schedule.convention.title, width - 12, headSize * 1.08, 2);
  const head = 12 + names.length * headLine;
  const height = (panel?.height ?? 40) + head + foot;
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
      <Legend schedule={schedule} lang={lang} y={height - 14} />
    </svg>
  );
  return `${renderMarkup(picture)}\n`;
}

const ownStyle = `
.sch-paper { fill: var(--paper); }
.sch .sch-name { font-size: ${headSize}px; font-weight: 600; }
`;

function Legend({ schedule, lang, y }: { readonly schedule: Schedule; readonly lang: Lang; readonly y: number }) {
  return (
    <g>
      {formsShown(schedule).map((form, index) => (
        <g key={form} transform={`translate(${16 + index * 150} ${y})`}>
          <MarkSign x={0} y={-3.5} form={form} />
          <text class="sch-small" x="12" y="0">
            {sayForm(form)[lang]}
          </text>
        </g>
      ))}
    </g>
  );
}
