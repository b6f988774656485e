import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import type { Compiled } from '../../src/engine/lifecycle/compile.ts';
import { readFacts } from '../../src/engine/lifecycle/facts/read-facts.ts';
import { readJournal } from '../../src/insight/agenda/journal-file.ts';
import { readScenario } from '../../src/insight/agenda/scenario.ts';
import { parse } from '../../src/pipeline.ts';
import { renderDiagnostic } from '../../src/render/diagnostics/pretty.ts';
import { readFactOption } from '../../src/surfaces/cli/fact-option.ts';
import { UsageError } from '../../src/surfaces/cli/files.ts';
import { applyFixes } from '../../src/text/apply-fixes.ts';
import type { Diagnostic, Fix } from '../../src/text/diagnostic.ts';
import { type Lang, langs, type Text } from '../../src/text/text.ts';
import { compiledText, root } from './first-convention.ts';

/** One mistake of somebody who writes a first file: a piece of a sound file, and what stands in its place. */
export interface Mistake {
  readonly name: string;
  /** What the file is; of a fact on the command line, `with` is all of it. */
  readonly of: 'convention' | 'scenario' | 'journal' | 'fact';
  readonly replace: string;
  readonly with: string;
  /** What must stand in the messages, in both languages. */
  readonly says: readonly string[];
  /** How many messages there are, where what was written has more than one mistake. */
  readonly messages: number;
  /** What must stand in the text once what is offered is written; no error is left then. */
  readonly fixed?: string;
}

/** The mistakes of a table, with the sound files that they are made in. */
export class Mistakes {
  readonly all: readonly Mistake[];
  readonly #texts: Readonly<Record<string, string>>;
  readonly #compiled: Compiled;
  readonly #diagnosed = new Map<string, readonly Diagnostic[]>();

  constructor(folder: string) {
    const read = (name: string): string =>
      readFileSync(`${root}tests/language/mistakes/${folder}/${name}.yaml`, 'utf8');
    this.all = (parseYaml(read('mistakes')) as Partial<Mistake>[]).map((each) => ({
      name: '',
      of: 'convention',
      replace: '',
      with: '',
      messages: 1,
      ...each,
      says: [each.says ?? []].flat(),
    }));
    this.#texts = {
      convention: read('convention'),
      scenario: read('scenario'),
      journal: read('journal'),
    };
    this.#compiled = compiledText(this.#texts.convention ?? '');
  }

  /** What is said of the sound files: nothing, or every mistake of the table would be said twice. */
  ofSoundFiles(): readonly Diagnostic[] {
    return (['convention', 'scenario', 'journal'] as const).flatMap((of) => this.diagnose(of, this.#texts[of] ?? ''));
  }

  textOf({ of, replace, with: instead, name }: Mistake): string {
    const text = this.#texts[of] ?? '';
    if (of === 'fact') return instead;
    if (text.split(replace).length !== 2) throw new Error(`${name}: “${replace}” does not stand once in its file`);
    return text.replace(replace, () => instead);
  }

  /** What is said of a mistake, as people see it. */
  shown(mistake: Mistake, lang: Lang): string {
    const text = this.textOf(mistake);
    if (mistake.of === 'fact')
      return this.#ofFact(text)
        .map((said) => `${said[lang]}\n`)
        .join('');
    return this.diagnose(mistake.of, text)
      .map((diagnostic) => renderDiagnostic(diagnostic, text, lang))
      .join('\n');
  }

  /** What is wrong with a text, looked at once however often it is asked. */
  diagnose(of: Mistake['of'], text: string): readonly Diagnostic[] {
    const known = this.#diagnosed.get(`${of} ${text}`) ?? this.#diagnose(of, text);
    this.#diagnosed.set(`${of} ${text}`, known);
    return known;
  }

  #diagnose(of: Mistake['of'], text: string): readonly Diagnostic[] {
    if (of === 'scenario') return readScenario(text, 'premiere.yaml', this.#compiled).diagnostics;
    if (of === 'journal') return readJournal(text, 'journal.yaml', this.#compiled).diagnostics;
    return of === 'fact' ? [] : parse(text, { source: 'convention.yaml' }).diagnostics;
  }

  /** The text with every fix that is offered made, round after round. */
  fixed(mistake: Mistake): string {
    let text = this.textOf(mistake);
    for (let round = 0; round < 5; round += 1) {
      const fixes = this.diagnose(mistake.of, text).flatMap(({ fix }): readonly Fix[] => (fix ? [fix] : []));
      if (fixes.length === 0) break;
      text = applyFixes(text, fixes).text;
    }
    return text;
  }

  #ofFact(text: string): readonly Text[] {
    try {
      const { faults } = readFacts([readFactOption(text)], this.#compiled);
      return faults.map(({ message, help }) => ({
        en: `${message.en}${help ? ` ${help.en}` : ''}`,
        fr: `${message.fr}${help ? ` ${help.fr}` : ''}`,
      }));
    } catch (error) {
      if (error instanceof UsageError) return [error.text];
      throw error;
    }
  }
}

/** A page that shows each mistake with what is said of it, for people to read. */
export function pageOf(title: string, mistakes: Mistakes): string {
  const parts = mistakes.all.map((mistake) => {
    const said = langs.map((lang) => `${mistakes.shown(mistake, lang).trimEnd()}\n`);
    return `## ${mistake.name}\n\n\`\`\`yaml\n${mistake.with.trimEnd()}\n\`\`\`\n\n\`\`\`text\n${said.reverse().join('\n')}\`\`\`\n`;
  });
  return `# ${title}\n\n${parts.join('\n')}`;
}
