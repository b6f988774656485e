import { expect, test } from '@jest/globals';
import { escapedCell } from '../../../src/render/agenda/markdown.ts';
import { Day } from '../../../src/render/page/day.tsx';
import { renderMarkup, renderPage } from '../../../src/render/page/page.tsx';
import { Tag } from '../../../src/render/page/tag.tsx';

test('a page needs nothing else, and what stands on it can’t act', () => {
  const page = renderPage({
    title: '</title><script>alert(1)</script>',
    lang: 'fr',
    body: (
      <main>
        <Tag tone="late">{'<b onclick="x">'}</Tag> <Day day="2023-05-01" lang="fr" />
      </main>
    ),
  });
  expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/);
  expect(page).not.toMatch(/<script|<b |https?:/);
  expect(page).toContain('&lt;b onclick=&quot;x&quot;>');
  expect(page).toContain('<time datetime="2023-05-01">1er mai 2023</time>');
});

test('no word turns around the day beside it, on a page, in a picture or in a table', () => {
  const turned = 'Ville \u202e2024\u2066 \u200fעיר';
  expect(renderPage({ title: turned, lang: 'fr', body: <p>{turned}</p> })).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(renderMarkup(<text>{turned}</text>)).toBe('<text>Ville 2024 \u200fעיר</text>\n');
  expect(escapedCell(turned)).toBe('Ville 2024 \u200fעיר');
});
