import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { VirtualClock } from '../../../src/register/scheduler/clock.ts';
import { root } from '../../support/first-convention.ts';
import { LspClient, startServer } from '../../support/lsp-client.ts';
import { program } from '../../support/spawn-cli.ts';

const convention = `conventio: 1
id: test
title: Été 🌞 of the agreement
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties:
  town: { name: The town, cite: { article: 1 } }
  school: { name: The school, cite: { article: 1 } }
notification: { by: town, to: school, cite: { article: 2 } }
term:
  starts: { on: notified, cite: { article: 2 } }
  ends: { period: P12M, after: notified, cite: { article: 2 } }
deliverables:
  report: { title: The report, by: school, to: town, due: { on: 2024-03-01 }, cite: { article: 3 } }
reminders:
  soon: { title: The end is near, at: { period: P1M, before: term.end }, to: [town], when: { not: delivered:report }, cite: practice }
`;

const scenario = `scenario: one
facts:
  - { on: 2023-01-02, fact: signed }
  - { on: 2023-01-15, fact: notified }
  - { on: 2023-05-02, fact: delivered:report }
expect:
  - { on: 2023-05-02, deliverables: { report: delivered } }
`;

const uri = 'file:///agreement/convention.yaml';
const scenarioUri = 'file:///agreement/scenarios/one.yaml';

/** The position of what stands behind some words. */
function behind(text: string, words: string): { line: number; character: number } {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`no ${words}`);
  return TextDocument.create('', '', 0, text).positionAt(at + words.length);
}

async function withServer(
  options: Parameters<typeof startServer>[0] & { readonly params?: Parameters<LspClient['initialize']>[0] },
  use: (client: LspClient) => Promise<void>,
): Promise<void> {
  const { client, ended } = startServer(options);
  await client.initialize(options?.params);
  await use(client);
  await client.leave();
  expect(await ended).toBe('shut-down');
}

describe('diagnostics', () => {
  const broken = convention.replace('to: [town]', 'to: [schol]');

  test('have rule, page, range and related places, and go when the mistake is fixed', async () => {
    await withServer({}, async (client) => {
      await client.open(uri, broken);
      const { diagnostics, version } = await client.told(uri);
      const start = behind(broken, 'to: [');
      expect(version).toBe(1);
      expect(diagnostics).toEqual([
        {
          range: { start, end: { ...start, character: start.character + 5 } },
          severity: 1,
          code: 'name-unknown',
          codeDescription: { href: 'file:///docs/rules/name-unknown.md' },
          source: 'conventio',
          message: '“schol” is not the name of a party or a third party.\nDid you mean “school”?',
        },
      ]);
      await client.type(uri, 2, start, { ...start, character: start.character + 5 }, 'town');
      expect((await client.told(uri, (one) => one.version === 2)).diagnostics).toEqual([]);
    });
  });

  test('point to the other declaration', async () => {
    const twice = `${convention}thirdParties:\n  town: { name: Another, role: funder }\n`;
    await withServer({}, async (client) => {
      await client.open(uri, twice);
      const { diagnostics } = await client.told(uri);
      const [taken] = diagnostics.filter(({ code }) => code === 'name-taken');
      expect(taken?.relatedInformation).toEqual([
        {
          location: { uri, range: expect.objectContaining({ start: { line: 7, character: 2 } }) },
          message: 'taken here',
        },
      ]);
    });
  });

  test('come once one pauses in typing, and of what was typed last only', async () => {
    const clock = new VirtualClock(0);
    await withServer({ clock }, async (client) => {
      await client.open(uri, convention);
      for (let version = 2; version < 9; version += 1) {
        const at = { line: 1, character: 8 };
        await client.type(uri, version, at, at, 'X');
        await client.wasHeard();
        await clock.advanceTo(clock.now() + 100);
      }
      expect(client.published).toEqual([]);
      await clock.advanceTo(clock.now() + 100);
      const { diagnostics } = await client.told(uri);
      expect(diagnostics.map(({ code }) => code)).toEqual(['value-malformed']);
      expect(client.published.map(({ version }) => version)).toEqual([8]);
    });
  });

  test('that were overtaken while a file was read are never told', async () => {
    let letRead = (): void => {};
    const slow = new Promise<void>((resolve) => {
      letRead = resolve;
    });
    let isAsked = (): void => {};
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    const read = async (file: string): Promise<string | undefined> => {
      isAsked();
      await slow;
      return file === uri ? convention : undefined;
    };
    await withServer({ read }, async (client) => {
      await client.open(scenarioUri, scenario);
      await asked;
      await client.type(scenarioUri, 2, { line: 0, character: 10 }, { line: 0, character: 10 }, 'X');
      await client.wasHeard();
      letRead();
      await client.told(scenarioUri, ({ version }) => version === 2);
      expect(client.published.map(({ version }) => version)).toEqual([2]);
    });
  });

  test('are cleared when the file is closed', async () => {
    await withServer({}, async (client) => {
      await client.open(uri, broken);
      await client.told(uri);
      await client.close(uri);
      expect((await client.told(uri, (one) => one.version === undefined)).diagnostics).toEqual([]);
    });
  });

  test.each([
    ['the locale of the client', { params: { locale: 'fr-CA' } }],
    ['the command line', { asked: 'fr' as const, params: { locale: 'en' } }],
    ['the settings', { asked: 'en' as const, params: { initializationOptions: { lang: 'fr' } } }],
  ])('speak the language of %s', async (_name, options) => {
    await withServer(options, async (client) => {
      await client.open(uri, broken);
      const { diagnostics } = await client.told(uri);
      expect(diagnostics[0]?.message).toMatch(/^« schol » n’est pas le nom .*\nVouliez-vous dire « school » \?$/);
    });
  });

  test('of a scenario follow the convention that is open, though it is not saved', async () => {
    await withServer({ files: { [uri]: convention } }, async (client) => {
      await client.open(scenarioUri, scenario);
      expect((await client.told(scenarioUri)).diagnostics).toEqual([]);
      await client.open(uri, convention.replaceAll('report', 'study'));
      const { diagnostics } = await client.told(scenarioUri, (one) => one.diagnostics.length > 0);
      expect(diagnostics.map(({ code }) => code)).toEqual(['fact-invalid', 'expectation-unknown']);
    });
  });

  test('of a scenario say so when its convention can’t be read', async () => {
    await withServer({ files: { [uri]: broken } }, async (client) => {
      await client.open(scenarioUri, scenario);
      expect((await client.told(scenarioUri)).diagnostics).toMatchObject([
        { severity: 3, message: 'Only the form of this scenario is checked: its convention itself has errors.' },
      ]);
    });
  });

  test('tell a convention that forgot to say so what it lacks', async () => {
    await withServer({}, async (client) => {
      await client.open('file:///lease.yaml', 'id: lease\nparties: { a: {} }\n');
      const { diagnostics } = await client.told('file:///lease.yaml');
      expect(diagnostics.map(({ message }) => message).join('\n')).toContain('“conventio”');
    });
  });

  test('are none for the other YAML files of a project', async () => {
    await withServer({}, async (client) => {
      await client.open('file:///docker-compose.yaml', 'services: {}\n');
      expect((await client.told('file:///docker-compose.yaml')).diagnostics).toEqual([]);
    });
  });
});

test.each([
  ['larger than any file that is read', `conventio: 1\n${'x'.repeat(600_000)}\n`],
  ['nested too deep', `conventio: 1\na: ${'['.repeat(50_000)}`],
  [
    'of aliases that multiply',
    `conventio: 1\na: &a [1,1,1,1]\n${'bcdefghijklm'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghijkl'[index]}`)}]`)
      .join('\n')}\n`,
  ],
  ['of dashes', `conventio: 1\n${'- '.repeat(100_000)}`],
  ['of control characters', `conventio: 1\n\u0000\u0001\ud800`],
])('a text %s is answered, and the next one too', async (_name, text) => {
  await withServer({}, async (client) => {
    await client.open(uri, text);
    const { diagnostics } = await client.told(uri);
    expect(diagnostics.length).toBeGreaterThan(0);
    const position = TextDocument.create('', '', 0, text).positionAt(text.length);
    const asked = { textDocument: { uri }, position };
    await client.connection.sendRequest(CompletionRequest.type, asked);
    await client.connection.sendRequest(HoverRequest.type, asked);
    await client.close(uri);
    await client.open(uri, convention, { version: 7 });
    expect((await client.told(uri, ({ version }) => version === 7)).diagnostics).toEqual([]);
  });
});

describe('what an editor asks', () => {
  const files = { [uri]: convention, [scenarioUri]: scenario };
  const opened = (
    use: (
      client: LspClient,
      at: (words: string) => { textDocument: { uri: string }; position: { line: number; character: number } },
    ) => Promise<void>,
  ) =>
    withServer({ files }, async (client) => {
      await client.open(uri, convention);
      await use(client, (words) => ({ textDocument: { uri }, position: behind(convention, words) }));
    });

  test('hover tells a date with its reasons, in the scenario that gives it', async () => {
    await opened(async (client, at) => {
      const hover = await client.connection.sendRequest(HoverRequest.type, at('ends: { period: P1'));
      expect(hover?.range?.start).toEqual(behind(convention, 'ends: { period: '));
      expect(String(Object(hover?.contents).value).split('\n\n').slice(0, 5)).toEqual([
        '**12 months**',
        '12 months after the notification, to the corresponding date.',
        'In the scenario “one”:',
        '= 15 January 2024 (2024-01-15)',
        '12 months after the notification (15 January 2023): 15 January 2024',
      ]);
    });
  });

  test('completion replaces the word that is being typed', async () => {
    await opened(async (client) => {
      const at = behind(convention, 'by: school, to: ');
      await client.type(uri, 2, at, { ...at, character: at.character + 4 }, 'to');
      const position = { ...at, character: at.character + 2 };
      const found = await client.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
      expect(found).toMatchObject([
        { label: 'town', detail: 'The town', textEdit: { newText: 'town', range: { start: at, end: position } } },
        { label: 'school' },
      ]);
    });
  });

  test('definition, references and highlights', async () => {
    await opened(async (client, at) => {
      const asked = at('when: { not: delivered:rep');
      const definition = await client.connection.sendRequest(DefinitionRequest.type, asked);
      expect(definition).toMatchObject({ uri, range: { start: behind(convention, 'deliverables:\n  ') } });
      const context = { includeDeclaration: true };
      const references = await client.connection.sendRequest(ReferencesRequest.type, { ...asked, context });
      expect(references?.map((each) => [each.uri, each.range.start.line])).toEqual([
        [uri, 14],
        [uri, 16],
        [scenarioUri, 4],
        [scenarioUri, 6],
      ]);
      const highlights = await client.connection.sendRequest(DocumentHighlightRequest.type, asked);
      expect(highlights?.map(({ range }) => range.start.line)).toEqual([14, 16]);
    });
  });

  test('from a scenario to the convention', async () => {
    await withServer({ files }, async (client) => {
      await client.open(scenarioUri, scenario);
      const asked = { textDocument: { uri: scenarioUri }, position: behind(scenario, 'delivered:rep') };
      expect(await client.connection.sendRequest(DefinitionRequest.type, asked)).toMatchObject({
        uri,
        range: { start: { line: 14 } },
      });
    });
  });

  test('rename changes every file, and says why it does not', async () => {
    await opened(async (client, at) => {
      const asked = at('deliverables:\n  rep');
      expect(await client.connection.sendRequest(PrepareRenameRequest.type, asked)).toMatchObject({
        placeholder: 'report',
      });
      const edit = await client.connection.sendRequest(RenameRequest.type, { ...asked, newName: 'study' });
      expect(edit?.documentChanges).toMatchObject([
        { textDocument: { uri, version: 1 }, edits: [{ newText: 'study' }, { newText: 'study' }] },
        { textDocument: { uri: scenarioUri, version: null }, edits: [{ newText: 'study' }, { newText: 'study' }] },
      ]);
      await expect(
        client.connection.sendRequest(RenameRequest.type, { ...asked, newName: 'The Study' }),
      ).rejects.toThrow('“The Study” is not an id');
      await expect(client.connection.sendRequest(PrepareRenameRequest.type, at('term:\n  sta'))).rejects.toThrow(
        'There is no id to rename here',
      );
    });
  });

  test('the outline has sections and clauses', async () => {
    await opened(async (client) => {
      const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
      const lines = (symbols ?? []).flatMap((symbol) => [
        symbol.name,
        ...('children' in symbol ? (symbol.children ?? []) : []).map(({ name, detail }) => `  ${name}: ${detail}`),
      ]);
      expect(lines).toContain('deliverables');
      expect(lines).toContain('  report: The report');
    });
  });

  test('quick fixes fix one place, and all that is sure', async () => {
    const slips = convention.replace('deliverables:', 'deliverable:').replace('to: [town]', 'to: [schol]');
    await withServer({}, async (client) => {
      await client.open(uri, slips);
      await client.told(uri);
      const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const found = await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: everywhere,
        context: { diagnostics: [] },
      });
      expect(
        found?.map((action) => [
          action.title,
          'kind' in action && action.kind,
          'isPreferred' in action && action.isPreferred,
        ]),
      ).toEqual([
        ['Write “deliverables”', 'quickfix', true],
        ['Write “school”', 'quickfix', false],
        ['Apply all safe fixes', 'source.fixAll', false],
      ]);
    });
  });
});

describe('its end', () => {
  test('a client that is gone without a word ends it', async () => {
    const { client, ended } = startServer();
    await client.initialize();
    client.vanish();
    expect(await ended).toBe('client-gone');
  });

  const start = () =>
    spawn(process.execPath, [program, 'lsp', '--stdio'], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    });

  test('over standard input and output, with a file of the disk, until the client takes its leave', async () => {
    const program = start();
    const exit = new Promise<number | null>((resolve) => program.on('exit', resolve));
    const client = new LspClient(program.stdout, program.stdin);
    await client.initialize({ locale: 'fr' });
    const folder = `${root}conventions/cress-roumois-seine`;
    const file = pathToFileURL(`${folder}/scenarios/a-completed.yaml`).href;
    await client.open(
      file,
      readFileSync(`${folder}/scenarios/a-completed.yaml`, 'utf8').replace(
        'decided:diagnostic-timing',
        'decided:diagnostic-timming',
      ),
    );
    const { diagnostics } = await client.told(file);
    expect(diagnostics).toMatchObject([
      { code: 'fact-invalid', codeDescription: { href: pathToFileURL(`${root}docs/rules/fact-invalid.md`).href } },
    ]);
    await client.leave();
    expect(await exit).toBe(0);
  }, 30_000);

  test('the program ends when its input does', async () => {
    const program = start();
    const exit = new Promise<number | null>((resolve) => program.on('exit', resolve));
    const client = new LspClient(program.stdout, program.stdin);
    await client.initialize();
    client.vanish();
    expect(await exit).toBe(1);
  }, 30_000);
});
