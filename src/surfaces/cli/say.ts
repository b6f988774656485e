import { page } from '../../text/page.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang } from '../../text/text.ts';

/** What the program says of itself or of its call, beside what it was asked for; a name in it may hold anything. */
export function programSays(words: string | readonly string[], lang: Lang): Printed {
  const [first = '', ...more] = [words].flat();
  return page([`${lang === 'fr' ? 'conventio :' : 'conventio:'} ${first}`, ...more]);
}
