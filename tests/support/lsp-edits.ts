import type { Position } from 'vscode-languageserver-protocol/node';
import { frame, notification, request } from './lsp-frames.ts';
import type { Chance } from './simulation/chance.ts';

/** What a client does with the documents that it has open, and what it asks of them in between: well or badly. */
export interface Editing {
  readonly frames: readonly Buffer[];
  /** The texts that are open in the end, as the client has them. */
  readonly open: ReadonlyMap<string, string>;
  /** The ids of what was asked, each of which has one answer. */
  readonly asked: readonly number[];
}

/** Documents of every sort of address; the last ones are no files. */
const uris = [
  'file:///a/convention.yaml',
  'file:///a/scenarios/one.yaml',
  'file:///a/journal.yaml',
  'untitled:Untitled-1',
  'file://host/%2e%2e/%2e%2e/convention.yaml',
  'file:///a/%zz/convention.yaml',
  `file:///${'long/'.repeat(2000)}convention.yaml`,
  '',
  '__proto__',
];

const words = [
  '',
  'x',
  '\n',
  '\r\n',
  '\r',
  '🌞',
  '\ud83c',
  'title: T\n',
  '  a: { b: c }\n',
  '---\n',
  '"',
  '[',
  'signed',
  ' ',
  '#',
  '\u2028',
  'constructor: 1\n',
];

/** Steps of two or more documents at once, out of order, with positions that are none. */
export function editing(texts: readonly string[], steps: number, chance: Chance): Editing {
  const open = new Map<string, string>();
  const versions = new Map<string, number>();
  const frames: Buffer[] = [];
  const asked: number[] = [];
  const send = (message: object): void => void frames.push(frame(message));
  const someUri = (): string => chance.pick(chance.oneIn(3) ? uris : uris.slice(0, 2));
  for (let step = 0; step < steps; step += 1) {
    const uri = someUri();
    const version = chance.oneIn(9) ? chance.between(-5, 5) : (versions.get(uri) ?? 0) + 1;
    const text = open.get(uri);
    switch (
      chance.weighted([
        [3, 'open'],
        [1, 'close'],
        [20, 'change'],
        [4, 'ask'],
        [1, 'nonsense'],
      ] as const)
    ) {
      case 'open': {
        // Opened twice, the second text counts.
        if (text !== undefined && !chance.oneIn(6)) break;
        const given = chance.pick(texts);
        send(notification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text: given } }));
        open.set(uri, given);
        versions.set(uri, version);
        break;
      }
      case 'close':
        send(notification('textDocument/didClose', { textDocument: { uri } }));
        open.delete(uri);
        break;
      case 'change': {
        const changes = Array.from({ length: chance.pick([1, 1, 1, 2, 5]) }, () => anyChange(text ?? '', chance));
        send(notification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes }));
        if (text !== undefined) open.set(uri, changes.reduce(changed, text));
        versions.set(uri, version);
        break;
      }
      case 'ask': {
        const id = asked.length;
        asked.push(id);
        const [method, params] = anyQuestion(uri, text ?? '', chance);
        send(request(id, method, params));
        if (chance.oneIn(8)) send(notification('$/cancelRequest', { id }));
        break;
      }
      case 'nonsense':
        send(chance.pick(nonsense));
    }
  }
  return { frames, open, asked };
}

const nonsense: readonly object[] = [
  notification('textDocument/didChange', { textDocument: { uri: uris[0], version: 1 }, contentChanges: [{ text: 5 }] }),
  notification('textDocument/didChange', { textDocument: { uri: uris[0] }, contentChanges: null }),
  notification('textDocument/didChange', {
    textDocument: { uri: uris[0], version: 1 },
    contentChanges: [{ range: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' }],
  }),
  notification('textDocument/didOpen', { textDocument: { uri: 5, languageId: 'yaml', version: 1, text: 'x' } }),
  notification('textDocument/didClose', null),
  notification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///nowhere', type: 3 }] }),
  notification('workspace/didChangeWatchedFiles', { changes: 1 }),
  notification('workspace/didChangeWorkspaceFolders', {
    event: { added: [{ uri: 'file:///nowhere', name: 'x' }], removed: [] },
  }),
  notification('$/setTrace', { value: 'verbose' }),
  notification('initialized', {}),
  { jsonrpc: '2.0', id: 77, result: null },
  {},
];

interface Change {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

function anyChange(text: string, chance: Chance): Change {
  const inserted = chance.pick(words);
  if (chance.oneIn(15)) return { text: chance.pick(['', inserted, text + inserted, text.slice(0, text.length / 2)]) };
  const start = anyPosition(text, chance);
  // Some ranges end before they start.
  const end = chance.oneIn(3)
    ? anyPosition(text, chance)
    : { line: start.line, character: start.character + chance.between(0, 4) };
  return { range: { start, end }, text: inserted };
}

function anyPosition(text: string, chance: Chance): Position {
  if (chance.oneIn(10))
    return chance.pick([
      { line: 2 ** 31 - 1, character: 0 },
      { line: 0, character: 2 ** 31 - 1 },
      { line: 9999, character: 9999 },
    ]);
  const lines = linesOf(text);
  const line = chance.between(0, lines.length);
  return { line, character: chance.between(0, (lines[line]?.text.length ?? 0) + 2) };
}

function anyQuestion(uri: string, text: string, chance: Chance): readonly [method: string, params: object] {
  const at = { textDocument: { uri }, position: anyPosition(text, chance) };
  return chance.pick([
    ['textDocument/hover', at],
    ['textDocument/completion', at],
    ['textDocument/definition', at],
    ['textDocument/references', { ...at, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', at],
    ['textDocument/prepareRename', at],
    ['textDocument/rename', { ...at, newName: chance.pick(['x', 'X y', '__proto__', '']) }],
    ['textDocument/documentSymbol', at],
    [
      'textDocument/codeAction',
      {
        textDocument: { uri },
        range: { start: at.position, end: anyPosition(text, chance) },
        context: { diagnostics: [] },
      },
    ],
    ['textDocument/none', at],
    ['textDocument/hover', { textDocument: { uri } }],
  ] as const);
}

interface Line {
  readonly start: number;
  /** Without its end. */
  readonly text: string;
}

/** Lines as the protocol has them: they end with LF, CR LF or CR. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, text: text.slice(start, index) });
    start = index + end.length;
  }
  return [...lines, { start, text: text.slice(start) }];
}

/** A change as the protocol has it, on a text that is nothing but a text. */
export function changed(text: string, { range, text: inserted }: Change): string {
  if (!range) return inserted;
  const [one, other] = [offsetOf(text, range.start), offsetOf(text, range.end)];
  return text.slice(0, Math.min(one, other)) + inserted + text.slice(Math.max(one, other));
}

/** A character past the end of its line is the end of the line; a line past the end of the text is the end of the text. */
function offsetOf(text: string, { line, character }: Position): number {
  const found = linesOf(text)[line];
  return found ? found.start + Math.min(character, found.text.length) : text.length;
}
