import { spawn } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { bounds } from '../../../src/text/bounds.ts';
import { root } from '../../support/first-convention.ts';
import { converse, exit, frame, initialize, notification, request, shutdown } from '../../support/lsp-frames.ts';
import { program } from '../../support/spawn-cli.ts';

const [largestFrame, longestHeader] = [bounds.editorMessage.most, bounds.editorHeader.most];

/** The code, or `ok`, that answers each message, in the order of the answers. */
async function answersTo(...messages: readonly unknown[]): Promise<readonly (readonly [unknown, unknown])[]> {
  const { said } = await converse(Buffer.concat(messages.map((message) => frame(message))));
  return said.filter(({ id, method }) => id !== undefined && !method).map(({ id, error }) => [id, error?.code ?? 'ok']);
}

const uri = 'file:///a/convention.yaml';
const textDocument = { uri, languageId: 'yaml', version: 1, text: 'conventio: 1\n' };
const opened = notification('textDocument/didOpen', { textDocument });
const at = { textDocument: { uri }, position: { line: 0, character: 0 } };

describe('the lifecycle (LSP 3.17; case 57)', () => {
  test('a request before the beginning is answered with -32002, and a notification with nothing', async () => {
    expect(
      await answersTo(
        request(1, 'textDocument/hover', at),
        request(2, 'shutdown'),
        request(3, 'unknown'),
        request(4, '$/unknown'),
        opened,
        initialize,
        request(5, 'textDocument/documentSymbol', { textDocument: { uri } }),
      ),
    ).toEqual([
      [1, -32002],
      [2, -32002],
      [3, -32002],
      [4, -32002],
      ['begin', 'ok'],
      [5, 'ok'],
    ]);
  });

  test('after the shutdown -32600, whatever is asked', async () => {
    expect(
      await answersTo(
        initialize,
        shutdown,
        request(1, 'textDocument/hover', at),
        request(2, 'shutdown'),
        request(3, 'initialize', { capabilities: {} }),
        opened,
      ),
    ).toEqual([
      ['begin', 'ok'],
      ['end', 'ok'],
      [1, -32600],
      [2, -32600],
      [3, -32600],
    ]);
  });

  test('begun twice it is refused, and a beginning that is refused may be made again', async () => {
    expect(
      await answersTo(
        request(1, 'initialize', { capabilities: 5 }),
        request(2, 'initialize', null),
        request(3, 'initialize', {}),
        request(4, 'initialize', {}),
      ),
    ).toEqual([
      [1, -32602],
      [2, -32602],
      [3, 'ok'],
      [4, -32600],
    ]);
  });

  test.each([
    ['after the shutdown', [initialize, shutdown, exit], 'shut-down'],
    ['without it', [initialize, exit], 'client-gone'],
    ['before the beginning', [exit], 'client-gone'],
    ['of an input that only ends', [initialize], 'client-gone'],
    ['of one that ends after the shutdown', [initialize, shutdown], 'shut-down'],
    ['of one that is empty', [], 'client-gone'],
  ])('the exit %s', async (_what, messages, expected) => {
    const { end, complaints } = await converse(Buffer.concat(messages.map((message) => frame(message))));
    expect([end, complaints]).toEqual([expected, []]);
  });

  test('what comes after the exit is not answered, and what came before is', async () => {
    expect(await answersTo(initialize, request(1, 'x'), exit, request(2, 'x'))).toEqual([
      ['begin', 'ok'],
      [1, -32601],
    ]);
  });
});

describe('JSON-RPC 2.0', () => {
  const cases: readonly (readonly [what: string, sent: unknown, answer: readonly (readonly [unknown, unknown])[]])[] = [
    ['an unknown method', request(1, 'textDocument/none', {}), [[1, -32601]]],
    ['an unknown method of the protocol’s own', request(1, '$/none', {}), [[1, -32601]]],
    ['a method that every object has', request(1, 'constructor', {}), [[1, -32601]]],
    ['an unknown notification', notification('none', {}), []],
    ['an unknown notification of the protocol’s own', notification('$/none', {}), []],
    ['a request without params', request(1, 'textDocument/hover'), [[1, -32602]]],
    ['params of another shape', request(1, 'textDocument/hover', { textDocument: 1 }), [[1, -32602]]],
    ['params by place', request(1, 'textDocument/hover', [at]), [[1, -32602]]],
    ['params that are no structure', request(1, 'textDocument/hover', 'x'), [[1, -32602]]],
    [
      'a negative position',
      request(1, 'textDocument/hover', { ...at, position: { line: -1, character: 0 } }),
      [[1, -32602]],
    ],
    [
      'a broken position',
      request(1, 'textDocument/hover', { ...at, position: { line: 0.5, character: 0 } }),
      [[1, -32602]],
    ],
    ['a new name that is none', request(1, 'textDocument/rename', { ...at, newName: 5 }), [[1, -32602]]],
    ['no JSON', '{', [[null, -32700]]],
    ['nothing', '', [[null, -32700]]],
    ['no UTF-8', Buffer.from([34, 0xff, 34]), [[null, -32700]]],
    ['a number', 1, [[null, -32600]]],
    ['null', null, [[null, -32600]]],
    ['a batch', [request(1, 'x'), request(2, 'y')], [[null, -32600]]],
    ['an empty batch', [], [[null, -32600]]],
    ['another version', { id: 1, method: 'x', jsonrpc: '1.0' }, [[1, -32600]]],
    ['no version', { id: 1, method: 'x' }, [[1, -32600]]],
    ['a method that is no text', request(1, 5), [[1, -32600]]],
    ['no method', { jsonrpc: '2.0', id: 'a' }, [['a', -32600]]],
    ['an id that is a text', request('1', 'x'), [['1', -32601]]],
    ['an empty id', request('', 'x'), [['', -32601]]],
    ['an id with a fraction', request(1.5, 'x'), [[1.5, -32601]]],
    ['an id that is null', request(null, 'x'), [[null, -32600]]],
    ['an id that is an object', request({}, 'x'), [[null, -32600]]],
    ['an answer to nothing', { jsonrpc: '2.0', id: 99, result: {} }, []],
    ['an error of nobody', { jsonrpc: '2.0', id: null, error: { code: 1, message: 'x' } }, []],
    ['a nesting without an end', '['.repeat(100_000), [[null, -32700]]],
    ['a cancellation of nothing', notification('$/cancelRequest', { id: 7 }), []],
    ['a cancellation without an id', notification('$/cancelRequest', null), []],
  ];

  test.each(cases)('%s, and the next one is answered', async (_what, sent, answer) => {
    expect(await answersTo(initialize, sent, request('next', 'shutdown'))).toEqual([
      ['begin', 'ok'],
      ...answer,
      ['next', 'ok'],
    ]);
  });

  test('two requests with one id are both answered, and 1 is not "1"', async () => {
    const sent = [request(1, 'x'), request(1, 'x'), request('1', 'x')];
    expect(await answersTo(initialize, ...sent)).toEqual([
      ['begin', 'ok'],
      [1, -32601],
      [1, -32601],
      ['1', -32601],
    ]);
  });

  test('a request that is cancelled before its answer is answered with -32800, and once', async () => {
    const cancel = notification('$/cancelRequest', { id: 1 });
    expect(
      await answersTo(initialize, opened, request(1, 'textDocument/hover', at), request('1', 'x'), cancel),
    ).toEqual([
      [1, -32800],
      ['begin', 'ok'],
      ['1', -32601],
    ]);
  });
});

describe('the base protocol', () => {
  const malformed: readonly (readonly [what: string, header: string, said: RegExp])[] = [
    ['no Content-Length', 'Content-Type: x\r\n\r\n{}', /has no “Content-Length”/],
    ['an empty header', '\r\n{}', /has no “Content-Length”/],
    ['a negative length', 'Content-Length: -5\r\n\r\n', /“Content-Length: -5” is no number of bytes/],
    ['a length in words', 'Content-Length: ten\r\n\r\n', /is no number of bytes/],
    ['a length with a fraction', 'Content-Length: 1.5\r\n\r\n', /is no number of bytes/],
    ['a length of another base', 'Content-Length: 0x10\r\n\r\n', /is no number of bytes/],
    ['an empty length', 'Content-Length:\r\n\r\n', /is no number of bytes/],
    ['a huge length', `Content-Length: ${'9'.repeat(30)}\r\n\r\n`, /takes 32 MB at most/],
    ['a length beyond the largest', `Content-Length: ${largestFrame + 1}\r\n\r\n`, /takes 32 MB at most/],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}', /“Content-Length” twice/],
    ['lines that end with LF', 'Content-Length: 2\n\n{}', /is no header/],
    ['a message without a header', '{"jsonrpc":"2.0"}', /“{” is no header/],
    ['a field without a colon', 'Content-Length 2\r\n\r\n{}', /is no header/],
    ['a header without an end', `X: ${'y'.repeat(longestHeader)}`, /longer than 4096 bytes/],
    ['control characters', '\u001b[31m', /“” is no header/],
    ['the beginning of a message', 'Content-Length: 200\r\n\r\n{"jsonrpc"', /ended in the midst of a message/],
    ['half a header', 'Content-Len', /ended in the midst of a message/],
  ];

  test.each(malformed)('%s ends the reading with a message', async (_what, header, said) => {
    const {
      said: answers,
      end,
      complaints,
    } = await converse(
      Buffer.concat(
        [frame(initialize), Buffer.from(header), frame(request('never', 'shutdown'))].slice(
          0,
          header.includes('200') || header === 'Content-Len' ? 2 : 3,
        ),
      ),
    );
    expect([end, complaints]).toEqual(['malformed', [expect.stringMatching(said)]]);
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      ['begin', undefined],
      [null, -32700],
    ]);
  });

  test('a header of other letters, with other fields, cut into bytes', async () => {
    const body = Buffer.from(JSON.stringify(request('é🌞', 'initialize', {})));
    const header = `content-LENGTH:   ${body.length}  \r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\nX-y: :\r\n\r\n`;
    const { said, end } = await converse(Buffer.concat([Buffer.from(header), body, frame(shutdown), frame(exit)]), 1);
    expect([said.map(({ id, error }) => [id, error]), end]).toEqual([
      [
        ['é🌞', undefined],
        ['end', undefined],
      ],
      'shut-down',
    ]);
  });

  test('another charset is answered with an error, and the next one is read', async () => {
    const { said, end } = await converse(
      Buffer.concat([
        frame(initialize, 'Content-Type: application/vscode-jsonrpc; charset=utf-16\r\n'),
        frame(initialize),
      ]),
    );
    expect([said.map(({ id, error }) => [id, error?.code]), end]).toEqual([
      [
        [null, -32700],
        ['begin', undefined],
      ],
      'client-gone',
    ]);
  });

  test('the largest message is taken', async () => {
    const message = Buffer.concat([
      Buffer.from('{"jsonrpc":"2.0","id":1,"method":"x"'),
      Buffer.alloc(largestFrame - 37, ' '),
      Buffer.from('}'),
    ]);
    expect(message.length).toBe(largestFrame);
    expect(await answersTo(initialize, message)).toEqual([
      ['begin', 'ok'],
      [1, -32601],
    ]);
  });
});

test.each([
  [
    'a header that is none',
    Buffer.from('Content-Length: x\r\n\r\n'),
    'fr',
    1,
    /^conventio : « Content-Length: x » n’est pas un nombre d’octets\.\n$/,
  ],
  ['its leave', Buffer.concat([frame(initialize), frame(shutdown), frame(exit)]), 'en', 0, /^$/],
  ['an exit without a shutdown', Buffer.concat([frame(initialize), frame(exit)]), 'en', 1, /^$/],
])(
  'the program says on standard error what ended it: %s',
  async (_what, sent, lang, code, said) => {
    const child = spawn(process.execPath, [program, 'lsp', '--lang', lang], { cwd: root });
    let errors = '';
    child.stderr.on('data', (part) => {
      errors += part;
    });
    child.stdin.write(sent);
    const exited = await new Promise((resolve) => child.on('close', resolve));
    expect([exited, errors]).toEqual([code, expect.stringMatching(said)]);
  },
  30_000,
);
