/** The most octets of a line without its end (RFC 5545, section 3.1). */
const mostOctets = 75;

/** Lines that end with CRLF, the long ones folded: between characters, and counted in the octets of UTF-8. */
export function folded(text: string): string {
  return text.split('\r\n').map(foldedLine).join('\r\n');
}

function foldedLine(line: string): string {
  // Three octets are the most that a unit of UTF-16 comes to.
  if (line.length * 3 <= mostOctets) return line;
  let [result, from, octets] = ['', 0, 0];
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) as number;
    const size = octetsOf(code);
    if (octets + size > mostOctets) {
      result += `${line.slice(from, at)}\r\n `;
      // The space counts.
      [from, octets] = [at, 1];
    }
    octets += size;
    at += code > 0xffff ? 2 : 1;
  }
  return result + line.slice(from);
}

function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
