import { startOfDay } from '../../calendar/instant.ts';
import { type Compiled, compile } from '../../engine/lifecycle/compile.ts';
import { read } from '../../language/read.ts';
import type { Text } from '../../text/text.ts';
import { factsOf } from '../agreement/journal.ts';
import { KeptAgreement } from '../agreement/kept-agreement.ts';
import { settle } from '../agreement/settle.ts';
import type { KeptWhole, Store } from '../store/store.ts';
import { type ArchiveFile, conventionOfPath, isPathOfAgreement } from './archive-file.ts';
import { type ArchivedAgreement, type FaultOfFile, readAgreement } from './read-agreement.ts';

/** What became of an archive: all of it is in the store, or nothing of it. */
export type Importing =
  | { readonly status: 'imported'; readonly agreements: readonly string[] }
  | { readonly status: 'unreadable'; readonly faults: readonly FaultOfFile[] };

/**
 * Takes in an archive: what `exportRegister` wrote, byte for byte the same when it is exported again. Every file is read
 * before anything is kept, and an agreement that is there already is a fault.
 */
export async function importRegister(store: Store, files: readonly ArchiveFile[]): Promise<Importing> {
  const conventions = new Conventions();
  const faults: FaultOfFile[] = [];
  // In the order of their versions: the store numbers them as they come.
  const texts = files.flatMap(({ path, text }) => {
    const convention = conventionOfPath(path);
    return convention ? [{ path, text, ...convention }] : [];
  });
  texts.sort((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1));
  for (const one of texts) faults.push(...(await conventions.take(one, store)));

  const found: KeptWhole[] = [];
  const ids = new Set<string>();
  for (const { path, text } of files.filter((file) => isPathOfAgreement(file.path))) {
    const agreement = readAgreement(text, path);
    if ('message' in agreement) faults.push(agreement);
    else if (await store.agreement(agreement.id)) faults.push({ path, message: taken(agreement.id) });
    else if (ids.has(agreement.id)) faults.push({ path, message: taken(agreement.id) });
    else {
      const compiled = conventions.compiled(agreement.convention.id, agreement.convention.version);
      ids.add(agreement.id);
      if (compiled) found.push(wholeOf(agreement, compiled));
      else faults.push({ path, message: noSuchVersion(agreement) });
    }
  }
  if (faults.length > 0) return { status: 'unreadable', faults };
  for (const { id, text } of texts) await store.keepConvention(id, text);
  for (const whole of found) await store.restore(whole);
  return { status: 'imported', agreements: found.map(({ agreement }) => agreement.id) };
}

/** With what follows from the facts, on the day up to which it was settled. */
function wholeOf({ journal, notices, ...archived }: ArchivedAgreement, compiled: Compiled): KeptWhole {
  const { title, timeZone } = compiled.convention;
  const kept = new KeptAgreement(compiled);
  kept.goOn(factsOf(journal), archived.settled);
  const agreement = { ...archived, convention: { ...archived.convention, title }, standing: kept.standing() };
  const { lines } = settle(kept, agreement, notices, startOfDay(archived.settled, timeZone), 'all');
  return { agreement, journal, notices, lines };
}

/** The conventions of an archive, by id and version. */
class Conventions {
  readonly #compiled = new Map<string, Compiled>();
  readonly #counts = new Map<string, number>();

  async take(
    { path, text, id, version }: ArchiveFile & { readonly id: string; readonly version: number },
    store: Store,
  ): Promise<readonly FaultOfFile[]> {
    const { convention, diagnostics } = read(text, path);
    if (!convention) {
      const error = diagnostics.find(({ severity }) => severity === 'error');
      return [{ path, message: error?.message ?? noConvention, ...(error && { start: error.span.start }) }];
    }
    const count = (this.#counts.get(id) ?? 0) + 1;
    this.#counts.set(id, count);
    const kept = await store.convention(id, version);
    if (convention.id !== id || count !== version || (kept !== undefined && kept !== text)) {
      return [{ path, message: otherVersion(version) }];
    }
    this.#compiled.set(`${id}@${version}`, compile(convention));
    return [];
  }

  compiled(id: string, version: number): Compiled | undefined {
    return this.#compiled.get(`${id}@${version}`);
  }
}

const noConvention: Text = { en: 'This is not a convention.', fr: 'Ce n’est pas une convention.' };

function taken(id: string): Text {
  return {
    en: `The register already has an agreement “${id}”.`,
    fr: `Le registre contient déjà une convention suivie « ${id} ».`,
  };
}

function noSuchVersion({ convention: { id, version } }: ArchivedAgreement): Text {
  return {
    en: `The archive does not contain version ${version} of the convention “${id}”.`,
    fr: `L’archive ne contient pas la version ${version} de la convention « ${id} ».`,
  };
}

function otherVersion(version: number): Text {
  return {
    en: `This can’t be version ${version}: versions are numbered from 1, in a folder named after their convention. Or the register already has another text under this number.`,
    fr: `Ce ne peut pas être la version ${version} : les versions sont numérotées à partir de 1, dans le dossier qui porte le nom de leur convention. Ou bien le registre contient déjà un autre texte sous ce numéro.`,
  };
}
