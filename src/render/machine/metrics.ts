/**
 * How wide a text is in Helvetica, Arial or Liberation Sans, whose advance widths are the same (Adobe's font metrics,
 * thousandths of an em): a picture is laid out where no browser is.
 */
export type Weight = 'regular' | 'bold';

export const fontFamily = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/** The width of a text at a size, in pixels. What the table doesn't know is taken for a whole em, which is never less. */
export function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character, weight);
  return (thousandths * size) / 1000;
}

function advance(character: string, weight: Weight): number {
  const table = tables[weight];
  // A letter with an accent is as wide as without it.
  const [base = ''] = character.normalize('NFD');
  return table.get(character) ?? table.get(base) ?? 1000;
}

/** Widths of the characters from the space to the tilde, in the order of their codes. */
const regular =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 ' +
  '584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 ' +
  '611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 ' +
  '722 500 500 500 334 260 334 584';
const bold =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 ' +
  '584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 ' +
  '611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 ' +
  '778 556 556 500 389 280 389 584';
const signs: Readonly<Record<Weight, Readonly<Record<string, number>>>> = {
  regular: {
    '«': 556,
    '»': 556,
    '•': 350,
    '’': 222,
    '‘': 222,
    '“': 333,
    '”': 333,
    '–': 556,
    '·': 278,
    '°': 400,
    œ: 944,
    æ: 889,
  },
  bold: {
    '«': 556,
    '»': 556,
    '•': 350,
    '’': 278,
    '‘': 278,
    '“': 500,
    '”': 500,
    '–': 556,
    '·': 278,
    '°': 400,
    œ: 944,
    æ: 889,
  },
};
const spaces = { '\u00a0': 278, '\u202f': 278 };

function tableOf(widths: string, more: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const ofAscii = widths.split(' ').map((width, index) => [String.fromCharCode(32 + index), Number(width)] as const);
  return new Map([...ofAscii, ...Object.entries(spaces), ...Object.entries(more)]);
}

const tables: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  regular: tableOf(regular, signs.regular),
  bold: tableOf(bold, signs.bold),
};

/** A text at a size, in lines that are no wider than a measure. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly width: number;
}

/**
 * Breaks a text at its spaces into lines no wider than a measure; a longer word is broken where the measure ends. What
 * does not fit into so many lines ends in an ellipsis.
 */
export function fitText(text: string, measure: number, size: number, most: number, weight: Weight = 'regular'): Fitted {
  const broken = text
    .split(' ')
    .filter(Boolean)
    .flatMap((word) => pieces(word, measure, size, weight));
  const lines: string[] = [];
  for (const word of broken) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size, weight) <= measure) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept =
    lines.length > most
      ? [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', measure, size, weight)]
      : lines;
  return { lines: kept, width: Math.max(0, ...kept.map((line) => widthOf(line, size, weight))) };
}

function shortened(line: string, measure: number, size: number, weight: Weight): string {
  let kept = [...line];
  while (kept.length > 0 && widthOf(`${kept.join('')}…`, size, weight) > measure) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

function pieces(word: string, measure: number, size: number, weight: Weight): readonly string[] {
  if (widthOf(word, size, weight) <= measure) return [word];
  const parts: string[] = [''];
  for (const character of word) {
    const longer = `${parts.at(-1)}${character}`;
    if (widthOf(longer, size, weight) <= measure) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts;
}
