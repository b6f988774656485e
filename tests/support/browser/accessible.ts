import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA, which take in those of 2.0 and 2.1, and what axe takes for good practice besides. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails with every breach of accessibility that axe finds on a page as it stands, and where it has to be scrolled
 * sideways as a whole (WCAG 1.4.10), which axe can't see. What axe can't decide, it doesn't tell: colours upon pictures,
 * say, want to be looked at.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await allowOurScripts(page);
  await page.evaluate(axe.source);
  const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] };
  const { violations }: axe.AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  const [content, width] = await page.evaluate<[number, number]>('[document.documentElement.scrollWidth, innerWidth]');
  const breaches = violations.flatMap(breachesOf);
  if (content > width)
    breaches.push(`reflow: the page is ${content} pixels wide in a window of ${width} (WCAG 1.4.10)`);
  if (breaches.length > 0) throw new Error(`${page.url()} is not accessible to all:\n\n${breaches.join('\n\n')}`);
}

/** Rule, element, how to fix it. */
function breachesOf({ id, help, helpUrl, nodes }: axe.Result): readonly string[] {
  return nodes.map(({ target, html, failureSummary = '' }) =>
    [
      `${id}: ${help} (${helpUrl})`,
      `  at ${target.join(' ')}`,
      `  ${html}`,
      `  ${failureSummary.replaceAll('\n', '\n  ')}`,
    ].join('\n'),
  );
}

/**
 * Lets axe run where the scripts of a page are off: those have had their chance when it was loaded. Nothing happens where
 * the value is the one that this session knows, hence the first call.
 */
async function allowOurScripts(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const value of [true, false]) await session.send('Emulation.setScriptExecutionDisabled', { value });
}
