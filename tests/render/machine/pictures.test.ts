import { describe, expect, test } from '@jest/globals';
import { replay } from '../../../src/engine/lifecycle/replay.ts';
import { views } from '../../../src/insight/diagram/graph.ts';
import { renderMachineMermaid } from '../../../src/render/machine/mermaid.ts';
import { fitText, widthOf } from '../../../src/render/machine/metrics.ts';
import { renderMachineSvg } from '../../../src/render/machine/svg.tsx';
import { langs } from '../../../src/text/text.ts';
import { conventionIds } from '../../support/agreements.ts';
import { compiledConvention, facts } from '../../support/first-convention.ts';
import { hostileTitle, nasty } from '../../support/nasty.ts';

const agreements = new Map([
  ...conventionIds.map((id) => [id, compiledConvention(id)] as const),
  ...Object.entries(nasty),
]);

/** All that an SVG of ours may consist of; what is not among them could act. */
const elements = /<\/?(svg|title|desc|style|g|rect|circle|path|text)[ >]/;

describe.each([...agreements])('%s', (_name, compiled) => {
  test.each(views)('is an SVG in the view “%s” that reaches for nothing and runs nothing', async (view) => {
    const svg = await renderMachineSvg(compiled, { view, lang: 'fr' });
    const tags = svg.replace(/<style>.*?<\/style>/s, '').match(/<[^>]*>?/g) ?? [];
    expect(tags.filter((tag) => !elements.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /\s(on\w+|href|src|style)=/.test(tag))).toEqual([]);
    expect(svg).not.toMatch(/url\(|@import|NaN|undefined|Infinity/);
  });

  test('is the same each time, and another in each language', async () => {
    const [one, again] = await Promise.all(
      [0, 1].map(() => renderMachineSvg(compiled, { view: 'phases', lang: 'en' })),
    );
    expect(again).toBe(one);
    expect(await renderMachineSvg(compiled, { view: 'phases', lang: 'fr' })).not.toBe(one);
  });

  test.each(langs)('is Mermaid in “%s” that keeps to its grammar', (lang) => {
    for (const view of views) {
      const lines = renderMachineMermaid(compiled, { view, lang }).trimEnd().split('\n');
      expect(lines.slice(3).filter((line) => !(view === 'all' ? stateLine : flowLine).test(line))).toEqual([]);
    }
  });
});

/** Words between the signs of Mermaid: those that mean something there stand as entity codes. */
const words = String.raw`(?:[^"#;:<>&\x60\\{}[\]()|%*_~$\n]|#\d+;|<br/>)*`;
const name = String.raw`n_\w+`;
const marks = String.raw`classDef (current|passed|lapsed) [\w:#,\- ]+|class ${name} (current|passed|lapsed)`;
const stateLine = new RegExp(
  `^(stateDiagram-v2| *(state "${words}" as ${name}( \\{)?|\\}|${name} : ${words}|(\\[\\*\\]|${name}) --> ${name}( : ${words})?|${marks}))$`,
);
const shape = ['(["W"])', '{{"W"}}', '[/"W"/]', '(("W"))', '["W"]', '(( ))']
  .map((each) => each.replace(/[()[\]{}/]/g, '\\$&').replace('W', words))
  .join('|');
const flowLine = new RegExp(
  `^(flowchart TB| *(subgraph ${name} \\["${words}"\\]|direction LR|end|${name}(${shape})|${name} (-->|==>|-\\.->)(\\|"${words}"\\|)? ${name}|${marks}))$`,
);

describe('a picture of the first convention', () => {
  const compiled = compiledConvention();

  test('says in words all that it draws, to who does not see it', async () => {
    const run = replay(compiled, facts(compiled, 'signed 2022-11-10', 'notified 2022-11-15'), '2023-04-12');
    const svg = await renderMachineSvg(compiled, { view: 'phases', lang: 'fr', state: run.end, on: '2023-04-12' });
    const [, description = ''] = svg.match(/<desc>(.*?)<\/desc>/s) ?? [];
    expect(description).toContain('Signée → En vigueur (notification reçue).');
    expect(svg).toContain('La durée et les étapes, au 12 avril 2023');
  });

  test('keeps its colours where no style sheet is read, as on a slide', async () => {
    const svg = await renderMachineSvg(compiled, { view: 'phases', lang: 'fr' });
    const unpainted = svg.match(/<(rect|path|circle|text)(?![^>]*\sfill=)[^>]*>/g) ?? [];
    expect(unpainted).toEqual([]);
  });

  test('tells the day of the end in the words of the agreement', () => {
    expect(renderMachineMermaid(compiled, { view: 'phases', lang: 'en' })).toContain(
      '==>|"last day passed#58; twelve months after the notification"|',
    );
  });
});

describe('words that are broken into lines', () => {
  test('are no wider than the measure, whatever they are', () => {
    for (const measure of [60, 140, 250]) {
      const { lines, width } = fitText(hostileTitle, measure, 13, 400, 'bold');
      expect(width).toBeLessThanOrEqual(measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(hostileTitle.replaceAll(' ', ''));
    }
  });

  test('end in an ellipsis where there are too many, within the measure too', () => {
    const { lines, width } = fitText('one two three four five six', 44, 12, 2);
    expect(lines).toEqual(['one two', 'three…']);
    expect(width).toBeLessThanOrEqual(44);
  });

  test('are as wide as Helvetica is', () => {
    expect(widthOf('Hé, 1 m', 1000)).toBe(722 + 556 + 278 + 278 + 556 + 278 + 833);
  });
});
