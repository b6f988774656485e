import { describe, expect, test } from '@jest/globals';
import { Day } from '../../../src/render/page/day.tsx';
import { renderPage } from '../../../src/render/page/page.tsx';
import { Tag } from '../../../src/render/page/tag.tsx';
import { expectAccessible, expectPicture, openPage } from '../../support/browser.ts';

const tones = ['late', 'soon', 'done', 'calm', 'live'] as const;

const html = renderPage({
  title: 'Échéances',
  lang: 'fr',
  body: (
    <main>
      <h1>Échéances</h1>
      <p class="muted">Ce qui reste à faire dans les trente jours.</p>
      <p>
        {tones.map((tone) => (
          <>
            <Tag tone={tone}>{tone}</Tag>{' '}
          </>
        ))}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Jour</th>
            <th scope="col">Quoi</th>
            <th scope="col" class="number">
              Jours
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <Day day="2023-05-01" lang="fr" />
            </td>
            <th scope="row">Remise du diagnostic partagé</th>
            <td class="number">2,5</td>
          </tr>
        </tbody>
      </table>
      <details>
        <summary>Pourquoi ce jour</summary>
        <p>
          <a href="#loi">Article 641 du code de procédure civile</a>
        </p>
      </details>
    </main>
  ),
});

describe.each([
  ['light', false],
  ['dark', true],
] as const)('a page in the %s scheme', (scheme, dark) => {
  test.each([390, 1280] as const)('is accessible to all at a width of %i, and looks as it did', async (width) => {
    const page = await openPage({ width, dark, at: { html } });
    await expectAccessible(page);
    await expectPicture(page, `page-${width}-${scheme}`);
  });
});

test('a page without scripts is accessible to all', async () => {
  const page = await openPage({ width: 390, js: false, at: { html } });
  await expectAccessible(page);
  expect(await page.title()).toBe('Échéances');
});
