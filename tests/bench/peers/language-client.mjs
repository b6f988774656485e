/**
 * An editor for yaml-language-server: opens every file, waits for the diagnostics of each, prints them, and ends the
 * server as the protocol asks. `--changes` prints the titles of the changes that the server offers, too.
 * `language-client.mjs [--changes] LOCALE SCHEMA FILES…`
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import rpc from 'vscode-jsonrpc/node.js';

const args = process.argv.slice(2);
const withChanges = args[0] === '--changes';
const [locale, schema, ...files] = withChanges ? args.slice(1) : args;
const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = rpc.createMessageConnection(
  new rpc.StreamMessageReader(child.stdout),
  new rpc.StreamMessageWriter(child.stdin),
);

const settings = {
  validate: true,
  schemas: { [pathToFileURL(schema).href]: '*.yaml' },
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
};

const found = new Map();
const waiting = new Map();
connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
  found.set(uri, diagnostics);
  waiting.get(uri)?.();
});
const configured = new Promise((resolve) => {
  connection.onRequest('workspace/configuration', ({ items }) => {
    resolve();
    return items.map(({ section }) => (section === 'yaml' ? settings : {}));
  });
});
connection.onRequest('client/registerCapability', () => null);
connection.listen();

await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {}, locale });
await connection.sendNotification('initialized', {});
await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: settings } });
await configured;

const uris = files.map((file) => pathToFileURL(file).href);
const answered = uris.map((uri) => new Promise((resolve) => waiting.set(uri, resolve)));
for (const [index, uri] of uris.entries()) {
  const textDocument = { uri, languageId: 'yaml', version: 1, text: readFileSync(files[index], 'utf8') };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
}
await Promise.all(answered);

for (const [index, uri] of uris.entries()) {
  for (const diagnostic of found.get(uri)) {
    const { line, character } = diagnostic.range.start;
    process.stdout.write(`${basename(files[index])}:${line + 1}:${character + 1} ${diagnostic.message}\n`);
    if (withChanges) await printChanges(uri, diagnostic);
  }
}

await connection.sendRequest('shutdown');
await connection.sendNotification('exit');

/** What the light bulb of an editor would list. */
async function printChanges(uri, diagnostic) {
  const about = { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } };
  const changes = (await connection.sendRequest('textDocument/codeAction', about)) ?? [];
  if (changes.length > 0) process.stdout.write(`  offers: ${changes.map(({ title }) => title).join(', ')}\n`);
}
