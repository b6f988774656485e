/** A mistake, and how it is made in any of the conventions. All of them leave a file that YAML can read. */
export interface Planted {
  readonly what: string;
  readonly pattern: RegExp;
  readonly put: string;
  /** Whether the schema alone can see it. */
  readonly inSchema: boolean;
}

export const planted: readonly Planted[] = [
  { what: 'a key misspelt', pattern: /^timeZone:/m, put: 'timeZon:', inSchema: true },
  { what: 'a key in French', pattern: /^title:/m, put: 'titre:', inSchema: true },
  { what: 'a key left out', pattern: /^jurisdiction:.*\n/m, put: '', inSchema: true },
  { what: 'a value that is none of its list', pattern: /^language: .*/m, put: 'language: latin', inSchema: true },
  { what: 'a number in place of a text', pattern: /^title: .*/m, put: 'title: 2023', inSchema: true },
  {
    what: 'a text in place of a mapping',
    pattern: /^( +)cite: \{ article: (\d+) \}$/m,
    put: '$1cite: "$2"',
    inSchema: true,
  },
  { what: 'a value left out', pattern: /^title: .*/m, put: 'title:', inSchema: true },
  { what: 'an id with spaces', pattern: /^id: .*/m, put: 'id: Convention de la ville', inSchema: true },
  { what: 'a section that does not exist', pattern: /^parties:/m, put: 'observers: {}\n$&', inSchema: true },
  { what: 'a period in words', pattern: /\bperiod: P\w+/, put: 'period: a year', inSchema: true },
  { what: 'a party that nobody declared', pattern: /\bby: ([a-z]\w+)/, put: 'by: x$1x', inSchema: false },
  {
    what: 'a time zone that does not exist',
    pattern: /^timeZone: .*/m,
    put: 'timeZone: Europe/Rouen',
    inSchema: false,
  },
];

/** The text with the mistake of its turn. Each round of files takes the mistakes one further along. */
export function plantedIn(text: string, index: number): string {
  const { pattern, put } = mistakeOf(index);
  return text.replace(pattern, put);
}

export function mistakeOf(index: number): Planted {
  const mistake = planted[(index + Math.floor(index / planted.length)) % planted.length];
  if (!mistake) throw new Error('no mistakes to plant');
  return mistake;
}
