/** A line of a text, without its break. Offsets are 0-based; `end` is excluded. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The line that holds an offset. */
export function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', start);
  const end = next < 0 ? text.length : next;
  return { start, end, text: text.slice(start, end).replace(/\r$/, '') };
}

/** The nearest line before this one that says something. */
export function lineBefore(text: string, { start }: Line): Line | undefined {
  for (let at = start; at > 0; ) {
    const line = lineAt(text, at - 1);
    if (saysSomething(line)) return line;
    at = line.start;
  }
  return undefined;
}

/** The nearest line after this one that says something. */
export function lineAfter(text: string, { end }: Line): Line | undefined {
  for (let at = end + 1; at < text.length; ) {
    const line = lineAt(text, at);
    if (saysSomething(line)) return line;
    at = line.end + 1;
  }
  return undefined;
}

/** How far a line is indented, in characters. */
export function indentOf(line: Line): number {
  return line.text.length - line.text.trimStart().length;
}

function saysSomething({ text }: Line): boolean {
  return /^\s*[^\s#]/.test(text);
}
