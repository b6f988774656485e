import type { GraphChart, GraphEdge } from '../../insight/diagram/graph.ts';
import type { Lang } from '../../text/text.ts';
import { type Box, boxOf, type LabelBox, labelLeading, labelOf, labelSize } from './boxes.ts';
import { type LaidOut, type LaidOutEdge, type Layouter, layOut, type Point } from './layout.ts';
import { Arrowhead, painted, pair, Words } from './marks.tsx';
import { NodeBox } from './node.tsx';

/** A chart with the place of everything on it. */
export interface PlacedChart {
  readonly chart: GraphChart;
  readonly boxes: readonly Box[];
  readonly labels: readonly (LabelBox | undefined)[];
  readonly laidOut: LaidOut;
}

/** A chart that would be wider than this is laid out from top to bottom, where that makes it narrower. */
const widest = 1250;

export function placeChart(chart: GraphChart, lang: Lang, layouter: Layouter): PlacedChart {
  const boxes = chart.nodes.map((node) => boxOf(node, lang));
  const labels = chart.edges.map((edge) => labelOf(edge.labels, lang));
  const toLayOut = {
    nodes: boxes.map(({ node, width, height }) => ({ id: node.id, width, height })),
    edges: chart.edges.map(({ from, to }, index) => {
      const label = labels[index];
      return { from, to, ...(label && { label: { width: label.width, height: label.height } }) };
    }),
    ...(chart.columns && { columns: chart.columns }),
  };
  const across = layOut({ ...toLayOut, direction: 'LR' }, layouter);
  const down = across.width > widest ? layOut({ ...toLayOut, direction: 'TB' }, layouter) : across;
  const laidOut = down.width < across.width ? down : across;
  return { chart, boxes, labels, laidOut };
}

/** A chart as it was placed, drawn with its upper left corner at the origin. */
export function ChartDrawing({ placed }: { readonly placed: PlacedChart }) {
  const { chart, boxes, labels, laidOut } = placed;
  return (
    <>
      {chart.edges.map((edge, index) => (
        <Edge key={`edge ${index}`} edge={edge} route={laidOut.edges[index]} />
      ))}
      {boxes.map((box, index) => (
        <NodeBox key={box.node.id} box={box} at={laidOut.nodes[index] as Point} />
      ))}
      {labels.map((label, index) => {
        const at = laidOut.edges[index]?.label;
        return label && at && <Label key={`label ${index}`} label={label} at={at} />;
      })}
    </>
  );
}

/** Solid where somebody records it, dashed where the calendar brings it, dotted where a condition does. */
export const dashes: Readonly<Record<GraphEdge['cause'], string | undefined>> = {
  fact: undefined,
  day: '7 4',
  condition: '2 3',
};

function Edge({ edge, route }: { readonly edge: GraphEdge; readonly route: LaidOutEdge | undefined }) {
  if (!route) return null;
  const { curve, tip } = route;
  const [start, ...rest] = curve;
  const last = curve.at(-1);
  if (!start || !last) return null;
  const colour = edge.isTaken ? 'accent' : 'muted';
  const dash = dashes[edge.cause];
  return (
    <>
      <path
        d={`M${pair(start)}C${rest.map(pair).join(' ')}L${pair(tip)}`}
        {...painted({ stroke: colour, width: edge.isTaken ? 2 : 1.2, ...(dash && { dashes: dash }) })}
      />
      <Arrowhead from={last} tip={tip} colour={colour} />
    </>
  );
}

function Label({ label, at }: { readonly label: LabelBox; readonly at: Point }) {
  const top = at.y - label.height / 2;
  return (
    <g>
      <title>{label.full}</title>
      {label.lines.map(({ text, width }, index) => (
        <Words
          key={`${index} ${text}`}
          x={at.x - label.width / 2 + 4}
          y={top + 2 + labelLeading * index + labelSize * 0.95}
          size={labelSize}
          width={width}
        >
          {text}
        </Words>
      ))}
    </g>
  );
}
