import { type Colour, colourProperties, colours } from '../page/colours.ts';

/** The colour of light paper, for whoever reads a picture without style sheets, as slides and word processors do. */
export function light(colour: Colour): string {
  return colours[colour][0];
}

/** The same by what the reader prefers; programs that don't know custom properties keep what the elements say. */
export const machineStyle: string = `@supports (color: light-dark(#000, #fff)) {
:root { color-scheme: light dark;
${colourProperties}
}
${fills(['paper', 'raised', 'ink', 'muted', 'accent', 'accent-soft', 'done', 'done-soft', 'rule'])}
@media print { :root { color-scheme: light; } }
}
.machine a:focus-visible { outline: 3px solid; }`;

/** A class for each colour, once as a fill and once as a line. */
function fills(names: readonly Colour[]): string {
  return names
    .map((name) => `.machine .f-${name} { fill: var(--${name}); } .machine .s-${name} { stroke: var(--${name}); }`)
    .join('\n');
}
