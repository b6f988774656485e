import type { Diagnostic } from '../../text/diagnostic.ts';
import { memberOf, type Pointer, parentOf } from '../../text/span.ts';
import type { Document } from '../document/document.ts';
import { valueAt } from './value-at.ts';

/** A diagnostic with the article of the signed text that its clause rests on, so that its reader can look it up. */
export function withArticle(diagnostic: Diagnostic, document: Document): Diagnostic {
  const article = citedArticle(diagnostic.pointer, document);
  return article === undefined ? diagnostic : { ...diagnostic, article };
}

/** The articles that the nearest clause around a place cites, as they are written: `6`, or `2.1, 2.3`. */
function citedArticle(pointer: Pointer, document: Document): string | undefined {
  for (let at = pointer; at !== ''; at = parentOf(at)) {
    const cite = memberOf(at, 'cite');
    const cited = valueAt(document.value, cite);
    if (cited === undefined) continue;
    const places = Array.isArray(cited) ? cited.map((_, index) => memberOf(cite, index)) : [cite];
    const articles = places.flatMap((place) => document.writtenAt(memberOf(place, 'article')) || []);
    return articles.length === 0 ? undefined : articles.join(', ');
  }
  return undefined;
}
