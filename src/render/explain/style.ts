/**
 * What a restatement has besides what all pages share: one column to be read from beginning to end, in a serif as what
 * is signed, with the articles in its margin, on screens and on paper.
 */
export const style = `
body { font: 1.0625rem/1.55 Georgia, 'Times New Roman', 'Liberation Serif', serif; max-width: 46rem; margin: 0 auto; padding: 1rem 1.5rem 4rem 8.5rem; }
body header.page, body main { padding-left: 0; padding-right: 0; max-width: none; }
h1 { font-size: 1.7rem; }
h2 { font-size: 1.35rem; margin-top: 2.5rem; border-bottom: 1px solid var(--rule); padding-bottom: .2rem; }
h3 { font-size: 1.1rem; margin-top: 1.6rem; }
h4 { font-size: 1rem; margin: 1rem 0 .35rem; }
nav { background: var(--raised); border: 1px solid var(--rule); border-radius: .5rem; padding: .75rem 1rem; }
nav h2 { font-size: 1rem; border: 0; margin: 0; padding: 0; }
nav ol { margin: .4rem 0 0; columns: 15rem 2; }
article { position: relative; margin: 1.1rem 0; }
article p { margin: .35rem 0; }
article > h3, article > h4 { margin: 0 0 .35rem; }
article .place { float: left; clear: left; width: 6.5rem; margin: 0 0 0 -7.5rem; font: .8rem/1.9 system-ui, 'Liberation Sans', sans-serif; text-align: right; color: var(--muted); overflow-wrap: break-word; }
.remarks { margin: .5rem 0 0 1rem; padding-left: .8rem; border-left: 3px solid var(--rule); font-size: .92rem; color: var(--muted); }
.lead { font-style: italic; }
@media (max-width: 40rem) { body { padding-left: 1.25rem; padding-right: 1.25rem; } article .place { float: none; width: auto; margin: 0; text-align: left; } h1, h2, h3, h4, p { overflow-wrap: anywhere; } }
@media print { body { font-size: 10.5pt; max-width: none; padding: 0 0 0 7.5rem; } nav { break-inside: avoid; } h2 { margin-top: 1.5rem; } article { break-inside: auto; } article p, .remarks { orphans: 3; widows: 3; } }
`;
