import { jsonLine, jsonText } from '../../render/diagnostics/json-text.ts';

/** JSON for people and programs: indented, with a final line break. */
export function writeJson(data: unknown): string {
  return `${jsonText(data)}\n`;
}

const membersAtOnce = 500;

/** The same of an object, part by part; its lists may come one member after the other, and are never held as one text. */
export function* writeJsonInParts(data: object): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined) continue;
    yield `${before}\n  ${jsonLine(key)}: `;
    before = ',';
    if (isList(value)) yield* listInParts(value);
    else yield indented(value, 2);
  }
  yield '\n}\n';
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function* listInParts(list: Iterable<unknown>): Generator<string> {
  let before = '[';
  let members: string[] = [];
  for (const member of list) {
    members.push(`\n    ${indented(member ?? null, 4)}`);
    if (members.length < membersAtOnce) continue;
    yield `${before}${members.join(',')}`;
    before = ',';
    members = [];
  }
  if (members.length > 0) yield `${before}${members.join(',')}`;
  yield before === '[' && members.length === 0 ? '[]' : '\n  ]';
}

function indented(value: unknown, width: number): string {
  return jsonText(value).replaceAll('\n', `\n${' '.repeat(width)}`);
}
