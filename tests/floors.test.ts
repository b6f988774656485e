import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from './support/first-convention.ts';
import { whereNodesDiffer } from './support/where-nodes-differ.ts';

/**
 * The house has wings, and floors within them; imports go down only. A failing test here is fixed by moving code to the
 * floor that it belongs to, not by moving the floor.
 */
const wings: Readonly<Record<string, readonly string[]>> = {
  text: [],
  calendar: [],
  language: ['document', 'schema', 'model', 'rules'],
  engine: ['chart', 'lifecycle', 'table'],
  insight: ['agenda', 'proof', 'explain', 'schedule', 'diagram', 'matrix'],
  render: [],
  register: ['agreement', 'store', 'operations', 'archive', 'delivery', 'feed', 'scheduler', 'postgres'],
  surfaces: ['rule-book', 'editor', 'lsp', 'playground', 'web', 'cli'],
};

/** The wings that a program can import by themselves. */
const doorsOfWings = ['calendar', 'language', 'engine', 'insight', 'render', 'register'];

/** From the ground up, each as its path below `src`. */
const floors = Object.entries(wings).flatMap(([wing, rooms]) =>
  rooms.length === 0 ? [wing] : rooms.map((room) => `${wing}/${room}`),
);

/** Packages that one place alone may import: everybody else goes through its door. */
const doors: Readonly<Record<string, RegExp>> = {
  'temporal-polyfill': /^calendar\//,
  'js-yaml': /^language\/document\/fast\//,
  yaml: /^language\/document\//,
  ajv: /^language\/schema\//,
  'ajv/dist/2020.js': /^language\/schema\//,
  xstate: /^engine\/lifecycle\/(machine|ending-machine|stepper)\.ts$/,
  'big.js': /^language\/model\/decimal\.ts$/,
  'fastest-levenshtein': /^text\/did-you-mean\.ts$/,
  '@xstate/graph': /^insight\/proof\/machine\/explore\.ts$/,
  commander: /^surfaces\/cli\//,
  'vscode-languageserver-protocol/node': /^surfaces\/lsp\//,
  'vscode-languageserver-textdocument': /^surfaces\/lsp\//,
  'string-width': /^render\/diagnostics\/frame\.ts$/,
  '@hpcc-js/wasm-graphviz': /^render\/machine\/layout\.ts$/,
  preact: /^(render|surfaces)\//,
  'preact/hooks': /^surfaces\/playground\/browser\//,
  '@codemirror/autocomplete': /^surfaces\/playground\/browser\/editor\.ts$/,
  '@codemirror/commands': /^surfaces\/playground\/browser\/editor\.ts$/,
  '@codemirror/lang-yaml': /^surfaces\/playground\/browser\/editor\.ts$/,
  '@codemirror/language': /^surfaces\/playground\/browser\/editor(-look)?\.ts$/,
  '@codemirror/lint': /^surfaces\/playground\/browser\/editor\.ts$/,
  '@codemirror/search': /^surfaces\/playground\/browser\/editor\.ts$/,
  '@codemirror/state': /^surfaces\/playground\/browser\/editor(-look)?\.ts$/,
  '@codemirror/view': /^surfaces\/playground\/browser\/editor(-look)?\.ts$/,
  '@lezer/highlight': /^surfaces\/playground\/browser\/editor-look\.ts$/,
  'preact-render-to-string': /^render\/page\/page\.tsx$/,
  hono: /^surfaces\/web\//,
  'hono/cookie': /^surfaces\/web\//,
  'hono/body-limit': /^surfaces\/web\//,
  '@hono/node-server': /^surfaces\/cli\/listen\.ts$/,
  'ical-generator': /^render\/icalendar\/icalendar\.ts$/,
  tinyglobby: /^surfaces\/cli\/validate\/pattern\.ts$/,
  pg: /^register\/postgres\//,
  'graphile-worker': /^register\/postgres\//,
  nodemailer: /^register\/delivery\/mail\.ts$/,
  chokidar: /^surfaces\/cli\/watch-files\.ts$/,
  '@photostructure/sqlite': /^register\/store\/sqlite\/driver\.ts$/,
};

/** The effects, and the only files that may have them. */
const effects: readonly (readonly [name: string, pattern: RegExp, allowed: RegExp])[] = [
  [
    'the clock',
    /\bDate\.now\(|\bnew Date\b|\bsetTimeout\(|\bperformance\.now\(/,
    /^(register\/(scheduler\/clock|delivery\/machine-time)\.ts$|surfaces\/playground\/browser\/)/,
  ],
  [
    'chance',
    /\bMath\.random\(|\bcrypto\b/,
    /^(register\/(delivery\/digest|(scheduler|postgres)\/keeper)|surfaces\/(web\/access\/secrets|cli\/write\/draft))\.ts$/,
  ],
  ['the environment', /\bprocess\.(env|argv|exit|std|cwd|on)/, /^surfaces\/cli\/(bin|program)\.ts$/],
  [
    'the browser',
    /\bwindow\.(?:addEventListener|clearTimeout|print|setTimeout)\b|\bdocument\.(body|createElement|documentElement|getElementById|title)\b|\blocalStorage\b|\bnavigator\.|\bnew Worker\(|\bself\.(?:onmessage|postMessage)\b/,
    /^surfaces\/(playground\/browser\/|web\/script\.ts$)/,
  ],
  ['the console', /\bconsole\./, /^$/],
  ['Node', /from 'node:/, /^(surfaces\/cli\/|register\/(store\/sqlite\/|delivery\/(command|digest)\.ts$))/],
];

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const src = join(root, 'src');
const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const imports = [...text.matchAll(/^(?:import|export)\b[^;]*? from '([^']+)';|\bimport\('([^']+)'\)/gms)].map(
      (match) => (match[1] ?? match[2]) as string,
    );
    return { path, text, imports };
  });

/** A file that stands in a wing and in none of its rooms is above them all. */
const floorOf = (path: string): number => {
  const [wing = '', room = ''] = path.split('/');
  const rooms = wings[wing];
  if (!rooms) return -1;
  return rooms.includes(room)
    ? floors.indexOf(`${wing}/${room}`)
    : floors.findLastIndex((each) => each.split('/')[0] === wing);
};

test('every folder is a wing or a room of one, and all of them are there', () => {
  const roomOf = ([wing, room, file]: readonly string[]): string =>
    file && wings[wing ?? '']?.length ? `${wing}/${room}` : `${wing}`;
  const folders = files
    .map(({ path }) => path.split('/'))
    .filter(({ length }) => length > 1)
    .map(roomOf);
  // A wing with rooms has a door of its own, and `language` the way through its rooms.
  const expected = [...new Set([...floors, ...doorsOfWings])].sort();
  expect([...new Set(folders)].sort()).toEqual(expected);
});

test('imports go down only', () => {
  const upward = files.flatMap(({ path, imports }) =>
    imports
      .filter((target) => target.startsWith('.'))
      .map((target) => relative(src, join(src, dirname(path), target)))
      .filter((target) => floorOf(path) >= 0 && floorOf(target) > floorOf(path))
      .map((target) => `${path} -> ${target}`),
  );
  expect(upward).toEqual([]);
});

test('the package has a door for each wing, and the front door leads through all of them', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const front = files.find(({ path }) => path === 'index.ts')?.text ?? '';
  for (const wing of doorsOfWings) {
    expect(manifest.exports[`./${wing}`]?.default).toBe(`./dist/${wing}/checked.js`);
    expect(front).toContain(`export * from './${wing}/index.ts';`);
    // Names one by one, so that nothing becomes public unawares.
    expect(files.find(({ path }) => path === `${wing}/index.ts`)?.text).not.toContain('export *');
  }
});

test('no two files import each other in a circle of values', () => {
  const targets = new Map(
    files.map(({ path, text }) => {
      const values = [...text.matchAll(/^(?:import|export) (?!type)[^;]*? from '(\.[^']+)'/gms)];
      return [path, values.map((match) => relative(src, join(src, dirname(path), match[1] as string)))];
    }),
  );
  const circles: string[] = [];
  const settled = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (settled.has(path) || trail.includes(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    settled.add(path);
  };
  for (const path of targets.keys()) visit(path, []);
  expect(circles).toEqual([]);
});

test.each(Object.entries(doors))('%s has one door', (name, door) => {
  const visitors = files.filter(({ imports }) => imports.includes(name)).map(({ path }) => path);
  expect(visitors.length).toBeGreaterThan(0);
  expect(visitors.filter((path) => !door.test(path))).toEqual([]);
});

test('every package that is imported has a door', () => {
  const packages = files.flatMap(({ imports }) => imports.filter((name) => !/^[.]|^node:/.test(name)));
  expect([...new Set(packages)].filter((name) => !(name in doors))).toEqual([]);
});

describe('effects stand at the edge', () => {
  test.each(effects)('%s', (_name, pattern, allowed) => {
    const guilty = files.filter(({ path, text }) => pattern.test(text) && !allowed.test(path)).map(({ path }) => path);
    expect(guilty).toEqual([]);
  });
});

/** What looks at files and changes none; `openSync` can do both. */
const looks = new Set(
  'access accessSync closeSync constants existsSync fstatSync lstat lstatSync readFile readFileSync readSync readdir readdirSync realpath realpathSync stat statSync Dirent Stats'.split(
    ' ',
  ),
);

/** The places that write files; whoever writes goes through them. */
const writers = /^(surfaces\/cli\/write\/|register\/store\/sqlite\/begin-file\.ts$)/;

/** The places that open a file to read it. */
const readers = /^(surfaces\/cli\/read-bytes|register\/store\/sqlite\/beside)\.ts$/;

test('a file is written through one door', () => {
  const guilty = files.flatMap(({ path, text }) => {
    const imported = [...text.matchAll(/^import ([^;]*?) from 'node:fs(?:\/promises)?';/gms)].flatMap(
      ([, names = '']) =>
        names.startsWith('{')
          ? names
              .slice(1, -1)
              .split(',')
              .map((name) =>
                name
                  .replace(/^\s*type\s/, '')
                  .replace(/ as .*/s, '')
                  .trim(),
              )
          : ['everything'],
    );
    const unseen = /import\('node:fs|require\(|process\.binding|getBuiltinModule\('node:fs/.test(text)
      ? ['unseen']
      : [];
    const mayOpen = readers.test(path) && !/\bopenSync\((?!path, constants\.O_RDONLY \|)/.test(text);
    return [...imported, ...unseen]
      .filter((name) => name !== '' && !looks.has(name) && !(name === 'openSync' && mayOpen))
      .map((name) => `${path}: ${name}`);
  });
  expect(guilty.filter((one) => !writers.test(one.split(':')[0] ?? ''))).toEqual([]);
  expect(guilty.length).toBeGreaterThan(0);
});

test('a file is read in one sitting', () => {
  const long = files.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path);
  expect(long).toEqual([]);
});

test('a test that starts processes, writes files or asks for zones runs on every version of Node', () => {
  const folder = join(root, 'tests');
  const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.test\.tsx?$/.test(path));
  const touched = /node:child_process|spawn-cli|lsp-client|scratchFolder|mkdtemp|calendar\/instant\.ts|clock\.ts/;
  const missing = tests
    .map((path) => `tests/${path.replaceAll('\\', '/')}`)
    // Those that a browser runs are tried on one version.
    .filter((path) => !/\.browser\.test\./.test(path))
    .filter((path) => path !== 'tests/floors.test.ts' && touched.test(readFileSync(join(root, path), 'utf8')))
    .filter((path) => !whereNodesDiffer.some((one) => path.startsWith(one)));
  expect(missing).toEqual([]);
});

test('a law is tried as deep as the run is, and the same each time', () => {
  const folder = join(root, 'tests');
  const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.test\.tsx?$/.test(path));
  const own = /\bfc\.assert\(|CONVENTIO_DEEP/;
  const guilty = tests.filter(
    (path) => path !== 'floors.test.ts' && own.test(readFileSync(join(folder, path), 'utf8')),
  );
  expect(guilty).toEqual([]);
});
