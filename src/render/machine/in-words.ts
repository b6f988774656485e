import type { GraphChart, MachineGraph } from '../../insight/diagram/graph.ts';
import type { Lang, Text } from '../../text/text.ts';
import { typeset } from '../explain/typeset.ts';

/** A picture in words, for whoever does not see it: each arrow of one sheet; of every region, only which there are. */
export function inWords({ view, sections }: MachineGraph, lang: Lang): string {
  const charts = sections.flatMap((section) => section.charts);
  if (view === 'phases') return charts.map((chart) => arrowsInWords(chart, lang)).join(' ');
  return sections.map(({ heading, charts: these }) => `${typeset(heading, lang)} (${these.length})`).join(', ');
}

function arrowsInWords({ nodes, edges }: GraphChart, lang: Lang): string {
  const say = (text: Text): string => typeset(text, lang);
  const titles = new Map(
    nodes.map(({ id, title, lines, badge }) => [
      id,
      [title, ...(badge ? [badge] : []), ...lines].map(say).filter(Boolean).join(', '),
    ]),
  );
  return edges
    .filter(({ from }) => titles.get(from))
    .map(({ from, to, labels }) => {
      const by = labels.length > 0 ? ` (${labels.map(say).join(' ; ')})` : '';
      return `${titles.get(from)} → ${titles.get(to)}${by}.`;
    })
    .join(' ');
}
