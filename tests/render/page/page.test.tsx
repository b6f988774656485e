import { expect, test } from '@jest/globals';
import { Day } from '../../../src/render/page/day.tsx';
import { renderPage } from '../../../src/render/page/page.tsx';
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
