import { type CopiedPlaces, isWhole } from './copied.ts';
import { readDocument } from './document/read.ts';
import type { Amendment, ById, Convention } from './model/convention.ts';
import { read } from './read.ts';
import { consolidate } from './rules/consolidate.ts';

/**
 * A convention that went through JSON, `structuredClone` or `postMessage`, whole again: it is read afresh from the text
 * that the copy carries. A convention that is whole is given back as it is. `compile` does this by itself.
 *
 * JSON does not carry amendments that a scenario or a journal adds to a convention; `structuredClone` does.
 *
 * @throws TypeError if it is no copy of a convention, or if its text, read by this version, has errors.
 */
export function restoreConvention(copy: Convention): Convention {
  if (isWhole(copy)) return copy;
  const convention = restored((copy as Partial<Convention> | null | undefined)?.places as CopiedPlaces | undefined);
  const added = typeof copy.amendments.get === 'function' ? addedAmendments(copy.amendments, convention) : [];
  const whole =
    added.length === 0
      ? convention
      : {
          ...convention,
          amendments: new Map([...convention.amendments, ...added.map((one) => [one.id, one] as const)]),
        };
  const missing = copy.version.filter((id) => !whole.version.includes(id));
  if (missing.length > 0) throw new TypeError(notCopied(`does not carry the amendment ${missing.join(', ')}`));
  return whole;
}

function restored(places: CopiedPlaces | undefined): Convention {
  if (typeof places?.text === 'string') {
    const { convention, diagnostics } = read(places.text, String(places.source));
    if (!convention) throw new TypeError(notCopied(`carries a text with errors: ${diagnostics[0]?.message.en}`));
    return convention;
  }
  if (!places?.before) throw new TypeError(notCopied('is not one: it carries no text'));
  const before = restored(places.before);
  const amendment = before.amendments.get(String(places.amendment));
  const amended = amendment && consolidate(before, amendment, places.values).convention;
  if (!amended) throw new TypeError(notCopied(`does not carry the amendment ${places.amendment}`));
  return amended;
}

/** Amendments that the text of the convention does not have, each with the places of its own text. */
function addedAmendments(amendments: ById<Amendment>, convention: Convention): readonly Amendment[] {
  return [...amendments.values()].flatMap((amendment) => {
    if (convention.amendments.has(amendment.id)) return [];
    const { text, source } = amendment.places as CopiedPlaces;
    const { document } = readDocument(String(text), String(source), 'archive');
    return document ? [{ ...amendment, places: document }] : [];
  });
}

function notCopied(why: string): string {
  return `conventio: the copy of a convention ${why}`;
}
