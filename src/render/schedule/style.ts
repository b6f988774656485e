/** What a picture of an agreement over time is painted with, by the colours that all pages share. */
export const pictureStyle = `
.sch { font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif; }
.sch text { fill: var(--ink); font-size: 12px; }
.sch .sch-title, .sch .sch-heading { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.sch .strong { font-weight: 600; }
.sch .sch-heading { font-size: 11px; font-weight: 600; fill: var(--muted); letter-spacing: .04em; }
.sch .sch-small { font-size: 10px; fill: var(--muted); paint-order: stroke; stroke: var(--raised); stroke-width: 3px; stroke-linejoin: round; }
.sch .sch-small.end { text-anchor: end; }
.sch .sch-axis { font-size: 10px; fill: var(--muted); text-anchor: middle; }
.sch .sch-axis.year { font-weight: 600; fill: var(--ink); font-size: 11px; }
.sch-rule, .sch-month, .sch-base { stroke: var(--rule); fill: none; }
.sch-year { stroke: var(--muted); stroke-opacity: .5; fill: none; }
.sch-force { fill: var(--raised); }
.sch-off { fill: var(--rule); fill-opacity: .55; }
.sch-still { opacity: .35; }
.sch-fill-soft { fill: var(--accent-soft); }
.sch-fill-line { stroke: var(--accent); stroke-width: 2; }
.sch-fill-gone, .sch-fill-pause { fill: var(--paper); }
.sch-fill-cross { stroke: var(--muted); stroke-width: 1; }
.sch-fill-bar { stroke: var(--soon); stroke-width: 1.5; }
.sch-bar { stroke: none; }
.sch-bar.term { fill: var(--accent); stroke: var(--paper); }
.sch-bar.term-ahead { fill: var(--accent-soft); stroke: var(--accent); }
.sch-bar.assumed, .sch-bar.ahead { fill: var(--paper); stroke: var(--accent); stroke-dasharray: 4 2; }
.sch-bar.gone { fill: none; stroke: var(--muted); stroke-dasharray: 2 3; }
.sch-bar.done { fill: var(--done); }
.sch-bar.open { stroke: var(--accent); }
.sch-bar.lapsed { stroke: var(--muted); }
.sch-bar.locked { fill: var(--paper); stroke: var(--muted); }
.sch-pause { stroke: var(--soon); }
.sch-arrow { fill: var(--accent); }
.sch-wait { stroke: var(--muted); stroke-width: 1.5; stroke-dasharray: 2 4; fill: none; }
.sch-slack { stroke: var(--soon); stroke-width: 1.5; stroke-dasharray: 5 2; fill: none; }
.sch-due { stroke: var(--ink); stroke-width: 2; fill: none; }
.sch-expected { fill: var(--paper); stroke: var(--muted); }
.sch-ground-line { stroke: var(--rule); fill: none; }
.sch-level { stroke: var(--muted); fill: none; }
.sch-level.min { stroke-dasharray: 3 3; }
.sch-used { fill: var(--done-soft); stroke: var(--done); stroke-width: 1.5; }
.sch-point { fill: var(--done); stroke: var(--paper); }
.sch-point.ahead { fill: var(--paper); stroke: var(--accent); }
.sch-holiday { fill: var(--muted); }
.sch-mark path { stroke: var(--paper); stroke-width: 1; }
.sch .sch-mark .sch-inner { fill: none; stroke: var(--paper); stroke-width: 1.6; stroke-linecap: round; }
.sch-mark.done { fill: var(--done); }
.sch-mark.late { fill: var(--soon); }
.sch-mark.overdue { fill: var(--late); }
.sch-mark.failed { fill: var(--ink); }
.sch-mark.past, .sch-mark.past path { fill: var(--muted); }
.sch-mark.ahead path { fill: var(--paper); stroke: var(--accent); stroke-width: 1.6; }
.sch-mark.released path, .sch .sch-mark.released .sch-inner { fill: var(--paper); stroke: var(--muted); stroke-width: 1.4; }
.sch-stroke path { stroke: var(--done); stroke-width: 2; fill: none; }
.sch-stroke.late path { stroke: var(--soon); }
.sch-stroke.overdue path { stroke: var(--late); }
.sch-stroke.ahead path { stroke: var(--accent); stroke-dasharray: 2 1.5; }
.sch-stroke.past path, .sch-stroke.released path { stroke: var(--muted); stroke-width: 1; }
.sch-stroke .sch-head { stroke: none; fill: var(--soon); }
.sch-stroke.overdue .sch-head { stroke: none; fill: var(--late); }
.sch-delay { stroke: var(--soon); stroke-width: 1.5; fill: none; }
.sch-today path { stroke: var(--late); stroke-width: 1.5; fill: none; }
.sch .sch-today text { fill: var(--late); font-size: 11px; font-weight: 600; text-anchor: middle; }
`;

/** The same, and which of the pictures a page shows. */
export const scheduleStyle = `${pictureStyle}
.schedule svg.sch { max-width: 100%; height: auto; }
.schedule .wide > svg, .schedule .narrow > svg { display: block; width: 100%; break-inside: avoid; }
.schedule .wide > svg + svg { margin-top: 1rem; }
.schedule .narrow { display: none; }
@media screen and (max-width: 46rem) {
  .schedule .wide { display: none; }
  .schedule .narrow { display: block; }
}
.schedule .patterns { position: absolute; }
.schedule .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin: .6rem 0; padding: 0; font-size: .85rem; color: var(--muted); }
.schedule .legend li { display: flex; align-items: center; gap: .35rem; }
`;
