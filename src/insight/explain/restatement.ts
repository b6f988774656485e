import type { IsoDate } from '../../calendar/day.ts';
import type { Citation } from '../../language/model/citation.ts';
import type { Pointer } from '../../text/span.ts';
import type { Lang, Text } from '../../text/text.ts';

/** What a passage or a sentence rests on, and how it was read. */
export interface Source {
  readonly citations: readonly Citation[];
  /** The text does not say it: practice adds it. */
  readonly isPractice: boolean;
  readonly interpretation?: string;
  /** What the text says that it is for. */
  readonly aims?: readonly string[];
  readonly note?: string;
}

/** One sentence of the restatement; what it rests on besides its passage; the members of a list that it announces. */
export interface Sentence {
  readonly text: Text;
  /** Sentences that follow it and rest on the same. */
  readonly more?: readonly Text[];
  readonly items?: readonly Text[];
  readonly source?: Source;
}

/** What is told of one clause. */
export interface Passage {
  /** The clause in its file. */
  readonly at: Pointer;
  /** The title that the convention declares, as it stands there. */
  readonly title?: string;
  /** Its first sentence has the title in it, so that no heading is needed. */
  readonly isInSentence?: true;
  /** How it is told among clauses that have the same terms, which are then told once. */
  readonly among?: { readonly heading: Text; readonly terms: Text; readonly sentences: readonly Sentence[] };
  /** What the clause is called that has no title of its own. */
  readonly heading?: Text;
  readonly sentences: readonly Sentence[];
  readonly source: Source;
}

/** Passages that belong together: the duties of one party, for example. */
export interface Group {
  readonly heading?: Text;
  /** What holds of all of them. */
  readonly lead?: Text;
  readonly passages: readonly Passage[];
}

/** A part of a convention in plain words, under a heading. */
export interface Section {
  /** Its name in addresses: `#term`. */
  readonly id: string;
  readonly heading: Text;
  readonly lead?: Text;
  readonly groups: readonly Group[];
  /** It follows from the other sections, so that no change is its own. */
  readonly isDerived?: true;
}

/** A convention restated in plain words, clause by clause, as data. */
export interface Restatement {
  readonly title: string;
  /** The language of its titles. */
  readonly language: Lang;
  /** The last day of the facts by which dates are told. */
  readonly on?: IsoDate;
  readonly introduction: readonly Text[];
  readonly sections: readonly Section[];
}
