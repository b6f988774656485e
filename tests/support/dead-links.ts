import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The links of a page, relative to a root, that lead to no file, or to no heading: each with its page. */
export function deadLinks(root: string, page: string): readonly string[] {
  const links = [...withoutCode(readFileSync(join(root, page), 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)];
  return links
    .map((match) => match[1] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link) && !leadsSomewhere(root, page, link))
    .map((link) => `${page}: ${link}`);
}

function leadsSomewhere(root: string, page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), decodeURIComponent(path));
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || !target.endsWith('.md') || headingsOf(join(root, target)).has(anchor);
}

/** The anchors that GitHub and npm give the headings of a page. */
function headingsOf(path: string): ReadonlySet<string> {
  const text = withoutCode(readFileSync(path, 'utf8'));
  const anchors = new Set([...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map((match) => match[1] ?? ''));
  for (const [, heading = ''] of text.matchAll(/^#+ (.+)$/gm)) {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const plain = words.replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-');
    for (let count = 0; ; count += 1) {
      const anchor = count === 0 ? plain : `${plain}-${count}`;
      if (anchors.has(anchor)) continue;
      anchors.add(anchor);
      break;
    }
  }
  return anchors;
}

function withoutCode(text: string): string {
  return text.replace(/^ *(`{3,})[^\n]*\n[\s\S]*?^ *\1 *$/gm, '');
}
