import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Convention } from '../../../src/language/model/convention.ts';
import { momentsOf } from '../../../src/language/model/moments.ts';
import { factsOf } from '../../../src/language/model/names.ts';
import { referencesOf } from '../../../src/language/model/references.ts';
import { conventionSchema } from '../../../src/language/schema/schemas.ts';
import { type Analysis, analyseConvention } from '../../../src/surfaces/editor/analysis.ts';
import { clauseNamed } from '../../../src/surfaces/editor/naming.ts';
import { isSection, sections } from '../../../src/surfaces/editor/sections.ts';
import { keysOf } from '../../../src/text/span.ts';
import { conventionIds, folderOf } from '../../support/editor.ts';
import { root } from '../../support/first-convention.ts';

const files: readonly (readonly [string, Analysis])[] = [
  ...conventionIds.map((id) => [id, folderOf(id).convention] as const),
  ...['every-key', 'every-form', 'every-time'].map((name) => {
    const text = readFileSync(`${root}tests/cases/ok/${name}.yaml`, 'utf8');
    return [name, analyseConvention(text, 'convention.yaml')] as const;
  }),
];

/** What an editor finds in the file, and what the engine binds: both know each other's names, and no others. */
describe.each(files)('%s', (_name, file) => {
  const convention = file.convention as Convention;
  const written = [...referencesOf(convention)].map(({ name, at }) => {
    const { start } = convention.places.spanOf(at);
    return [start.offset, name] as const;
  });

  test('every name that the engine reads is a mention', () => {
    const mentioned = new Map(file.mentions.map(({ whole, id }) => [whole.start.offset, id]));
    const isWritten = (offset: number, name: string): boolean =>
      file.text
        .slice(offset, offset + name.length + 1)
        .replace(/^["']/, '')
        .startsWith(name);
    const missed = written.filter(([offset, name]) => {
      const id = mentioned.get(offset);
      return isWritten(offset, name) && !(id !== undefined && (name === id || name.endsWith(`:${id}`)));
    });
    expect(missed).toEqual([]);
  });

  test('every mention is a name that the engine reads, a declaration, or stands in an amendment', () => {
    const known = new Map(written);
    const strangers = file.mentions.filter(
      ({ whole, isDeclaration, pointer }) =>
        !isDeclaration && !known.has(whole.start.offset) && !/^\/amendments\/[^/]+\/changes\//.test(pointer),
    );
    expect(strangers.map(({ pointer, id }) => [pointer, id])).toEqual([]);
  });

  test('every mention leads to a clause that is declared', () => {
    const lost = file.mentions.filter(({ clause, id }) => clause === undefined && !/^cycle\.(start|end)$/.test(id));
    expect(lost.map(({ pointer, id }) => [pointer, id])).toEqual([]);
  });

  test('a name leads to the clause that the engine takes it for', () => {
    const pointers = [
      ...momentsOf(convention),
      ...[...factsOf(convention)].map(([name, { clause }]) => [name, clause.at] as const),
    ];
    for (const [name, at] of pointers) {
      const [section, id] = keysOf(at);
      if (!name.includes(':') || !isSection(section)) continue;
      const { clause } = clauseNamed(name, 'fact', (each) => file.declared.has(each));
      expect([name, clause]).toEqual([name, `/${section}/${id}`]);
    }
  });
});

test('the sections are those of the schema whose members have ids', () => {
  const properties = conventionSchema.properties as Record<string, { propertyNames?: unknown }>;
  const withIds = Object.keys(properties).filter((key) => properties[key]?.propertyNames !== undefined);
  expect([...sections].sort()).toEqual(withIds.sort());
});
