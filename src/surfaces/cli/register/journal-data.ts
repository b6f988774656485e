import { writeInstant } from '../../../calendar/instant.ts';
import { declarationOf } from '../../../engine/lifecycle/facts/stored-fact.ts';
import type { Agreement } from '../../../register/agreement/agreement.ts';
import type { Deed, JournalEntry } from '../../../register/agreement/journal.ts';
import { refusalData } from '../../../render/timeline-json.ts';
import type { Lang } from '../../../text/text.ts';

/** The journal of an agreement as JSON data. */
export function journalData({ id, convention }: Agreement, journal: readonly JournalEntry[], lang: Lang) {
  return {
    format: 'conventio.journal/1',
    agreement: id,
    convention,
    entries: journal.map((one) => entryData(one, lang)),
  };
}

export function entryData({ number, revision, authorship: { by, at, key }, deed }: JournalEntry, lang: Lang) {
  return {
    number,
    revision,
    at: writeInstant(at),
    by,
    ...(key !== undefined && { key }),
    kind: deed.kind,
    ...deedData(deed, lang),
  };
}

function deedData(deed: Deed, lang: Lang) {
  switch (deed.kind) {
    case 'recorded':
      return { facts: deed.facts.map(declarationOf) };
    case 'refused':
      return {
        facts: deed.facts.map(declarationOf),
        refusals: deed.refusals.map((refusal) => refusalData(refusal, lang)),
      };
    case 'added':
      return { version: deed.version, settings: deed.settings };
    case 'adopted':
      return { version: deed.version, renames: deed.renames };
    case 'set':
      return { settings: deed.settings };
  }
}
