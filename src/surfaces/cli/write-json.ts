/** JSON for people and programs: indented, with a final line break. */
export function writeJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
