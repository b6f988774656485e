/** What is to be laid out: boxes and arrows of known sizes in pixels, and not a word of what stands in them. */
export interface ToLayOut {
  readonly nodes: readonly { readonly id: string; readonly width: number; readonly height: number }[];
  readonly edges: readonly ToConnect[];
  /** Boxes that stand below one another. */
  readonly columns?: readonly (readonly string[])[];
  /** From left to right, or from top to bottom. */
  readonly direction: 'LR' | 'TB';
}

export interface ToConnect {
  readonly from: string;
  readonly to: string;
  /** The room that its label needs. */
  readonly label?: { readonly width: number; readonly height: number };
  /** How much it should be straight and short: 1 unless given. */
  readonly weight?: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything stands, in pixels from the upper left corner. */
export interface LaidOut {
  readonly width: number;
  readonly height: number;
  /** The middle of each box, in the order in which they were given. */
  readonly nodes: readonly Point[];
  readonly edges: readonly LaidOutEdge[];
}

export interface LaidOutEdge {
  /** The points of a Bézier curve: its start, and three for each piece. */
  readonly curve: readonly Point[];
  /** Where the head of its arrow ends. */
  readonly tip: Point;
  /** The middle of its label. */
  readonly label?: Point;
}

export type Layouter = (dot: string) => string;

let loading: Promise<Layouter> | undefined;

/** Graphviz compiled to WebAssembly: it is loaded when the first picture is asked for, and only then. */
export function loadLayouter(): Promise<Layouter> {
  loading ??= import('@hpcc-js/wasm-graphviz').then(async ({ Graphviz }) => {
    const graphviz = await Graphviz.load();
    return (dot) => graphviz.layout(dot, 'json', 'dot');
  });
  return loading;
}

/** Lays out a chart from left to right. Boxes have numbers for names there: no word of a file reaches Graphviz. */
export function layOut(chart: ToLayOut, layouter: Layouter): LaidOut {
  const drawn = JSON.parse(layouter(dotOf(chart))) as Drawn;
  const [, , width = 0, height = 0] = drawn.bb.split(',').map(Number);
  const point = (text: string): Point => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return { x: rounded(x), y: rounded(height - y) };
  };
  const objects = new Map((drawn.objects ?? []).map((object) => [object.name, object]));
  const edges = new Map((drawn.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: rounded(width),
    height: rounded(height),
    nodes: chart.nodes.map((_node, index) => point(objects.get(`n${index}`)?.pos ?? '0,0')),
    edges: chart.edges.map((_edge, index) => {
      const { pos = '', lp } = edges.get(`e${index}`) ?? {};
      const points = pos.split(' ');
      const tip = points.find((each) => each.startsWith('e,'));
      const curve = points.filter((each) => !/^[es],/.test(each)).map(point);
      const last = curve.at(-1) ?? { x: 0, y: 0 };
      return { curve, tip: tip ? point(tip.slice(2)) : last, ...(lp && { label: point(lp) }) };
    }),
  };
}

/** What Graphviz answers, as far as it is looked at. */
interface Drawn {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string; readonly lp?: string }[];
}

function dotOf({ nodes, edges, columns = [], direction }: ToLayOut): string {
  const numbers = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const inches = (pixels: number): string => (pixels / 72).toFixed(4);
  return [
    'digraph {',
    `graph [rankdir=${direction}, nodesep=0.22, ranksep=0.42, splines=true, remincross=true]`,
    'node [shape=box, fixedsize=true, label=""]',
    'edge [arrowsize=0.7]',
    ...nodes.map(({ width, height }, index) => `n${index} [width=${inches(width)}, height=${inches(height)}]`),
    // Edges that nobody sees keep the order of a column.
    ...columns.map((ids) => `{ rank=same; edge [style=invis]; ${ids.map((id) => numbers.get(id)).join(' -> ')} }`),
    ...edges.map(({ from, to, label, weight = 1 }, index) => {
      const room = label ? `, label=<${roomFor(label.width, label.height)}>` : '';
      return `${numbers.get(from)} -> ${numbers.get(to)} [id=e${index}, weight=${weight}${room}]`;
    }),
    '}',
  ].join('\n');
}

/** An empty table keeps the room in which a label is drawn later. */
function roomFor(width: number, height: number): string {
  return `<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}"><TR><TD></TD></TR></TABLE>`;
}

/** Hundredths of a pixel are enough, and keep the bytes the same everywhere. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
