import { jsonLine, jsonText } from '../../text/json-text.ts';
import { type Printed, printed } from '../../text/printed.ts';

/** JSON for people and programs: indented, with a final line break. */
export function writeJson(data: unknown): Printed {
  return printed(`${jsonText(data)}\n`);
}

/** A value as one line of JSON, with its end. */
export function writeJsonLine(data: unknown): Printed {
  return printed(`${jsonLine(data)}\n`);
}

const membersAtOnce = 500;

/** The same of an object, part by part; its lists may come one member after the other, and are never held as one text. */
export function* writeJsonInParts(data: object): Generator<Printed> {
  let before = '{';
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined) continue;
    yield printed(`${before}\n  ${jsonLine(key)}: `);
    before = ',';
    if (isList(value)) yield* listInParts(value);
    else yield indented(value, 2);
  }
  yield printed('\n}\n');
}

function isList(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function* listInParts(list: Iterable<unknown>): Generator<Printed> {
  let before = '[';
  let members: string[] = [];
  for (const member of list) {
    members.push(`\n    ${indented(member ?? null, 4)}`);
    if (members.length < membersAtOnce) continue;
    yield printed(`${before}${members.join(',')}`);
    before = ',';
    members = [];
  }
  if (members.length > 0) yield printed(`${before}${members.join(',')}`);
  yield printed(before === '[' && members.length === 0 ? '[]' : '\n  ]');
}

function indented(value: unknown, width: number): Printed {
  return printed(jsonText(value).replaceAll('\n', `\n${' '.repeat(width)}`));
}
