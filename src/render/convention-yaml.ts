import type { IsoDate } from '../calendar/day.ts';
import { writeDocument } from '../language/document/write.ts';
import type { Convention } from '../language/model/convention.ts';
import type { Printed } from '../text/printed.ts';
import type { Lang } from '../text/text.ts';

/** A convention as YAML again, as it stood on a day: what was agreed by then is part of it, what was not stands aside. */
export function renderConvention(convention: Convention, on: IsoDate, lang: Lang): Printed {
  const { declaration, version, places } = convention;
  const { amendments = {}, ...rest } = declaration;
  const kept = keptOf(Object.entries(amendments), version, rest);
  const standing = kept.length > 0 ? { ...rest, amendments: Object.fromEntries(kept) } : rest;
  return writeDocument(standing, sayVersion(version, on)[lang], (pointer) => places.writtenAt(pointer));
}

type Named = readonly [id: string, declared: unknown];

/** The amendments that were not agreed, and those of which what stays still says `amended:ID`. */
function keptOf(amendments: readonly Named[], agreed: readonly string[], rest: unknown): readonly Named[] {
  const kept = new Set(amendments.flatMap(([id]) => (agreed.includes(id) ? [] : id)));
  const naming: unknown[] = [rest, ...amendments.flatMap(([id, declared]) => (kept.has(id) ? [declared] : []))];
  for (const part of naming) {
    const named = amendmentsNamedIn(part);
    for (const [id, declared] of amendments) {
      if (kept.has(id) || !named.has(id)) continue;
      kept.add(id);
      naming.push(declared);
    }
  }
  return amendments.filter(([id]) => kept.has(id));
}

function amendmentsNamedIn(part: unknown): ReadonlySet<string> {
  return new Set([...JSON.stringify(part).matchAll(/\bamended:([a-z0-9]+(?:-[a-z0-9]+)*)/g)].map(([, id = '']) => id));
}

function sayVersion(version: readonly string[], on: IsoDate) {
  const names = version.join(', ');
  return names === ''
    ? { en: `As it stood on ${on}, not amended.`, fr: `En vigueur au ${on}, sans avenant.` }
    : { en: `As it stood on ${on}, amended by: ${names}.`, fr: `Version consolidée au ${on}, avenants : ${names}.` };
}
