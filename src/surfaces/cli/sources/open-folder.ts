import { basename } from 'node:path';
import type { IsoDate } from '../../../calendar/day.ts';
import type { EpochMilliseconds } from '../../../calendar/instant.ts';
import type { Compiled } from '../../../engine/lifecycle/compile.ts';
import type { Fact } from '../../../engine/lifecycle/facts/fact.ts';
import { readJournal } from '../../../insight/agenda/journal-file.ts';
import { Register } from '../../../register/operations/register.ts';
import { VirtualClock } from '../../../register/scheduler/clock.ts';
import { MemoryStore } from '../../../register/store/memory.ts';
import type { Diagnostic } from '../../../text/diagnostic.ts';
import { printable } from '../../../text/printable.ts';
import type { Span } from '../../../text/span.ts';
import type { Text } from '../../../text/text.ts';
import type { SourceText } from '../files.ts';
import { playedText } from '../played-text.ts';
import { dayKnown } from '../register/together.ts';
import { agreementIds } from './agreement-ids.ts';
import { fill, type SetAside } from './fill.ts';
import { type AgreementFiles, findAgreements } from './find-agreements.ts';

/** Something about a folder that is to be told beside what it shows. */
export type FolderFault =
  /** What could not be looked at, and why. */
  | { readonly kind: 'unread'; readonly message: Text }
  /** What is wrong with a convention, which is not shown, or with its journal. */
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic; readonly text: string }
  /** A fact that is not admitted, or whose day is still to come. */
  | { readonly kind: 'refused'; readonly place: Span; readonly setAside: SetAside }
  | { readonly kind: 'to-come'; readonly place: Span; readonly fact: Fact };

/** A folder as a register that lasts as long as it is looked at. */
export interface OpenedFolder {
  readonly register: Register;
  readonly faults: readonly FolderFault[];
}

export interface FolderOptions {
  /** The day that is today, and an instant of it: facts of later days are not taken. */
  readonly today: IsoDate;
  readonly now: EpochMilliseconds;
  /** The last day of which a fact may tell without being a mistake. */
  readonly latest: IsoDate;
}

/** Where the facts of an agreement come from. */
export interface FactsOf {
  readonly facts: readonly Fact[];
  readonly by: string;
  readonly agreement?: string;
  readonly placeOf: (fact: string) => Span;
  /** The text of the convention, where they need another one than is written. */
  readonly text: string;
  readonly compiled: Compiled;
}

/**
 * Takes the agreements of a folder into a register in memory, each fact on its day, up to today: status, agenda and journal
 * are then asked as of any other register. What is wrong with one file hides no other.
 */
export async function openFolder(path: string, options: FolderOptions): Promise<OpenedFolder> {
  const { agreements, faults: unread } = findAgreements(path);
  const folder = emptyFolder(agreements.length, options);
  const faults: FolderFault[] = unread.map((message) => ({ kind: 'unread', message }));
  const known = agreements.flatMap((files) => {
    const facts = factsFrom(files, folder, faults);
    return facts ? [{ source: files.convention.source, facts }] : [];
  });
  return keep(path, known, folder, faults);
}

/** The register that a folder is taken into, in which so many agreements have room at hand. */
export interface EmptyFolder extends FolderOptions {
  readonly register: Register;
  readonly clock: VirtualClock;
}

export function emptyFolder(count: number, options: FolderOptions): EmptyFolder {
  const clock = new VirtualClock(options.now);
  const register = new Register({ store: new MemoryStore(), now: () => clock.now(), atHand: Math.max(count, 1) });
  return { ...options, register, clock };
}

/** Keeps agreements whose facts are known in a register of their own. */
export async function keep(
  path: string,
  known: readonly { readonly source: string; readonly facts: FactsOf }[],
  { register, clock, today, latest }: EmptyFolder,
  faults: FolderFault[],
): Promise<OpenedFolder> {
  const ids = agreementIds(
    path,
    known.map(({ source, facts: { compiled, agreement } }) => ({
      source,
      convention: compiled.convention.id,
      ...(agreement !== undefined && { agreement }),
    })),
  );
  const taken = new Map<string, string>();
  for (const [index, { source, facts }] of known.entries()) {
    const id = ids[index] ?? facts.compiled.convention.id;
    const other = taken.get(id);
    if (other !== undefined) {
      faults.push({ kind: 'unread', message: sameId(id, source, other) });
      continue;
    }
    taken.set(id, source);
    const { text, compiled, by, placeOf } = facts;
    const setAside = await fill({ id, text, source, compiled, facts: facts.facts, by }, { register, clock, today });
    for (const one of setAside) faults.push({ kind: 'refused', place: placeOf(one.fact), setAside: one });
    const early = facts.facts.filter((fact) => dayKnown(fact) > latest);
    for (const fact of early) faults.push({ kind: 'to-come', place: placeOf(fact.id), fact });
  }
  return { register, faults };
}

/** The facts that the journal of an agreement tells; none where a file of it is no use. */
function factsFrom(
  { convention, journal }: AgreementFiles,
  { register }: EmptyFolder,
  faults: FolderFault[],
): FactsOf | undefined {
  const compiled = compiledFrom(convention, register, faults);
  if (!compiled) return undefined;
  const { text } = convention;
  const nothing = { facts: [], by: authorOf(convention), placeOf: () => nowhere(convention.source), text, compiled };
  if (!journal) return nothing;
  const { journal: told, diagnostics } = readJournal(journal.text, journal.source, compiled);
  for (const diagnostic of diagnostics) faults.push({ kind: 'diagnostic', diagnostic, text: journal.text });
  // A draft would be shown of what may long be in force.
  return told && { ...told, by: authorOf(journal), ...playedText({ ...convention, compiled }, told, journal) };
}

/** A convention, ready to be played; what is wrong with it is told. */
export function compiledFrom(
  { source, text }: SourceText,
  register: Register,
  faults: FolderFault[],
): Compiled | undefined {
  const { compiled, diagnostics } = register.read(text, source);
  if (compiled) return compiled;
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity === 'error') faults.push({ kind: 'diagnostic', diagnostic, text });
  }
  return undefined;
}

/** Who records what a file tells: nobody else is known. */
export function authorOf({ source }: SourceText): string {
  const name = printable(basename(source))
    .replaceAll(/\p{Cs}/gu, '')
    .trim();
  return [...name].slice(0, 100).join('') || 'journal';
}

function nowhere(source: string): Span {
  const start = { offset: 0, line: 1, column: 1 };
  return { source, start, end: start };
}

function sameId(id: string, source: string, other: string): Text {
  return {
    en: `${source} is not shown: ${other} is also called “${id}”. Write another “agreement:” in one of their journals.`,
    fr: `${source} n’est pas montrée : ${other} s’appelle aussi « ${id} ». Écrivez un autre « agreement: » dans l’un de leurs journaux.`,
  };
}
