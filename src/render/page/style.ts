import { colourProperties } from './colours.ts';

/**
 * What all pages share: colours by what they mean, type, tables, marks, print. A colour never says anything alone: beside
 * it stand a word or a sign, so that nothing is lost in black and white. The contrasts hold WCAG 2.2 AA in both schemes.
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
${colourProperties}
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
  font-variant-numeric: tabular-nums;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
main, header.page, footer.page { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
header.page { padding-top: 1.5rem; }
main { padding-bottom: 3rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 1.6rem; margin: .2rem 0 .4rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
p { margin: .4rem 0; max-width: 46rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.muted { color: var(--muted); }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--rule); }
thead th { font-size: .85rem; font-weight: 600; color: var(--muted); border-bottom-color: var(--muted); }
tbody th { font-weight: 600; }
td.number, th.number { text-align: right; }
time { white-space: nowrap; }
.tag { display: inline-block; padding: 0 .5rem; border-radius: 1rem; border: 1px solid currentColor; font-size: .85rem; white-space: nowrap; }
.tag.late { color: var(--late); background: var(--late-soft); }
.tag.soon { color: var(--soon); background: var(--soon-soft); }
.tag.done { color: var(--done); background: var(--done-soft); }
.tag.calm { color: var(--muted); background: var(--raised); }
.tag.live { color: var(--accent); background: var(--accent-soft); }
details > summary { cursor: pointer; color: var(--accent); }
@media print {
  @page { size: A4; margin: 15mm 14mm; }
  :root { color-scheme: light; font-size: 10pt; }
  main, header.page, footer.page { max-width: none; padding-left: 0; padding-right: 0; }
  .screen { display: none !important; }
  tr, article { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
`;
