import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program that checks files, as its users call it: in the folder of the files, with their names. */
export interface Tool {
  readonly name: string;
  /** Its script and its arguments; Node runs it. */
  readonly command: (files: readonly string[]) => readonly string[];
  /** How many files it found fault with, from what it printed. */
  readonly faulty: (printed: string) => number;
  /** What the figures of others are divided by. */
  readonly floor?: true;
}

export const here = new URL('./', import.meta.url).pathname;
export const root = new URL('../../../', import.meta.url).pathname;
export const schema = join(root, 'schema/convention.schema.json');
const bin = (path: string): string => join(here, 'node_modules', path);

export const ours = 'conventio validate';
export const spectral = 'spectral';
export const floor = 'bare loop: yaml + ajv';
export const lowerFloor = 'bare loop: js-yaml + ajv';

/** Everything that is measured, in the order of the page. `scratch` takes the ruleset of spectral. */
export function toolsIn(scratch: string): readonly Tool[] {
  const ruleset = writeRuleset(scratch);
  return [
    { name: floor, command: (files) => [join(here, 'bare-yaml.mjs'), schema, ...files], faulty: Number, floor: true },
    { name: lowerFloor, command: (files) => [join(here, 'bare-js-yaml.mjs'), schema, ...files], faulty: Number },
    {
      name: ours,
      command: (files) => [join(root, 'dist/surfaces/cli/bin.js'), 'validate', ...files, '--lang', 'en'],
      faulty: (printed) => distinct(printed, /^(\S+\.yaml):\d+:\d+: error/gm),
    },
    {
      name: 'ajv-cli',
      command: (files) => [
        bin('ajv-cli/dist/index.js'),
        ...['validate', '--spec=draft2020', '--strict=false', '--all-errors', '-s', schema],
        ...files.flatMap((file) => ['-d', file]),
      ],
      faulty: (printed) => distinct(printed, /^(\S+\.yaml) invalid$/gm),
    },
    {
      name: 'yaml-language-server',
      command: (files) => [join(here, 'language-client.mjs'), 'en', schema, ...files],
      faulty: (printed) => distinct(printed, /^(\S+\.yaml):\d+:\d+ /gm),
    },
    {
      name: 'v8r',
      command: (files) => [bin('v8r/src/index.js'), '--schema', schema, ...files],
      faulty: (printed) => distinct(printed, /^✖ (\S+\.yaml) is invalid$/gm),
    },
    {
      name: spectral,
      command: (files) => [bin('@stoplight/spectral-cli/dist/index.js'), 'lint', '--ruleset', ruleset, ...files],
      faulty: (printed) => distinct(printed, /^\/.*?([^/]+\.yaml)$/gm),
    },
  ];
}

/** A ruleset with one rule: the whole document has the shape that the schema gives. */
function writeRuleset(scratch: string): string {
  const path = join(scratch, 'ruleset.json');
  const functionOptions = { allErrors: true, schema: JSON.parse(readFileSync(schema, 'utf8')) };
  // biome-ignore lint/suspicious/noThenProperty: spectral calls it so
  const convention = { given: '$', severity: 'error', then: { function: 'schema', functionOptions } };
  writeFileSync(path, JSON.stringify({ rules: { convention } }));
  return path;
}

function distinct(printed: string, pattern: RegExp): number {
  return new Set([...printed.matchAll(pattern)].map(([, file]) => file)).size;
}
