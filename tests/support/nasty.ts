import { agreement } from './agreement.ts';

/** Words that would be a sign of something in DOT, SVG, HTML, Mermaid, Markdown or a terminal. */
export const hostileTitle =
  '</title><script>alert(1)</script> "]; } -->|x| end %% `code` #quot; \\N \u001b[31m <b>&amp; $ ' +
  `subgraph ${'interminable'.repeat(12)} 日本語 👩‍🚀`;

const quoted = JSON.stringify(hostileTitle.replace('\u001b', ''));

/** Agreements of unusual shapes: each must still make a picture. */
export const nasty: Readonly<Record<string, ReturnType<typeof agreement>>> = {
  'hostile titles': agreement(`
milestones:
  voted: { title: ${quoted}, cite: { article: 2 } }
phases:
  work:
    title: ${quoted}
    cite: { article: 2 }
    opens: { when: { any: [voted, { all: [in-force, { not: voted }] }] } }
    done: { when: delivered:report }
    budget: { unit: ${quoted.replace(/.{60}$/, '"')}, max: 3, maxKind: cap, cite: { article: 2 } }
deliverables:
  report: { title: ${quoted}, phase: work, by: a, to: b, cite: { article: 2 } }
`),
  'names of sixty letters, and those of JavaScript': agreement(`
milestones:
  constructor: { title: The constructor, cite: { article: 2 } }
  ${'x'.repeat(60)}: { title: The longest name, cite: { article: 2 } }
phases:
  end: { title: End, cite: { article: 2 }, opens: { when: constructor } }
  graph: { title: Graph, cite: { article: 2 }, opens: { when: { all: [opened:end, ${'x'.repeat(60)}] } } }
`),
  'no end, nothing to do': agreement('', {
    term: '{ starts: { on: signed }, ends: never, cite: { article: 1 } }',
  }),
  'a hundred years': agreement('', {
    term: '{ starts: { on: signed }, ends: { period: P99Y, after: signed }, cite: { article: 1 } }',
  }),
  'phases that follow one another ten times': agreement(
    `phases:\n${Array.from({ length: 10 }, (_, index) => {
      const gate = index === 0 ? 'in-force' : `done:p${index - 1}`;
      return `  p${index}: { title: Phase ${index}, cite: { article: 2 }, opens: { when: ${gate} } }`;
    }).join('\n')}`,
  ),
};
