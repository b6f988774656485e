import { sayDay } from '../../calendar/say-day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { MachineGraph } from '../../insight/diagram/graph.ts';
import { type GraphOptions, machineGraph } from '../../insight/diagram/machine-graph.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang, Text } from '../../text/text.ts';
import { typeset, typesetWords } from '../explain/typeset.ts';
import { renderMarkup } from '../page/page.tsx';
import { ChartDrawing } from './chart.tsx';
import { inWords } from './in-words.ts';
import { loadLayouter } from './layout.ts';
import { Legend, legendHeight, legendWidth } from './legend.tsx';
import { painted, rounded, Words } from './marks.tsx';
import { widthOf } from './metrics.ts';
import { type Card, cardPadding, type Sheet, sheetMargin, sheetOf, titleSizes } from './sheet.ts';
import { machineStyle } from './style.ts';

/** What a picture of the statechart shows, and in which language. */
export interface MachineSvgOptions extends GraphOptions {
  /** The language of everything but the titles of the convention. */
  readonly lang: Lang;
}

/**
 * The statechart of a convention as an SVG picture that needs nothing else: no script, no font, no network. It follows
 * the scheme that the reader prefers, and its text stays within its boxes in any font.
 */
export async function renderMachineSvg(compiled: Compiled, { lang, ...options }: MachineSvgOptions): Promise<Printed> {
  const graph = machineGraph(compiled, options);
  const least = legendWidth({ lang, isStanding: graph.on !== undefined });
  const sheet = sheetOf(graph, lang, await loadLayouter(), least);
  return renderMarkup(<Picture graph={graph} sheet={sheet} lang={lang} />);
}

interface Drawn {
  readonly graph: MachineGraph;
  readonly sheet: Sheet;
  readonly lang: Lang;
}

function Picture({ graph, sheet, lang }: Drawn) {
  const [width, height] = [rounded(sheet.width), rounded(sheet.height + legendHeight)];
  const name = subtitleOf(graph, lang);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      class="machine"
      text-rendering="geometricPrecision"
      lang={lang}
    >
      <title>{`${typesetWords(graph.title, graph.language)} – ${name}`}</title>
      <desc>{inWords(graph, lang)}</desc>
      {/* The style sheet is our own: nothing of a file stands in it. */}
      <style dangerouslySetInnerHTML={{ __html: machineStyle }} />
      <rect width={width} height={height} {...painted({ fill: 'paper' })} />
      <Heading graph={graph} sheet={sheet} lang={lang} />
      {sheet.sections.map(({ id, heading, cards }) => (
        <g key={id}>
          {heading && (
            <Words
              x={heading.x}
              y={heading.y}
              size={titleSizes.section}
              width={widthOf(heading.text, titleSizes.section, 'bold')}
              weight="bold"
              colour="accent"
            >
              {heading.text}
            </Words>
          )}
          {cards.map((card) => (
            <CardDrawing key={card.placed.chart.id} card={card} />
          ))}
        </g>
      ))}
      <Legend y={sheet.height} lang={lang} isStanding={graph.on !== undefined} />
    </svg>
  );
}

function Heading({ graph, sheet, lang }: Drawn) {
  const { lines } = sheet.title;
  const size = titleSizes.sheet;
  const name = subtitleOf(graph, lang);
  return (
    <>
      {lines.map((line, index) => (
        <Words
          key={`${index} ${line}`}
          x={sheetMargin}
          y={sheetMargin + 14 + 21 * index}
          size={size}
          width={widthOf(line, size, 'bold')}
          weight="bold"
          lang={graph.language}
        >
          {line}
        </Words>
      ))}
      <Words
        x={sheetMargin}
        y={sheetMargin + 14 + 21 * lines.length - 2}
        size={12}
        width={widthOf(name, 12)}
        colour="muted"
      >
        {name}
      </Words>
    </>
  );
}

/** What the picture is of, and of which day. */
function subtitleOf({ view, on }: MachineGraph, lang: Lang): string {
  const day = on && sayDay(on);
  const { en, fr } = names[view];
  return typeset(day ? { en: `${en}, as at ${day.en}`, fr: `${fr}, au ${day.fr}` } : { en, fr }, lang);
}

const names = {
  phases: { en: 'The term and the phases', fr: 'La durée et les étapes' },
  all: {
    en: 'Every state, and what leads from one to the next',
    fr: 'Tous les états, et ce qui mène de l’un à l’autre',
  },
} as const satisfies Readonly<Record<MachineGraph['view'], Text>>;

function CardDrawing({ card }: { readonly card: Card }) {
  const { x, y, width, height, isFramed, title, article, head, placed } = card;
  const padding = isFramed ? cardPadding : 0;
  return (
    <g transform={`translate(${rounded(x)} ${rounded(y)})`}>
      {isFramed && (
        <rect width={rounded(width)} height={rounded(height)} rx={6} {...painted({ fill: 'raised', stroke: 'rule' })} />
      )}
      {title.lines.map((line, index) => (
        <Words
          key={`${index} ${line}`}
          x={padding}
          y={padding + 12 + titleSizes.card * 1.3 * index}
          size={titleSizes.card}
          width={widthOf(line, titleSizes.card, 'bold')}
          weight="bold"
        >
          {line}
        </Words>
      ))}
      {article.lines.map((line) => (
        <Words key={line} x={padding} y={head - 6} size={titleSizes.article} width={article.width} colour="muted">
          {line}
        </Words>
      ))}
      <g transform={`translate(${padding} ${rounded(head)})`}>
        <ChartDrawing placed={placed} />
      </g>
    </g>
  );
}
