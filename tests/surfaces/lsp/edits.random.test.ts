import { expect, test } from '@jest/globals';
import { isDeep } from '../../support/deep.ts';
import { editing } from '../../support/lsp-edits.ts';
import {
  type Conversation,
  converse,
  exit,
  frame,
  initialize,
  notification,
  shutdown,
} from '../../support/lsp-frames.ts';
import { Chance } from '../../support/simulation/chance.ts';
import { broken, fixable, minimal, signed } from '../../support/texts.ts';

/** The codes that the protocol has for what a client does wrong; any other is a fault of the server. */
const known = new Set([undefined, -32600, -32601, -32602, -32800, -32803]);

const texts = [minimal, fixable, broken, signed, minimal.replaceAll('\n', '\r\n'), 'conventio: 1\r', '', '[', '\u0000'];

function lastDiagnostics({ said }: Conversation): ReadonlyMap<string, unknown> {
  const told = said.filter(({ method }) => method === 'textDocument/publishDiagnostics');
  return new Map(told.map(({ params }) => [params?.uri ?? '', params?.diagnostics]));
}

/** A seed of a thousand steps, or of fewer. */
async function holds(seed: number, steps: number): Promise<void> {
  const chance = new Chance(seed);
  const { frames, open, asked } = editing(texts, steps, chance);
  const bytes = Buffer.concat([frame(initialize), ...frames, frame(shutdown), frame(exit)]);
  const conversation = await converse(bytes, chance.pick([1_000_000, 4096, 100]));
  const { said, end, complaints } = conversation;
  expect([seed, end, complaints]).toEqual([seed, 'shut-down', []]);
  const answers = said.filter(({ id, method }) => typeof id === 'number' && method === undefined);
  expect([seed, answers.map(({ id }) => Number(id)).sort((a, b) => a - b)]).toEqual([seed, asked]);
  const faults = said.filter(({ error, method }) => !known.has(error?.code) || method === 'window/logMessage');
  expect([seed, faults]).toEqual([seed, []]);

  // What is told of texts that were changed a thousand times is told of the same texts when they are opened.
  const opened = [...open].map(([uri, text]) =>
    frame(notification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } })),
  );
  const begin = frame(initialize);
  const settle = { quiet: true } as const;
  const [edited, fresh] = [
    lastDiagnostics(await converse(Buffer.concat([begin, ...frames]), 1_000_000, settle)),
    lastDiagnostics(await converse(Buffer.concat([begin, ...opened]), 1_000_000, settle)),
  ];
  for (const uri of open.keys()) expect([seed, uri, edited.get(uri)]).toEqual([seed, uri, fresh.get(uri)]);
}

test.each([
  [1000, isDeep ? 200 : 1],
  [40, isDeep ? 5000 : 12],
])('%i edits of several documents, well or badly told', async (steps, seeds) => {
  const first = isDeep ? Date.now() % 2 ** 31 : 1;
  for (let seed = first; seed < first + seeds; seed += 1) await holds(seed, steps);
});

/** Bytes of a conversation that something has spoilt on their way. */
async function survives(seed: number): Promise<void> {
  const chance = new Chance(seed);
  const { frames } = editing(texts, 15, chance);
  let bytes = Buffer.concat([frame(initialize), ...frames, frame(shutdown), frame(exit)]);
  for (let count = chance.between(1, 3); count > 0; count -= 1) {
    const [at, size] = [chance.between(0, bytes.length), chance.between(1, 40)];
    const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
    const junk = Buffer.from(
      chance.pick(['\r\n', '\r\n\r\n', 'Content-Length: 3\r\n\r\n', '{}', '\0', '\xff', '9', '-', ':', 'é', '"']),
    );
    bytes = Buffer.concat(
      chance.pick([
        [before, junk, after],
        [before, after.subarray(size)],
        [before],
        [before, after.subarray(0, size), after],
        [before, junk, after.subarray(junk.length)],
      ]),
    );
  }
  const { said, end, complaints } = await converse(bytes, chance.pick([1_000_000, 64]));
  expect([seed, end, complaints.length]).toEqual([seed, end, end === 'malformed' ? 1 : 0]);
  const codes = new Set([...known, -32700, -32002]);
  const faults = said.filter(({ error, method }) => !codes.has(error?.code) || method === 'window/logMessage');
  expect([seed, faults]).toEqual([seed, []]);
}

test('frames that were spoilt on their way end with a message, or are answered', async () => {
  const first = isDeep ? Date.now() % 2 ** 31 : 1;
  for (let seed = first; seed < first + (isDeep ? 20_000 : 60); seed += 1) await survives(seed);
});
