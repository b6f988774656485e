import { sayDay } from '../../calendar/say-day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { State } from '../../engine/lifecycle/state.ts';
import type { MachineGraph, View } from '../../insight/diagram/graph.ts';
import { machineGraph } from '../../insight/diagram/machine-graph.ts';
import type { Lang } from '../../text/text.ts';
import { typeset, typesetWords } from '../explain/typeset.ts';
import { renderMarkup } from '../page/page.tsx';
import { ChartDrawing, placeChart } from './chart.tsx';
import { loadLayouter } from './layout.ts';
import { painted, rounded, Words } from './marks.tsx';
import { fit } from './metrics.ts';
import { machineStyle } from './style.ts';

export interface MachineSvgOptions {
  readonly view: View;
  readonly lang: Lang;
  /** Where the agreement stands, where the picture is to show it. */
  readonly state?: State;
}

/** The statechart of a convention as an SVG picture that needs nothing else: no script, no font, no network. */
export async function renderMachineSvg(compiled: Compiled, { view, lang, state }: MachineSvgOptions): Promise<string> {
  return renderGraphSvg(machineGraph(compiled, { view, ...(state && { state }) }), lang);
}

const margin = 20;

async function renderGraphSvg(graph: MachineGraph, lang: Lang): Promise<string> {
  const layouter = await loadLayouter();
  const placed = graph.sections.flatMap(({ charts }) => charts.map((chart) => placeChart(chart, lang, layouter)));
  const width = Math.max(480, ...placed.map(({ laidOut }) => laidOut.width)) + 2 * margin;
  const title = typesetWords(graph.title, graph.language);
  const head = fit(title, width - 2 * margin, 16, 3, 'bold');
  const top = margin + head.lines.length * 21 + 14;
  const height = top + placed.reduce((sum, { laidOut }) => sum + laidOut.height, 0) + margin;
  const [heading] = graph.sections;
  return `${renderMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={rounded(width)}
      height={rounded(height)}
      viewBox={`0 0 ${rounded(width)} ${rounded(height)}`}
      role="img"
      class="machine"
      lang={lang}
    >
      <title>{title}</title>
      <desc>{heading && typeset(heading.heading, lang)}</desc>
      {/* The style sheet is our own: nothing of a file stands in it. */}
      <style dangerouslySetInnerHTML={{ __html: machineStyle }} />
      <rect width="100%" height="100%" {...painted({ fill: 'paper' })} />
      {head.lines.map((line, index) => (
        <Words
          key={line}
          x={margin}
          y={margin + 16 + 21 * index}
          size={16}
          width={fit(line, width, 16, 1, 'bold').width}
          weight="bold"
          lang={graph.language}
        >
          {line}
        </Words>
      ))}
      {placed.map((chart) => (
        <g key={chart.chart.id} transform={`translate(${margin} ${top})`}>
          <ChartDrawing placed={chart} lang={lang} />
        </g>
      ))}
    </svg>,
  )}\n`;
}
