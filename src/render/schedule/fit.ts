/** A letter of the widest of the usual typefaces, as a part of the size of the type. */
const perLetter = 0.6;

/** How wide words are at most, at a size of type in the same unit: a picture is drawn before anybody measures it. */
export function widthOf(words: string, size: number): number {
  return [...words].length * size * perLetter;
}

/** Words in lines that fit, at most so many; what is left out is told by an ellipsis. */
export function linesOf(words: string, width: number, size: number, most: number): readonly string[] {
  const room = Math.max(4, Math.floor(width / (size * perLetter)));
  const lines: string[] = [];
  let rest = words.replace(/\s+/g, ' ').trim();
  while (rest !== '' && lines.length < most) {
    const isLast = lines.length === most - 1;
    const letters = [...rest];
    if (letters.length <= room) {
      lines.push(rest);
      return lines;
    }
    const head = letters.slice(0, isLast ? room - 1 : room + 1).join('');
    const at = head.lastIndexOf(' ');
    const line = at > room / 2 ? head.slice(0, at) : letters.slice(0, room - 1).join('');
    lines.push(isLast ? `${line.replace(/[\s,;:.–-]+$/, '')}…` : line);
    rest = rest.slice(line.length).trim();
  }
  return lines;
}
