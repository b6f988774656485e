import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { generatedFiles } from '../scripts/generated.ts';
import { root } from './support/first-convention.ts';

/**
 * Schemas, charts and reference pages are made from their sources and committed, so that a change of the compiler
 * shows as a change of what it makes. When one of these fails: `npm run generate`, then read the diff.
 */
const files = await generatedFiles();

test.each([...files])('%s is what its sources make', (path, content) => {
  expect(existsSync(root + path)).toBe(true);
  expect(readFileSync(root + path, 'utf8')).toBe(content);
});

test('nothing else lies in schema/, machines/ and docs/pictures/', () => {
  const present = ['schema', 'machines', 'docs/pictures'].flatMap((folder) =>
    readdirSync(root + folder).map((name) => `${folder}/${name}`),
  );
  // What a browser shows is compared in one: tests/surfaces/web/docs.browser.test.ts.
  const drawnHere = present.filter((path) => !path.endsWith('.png'));
  expect(drawnHere.sort()).toEqual(
    [...files.keys()].filter((path) => !path.startsWith('docs/') || path.startsWith('docs/pictures/')).sort(),
  );
});

describe('a published schema', () => {
  const schemas = [...files].filter(([path]) => path.startsWith('schema/'));
  test.each(schemas)('%s is JSON Schema 2020-12, and strict', (_path, content) => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
    expect(() => ajv.compile(JSON.parse(content))).not.toThrow();
  });

  test.each(schemas)('%s describes every key', (_path, content) => {
    const silent: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        // One key of the language is itself called “properties”.
        const isOfKeys = /(?<!\/properties)(\/properties\/properties)*\/properties$/.test(path);
        const isKeyOfTheLanguage = isOfKeys && typeof child === 'object' && child !== null;
        const isOnlyChecked = /\/(if|then|else|dependentSchemas)\//.test(path);
        if (isKeyOfTheLanguage && !isOnlyChecked && !('description' in child)) {
          silent.push(`${path}/${key}`);
        }
        visit(child, `${path}/${key}`);
      }
    };
    visit(JSON.parse(content), '');
    expect(silent).toEqual([]);
  });

  test('offers the words of every choice between words and clauses, to editors that complete by it alone', () => {
    const silent: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { then, anyOf } = node as { then?: { enum?: unknown }; anyOf?: unknown };
      if (then?.enum && !isDeepStrictEqual(anyOf, [{ enum: then.enum }, {}])) silent.push(path);
      for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`);
    };
    for (const [, content] of schemas) visit(JSON.parse(content), '');
    expect(silent).toEqual([]);
  });

  test('accepts every convention of the repository, as an editor would', () => {
    const ajv = new Ajv2020({ strict: false });
    const validate = ajv.compile(JSON.parse(files.get('schema/convention.schema.json') ?? ''));
    for (const id of readdirSync(`${root}conventions`)) {
      const value = parse(readFileSync(`${root}conventions/${id}/convention.yaml`, 'utf8'));
      expect([id, validate(value), validate.errors]).toEqual([id, true, null]);
    }
  });
});
