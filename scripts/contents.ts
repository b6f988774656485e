/** The anchor that GitHub gives a heading: what is no letter, digit, hyphen or space falls away. */
export function anchorOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
    .replaceAll(' ', '-');
}

export interface Heading {
  readonly level: number;
  readonly words: string;
  readonly anchor: string;
}

/** The headings of a page, each with its anchor: a heading that is repeated gets a number. */
export function headingsOf(page: string): readonly Heading[] {
  const seen = new Map<string, number>();
  const outsideCode = page.replace(/^```[\s\S]*?^```$/gm, '');
  return [...outsideCode.matchAll(/^(#{1,4}) (.+)$/gm)].map(([, hashes = '', words = '']) => {
    const plain = anchorOf(words);
    const before = seen.get(plain) ?? 0;
    seen.set(plain, before + 1);
    return { level: hashes.length, words, anchor: before === 0 ? plain : `${plain}-${before}` };
  });
}

/** The sections of a page as links. */
export function contentsOf(page: string): string {
  return headingsOf(page)
    .filter(({ level }) => level === 2)
    .map(({ words, anchor }) => `- [${words}](#${anchor})`)
    .join('\n');
}

const between = /<!-- contents -->[\s\S]*?<!-- \/contents -->/;

/** The page with its table of contents brought up to date, between the two remarks that mark its place. */
export function withContents(page: string): string {
  return page.replace(between, () => `<!-- contents -->\n${contentsOf(page)}\n<!-- /contents -->`);
}

export function hasContents(page: string): boolean {
  return between.test(page);
}
