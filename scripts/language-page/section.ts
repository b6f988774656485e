import type { RuleId } from '../../src/text/rule.ts';
import type { Lang, Text } from '../../src/text/text.ts';

/** What a reader gets of a section beside the table that the schema makes. */
export interface Section {
  /** The key that a file has for it, which heads the section; else words. */
  readonly key?: string;
  /** What the key means, behind it on the French page; the whole heading where there is no key. */
  readonly heading: Text;
  readonly intro: Text;
  /**
   * YAML that is valid beneath the small file of the page. ⟨one|two⟩ is “one” in English and “two” in French. A scenario
   * stands for itself.
   */
  readonly example: string;
  /** Where the clause of the example is, so that a default can be written into it. */
  readonly at?: string;
  /** What holds where an optional key is absent, and the descriptions of the schema don’t say it. */
  readonly absent?: Readonly<Record<string, Text>>;
  /** The section of writing.md and ecrire.md that teaches this. */
  readonly taught: Text;
  readonly rules?: readonly RuleId[];
}

/** One language of an example. */
export function exampleIn(lang: Lang, example: string): string {
  return example.replace(/⟨([^|⟩]*)\|([^⟩]*)⟩/g, (_, en: string, fr: string) => (lang === 'en' ? en : fr)).trim();
}

/** The file in which the examples stand. */
export const smallFile = `
conventio: 1
id: repair-week
title: ⟨Partnership for a week of repair|Convention pour une semaine de la réparation⟩
language: ⟨en|fr⟩
jurisdiction: ⟨GB|FR⟩
timeZone: ⟨Europe/London|Europe/Paris⟩
parties:
  ⟨council|ville⟩: { name: ⟨Brookford Council|Ville de Bellerive⟩, cite: { article: 1 } }
  ⟨trust|association⟩: { name: ⟨Brookford Repair Trust|Association Les Mains Vertes⟩, cite: { article: 1 } }
term:
  starts: { on: signed }
  ends: { period: P2Y, beginning: term.start }
  cite: { article: 2 }
deliverables:
  ⟨report|rapport⟩:
    title: ⟨Report on the week|Bilan de la semaine⟩
    by: ⟨trust|association⟩
    to: ⟨council|ville⟩
    due: { period: P2M, before: term.end }
    cite: { article: 3 }
events:
  ⟨workshop|atelier⟩: { title: ⟨A workshop is held|Un atelier est organisé⟩, cite: { article: 3 } }
`;
