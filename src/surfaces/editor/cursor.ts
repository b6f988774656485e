import type { Place } from '../../language/document/document.ts';
import type { Span } from '../../text/span.ts';
import type { Analysis } from './analysis.ts';
import type { Mention } from './mentions.ts';

/** The mention that an offset stands in, or at whose edge it stands. */
export function mentionAt({ mentions }: Analysis, offset: number): Mention | undefined {
  return mentions.find(({ whole }) => holds(whole, offset));
}

export function holds({ start, end }: Span, offset: number): boolean {
  return start.offset <= offset && offset <= end.offset;
}

/** The key or the value that an offset stands in, with its place; nothing between two of them. */
export function placeAt({ document }: Analysis, offset: number): (Place & { readonly span: Span }) | undefined {
  if (!document) return undefined;
  const place = document.placeAt(offset);
  const span = document.spanOf(place.pointer, place.part);
  const isWithin = holds(span, offset);
  return isWithin && (place.part === 'key' || document.writtenAt(place.pointer) !== undefined)
    ? { ...place, span }
    : undefined;
}
