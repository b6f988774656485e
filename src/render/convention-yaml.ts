import { Document, isPair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { IsoDate } from '../calendar/day.ts';
import type { Convention } from '../model/convention.ts';
import { memberOf, type Pointer } from '../text/span.ts';
import type { Lang } from '../text/text.ts';

/** A convention as YAML again, as it stood on a day: what was agreed by then is part of it, what was not still stands aside. */
export function renderConvention(convention: Convention, on: IsoDate, lang: Lang): string {
  const { declaration, version } = convention;
  const open = Object.entries(declaration.amendments ?? {}).filter(([id]) => !version.includes(id));
  const { amendments: _amendments, ...rest } = declaration;
  const standing = { ...rest, ...(open.length > 0 && { amendments: Object.fromEntries(open) }) };
  const document = new Document(standing);
  keepDigits(document.contents, '', convention);
  document.commentBefore = ` ${sayVersion(version, on)[lang]}`;
  return document.toString({ lineWidth: 120 });
}

function sayVersion(version: readonly string[], on: IsoDate) {
  const names = version.join(', ');
  return names === ''
    ? { en: `As it stood on ${on}, not amended.`, fr: `En vigueur au ${on}, sans avenant.` }
    : { en: `As it stood on ${on}, amended by: ${names}.`, fr: `Version consolidée au ${on}, avenants : ${names}.` };
}

/** Article 2.10 is not article 2.1: a number is written with the digits that its author wrote. */
function keepDigits(node: unknown, at: Pointer, convention: Convention): void {
  if (node instanceof Scalar && typeof node.value === 'number') {
    const decimals = convention.places.writtenAt(at)?.split('.')[1];
    if (decimals) node.minFractionDigits = decimals.length;
    return;
  }
  for (const [index, item] of ((node as YAMLMap | YAMLSeq | null)?.items ?? []).entries()) {
    if (isPair(item)) keepDigits(item.value, memberOf(at, String((item.key as Scalar).value)), convention);
    else keepDigits(item, memberOf(at, index), convention);
  }
}
