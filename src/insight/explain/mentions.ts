import type { Convention } from '../../language/model/convention.ts';
import { own } from '../../text/own.ts';
import type { Text } from '../../text/text.ts';
import { onOneLine, quoted } from './words/grammar.ts';

/** Words of the file, with the clause that they stand in. */
export interface Words {
  readonly words: string;
  /** What the clause is called, to refer a reader to it. */
  readonly name: Text;
  readonly kind: 'title' | 'text' | 'remark';
  /** The section of the file: `obligations`, `term`. */
  readonly section: string;
}

/** Sections whose clauses settle nothing between the parties: what is only recalled, checked or computed. */
const aside = new Set(['reminders', 'properties', 'calendar']);

/** Everything that the file says in words, clause by clause, in whatever form and language. */
export function* wordsIn(convention: Convention): Generator<Words> {
  for (const [section, declared] of Object.entries(convention.declaration)) {
    if (typeof declared !== 'object' || declared === null || aside.has(section)) continue;
    const name = own(sectionNames, section);
    if (name) yield* wordsOf(declared, { name, section });
    else
      for (const clause of Object.values<unknown>(declared)) yield* wordsOf(clause, { name: nameOf(clause), section });
  }
}

/** Sections that are one clause, by their headings in the restatement. */
const sectionNames: Readonly<Record<string, Text>> = {
  signature: { en: '“Signature”', fr: '« Signature »' },
  notification: { en: '“Notification”', fr: '« Notification »' },
  term: { en: '“Duration”', fr: '« La durée »' },
  exit: { en: '“Withdrawal of a party”', fr: '« Retrait d’une partie »' },
  consideration: { en: '“Money”', fr: '« Les conditions financières »' },
};

/** The title of a clause, else the name of a party, else its first words. */
function nameOf(clause: unknown): Text {
  const { title, shortName, name, text } = clause as Readonly<Record<string, string | undefined>>;
  return quoted(firstWords(title ?? shortName ?? name ?? text ?? ''));
}

const longest = 70;

function firstWords(text: string): string {
  const words = onOneLine(text);
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\s\S*$/, '')}…`;
}

type Place = Pick<Words, 'name' | 'section'>;

/** The words below a value; names of facts, ids and days are none. */
function* wordsOf(value: unknown, place: Place, kind?: Words['kind']): Generator<Words> {
  if (typeof value === 'string') {
    if (kind) yield { ...place, words: value, kind };
  } else if (Array.isArray(value)) {
    for (const member of value) yield* wordsOf(member, place, kind);
  } else if (typeof value === 'object' && value !== null) {
    const within = kind === 'title' ? undefined : kind;
    for (const [key, member] of Object.entries(value)) yield* wordsOf(member, place, own(kinds, key) ?? within);
  }
}

/** The keys whose values are words, with everything below them. */
const kinds: Readonly<Record<string, Words['kind']>> = {
  title: 'title',
  components: 'text',
  text: 'text',
  quote: 'text',
  law: 'text',
  laws: 'text',
  aims: 'text',
  must: 'text',
  permitted: 'text',
  forbidden: 'text',
  attribution: 'text',
  scope: 'text',
  name: 'text',
  shortName: 'text',
  capacity: 'text',
  place: 'text',
  note: 'remark',
  interpretation: 'remark',
};

/** The words around what was found in a text, to quote them. */
export function excerptOf(text: string, looks: RegExp): string | undefined {
  const line = text.split('\n').find((each) => looks.test(each));
  if (line === undefined) return undefined;
  const words = onOneLine(line);
  const at = words.search(looks);
  const from = at < longest / 2 ? 0 : words.indexOf(' ', at - longest / 2) + 1;
  return `${from > 0 ? '… ' : ''}${firstWords(words.slice(from))}`;
}
