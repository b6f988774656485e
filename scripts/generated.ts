import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../src/engine/lifecycle/compile.ts';
import { conventionSchema, journalSchema, publishedSchema, scenarioSchema } from '../src/language/schema/schemas.ts';
import { parse } from '../src/pipeline.ts';
import { renderMachineMermaid } from '../src/render/machine/mermaid.ts';
import { langs } from '../src/text/text.ts';
import { boundsPage } from './bounds-page.ts';
import { calendarPage } from './calendar-page.ts';
import { hasContents, withContents } from './contents.ts';
import { languagePage } from './language-page/page.ts';
import { pictures } from './pictures.ts';
import { rulesPages } from './rules-pages.ts';
import { statesPage } from './states-page.ts';

export const root: string = new URL('..', import.meta.url).pathname;

/** Every file that is made from others, by its path from the root. It is committed, and a test holds it to this. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map([...schemaFiles(), ...machineFiles(), ...pages()]);
  for await (const [path, content] of pictures(root)) files.set(path, content);
  return files;
}

function* schemaFiles(): Generator<[string, string]> {
  for (const [name, schema] of [
    ['convention', conventionSchema],
    ['scenario', scenarioSchema],
    ['journal', journalSchema],
  ] as const) {
    for (const lang of langs) {
      const file = lang === 'en' ? `${name}.schema.json` : `${name}.schema.${lang}.json`;
      yield [`schema/${file}`, json(publishedSchema(schema, `urn:conventio:schema:${name}:1:${lang}`, lang))];
    }
  }
}

function* machineFiles(): Generator<[string, string]> {
  for (const id of readdirSync(join(root, 'conventions')).sort()) {
    const source = `conventions/${id}/convention.yaml`;
    const parsed = parse(readFileSync(join(root, source), 'utf8'), { source });
    if (!parsed.ok) throw new Error(`${source} has errors; conventio validate tells which`);
    const compiled = compile(parsed.convention);
    const { language: lang } = parsed.convention;
    yield [`machines/${id}.machine.json`, json(compiled.chart)];
    yield [`machines/${id}.machine.mmd`, renderMachineMermaid(compiled, { view: 'all', lang })];
  }
}

function* pages(): Generator<[string, string]> {
  yield ['docs/language.md', languagePage('en')];
  yield ['docs/langage.md', languagePage('fr')];
  yield ['docs/calendar.md', calendarPage('en')];
  yield ['docs/calendrier.md', calendarPage('fr')];
  yield ['docs/states.md', statesPage('en')];
  yield ['docs/etats.md', statesPage('fr')];
  yield ['docs/bounds.md', boundsPage('en')];
  yield ['docs/bornes.md', boundsPage('fr')];
  yield* rulesPages();
  for (const name of readdirSync(join(root, 'docs'))) {
    const path = `docs/${name}`;
    const page = name.endsWith('.md') ? readFileSync(join(root, path), 'utf8') : '';
    // Only the table of contents of these is made.
    if (hasContents(page)) yield [path, withContents(page)];
  }
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
