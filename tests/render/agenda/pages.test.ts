import { describe, expect, test } from '@jest/globals';
import { agendaCsv } from '../../../src/render/agenda/agenda-csv.ts';
import { renderAgendaHtml } from '../../../src/render/agenda/agenda-page.tsx';
import { renderAgreementHtml } from '../../../src/render/agenda/agreement-page.tsx';
import { agreementsCsv } from '../../../src/render/agenda/agreements-csv.ts';
import { renderAgendaMarkdown } from '../../../src/render/agenda/markdown.ts';
import { renderOverviewHtml } from '../../../src/render/agenda/overview.tsx';
import { renderAgreementMarkdown, renderOverviewMarkdown } from '../../../src/render/agenda/overview-markdown.ts';
import { langs } from '../../../src/text/text.ts';
import { expectGolden } from '../../support/golden.ts';
import { agreement, lines, names, overview } from './specimen.ts';

const golden = (name: string) => new URL(`golden/${name}`, import.meta.url).pathname;

describe.each(langs)('in %s', (lang) => {
  const agenda = {
    lines,
    names,
    today: '2024-03-01',
    from: '2024-03-01',
    to: '2024-03-30',
    onlyOpen: false,
    lang,
  } as const;

  test('agendas, overviews and agreements read as they did, on pages and in Markdown', () => {
    const bodyOf = (page: string) =>
      (/<body>.*<\/body>/s.exec(page)?.[0] ?? '').replaceAll(/(?=<(?:section|li|tr|h\d)\b)/g, '\n');
    const pages = [renderAgendaHtml(agenda), renderOverviewHtml(overview(lang)), renderAgreementHtml(agreement(lang))];
    expectGolden(golden(`pages.${lang}.html`), `${pages.map(bodyOf).join('\n\n')}\n`);
    const texts = [
      renderAgendaMarkdown(agenda),
      renderOverviewMarkdown(overview(lang)),
      renderAgreementMarkdown(agreement(lang)),
    ];
    expectGolden(golden(`pages.${lang}.md`), texts.join('\n'));
    expectGolden(
      golden(`tables.${lang}.csv`),
      [...agendaCsv(agenda), ...agreementsCsv(overview(lang).rows, lang)].join(''),
    );
  });

  test('what files and facts say acts nowhere', () => {
    for (const page of [
      renderAgendaHtml(agenda),
      renderOverviewHtml(overview(lang)),
      renderAgreementHtml(agreement(lang)),
    ])
      expect(page).not.toMatch(/<script|<b onclick|<Rivers|https?:/);
    for (const text of [renderAgendaMarkdown(agenda), renderOverviewMarkdown(overview(lang))]) {
      expect(text).not.toMatch(/[^\\]<b|[^\\]\[a\]|[^\\]`x|^# \[/m);
      // Every row of a table has the cells of its head.
      for (const table of text.match(/(?:^\|.*\n)+/gm) ?? []) {
        const widths = table
          .trimEnd()
          .split('\n')
          .map((record) => record.split(/(?<!\\)\|/).length);
        expect(new Set(widths).size).toBe(1);
      }
    }
  });
});

test('an agreement leads to its page where there is one', () => {
  const page = renderOverviewHtml({ ...overview('en'), href: (id) => `/agreements/${id}` });
  expect(page.match(/href="\/agreements\/mou"/g)?.length).toBeGreaterThan(2);
  expect(renderOverviewHtml(overview('en'))).not.toContain('/agreements/');
});

test('with nothing to show, pages say so', () => {
  const empty = { ...overview('en'), rows: [], lines: [], names: new Map() };
  expect(renderOverviewHtml(empty)).toContain('There is no agreement yet.');
  expect(renderOverviewMarkdown(empty)).toContain('There is no agreement yet.');
  const agenda = {
    lines: [],
    names,
    today: '2024-03-01',
    from: '2024-03-01',
    to: '2024-03-02',
    onlyOpen: false,
  } as const;
  expect(renderAgendaHtml({ ...agenda, lang: 'fr' })).toContain('Aucune échéance.');
});
