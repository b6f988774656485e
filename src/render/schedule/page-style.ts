/** What the page of a timeline adds to what all pages share. */
export const timelinePageStyle = `
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .8rem; margin: 1rem 0 0; }
.tiles > div { border: 1px solid var(--rule); border-radius: .5rem; padding: .7rem .9rem; background: var(--raised); break-inside: avoid; }
.tiles > .late { border-color: var(--late); border-left-width: .35rem; }
.tiles dt { font-size: .85rem; font-weight: 600; color: var(--muted); }
.tiles .late dt { color: var(--late); }
.tiles dd { margin: .2rem 0 0; }
.tiles ul { margin: 0; padding-left: 1.1rem; }
.gauge { display: grid; grid-template-columns: minmax(8rem, 1fr) minmax(8rem, 1fr) minmax(8rem, 1fr); gap: .3rem 1rem; align-items: center; margin: .5rem 0; }
.gauge .bar { position: relative; height: 1rem; border: 1px solid var(--ink); border-radius: .2rem; background: var(--paper); print-color-adjust: exact; }
.gauge .used { height: 100%; background: var(--done); print-color-adjust: exact; }
.gauge .least { position: absolute; top: -.3rem; bottom: -.3rem; border-left: 2px dashed var(--ink); }
.entries .year th { padding-top: 1.1rem; color: var(--muted); }
.entries .day { white-space: nowrap; width: 9rem; }
.entries .again time { opacity: 0; }
.entries .place { color: var(--muted); width: 9rem; }
.entries .today td { background: var(--late-soft); border-top: 2px solid var(--late); border-bottom: 2px solid var(--late); color: var(--late); padding-left: .6rem; }
.entries details { font-size: .9rem; }
.entries ul { margin: .2rem 0; padding-left: 1.2rem; }
.entries details ul { margin: .2rem 0 .4rem; padding-left: 1.2rem; }
@media screen and (max-width: 46rem) {
  .gauge { grid-template-columns: 1fr; }
  main td, main th { overflow-wrap: anywhere; }
  main td time { white-space: normal; }
  .stacked .day, .stacked .place { width: auto; }
  .stacked thead { display: none; }
  .stacked tr { display: block; border-bottom: 1px solid var(--rule); padding: .4rem 0; }
  .stacked td, .stacked th { display: block; border: 0; padding: 0; }
  .stacked .again { display: none; }
}
@media print {
  @page { size: A4 landscape; margin: 12mm 12mm; }
  details:not([open]) { display: none; }
  .entries { font-size: 9pt; }
  .entries td, .entries th { padding-top: .18rem; padding-bottom: .18rem; }
  .entries .day, .entries .place { width: 34mm; }
  .schedule .wide > svg + svg { margin-top: 0; }
  .sch { print-color-adjust: exact; }
  header.page { padding-top: 0; }
  h1 { font-size: 14pt; text-wrap: wrap; }
  h2 { margin: .7rem 0 .2rem; }
  header.page p { margin: .1rem 0; font-size: 9pt; }
  .tiles { display: flex; font-size: 9pt; line-height: 1.35; margin-top: .5rem; }
  .tiles > div { flex: 1; padding: .35rem .6rem; }
  .tiles > .late { flex: 1.8; }
}
`;
