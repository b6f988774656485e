/** Where the text says so: `art. 2.3`, or a place that has a name, as `signatures`. */
export function sayPlace(article: string): string {
  return /^\d/.test(article) ? `art.\u00a0${article.replaceAll(' ', '\u00a0')}` : article;
}
