/** The colours that all pages and pictures share, by what they mean: on a light ground, and on a dark one. */
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

/** Each as a custom property that follows the scheme of the page. */
export const colourProperties: string = Object.entries(colours)
  .map(([name, [light, dark]]) => `  --${name}: light-dark(${light}, ${dark});`)
  .join('\n');

/** A style sheet for a picture that stands alone: programs for slides know neither custom properties nor `light-dark`. */
export function withOwnColours(sheet: string): string {
  const by = (at: 0 | 1): string =>
    Object.entries(colours).reduce((all, [name, pair]) => all.replaceAll(`var(--${name})`, pair[at]), sheet);
  return `${by(0)}@media (prefers-color-scheme: dark) {${by(1)}}`;
}
