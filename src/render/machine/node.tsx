import type { GraphNode } from '../../insight/diagram/graph.ts';
import type { Colour } from '../page/colours.ts';
import type { Box } from './boxes.ts';
import type { Point } from './layout.ts';
import { painted, rounded, Words } from './marks.tsx';

/** A node at its place. What stands where the agreement is now has a thick frame, and what is over a mark. */
export function NodeBox({ box, at }: { readonly box: Box; readonly at: Point }) {
  const { node, width, height, lines, full } = box;
  const [left, top] = [rounded(at.x - width / 2), rounded(at.y - height / 2)];
  const tone = toneOf(node);
  if (node.kind === 'start') return <circle cx={at.x} cy={at.y} r={6} {...painted({ fill: 'ink' })} />;
  return (
    <g>
      <title>{full}</title>
      <Frame node={node} left={left} top={top} width={width} height={height} />
      {lines.map(({ x, y, role, text, ...line }) => (
        <Words
          key={`${x} ${y}`}
          {...line}
          x={at.x + x}
          y={at.y + y}
          colour={role === 'badge' ? tone : role === 'line' ? 'muted' : 'ink'}
        >
          {text}
        </Words>
      ))}
      {node.used !== undefined && (
        <Meter used={node.used} left={left + 18} top={top + height - 13} width={width - 30} />
      )}
      {node.standing === 'lapsed' && <Cross x={left + width - 4} y={top + 4} />}
      {node.standing === 'passed' && <Tick x={left + width - 4} y={top + 4} />}
    </g>
  );
}

function toneOf({ standing }: GraphNode): Colour {
  if (standing === 'current') return 'accent';
  return standing === 'passed' ? 'done' : 'muted';
}

function Frame({
  node,
  left,
  top,
  width,
  height,
}: {
  readonly node: GraphNode;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}) {
  const { kind, standing } = node;
  const isCurrent = standing === 'current';
  const look = painted({
    fill: isCurrent ? 'accent-soft' : standing === 'passed' ? 'done-soft' : 'paper',
    stroke: isCurrent ? 'accent' : standing === 'passed' ? 'done' : 'muted',
    width: isCurrent ? 2.5 : 1.2,
  });
  const box = { x: left, y: top, width, height };
  switch (kind) {
    case 'phase':
      return (
        <>
          <rect {...box} rx={4} {...look} />
          <rect
            x={left}
            y={top}
            width={6}
            height={height}
            rx={2}
            {...painted({ fill: standing ? toneOf(node) : 'accent' })}
          />
        </>
      );
    case 'milestone':
      return (
        <>
          <rect {...box} rx={3} {...look} />
          <path
            d={`M${left + 15} ${top + 9}l7 7l-7 7l-7 -7Z`}
            {...painted({ fill: standing === 'passed' ? 'done' : 'accent' })}
          />
        </>
      );
    case 'deliverable':
      return (
        <path
          d={`M${left} ${top}H${rounded(left + width - 12)}L${rounded(left + width)} ${top + 12}V${rounded(top + height)}H${left}Z`}
          {...look}
        />
      );
    case 'final':
      return (
        <>
          <rect {...box} rx={12} {...look} />
          <rect
            x={left + 3}
            y={top + 3}
            width={width - 6}
            height={height - 6}
            rx={9}
            {...painted({ stroke: isCurrent ? 'accent' : 'muted' })}
          />
        </>
      );
    case 'state':
      return <rect {...box} rx={12} {...look} />;
    default:
      return <rect {...box} rx={height / 2 > 14 ? 2 : height / 2} {...look} />;
  }
}

/** How far a budget is used: full where nothing is left. */
function Meter({
  used,
  left,
  top,
  width,
}: {
  readonly used: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}) {
  return (
    <>
      <rect x={left} y={top} width={width} height={6} rx={3} {...painted({ fill: 'paper', stroke: 'muted' })} />
      <rect
        x={left}
        y={top}
        width={rounded(width * Math.min(1, used))}
        height={6}
        rx={3}
        {...painted({ fill: 'accent' })}
      />
    </>
  );
}

/** A cross on the corner of what has lapsed. */
export function Cross({ x, y }: Point) {
  return (
    <>
      <circle cx={rounded(x)} cy={rounded(y)} r={7} {...painted({ fill: 'muted' })} />
      <path
        d={`M${rounded(x - 2.8)} ${rounded(y - 2.8)}l5.6 5.6m0 -5.6l-5.6 5.6`}
        {...painted({ stroke: 'paper', width: 1.6 })}
      />
    </>
  );
}

/** A tick on the corner of what is over or has come. */
export function Tick({ x, y }: Point) {
  return (
    <>
      <circle cx={rounded(x)} cy={rounded(y)} r={7} {...painted({ fill: 'done' })} />
      <path d={`M${rounded(x - 3.2)} ${rounded(y)}l2.3 2.5l4 -4.6`} {...painted({ stroke: 'paper', width: 1.6 })} />
    </>
  );
}
