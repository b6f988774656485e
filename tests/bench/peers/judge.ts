import { parse } from '../../../src/index.ts';
import { type Mistake, mistakes } from './mistakes.ts';
import { editorInFrench, oursInFrench, type Said, textOf } from './said.ts';
import { ours } from './tools.ts';

/** How one message begins in what each tool prints. */
const messages: Readonly<Record<string, RegExp>> = {
  [ours]: /^\S+\.yaml:\d+:\d+: .*/gm,
  'ajv-cli': /^ {4}instancePath:.*|^error:.*/gm,
  'yaml-language-server': /^\S+\.yaml:\d+:\d+ .*/gm,
  v8r: /^\S+\.yaml#.*|^✖ (?!.*is invalid).*/gm,
  spectral: /^ +\d+:\d+ .*/gm,
};

const inFrench: Readonly<Record<string, string>> = {
  [ours]: oursInFrench,
  'yaml-language-server': editorInFrench,
};

type Judgement = (printed: string, mistake: Mistake, tool: string, said: Said) => boolean;

/** What makes a report clear, each judged from what was printed. */
export const judgements: Readonly<Record<string, Judgement>> = {
  'finds it': (printed, { idle }, tool) => messagesIn(printed, tool).length > 0 && !idle?.test(printed),
  'in one message': (printed, { idle }, tool) => messagesIn(printed, tool).length === 1 && !idle?.test(printed),
  line: (printed, { line }) => placesIn(printed).some((place) => place.line === line),
  column: (printed, { line, columns }) =>
    placesIn(printed).some((place) => place.line === line && place.column >= columns[0] && place.column <= columns[1]),
  'what is wrong': (printed, { wrong }) => wrong.test(printed),
  'what belongs there': (printed, { right }) => right.test(printed),
  'did you mean': (printed, { right }) =>
    printed.split('\n').some((line) => /did you mean/i.test(line) && right.test(line)),
  'offers the change': (printed, mistake, tool) =>
    tool === ours
      ? hasFix(mistake)
      : printed.split('\n').some((line) => /offers:/.test(line) && mistake.right.test(line)),
  'in French': (printed, { file }, tool, said) => {
    const french = messagesIn(said[inFrench[tool] ?? '']?.[file] ?? '', tool);
    const english = messagesIn(printed, tool);
    return french.length > 0 && french.every((message) => !english.includes(message));
  },
};

/** Of how many mistakes each judgement holds, tool by tool. */
export function judge(said: Said): ReadonlyMap<string, readonly number[]> {
  return new Map(
    Object.keys(messages).map((tool) => [
      tool,
      Object.values(judgements).map(
        (holds) => mistakes.filter((mistake) => holds(said[tool]?.[mistake.file] ?? '', mistake, tool, said)).length,
      ),
    ]),
  );
}

function messagesIn(printed: string, tool: string): readonly string[] {
  return printed.match(messages[tool] ?? /^$/) ?? [];
}

function placesIn(printed: string): readonly { readonly line: number; readonly column: number }[] {
  return [...printed.matchAll(/\b(\d+):(\d+)\b/g)].map(([, line, column]) => ({
    line: Number(line),
    column: Number(column),
  }));
}

function hasFix(mistake: Mistake): boolean {
  return parse(textOf(mistake)).diagnostics.some(({ fix }) => fix !== undefined);
}
