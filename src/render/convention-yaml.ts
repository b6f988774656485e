import type { IsoDate } from '../calendar/day.ts';
import { writeDocument } from '../language/document/write.ts';
import type { Convention } from '../language/model/convention.ts';
import type { Printed } from '../text/printed.ts';
import type { Lang } from '../text/text.ts';

/** A convention as YAML again, as it stood on a day: what was agreed by then is part of it, what was not stands aside. */
export function renderConvention(convention: Convention, on: IsoDate, lang: Lang): Printed {
  const { declaration, version, places } = convention;
  const { amendments = {}, ...rest } = declaration;
  const open = Object.entries(amendments).filter(([id]) => !version.includes(id));
  const standing = open.length > 0 ? { ...rest, amendments: Object.fromEntries(open) } : rest;
  return writeDocument(standing, sayVersion(version, on)[lang], (pointer) => places.writtenAt(pointer));
}

function sayVersion(version: readonly string[], on: IsoDate) {
  const names = version.join(', ');
  return names === ''
    ? { en: `As it stood on ${on}, not amended.`, fr: `En vigueur au ${on}, sans avenant.` }
    : { en: `As it stood on ${on}, amended by: ${names}.`, fr: `Version consolidée au ${on}, avenants : ${names}.` };
}
