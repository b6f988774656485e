/** How the page looks: one column with the articles in its margin, on screens and on paper. */
export const style = `
:root { color-scheme: light dark; font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.5rem 4rem 8.5rem; }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; }
h1 { font-size: 1.7rem; }
h2 { font-size: 1.35rem; margin-top: 2.5rem; border-bottom: 1px solid; padding-bottom: .2rem; }
h3 { font-size: 1.1rem; margin-top: 1.6rem; }
h4 { font-size: 1rem; }
article { position: relative; margin: 1.1rem 0; }
article p { margin: .35rem 0; }
.place { float: left; clear: left; width: 6.5rem; margin-left: -7.5rem; font-size: .85rem; line-height: 1.8; text-align: right; }
.remarks { margin: .5rem 0 0 1rem; padding-left: .8rem; border-left: 2px solid; font-size: .92rem; }
.lead { font-style: italic; }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
@media (max-width: 40rem) { body { padding-left: 1.5rem; } .place { float: none; width: auto; margin: 0; text-align: left; } }
@media print { body { max-width: none; padding: 0 0 0 7.5rem; } article { break-inside: avoid; } nav { break-after: page; } }
`;
