/**
 * Breaks a text into lines of at most `width` characters, at its spaces; a longer word keeps a line to itself. What belongs
 * together stays on one line: a date, a place in a text, a mark and what it marks.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(together, (joined) => joined.replaceAll(' ', held)).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => one.replaceAll(held, ' '));
}

/** Stands for a space at which no line ends; no text holds it. */
const held = '\uE000';

const month =
  '(?:[Jj]anuary|[Ff]ebruary|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|[A-Z][a-z]{2}\\b|janv\\.|févr\\.|avr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.)';

const together = new RegExp(
  [
    `\\b\\d{1,2}(?:er)? ${month}(?: \\d{4})?`,
    `${month} \\d{4}`,
    '\\b(?:arts?|no|al)\\. (?=[\\dLR])\\S+',
    'n° \\d\\S*',
    ' [:;?!»](?= |$)',
    '« ',
  ].join('|'),
  'g',
);
