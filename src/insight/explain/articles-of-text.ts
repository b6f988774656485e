/** The articles of a signed text in its order, numbered parts included: `2`, then `2.1` for a part “1. …” of it. */
export function articlesOfText(text: string): readonly string[] {
  const found: string[] = [];
  let article = '';
  for (const line of text.split('\n')) {
    const [, heading] = /^\s*article\s+(\d+(?:[.-]\d+)*|[ivxlc]+|premier|1er)(?![\p{L}\d])/iu.exec(line) ?? [];
    if (heading !== undefined) {
      article = /^(premier|1er)$/i.test(heading) ? '1' : heading;
      found.push(article);
      continue;
    }
    const [, part] = /^\s*(\d{1,2})[.)]\s+\p{Lu}/u.exec(line) ?? [];
    if (part !== undefined && article !== '') found.push(`${article}.${part}`);
  }
  return [...new Set(found)];
}
