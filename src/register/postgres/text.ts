/**
 * Texts as PostgreSQL can hold them. Its `text` knows neither U+0000 nor half of a surrogate pair, and with COLLATE "C" it
 * orders by code points, where JavaScript orders by UTF-16 units: there U+1F600 comes before U+FF01. So these few are
 * written otherwise, each behind a mark, such that every text can be read again and the order is that of JavaScript (but
 * for the first half of a pair that stands alone, which comes after all pairs). All other texts stand as they are.
 */
const low = '\u0001';
const high = '\u{10ffff}';

/** Where the halves of pairs go: 2048 places in the private use area, behind two marks of their own. */
const privateUse = 0xe000;
const firstHalf = 0xd800;

/** What is written otherwise. Text that has none of it, nearly all there is, is found out in one go. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
const special = /[\u0000\u0001\ud800-\udfff\ue000-\uffff\u{10ffff}]/gu;

export function toPostgres(text: string): string {
  return text.replace(special, (sign) => {
    const unit = sign.charCodeAt(0);
    if (unit <= 1) return `${low}${unit === 0 ? '\u0001' : '\u0002'}`;
    if (sign === high) return `${high}\u0002`;
    if (unit >= privateUse) return `${high}${sign}`;
    return `${high}\u0003${String.fromCharCode(unit - firstHalf + privateUse)}`;
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about.
const written = /\u0001([\u0001\u0002])|\u{10ffff}(?:\u0002|\u0003([\ue000-\ue7ff])|([\ue000-\uffff]))/gu;

export function fromPostgres(text: string): string {
  return text.replace(written, (_, control?: string, half?: string, other?: string) => {
    if (control !== undefined) return control === '\u0001' ? '\u0000' : '\u0001';
    if (half !== undefined) return String.fromCharCode(half.charCodeAt(0) - privateUse + firstHalf);
    return other ?? high;
  });
}
