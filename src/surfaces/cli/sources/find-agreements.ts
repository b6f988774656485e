import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { conventionsOfJournal, isJournal, kindOf } from '../../../language/document/kind.ts';
import { bounds } from '../../../text/bounds.ts';
import type { Text } from '../../../text/text.ts';
import { conventionIn, isFolder, journalOfNone, readText, type SourceText, UsageError } from '../files.ts';
import { filesIn, isFolderOfScenarios, isWithin, leadsOut } from '../validate/folder.ts';

/** An agreement as files keep it: its convention and, where something has happened, its journal. */
export interface AgreementFiles {
  readonly convention: SourceText;
  readonly journal?: SourceText;
}

/** The agreements of a folder, and why some of it could not be looked at. */
export interface FoundAgreements {
  readonly agreements: readonly AgreementFiles[];
  readonly faults: readonly Text[];
}

/** More than anybody keeps in files; whoever has as many keeps a register. */
const mostAgreements = bounds.agreementsInFolder.most;

/**
 * The agreements that a path leads to: the convention that it is, or every convention of a folder at any depth, each with
 * the journal beside it. Scenarios are left alone: what they tell has not happened.
 */
export function findAgreements(path: string): FoundAgreements {
  if (!isFolder(path)) return { agreements: [withJournal({ source: path, text: readText(path) })], faults: [] };
  const bounds = realpathSync.native(path);
  const [conventions, faults]: [SourceText[], Text[]] = [[], []];
  /** The journals by their paths, those that can't be read among them. */
  const journals = new Map<string, SourceText | undefined>();
  for (const found of filesIn(path, bounds)) {
    const source = found.kind === 'file' ? found.path : found.source;
    const file = found.kind === 'file' ? orFault(source, bounds, faults) : undefined;
    if (found.kind !== 'file') faults.push(found.because);
    if (isJournal(source)) journals.set(resolve(source), file);
    else if (file && isConvention(file)) conventions.push(file);
    if (conventions.length > mostAgreements) throw new UsageError(tooMany(path));
  }
  const agreements = conventions.flatMap((convention): readonly AgreementFiles[] => {
    const own = journalNames(convention.source).find((name) => journals.has(resolve(name)));
    if (own === undefined) return [{ convention }];
    const journal = journals.get(resolve(own));
    // Without what has happened, it would be shown as a draft.
    return journal ? [{ convention, journal }] : [];
  });
  const taken = new Set(agreements.flatMap(({ journal }) => (journal ? [journal.source] : [])));
  const lost = [...journals.values()].flatMap((file) => (file && !taken.has(file.source) ? file.source : []));
  return { agreements, faults: [...faults, ...lost.map(whyLost)] };
}

/** The file that a path is of one agreement: itself, or the `convention.yaml` of a folder. */
export function conventionAt(path: string): string | undefined {
  return isFolder(path) ? conventionIn(path) : path;
}

function withJournal(convention: SourceText): AgreementFiles {
  for (const name of journalNames(convention.source)) {
    try {
      return { convention, journal: { source: name, text: readText(name) } };
    } catch (error) {
      if (!(error instanceof UsageError) || !isMissing(name)) throw error;
    }
  }
  return { convention };
}

/** What the journal of a convention may be called, the plain name first. */
function journalNames(convention: string): readonly string[] {
  const stem = basename(convention).replace(/\.ya?ml$/, '');
  const names = stem === 'convention' ? ['journal', 'convention.journal'] : [`${stem}.journal`];
  return names.flatMap((name) => ['yaml', 'yml'].map((ending) => join(dirname(convention), `${name}.${ending}`)));
}

function isMissing(path: string): boolean {
  try {
    realpathSync.native(path);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** A file of the folder; one that can’t be read, or that a link only seems to have there, is a fault. */
function orFault(path: string, bounds: string, faults: Text[]): SourceText | undefined {
  try {
    if (isWithin(realpathSync.native(path), bounds)) return { source: path, text: readText(path) };
    faults.push(leadsOut(path));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    faults.push(error.text);
  }
  return undefined;
}

function isConvention({ source, text }: SourceText): boolean {
  const kind = kindOf(text);
  return kind === 'convention' || (kind === undefined && !isFolderOfScenarios(dirname(source)));
}

/** Why a journal belongs to no agreement: there is no convention, or another journal of it was taken. */
function whyLost(source: string): Text {
  const names = conventionsOfJournal(basename(source)).map((name) => join(dirname(source), name));
  const convention = names.find((name) => !isMissing(name));
  if (convention === undefined) return journalOfNone(source);
  return {
    en: `${source} was not read: ${convention} has another journal, or is not a convention.`,
    fr: `${source} n’a pas été lu : ${convention} a un autre journal, ou n’est pas une convention.`,
  };
}

function tooMany(path: string): Text {
  return {
    en: `${path} contains more than ${mostAgreements} conventions: keep them in a register (“npx conventio add”).`,
    fr: `${path} contient plus de ${mostAgreements} conventions : suivez-les dans un registre (« npx conventio add »).`,
  };
}
