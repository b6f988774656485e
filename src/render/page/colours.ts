/** The colours of all pages and pictures, by what they mean: on light paper, and on dark. */
export const colours = {
  paper: ['#fff', '#14171c'],
  raised: ['#f6f7f9', '#1c2027'],
  ink: ['#1b2028', '#e8eaee'],
  muted: ['#566070', '#a3acba'],
  rule: ['#d9dde3', '#353c47'],
  accent: ['#1d4f91', '#8fbcff'],
  'accent-soft': ['#e4edf9', '#1f2f48'],
  late: ['#a3182b', '#ff9aa6'],
  'late-soft': ['#fbe6e9', '#47202a'],
  soon: ['#7d4e00', '#f3c26b'],
  'soon-soft': ['#fdf1d8', '#3d3016'],
  done: ['#176239', '#86d6a5'],
  'done-soft': ['#e0f3e8', '#18372a'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type Colour = keyof typeof colours;

/** The same as custom properties, which follow the scheme that the reader prefers: `var(--ink)`. */
export const colourProperties: string = Object.entries(colours)
  .map(([name, [light, dark]]) => `  --${name}: light-dark(${light}, ${dark});`)
  .join('\n');
