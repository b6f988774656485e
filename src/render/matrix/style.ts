/** The style of matrices, to stand behind that of all pages. */
export const matrixStyle = `
table.matrix { table-layout: fixed; font-size: .9rem; }
table.matrix th:first-child { width: 25%; }
table.matrix thead th:nth-child(2) { width: 9rem; }
table.matrix th, table.matrix td { padding: .4rem .4rem .4rem 0; overflow-wrap: anywhere; }
table.matrix tbody th[scope=row] { font-weight: 400; }
table.matrix abbr { text-decoration: none; }
table.matrix .year { font-weight: 400; font-size: .8rem; }
table.matrix .now { background: var(--accent-soft); }
table.matrix thead .now { color: var(--ink); }
table.matrix td.now, table.matrix th.now { padding-left: .3rem; }
table.matrix .now + * { padding-left: .3rem; }
table.matrix tr.party th { padding-top: 1.4rem; font-size: 1.05rem; border-bottom: 2px solid var(--rule); }
table.matrix ul { list-style: none; margin: 0; padding: 0; }
table.matrix li { line-height: 1.3; margin-bottom: .15rem; }
table.matrix .word { font-size: .8rem; }
table.matrix .standing ul { margin-top: .3rem; }
table.matrix .tag { white-space: normal; border-radius: .7rem; }
table.matrix li.late, .matrix-legend .late { color: var(--late); font-weight: 600; }
table.matrix li.soon, .matrix-legend .soon { color: var(--soon); }
table.matrix li.done, .matrix-legend .done { color: var(--done); }
table.matrix li.calm { color: var(--muted); }
.matrix-legend { max-width: none; }
.matrix-legend > span { font-weight: 600; }
@media (max-width: 60rem) {
  table.matrix, table.matrix tbody, table.matrix tr, table.matrix td, table.matrix tbody th { display: block; width: auto !important; }
  table.matrix thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.matrix tr { border: 1px solid var(--rule); border-radius: .5rem; padding: .6rem .8rem; margin: .7rem 0; }
  table.matrix tr.party { border: 0; padding: 0; margin: 1.2rem 0 0; }
  table.matrix th, table.matrix td { border: 0; padding: .1rem 0; }
  table.matrix td.empty { display: none; }
  table.matrix td { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); }
  table.matrix td > * { grid-column: 2; justify-self: start; }
  table.matrix td::before { content: attr(data-head); color: var(--muted); font-size: .85rem; grid-row: 1; }
  table.matrix td.now, table.matrix .now + * { padding-left: 0; background: none; }
}
@media print {
  table.matrix { font-size: 8pt; }
  table.matrix .now { background: none; }
}
`;
