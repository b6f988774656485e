import type { ComponentChildren } from 'preact';
import type { Colour } from '../page/colours.ts';
import type { Point } from './layout.ts';
import { fontFamily, type Weight } from './metrics.ts';
import { light } from './style.ts';

/** How something is painted: by class where the reader's scheme is known, by attribute where it is not. */
export interface Paint {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly width?: number;
  readonly dashes?: string;
}

export function painted({ fill, stroke, width, dashes }: Paint) {
  const classes = [...(fill ? [`f-${fill}`] : []), ...(stroke ? [`s-${stroke}`] : [])].join(' ');
  return {
    class: classes,
    fill: fill ? light(fill) : 'none',
    ...(stroke && { stroke: light(stroke), 'stroke-width': width ?? 1 }),
    ...(dashes && { 'stroke-dasharray': dashes }),
  };
}

/** A line of text as wide as it was measured, whatever font the reader has. */
export function Words({
  x,
  y,
  width,
  size,
  weight = 'regular',
  colour = 'ink',
  anchor = 'start',
  lang,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: Colour;
  readonly anchor?: 'start' | 'middle';
  readonly lang?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <text
      x={rounded(x)}
      y={rounded(y)}
      font-family={fontFamily}
      font-size={size}
      {...(weight === 'bold' && { 'font-weight': 'bold' })}
      {...(anchor === 'middle' && { 'text-anchor': 'middle' })}
      textLength={rounded(width)}
      lengthAdjust="spacingAndGlyphs"
      {...(lang && { lang })}
      {...painted({ fill: colour })}
    >
      {children}
    </text>
  );
}

/** The head of an arrow that ends at a tip and comes from a point before it. */
export function Arrowhead({
  from,
  tip,
  colour,
}: {
  readonly from: Point;
  readonly tip: Point;
  readonly colour: Colour;
}) {
  const [dx, dy] = [tip.x - from.x, tip.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const back = { x: tip.x - ux * 8, y: tip.y - uy * 8 };
  const corners = [tip, { x: back.x - uy * 3.6, y: back.y + ux * 3.6 }, { x: back.x + uy * 3.6, y: back.y - ux * 3.6 }];
  return <path d={`M${corners.map(pair).join('L')}Z`} {...painted({ fill: colour })} />;
}

export function pair({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
