import { memberOf, type Pointer } from '../../text/span.ts';
import type { CiteDeclaration, ClauseDeclaration } from '../schema/declaration.ts';
import type { Binder } from './binder.ts';
import type { Basis, Citation } from './citation.ts';

/** What every clause has. */
export interface Clause {
  /** The clause in its file. */
  readonly at: Pointer;
  readonly basis?: Basis;
  readonly interpretation?: string;
  /** What the text says that it is for. */
  readonly aims?: readonly string[];
  readonly note?: string;
}

/** A clause that has a name and an id. */
export interface NamedClause extends Clause {
  readonly id: string;
  readonly title: string;
}

/** The articles that a clause cites, as `6` or `2.1, 2.3`; `null` when it cites none. */
export function articleOf(clause: { readonly basis?: Basis } | undefined): string | null {
  if (clause?.basis?.kind !== 'text') return null;
  const articles = clause.basis.citations.flatMap((citation) => ('article' in citation ? [citation.article] : []));
  return articles.length === 0 ? null : [...new Set(articles)].join(', ');
}

export function bindClause(declared: ClauseDeclaration, at: Pointer, binder: Binder): Clause {
  const basis = bindBasis(declared.cite, memberOf(at, 'cite'), binder);
  return {
    at,
    ...(basis && { basis }),
    ...(declared.interpretation && { interpretation: declared.interpretation.trim() }),
    ...(declared.aims && { aims: declared.aims.map((aim) => aim.trim()) }),
    ...(declared.note && { note: declared.note.trim() }),
  };
}

export function bindNamedClause(declared: ClauseDeclaration, id: string, at: Pointer, binder: Binder): NamedClause {
  return { ...bindClause(declared, at, binder), id, title: (declared.title ?? id).trim() };
}

function bindBasis(cite: CiteDeclaration | undefined, at: Pointer, binder: Binder): Basis | undefined {
  if (cite === undefined) return undefined;
  if (cite === 'practice') return { kind: 'practice' };
  const several = Array.isArray(cite);
  const citations = (several ? cite : [cite]).map((citation, index): Citation => {
    const place = several ? memberOf(at, index) : at;
    const quote = citation.quote?.trim();
    const article = articleAsWritten(citation.article, memberOf(place, 'article'), binder);
    return {
      at: place,
      ...(quote && { quote }),
      ...(citation.law !== undefined ? { law: citation.law.trim() } : { article }),
    };
  });
  binder.citations.push(...citations);
  return { kind: 'text', citations };
}

/** Article 2.10 is another one than article 2.1. */
function articleAsWritten(article: string | number | undefined, at: Pointer, { places }: Binder): string {
  return String(typeof article === 'number' ? (places.writtenAt(at) ?? article) : article).trim();
}
