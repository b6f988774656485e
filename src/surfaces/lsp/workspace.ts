import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type FileKind, isJournal, kindOf } from '../../language/document/kind.ts';
import { type Analysis, analyseConvention, analyseScenario } from '../editor/analysis.ts';
import type { Folder } from '../editor/definition.ts';
import { type KnownRun, runOf } from '../editor/run.ts';
import type { Files } from './edge.ts';
import { conventionsOf, isAmongScenarios, isNamedConvention, isYaml, journalsOf, scenariosOf } from './uris.ts';

/** The files that one works with: what is open in the editor counts, the disk where it is not. */
export class Workspace {
  readonly #files: Files;
  readonly #open = new Map<string, TextDocument>();
  readonly #analyses = new Map<string, Analysis>();

  constructor(files: Files) {
    this.#files = files;
  }

  get openUris(): readonly string[] {
    return [...this.#open.keys()];
  }

  document(uri: string): TextDocument | undefined {
    return this.#open.get(uri);
  }

  put(document: TextDocument): void {
    this.#open.set(document.uri, document);
  }

  close(uri: string): void {
    this.#open.delete(uri);
    this.#analyses.delete(uri);
  }

  /** What there is to know of a file; `undefined` where there is none, or none that is a convention or a scenario. */
  async analysis(uri: string): Promise<Analysis | undefined> {
    const text = await this.#text(uri);
    if (text === undefined || !this.#isOurs(uri, text)) return undefined;
    const kind = kindOf(text) ?? (isAmongScenarios(uri) || isJournal(uri) ? 'scenario' : 'convention');
    return this.#remembered(uri, text, kind, kind === 'scenario' ? await this.#conventionOf(uri) : undefined);
  }

  /** The convention and the scenarios that belong together with a file. */
  async folder(uri: string): Promise<Folder> {
    const file = await this.analysis(uri);
    const convention = file?.kind === 'scenario' ? file.conventionFile : file;
    const scenarios: Analysis[] = [];
    if (convention && isNamedConvention(convention.source)) {
      for await (const scenario of this.#scenarios(convention.source)) scenarios.push(scenario);
    }
    if (file?.kind === 'scenario' && !scenarios.some(({ source }) => source === uri)) scenarios.push(file);
    return { ...(convention && { convention }), scenarios };
  }

  /** The run that the first scenario of a convention without errors plays. */
  async run(convention: Analysis): Promise<KnownRun | undefined> {
    if (convention.kind !== 'convention' || !isNamedConvention(convention.source)) return undefined;
    for await (const scenario of this.#scenarios(convention.source)) {
      const run = runOf(scenario);
      if (run) return run;
    }
    return undefined;
  }

  /** The open files whose diagnostics depend on a file, itself first. */
  dependents(uri: string): readonly string[] {
    return [uri, ...this.openUris.filter((other) => other !== uri && conventionsOf(other).includes(uri))];
  }

  async *#scenarios(convention: string): AsyncGenerator<Analysis> {
    for (const uri of await this.#files.list(scenariosOf(convention))) {
      const scenario = isYaml(uri) ? await this.analysis(uri) : undefined;
      if (scenario?.kind === 'scenario') yield scenario;
    }
    for (const uri of journalsOf(convention)) {
      const journal = await this.analysis(uri);
      if (journal?.kind === 'scenario') yield journal;
    }
  }

  async #conventionOf(scenario: string): Promise<Analysis | undefined> {
    for (const uri of conventionsOf(scenario)) {
      const text = await this.#text(uri);
      if (text !== undefined) return this.#remembered(uri, text, 'convention');
    }
    return undefined;
  }

  async #text(uri: string): Promise<string | undefined> {
    return this.#open.get(uri)?.getText() ?? (await this.#files.read(uri));
  }

  /** An analysis counts as long as neither its text nor its convention has changed. */
  #remembered(uri: string, text: string, kind: FileKind, conventionFile?: Analysis): Analysis {
    const known = this.#analyses.get(uri);
    const isSame = known?.text === text && known.kind === kind && known.conventionFile === conventionFile;
    if (known && isSame) return known;
    const found = kind === 'scenario' ? analyseScenario(text, uri, conventionFile) : analyseConvention(text, uri);
    this.#analyses.set(uri, found);
    return found;
  }

  /** Other YAML files may be open in the same editor: nothing is said of them. */
  #isOurs(uri: string, text: string): boolean {
    const language = this.#open.get(uri)?.languageId ?? 'yaml';
    return (
      language !== 'yaml' ||
      isNamedConvention(uri) ||
      isJournal(uri) ||
      kindOf(text) !== undefined ||
      /^# yaml-language-server: \$schema=\S*(?:convention|scenario|journal)\.schema/m.test(text)
    );
  }
}
