/** What only the playground needs, in the colours of all pages. */
export const playgroundStyle = `
:root { --mono: ui-monospace, 'Cascadia Code', 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace; --text-share: 46%; }
html, body { height: 100%; }
body { overflow: hidden; }
#playground { font-size: .9375rem; height: 100dvh; display: flex; flex-direction: column; }
#playground > noscript, .empty { padding: 2rem; }
[hidden] { display: none !important; }
button, select, input, textarea, summary { font: inherit; color: inherit; }
#playground :is(button, select, input:not([type=range]), textarea, .menu summary) {
  background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; padding: .25rem .65rem; min-height: 2rem;
}
#playground button, .menu summary { cursor: pointer; }
#playground button:hover:not(:disabled), .menu summary:hover, #playground select:hover { border-color: var(--muted); }
#playground button.primary { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; }
#playground button.primary:hover:not(:disabled) { background: color-mix(in srgb, var(--accent) 86%, var(--ink)); }
#playground button:disabled { opacity: .5; cursor: default; }
#playground button.icon { padding: 0; width: 2rem; line-height: 1; font-size: 1.15rem; }
#playground button.quiet { border-color: transparent; background: none; color: var(--accent); padding: 0 .25rem; min-height: 1.5rem; border-radius: 4px; }
#playground button.quiet:hover { text-decoration: underline; }
#playground :is(h2, h3, h4, h5) { margin: 0; font-size: .95rem; }
.article { color: var(--muted); font-size: .85em; white-space: nowrap; }
.soon-note { background: var(--soon-soft); color: var(--soon); border-radius: 6px; padding: .5rem .75rem; max-width: none; }
.actions { display: flex; gap: .5rem; justify-content: flex-end; align-items: center; max-width: none; }
.actions [role=status] { margin-right: auto; }
.actions.start [role=status] { margin: 0 .25rem; }
.actions.start { flex-wrap: wrap; justify-content: flex-start; }

.bar { display: flex; align-items: center; gap: .5rem; padding: .5rem .75rem; border-bottom: 1px solid var(--rule); background: var(--raised); }
.bar h1 { font-size: 1.05rem; margin: 0 .5rem 0 0; white-space: nowrap; letter-spacing: -.01em; }
.bar h1 span { font-weight: 400; color: var(--muted); }
.bar .share { margin-left: auto; }
.menu { position: relative; }
.menu summary { list-style: none; color: inherit; display: flex; align-items: center; }
.menu summary::after { content: '▾'; margin-left: .35rem; color: var(--muted); }
.menu summary::-webkit-details-marker { display: none; }
.menu > div { position: absolute; z-index: 20; top: calc(100% + .25rem); left: 0; display: flex; flex-direction: column; min-width: 16rem; padding: .25rem; background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; box-shadow: 0 6px 24px rgb(0 0 0 / .18); }
#playground .menu > div button { border: none; text-align: left; }
#playground .menu > div button:hover { background: var(--accent-soft); }
.menu.examples > div { width: min(32rem, calc(100vw - 1.5rem)); max-height: 70vh; overflow-y: auto; }
.menu fieldset { border: 0; margin: .5rem 0 0; padding: 0; min-width: 0; }
.menu legend { padding: .25rem .65rem; font-size: .85rem; font-weight: 600; color: var(--muted); }
#playground .menu fieldset button { width: 100%; }
.langs { border: 0; margin: 0; padding: 0; display: flex; }
#playground .langs button { padding: .25rem .5rem; border-radius: 0; color: var(--muted); }
#playground .langs button:first-of-type { border-radius: 6px 0 0 6px; }
#playground .langs button:last-of-type { border-radius: 0 6px 6px 0; margin-left: -1px; }
#playground .langs button[aria-pressed=true] { background: var(--accent-soft); color: var(--accent); font-weight: 600; }

#playground main.panes { flex: 1; min-height: 0; max-width: none; width: 100%; padding: 0; margin: 0; display: flex; }
.left { flex: 0 0 var(--text-share); min-width: 0; display: flex; flex-direction: column; }
.editor { flex: 1; min-height: 0; overflow: hidden; }
.splitter { flex: 0 0 7px; cursor: col-resize; border: solid var(--rule); border-width: 0 0 0 1px; touch-action: none; margin-right: -4px; z-index: 5; }
.splitter:hover, .splitter:focus-visible { border-left: 3px solid var(--accent); outline: none; }
.right { flex: 1; min-width: 0; display: flex; flex-direction: column; background: var(--paper); }
.panel { flex: 1; min-height: 0; overflow-y: auto; padding: 1rem 1.25rem 3rem; }
.tabs { display: flex; gap: .25rem; padding: 0 .75rem; border-bottom: 1px solid var(--rule); }
#playground .tabs button { border: none; border-radius: 0; background: none; padding: .5rem .75rem; color: var(--muted); border-bottom: 2px solid transparent; margin-bottom: -1px; }
#playground .tabs button[aria-selected=true] { color: var(--ink); font-weight: 600; border-bottom-color: var(--accent); }
.tabs .count { margin-left: .35rem; background: var(--late-soft); color: var(--late); border-radius: 1rem; padding: 0 .4rem; font-size: .8rem; }

.problems { flex: 0 1 auto; max-height: 38%; overflow-y: auto; border-top: 1px solid var(--rule); background: var(--raised); font-size: .9rem; }
.problems header { display: flex; align-items: center; gap: .75rem; padding: .3rem .75rem; position: sticky; top: 0; background: var(--raised); min-height: 2.6rem; }
.problems header button { margin-left: auto; }
.tally.late { color: var(--late); font-weight: 600; }
.tally.soon { color: var(--soon); font-weight: 600; }
.tally.done { color: var(--done); }
.tally.done::before { content: '✓ '; }
.problems ul { list-style: none; margin: 0; padding: 0; }
.problems li { display: flex; gap: .75rem; align-items: flex-start; padding: .45rem .75rem; border-top: 1px solid var(--rule); border-left: 3px solid var(--late); }
.problems li.warning { border-left-color: var(--soon); }
.problems li > div { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.problems li p { margin: 0; }
.problems .rule { font: .78rem var(--mono); }
#playground .problems .place { border: none; background: none; color: var(--accent); padding: 0; min-height: 1.5rem; white-space: nowrap; }
#playground .problems .fix { background: var(--accent-soft); border-color: transparent; color: var(--accent); font-weight: 600; max-width: 40%; }

.day-strip { position: sticky; top: -1rem; z-index: 4; background: var(--paper); margin: -1rem -1.25rem .75rem; padding: .75rem 1.25rem .5rem; border-bottom: 1px solid var(--rule); }
.day-strip .day { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; justify-content: space-between; }
.day-strip strong { font-size: 1.05rem; }
.day-strip strong::first-letter { text-transform: uppercase; }
#picture, #facts, #entries { scroll-margin-top: 6.5rem; }
.day-strip nav { display: flex; gap: .25rem; font-size: .9rem; }
.day-strip .steps { display: flex; gap: .25rem; }
#playground .day-strip input[type=date] { padding: .1rem .4rem; min-height: 2rem; width: 9rem; }
.day-strip .day + .day { margin-top: .4rem; }
.day-strip input[type=range] { flex: 1; min-width: 6rem; margin: .4rem 0 .2rem; accent-color: var(--accent); }
#playground .title { font-size: 1.1rem; margin: .25rem 0 .5rem; }
.picture { margin: 1rem 0; }
.picture .schedule > svg { display: block; width: 100%; }
.standing { border: 1px solid var(--rule); border-radius: 10px; padding: .75rem 1rem; background: var(--raised); }
.standing .term { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: baseline; margin: 0; max-width: none; }
.standing .term .tag { font-size: .95rem; font-weight: 600; }
.matters, .standing .open { list-style: none; margin: .5rem 0 0; padding: 0; }
.matters li { display: flex; gap: .75rem; align-items: baseline; padding: .3rem 0; border-top: 1px solid var(--rule); font-size: .9rem; }
.matters .title { flex: 1; min-width: 0; }
.matters meter { width: 6rem; height: .7rem; align-self: center; flex: none; }
.matters .muted { white-space: nowrap; }
.standing details { margin-top: .4rem; font-size: .9rem; }
.standing h3 { margin-top: .75rem !important; }
.standing .open li { font-size: .9rem; padding: .15rem 0; }
.facts header { display: flex; align-items: center; gap: .75rem; margin: 1.25rem 0 .5rem; }
#playground .facts h2, #playground .entries h2 { font-size: 1.05rem; }
#add-fact { margin-left: auto; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows li { display: flex; gap: .5rem .75rem; align-items: baseline; padding: .3rem 0 .3rem .5rem; border-top: 1px solid var(--rule); border-left: 3px solid transparent; }
.rows li.refused { border-left-color: var(--late); background: var(--late-soft); }
.rows li.to-come .what > span:first-child { color: var(--muted); }
#playground .rows .fixed-day { flex: none; width: 9rem; font-size: .875rem; padding: .1rem .35rem; min-height: 1.75rem; text-align: left; }
#playground .rows button.fixed-day { color: inherit; }
.rows .what { flex: 1; min-width: 0; display: flex; flex-wrap: wrap; gap: .1rem .6rem; align-items: baseline; }
.rows .why { flex-basis: 100%; margin: .2rem 0; color: var(--late); font-size: .9rem; max-width: none; }
.row-actions { display: flex; }
#playground .row-actions button { width: 1.75rem; min-height: 1.75rem; font-size: 1rem; color: var(--muted); }
#playground .row-actions button:hover { color: var(--accent); text-decoration: none; background: var(--accent-soft); }
.fact-form { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .75rem; padding: .9rem; margin-bottom: .75rem; border: 1px solid var(--accent); border-radius: 10px; background: var(--accent-soft); }
.field { display: flex; flex-direction: column; gap: .2rem; font-size: .85rem; font-weight: 600; min-width: 0; }
.field :is(select, input) { width: 100%; font-weight: 400; font-size: 1rem; }
.field small { font-weight: 400; }
.field.wide, .fact-form .actions, .fact-form .letter { grid-column: 1 / -1; }
.fact-form .actions { margin: 0; }
.letter > div { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .75rem; margin-top: .5rem; }
.entries { margin-top: 1.5rem; }
.entries ol { list-style: none; margin: .5rem 0 0; padding: 0; }
.entries li { display: grid; grid-template-columns: 8.6rem 8rem 1fr; gap: .25rem .75rem; align-items: baseline; padding: .25rem 0; font-size: .9rem; }
.entries li > .tag { justify-self: start; white-space: normal; }
.entries li p { margin: .1rem 0 0; }
.entries li ul { margin: .2rem 0 .4rem; padding-left: 1.2rem; }
.entries li ul li { display: list-item; padding: 0; }
.entries details { font-size: .9em; }
.entries li.to-come > div { color: var(--muted); }
.entries li.here { display: block; padding: .35rem 0; }
.entries li.here span { display: flex; align-items: center; gap: .75rem; color: var(--accent); font-weight: 600; }
.entries li.here span::before, .entries li.here span::after { content: ''; flex: 1; border-top: 2px solid var(--accent); }
.entries li.here time { font-weight: 600; }
#playground .entries .when button { color: inherit; padding: 0; }

.findings.old { opacity: .6; }
.finding { border: 1px solid var(--rule); border-radius: 10px; padding: .6rem .9rem; margin: .6rem 0; }
.finding p { max-width: none; }
.finding ol { margin: .5rem 0; }
.findings h2 { margin: 1.25rem 0 .5rem !important; }
.proved { padding: .2rem 0; }
.proved summary { color: var(--ink); }
.proofs progress { width: 8rem; accent-color: var(--accent); }

.told { max-width: 46rem; }
#playground .told h2 { font-size: 1.3rem; }
#playground .told h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--rule); }
#playground .told h4 { margin: 1rem 0 .25rem; color: var(--muted); }
#playground .told .clause { margin: 0; color: var(--ink); }
.passage { position: relative; padding: .4rem 0; }
.passage .article { float: right; margin-left: 1rem; max-width: 40%; white-space: normal; text-align: right; }
.passage p { margin: .15rem 0; }
.passage ul { margin: .15rem 0; }
.remark { font-size: .9rem; }

.toast { position: fixed; z-index: 30; left: 50%; bottom: 1.25rem; transform: translateX(-50%); display: flex; gap: .75rem; align-items: center; max-width: calc(100vw - 2rem); background: var(--ink); color: var(--paper); border-radius: 8px; padding: .4rem .5rem .4rem 1rem; box-shadow: 0 6px 24px rgb(0 0 0 / .3); }
.toast[data-shown=false] { opacity: 0; pointer-events: none; }
#playground .toast button { background: none; border-color: transparent; color: inherit; font-weight: 600; }
#playground .toast button:not(.icon) { text-decoration: underline; }
.dialog { width: min(36rem, calc(100vw - 2rem)); border: 1px solid var(--rule); border-radius: 12px; background: var(--paper); color: var(--ink); padding: 1.25rem; }
.dialog::backdrop { background: rgb(0 0 0 / .45); }
.dialog textarea { width: 100%; font: .85rem var(--mono) !important; overflow-wrap: anywhere; }
#playground .dialog h2 { font-size: 1.15rem; }
.licences { max-height: 60vh; overflow: auto; margin: .75rem 0; font: .8rem/1.5 var(--mono); white-space: pre-wrap; }

@media screen and (max-width: 52rem) {
  .bar h1 span { display: none; }
  .day-strip strong { position: absolute; clip-path: inset(50%); }
  .day-strip .steps { flex: 1; }
  .day-strip .day { gap: .25rem .5rem; }
  #picture, #facts, #entries { scroll-margin-top: 6.5rem; }
  .bar { flex-wrap: wrap; padding: .4rem .6rem; gap: .4rem; }
  .bar h1 { flex: 1; }
  .bar .langs { order: 1; }
  .bar .share { order: 2; }
  .bar .menu { order: 3; flex: 1 1 40%; }
  .menu.file > div { left: auto; right: 0; }
  #playground main.panes { flex-direction: column; }
  .left, .right { flex: 1; min-height: 0; }
  .panel { padding: .75rem .75rem 2rem; }
  .day-strip { top: -.75rem; margin: -.75rem -.75rem .75rem; padding: .5rem .75rem .35rem; }
  .tabs.below { border: solid var(--rule); border-width: 1px 0 0; justify-content: space-around; padding: 0 0 env(safe-area-inset-bottom); background: var(--raised); }
  #playground .tabs.below button { flex: 1; padding: .6rem .25rem; border-bottom: none; border-top: 2px solid transparent; margin: -1px 0 0; }
  #playground .tabs.below button[aria-selected=true] { border-top-color: var(--accent); }
  .rows li { display: grid; grid-template-columns: 1fr auto; gap: 0 .5rem; align-items: center; }
  .rows .what { grid-column: 1 / -1; grid-row: 2; padding: 0 .35rem .2rem; }
  .matters li { display: grid; grid-template-columns: 1fr auto; gap: 0 .75rem; }
  .matters .title { grid-column: 1; }
  .matters .tag { grid-column: 2; grid-row: 1; align-self: start; }
  .matters meter, .matters .muted { grid-row: 2; grid-column: 1; }
  .matters .muted { margin-left: 6.75rem; }
  .entries li { grid-template-columns: auto 1fr; }
  .entries li > .when:empty { display: none; }
  .entries li > .when, .entries li > div { grid-column: 1 / -1; }
  .toast { bottom: 4rem; width: max-content; }
  .problems { max-height: 45%; }
}
@media print {
  body { overflow: visible; }
  html, body, #playground { height: auto; display: block; }
  .bar, .tabs, .left, .splitter, .toast, .day-strip input, .day-strip nav, .steps, #add-fact, .row-actions { display: none !important; }
  #playground main.panes, .right { display: block; }
  .panel { overflow: visible; padding: 0; }
  .entries li, .finding, .passage { break-inside: avoid; }
  #playground :is(input, select) { border: none; background: none; }
}
`;
