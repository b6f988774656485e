/**
 * A number as people write one: 12, -3, 2.10. What only a program takes for a number (010, 0x1F, 1e3) would mean
 * something else to its reader, and stays text.
 */
const writtenNumber = /^[-+]?(0|[1-9]\d*)(\.\d+)?$/;

export function isWrittenNumber(text: string): boolean {
  return writtenNumber.test(text);
}
