import type { Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { Passage, Section, Sentence, Source } from './restatement.ts';
import { onOneLine, quoted } from './words/grammar.ts';

/** A sentence that is no longer what it was; new without a before, gone without an after. */
export interface Change {
  readonly before?: Text;
  readonly after?: Text;
}

/** What differs in one clause. */
export interface Difference {
  readonly kind: 'new' | 'gone' | 'changed';
  readonly at: Pointer;
  /** The section that the clause stands in. */
  readonly section: Text;
  /** How the clause is called. */
  readonly name: Text;
  readonly changes: readonly Change[];
}

/** Compares two restatements clause by clause; what follows from clauses is left out. */
export function differencesOf(before: readonly Section[], after: readonly Section[]): readonly Difference[] {
  const [old, now] = [placesOf(before), placesOf(after)];
  const changed = [...now].flatMap(([at, place]): readonly Difference[] => {
    const was = old.get(at);
    const { section, passage } = place;
    const kind = was ? 'changed' : 'new';
    const changes = compare(was ? linesOf(was.passage) : [], was ? linesOf(passage) : linesUnder(passage));
    return changes.length === 0 ? [] : [{ kind, at, section, name: nameOf(passage), changes }];
  });
  const gone = [...old].flatMap(([at, { section, passage }]): readonly Difference[] => {
    if (now.has(at)) return [];
    return [{ kind: 'gone', at, section, name: nameOf(passage), changes: compare(linesUnder(passage), []) }];
  });
  return [...changed, ...gone];
}

interface Place {
  readonly section: Text;
  readonly passage: Passage;
}

function placesOf(sections: readonly Section[]): ReadonlyMap<Pointer, Place> {
  const places = sections.flatMap(({ heading, groups, isDerived }) =>
    isDerived ? [] : groups.flatMap(({ passages }) => passages.map((passage) => ({ section: heading, passage }))),
  );
  return new Map(places.map((place) => [place.passage.at, place]));
}

function nameOf({ title, heading, sentences }: Passage): Text {
  return title === undefined ? (heading ?? sentences[0]?.text ?? { en: '', fr: '' }) : quoted(title);
}

/** The lines of a clause that is told as a whole, below its name. */
function linesUnder({ title, heading, ...passage }: Passage): readonly Text[] {
  return linesOf(passage);
}

/** Everything that is said of a clause, a line each. */
function linesOf({ title, heading, isInSentence, sentences, source }: Passage): readonly Text[] {
  return [
    ...(title === undefined || isInSentence || isSaid(title, sentences) ? [] : [titled(title)]),
    ...(title === undefined && heading ? [{ en: `${heading.en}.`, fr: `${heading.fr}.` }] : []),
    ...sentences.flatMap(linesOfSentence),
    ...linesOfSource(source),
  ];
}

/** Whether a sentence has the title in it, so that it need not be told apart. */
function isSaid(title: string, sentences: readonly Sentence[]): boolean {
  return sentences.some(({ text }) => text.en.includes(title) && text.fr.includes(title));
}

function titled(title: string): Text {
  const { en, fr } = quoted(title);
  return { en: `Title: ${en}.`, fr: `Intitulé : ${fr}.` };
}

function linesOfSentence({ text, more = [], items = [], source }: Sentence): readonly Text[] {
  const lines = items.map(({ en, fr }) => ({ en: `${text.en} ${en}`, fr: `${text.fr} ${fr}` }));
  return [...(items.length === 0 ? [text, ...more] : lines), ...(source ? linesOfSource(source) : [])];
}

/** What a clause rests on and how it is read, in sentences. */
export function linesOfSource({ citations, isPractice, interpretation, aims = [], note }: Source): readonly Text[] {
  return [
    ...citations.map((citation): Text => {
      const where =
        'article' in citation
          ? { en: `article ${citation.article}`, fr: `article ${citation.article}` }
          : { en: citation.law, fr: citation.law };
      const quote = citation.quote === undefined ? undefined : quoted(citation.quote);
      return {
        en: `Source: ${where.en}${quote ? ` (${quote.en})` : ''}.`,
        fr: `Source : ${where.fr}${quote ? ` (${quote.fr})` : ''}.`,
      };
    }),
    ...(isPractice ? [practice] : []),
    ...aims.map((aim) => ({ en: `Aim: ${aim}`, fr: `But : ${aim}` })),
    ...(interpretation
      ? [
          {
            en: `Interpretation: ${onOneLine(interpretation)}`,
            fr: `Interprétation retenue : ${onOneLine(interpretation)}`,
          },
        ]
      : []),
    ...(note ? [{ en: `Note: ${onOneLine(note)}`, fr: `Remarque : ${onOneLine(note)}` }] : []),
  ];
}

const practice: Text = {
  en: 'Source: practice; the signed text does not say this.',
  fr: 'Source : usage ; le texte signé ne le dit pas.',
};

/** What two lists of lines do not share, in order: what stands in the same gap is one change. */
function compare(before: readonly Text[], after: readonly Text[]): readonly Change[] {
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...shared(before, after), [before.length, after.length] as const]) {
    const count = Math.max(nextI - i, nextJ - j);
    for (let k = 0; k < count; k += 1) {
      const [old, now] = [i + k < nextI ? before[i + k] : undefined, j + k < nextJ ? after[j + k] : undefined];
      changes.push({ ...(old && { before: old }), ...(now && { after: now }) });
    }
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return changes;
}

/** The places of a longest list of lines that both have. */
function shared(before: readonly Text[], after: readonly Text[]): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = isSame(before[i], after[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < before.length && j < after.length; ) {
    if (isSame(before[i], after[j])) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function isSame(one: Text | undefined, other: Text | undefined): boolean {
  return one?.en === other?.en && one?.fr === other?.fr;
}

/** A difference as a sentence with its changes as a list. */
export function sayDifference({ kind, section, name, changes }: Difference): Sentence {
  const words = kinds[kind];
  return {
    text: { en: `${words.en} “${section.en}”: ${name.en}`, fr: `${words.fr} « ${section.fr} » : ${name.fr}` },
    items: changes.flatMap(kind === 'changed' ? sayChange : sayWhole),
  };
}

const kinds: Readonly<Record<Difference['kind'], Text>> = {
  new: { en: 'Added to', fr: 'Ajout dans' },
  gone: { en: 'Removed from', fr: 'Suppression dans' },
  changed: { en: 'Changed in', fr: 'Modification dans' },
};

function sayChange({ before, after }: Change): readonly Text[] {
  const [was, is] = before && after ? [labels.before, labels.after] : [labels.removed, labels.added];
  return [...(before ? [labelled(was, before)] : []), ...(after ? [labelled(is, after)] : [])];
}

/** The lines of a clause that is new or gone as a whole need no label each. */
function sayWhole({ before, after }: Change): readonly Text[] {
  return [before, after].filter((text) => text !== undefined);
}

function labelled(label: Text, { en, fr }: Text): Text {
  return { en: `${label.en} ${en}`, fr: `${label.fr} ${fr}` };
}

const labels = {
  before: { en: 'Before:', fr: 'Avant :' },
  after: { en: 'After:', fr: 'Après :' },
  added: { en: 'Added:', fr: 'Ajout :' },
  removed: { en: 'Removed:', fr: 'Suppression :' },
} as const satisfies Readonly<Record<string, Text>>;
