/** A mistake that a drafter makes, in a file of its own in `mistakes/`. */
export interface Mistake {
  readonly file: string;
  readonly what: string;
  /** Where it is, 1-based, from its first column to its last. */
  readonly line: number;
  readonly columns: readonly [first: number, last: number];
  /** A report shows what is wrong when it has this. */
  readonly wrong: RegExp;
  /** A report says what belongs there when it has this. */
  readonly right: RegExp;
  /** What some tools print where nothing is wrong, too. */
  readonly idle?: RegExp;
}

export const mistakes: readonly Mistake[] = [
  { file: 'key-misspelt', what: 'A key misspelt', line: 22, columns: [5, 9], wrong: /titel/, right: /\btitle\b/ },
  { file: 'key-in-french', what: 'A key in French', line: 8, columns: [12, 14], wrong: /\bnom\b/, right: /\bname\b/ },
  {
    file: 'nested-too-high',
    what: 'A clause one level too high',
    line: 19,
    columns: [3, 57],
    wrong: /\bbudget\b/,
    right: /ateliers|indent/,
  },
  { file: 'key-missing', what: 'A key left out', line: 10, columns: [1, 4], wrong: /\bterm\b/, right: /\bends\b/ },
  {
    file: 'party-unknown',
    what: 'A party that nobody declared',
    line: 23,
    columns: [9, 18],
    wrong: /asociation/,
    right: /\bassociation\b/,
  },
  {
    file: 'date-impossible',
    what: 'A day that is in no calendar',
    line: 19,
    columns: [24, 33],
    wrong: /2023-06-31/,
    right: /2023-06-30/,
    // A reader of YAML 1.1 takes any bare day for a time stamp, which is no string.
    idle: /must be string/,
  },
  {
    file: 'period-in-words',
    what: 'A period in words',
    line: 13,
    columns: [19, 28],
    wrong: /douze mois/,
    right: /P12M/,
  },
  { file: 'tab', what: 'A tab in place of spaces', line: 8, columns: [1, 1], wrong: /\btabs?\b/i, right: /spaces/i },
  {
    file: 'colon-in-title',
    what: 'A colon in a title',
    line: 3,
    columns: [8, 47],
    wrong: /de partenariat : atelier/,
    right: /quotes/,
  },
  {
    file: 'min-above-max',
    what: 'A minimum above the maximum',
    line: 19,
    columns: [26, 39],
    wrong: /min: 8|minimum/i,
    right: /exchange|swap|at most 5|at least 8/i,
  },
];
