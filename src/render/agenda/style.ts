/** The style of agendas and of tables of agreements, to stand behind that of all pages. */
export const agendaStyle = `
main, header.page { overflow-wrap: anywhere; }
.agenda h3 { margin: 1.6rem 0 .3rem; padding-bottom: .25rem; border-bottom: 2px solid var(--rule); }
ol.days, ol.days ul { list-style: none; margin: 0; padding: 0; }
.day { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0 1rem; padding: .45rem 0; border-bottom: 1px solid var(--rule); break-inside: avoid; }
.day > .when { margin: 0; color: var(--muted); }
.day > .muted { margin: 0; }
.day.today { background: var(--accent-soft); box-shadow: -.5rem 0 0 var(--accent-soft), .5rem 0 0 var(--accent-soft), inset .25rem 0 0 var(--accent); padding-left: .75rem; grid-template-columns: 9.25rem minmax(0, 1fr); }
.day.today > .when, .day.today .muted, .day.today .about { color: var(--ink); }
.mark { color: var(--accent); }
.line { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 1rem; align-items: start; overflow-wrap: anywhere; }
.line + .line { margin-top: .5rem; }
.line > .tag { justify-self: start; }
.about { margin: 0; max-width: none; font-size: .88rem; color: var(--muted); }
.about > * + *::before { content: '·'; margin: 0 .45em; color: var(--muted); font-weight: 400; }
.plain { margin: 0; max-width: none; }
.about .far { white-space: nowrap; }
.about .late { color: var(--late); font-weight: 600; }
table.agreements { overflow-wrap: anywhere; }
table.agreements th[scope=row] { width: 34%; }
table.agreements .id, table.agreements .about { display: block; font-weight: 400; font-size: .85rem; color: var(--muted); }
ul.days { list-style: none; margin: 0; padding: 0; }
ol.journal { list-style: none; margin: 0; padding: 0; }
ol.journal p { margin: 0; }
dl.known { display: flex; flex-wrap: wrap; gap: .8rem 2.2rem; margin: 1rem 0 0; }
dl.known dt { font-size: .85rem; color: var(--muted); }
dl.known dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: .75rem; list-style: none; margin: 1.2rem 0 0; padding: 0; }
.tile { display: block; height: 100%; padding: .7rem .9rem; border: 1px solid var(--rule); border-radius: .6rem; background: var(--raised); color: var(--ink); text-decoration: none; }
.tile:hover { border-color: var(--accent); }
.tile strong { display: block; font-size: 1.9rem; line-height: 1.1; }
.tile.late { background: var(--late-soft); border-color: var(--late); }
.tile.late strong { color: var(--late); }
@media screen and (max-width: 44rem) {
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .day, .day.today { grid-template-columns: minmax(0, 1fr); gap: .2rem; }
  .line { grid-template-columns: minmax(0, 1fr) auto; gap: 0 .6rem; }
  .line > .tag { order: 1; }
  table.agreements, table.agreements tbody, table.agreements tr, table.agreements td, table.agreements th[scope=row] { display: block; width: auto; }
  table.agreements thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.agreements tr { border: 1px solid var(--rule); border-radius: .5rem; padding: .6rem .8rem; margin: .7rem 0; }
  table.agreements th[scope=row], table.agreements td { border: 0; padding: .15rem 0; }
  table.agreements td { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 0 .5rem; }
  table.agreements td > * { justify-self: start; }
  table.agreements td::before { content: attr(data-head); color: var(--muted); font-size: .85rem; grid-row: span 3; }
  table.agreements td > * + * { grid-column: 2; }
  table.agreements td.none { display: none; }
}
`;
