/** The style of the site, behind that of all pages. */
export const siteStyle = `
.bar { border-bottom: 1px solid var(--rule); background: var(--raised); }
.bar .inner { max-width: 76rem; margin: 0 auto; padding: .55rem 1.25rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; }
.bar nav { display: flex; gap: 1.25rem; flex: 1; }
.bar nav a { color: var(--ink); text-decoration: none; font-weight: 600; padding: .15rem 0; border-bottom: 2px solid transparent; }
.bar nav a:hover, .bar nav a[aria-current] { border-bottom-color: var(--accent); }
.bar p { margin: 0; color: var(--muted); }
main:focus { outline: none; }
main { padding-top: 1.25rem; overflow-wrap: anywhere; }
main.alone { max-width: 40rem; padding-top: 4rem; }
.heading { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .25rem 2rem; align-items: start; }
.heading p { max-width: none; }
.heading p { margin: .1rem 0; }
.heading .standing { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-top: .45rem; }
.tabs { display: flex; flex-wrap: wrap; gap: 0 1.5rem; border-bottom: 1px solid var(--rule); margin: .9rem 0 1.2rem; }
.tabs a { color: var(--muted); text-decoration: none; padding: .5rem 0; border-bottom: 3px solid transparent; margin-bottom: -1px; }
.tabs a:hover { color: var(--ink); border-bottom-color: var(--rule); }
.tabs a[aria-current] { color: var(--ink); font-weight: 600; border-bottom-color: var(--accent); }
.lead { font-size: 1.1rem; max-width: none; margin: .5rem 0 1rem; }
.panels, .columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.25rem; align-items: start; }
.panels { grid-template-columns: repeat(2, minmax(0, 1fr)); margin-top: 1rem; }
.panel { border: 1px solid var(--rule); border-radius: .6rem; padding: .9rem 1.1rem; margin: 0 0 1.25rem; break-inside: avoid; }
.panels .panel { margin: 0; height: 100%; }
.panel > h2 { margin: 0 0 .5rem; font-size: 1.05rem; }
.panel .agenda h3 { margin-top: .8rem; font-size: .9rem; color: var(--muted); border-bottom-width: 1px; }
.panel .line { grid-template-columns: minmax(0, 1fr); gap: .15rem; }
.panel .day { grid-template-columns: 9.25rem minmax(0, 1fr); gap: .15rem .75rem; }
.panel .day.today { grid-template-columns: 8.5rem minmax(0, 1fr); }
.panel ol.days > .day:last-child, ul.dated > li:last-child { border-bottom: 0; }
ul.dated, ul.plain { list-style: none; margin: 0; padding: 0; }
ul.dated > li { padding: .4rem 0; border-bottom: 1px solid var(--rule); }
ul.dated .when { margin: 0; }
ul.dated .id { display: block; color: var(--muted); font-size: .85rem; }
ul.plain > li { padding: .45rem 0; border-bottom: 1px solid var(--rule); }
ul.plain > li:last-child { border-bottom: 0; }
ul.plain p { margin: .1rem 0; }
dl.facts { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: .35rem 1rem; margin: 0; }
dl.facts dt { color: var(--muted); }
dl.facts dd { margin: 0; }
.why { font-size: .88rem; }
.budget svg { display: block; width: 100%; max-width: 20rem; height: .55rem; margin-top: .3rem; }
.budget .room { fill: var(--rule); }
.budget .used { fill: var(--accent); }
.budget .floor { fill: var(--ink); }
form.filter { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin: .5rem 0 1rem; }
label > span:first-child, fieldset > legend { display: block; font-weight: 600; font-size: .9rem; }
label.check { display: flex; gap: .5rem; align-items: center; padding-bottom: .4rem; }
label.check > span { font-weight: 400; font-size: 1rem; }
input, select, textarea, button, .button { font: inherit; color: inherit; }
input[type=text], input[type=search], input[type=date], select, textarea { width: 100%; padding: .4rem .6rem; border: 1px solid var(--muted); border-radius: .4rem; background: var(--paper); }
form.filter label { min-width: 12rem; }
form.filter label.check { min-width: 0; }
button, .button { display: inline-block; padding: .4rem 1rem; border: 1px solid var(--accent); border-radius: .4rem; background: var(--accent); color: var(--paper); font-weight: 600; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { filter: brightness(1.1); }
@media (min-width: 60rem) { main thead th { overflow-wrap: normal; } }
input, select { min-height: 2.4rem; }
input[type=checkbox] { min-height: 0; }
main th a, main h2 a { text-decoration: none; }
main th a:hover, main h2 a:hover { text-decoration: underline; }
.address { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .2rem .5rem; max-width: none; margin: .6rem 0; }
.address label { grid-column: 1 / -1; }
button.quiet { background: var(--paper); color: var(--accent); }
main > .panel { margin-top: 1.5rem; }
.turn { display: flex; gap: 1.5rem; margin: 1rem 0; }
.turn a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.picture svg { max-width: 100%; height: auto; }
ol.journal { list-style: none; padding: 0; margin: 1rem 0; }
ol.journal > li { border-top: 1px solid var(--rule); padding: .7rem 0; break-inside: avoid; }
.entry-head { margin: 0 0 .3rem; max-width: none; }
.fact p { margin: .1rem 0; max-width: none; }
.fact .note { white-space: pre-wrap; border-left: 3px solid var(--rule); padding-left: .7rem; }
.refusals { list-style: none; margin: .5rem 0; padding: .6rem .9rem; border-left: 4px solid var(--late); background: var(--late-soft); border-radius: .2rem; }
.refusals p { margin: .1rem 0; }
.refusals .muted { color: inherit; }
.message { padding: .6rem .9rem; border-radius: .4rem; max-width: none; }
.message.done { background: var(--done-soft); color: var(--done); }
.message.late { background: var(--late-soft); color: var(--late); }
form.form { display: grid; gap: 1rem; max-width: 40rem; margin: 1rem 0; }
.field { display: grid; gap: .25rem; }
.field .fault { margin: 0; color: var(--late); font-weight: 600; }
[aria-invalid] { border-color: var(--late) !important; border-width: 2px !important; }
.trouble { margin: 1rem 0; }
.actions { display: flex; gap: 1rem; align-items: center; margin: 0; }
.choices { columns: 2; column-gap: 1.25rem; }
.choices .panel > h3 { margin: 0 0 .3rem; }
.quote { border-left: 3px solid var(--rule); padding-left: .8rem; }
ul.steps { padding-left: 1.1rem; }
ul.steps li { max-width: 52rem; margin: .2rem 0; }
.letter { border: 1px solid var(--rule); border-radius: .4rem; padding: .5rem .8rem; }
.letter .form { display: grid; gap: .8rem; }
form.form small { color: var(--muted); display: block; }
form.form button { justify-self: start; }
@media (max-width: 44rem) {
  main, .bar .inner { padding-left: 1rem; padding-right: 1rem; }
  .panels, .columns, .heading { grid-template-columns: minmax(0, 1fr); }
  .panel .day, .panel .day.today { grid-template-columns: minmax(0, 1fr); }
  .choices { columns: 1; }
  .tabs { gap: 0 1.1rem; }
  form.filter label, form.filter button { width: 100%; }
  dl.facts { grid-template-columns: minmax(0, 1fr); gap: .1rem; }
  dl.facts dd { margin-bottom: .5rem; }
}
@media print {
  .bar { display: none; }
  .columns { grid-template-columns: minmax(0, 1fr); }
  table.agreements { font-size: 8.5pt; }
  table.agreements th, table.agreements td { padding-right: .4rem; }
  .panel { border-color: var(--muted); }
}
`;
