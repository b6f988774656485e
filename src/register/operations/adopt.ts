import { dayAt } from '../../calendar/instant.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import type { Refusal } from '../../engine/lifecycle/refusals/refusal.ts';
import { type ChangedDate, changedDates } from '../../insight/explain/changed-dates.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Text } from '../../text/text.ts';
import type { Agreement } from '../agreement/agreement.ts';
import { factsOf, type JournalEntry } from '../agreement/journal.ts';
import { KeptAgreement } from '../agreement/kept-agreement.ts';
import { type Notice, renameNotice } from '../agreement/notice.ts';
import type { OutboxItem } from '../agreement/outbox.ts';
import { type Renames, renameFact } from '../agreement/renames.ts';
import { type Settlement, settle } from '../agreement/settle.ts';
import type { NotTaken, Request } from './answers.ts';
import { authorshipOf, enter } from './change.ts';
import { faultOfRequest } from './read-request.ts';
import { malformed, notRenames, notYaml, otherConvention, unknownAgreement } from './refused-requests.ts';
import { answerRequest, type Means, type Opened, workOn, writeSettled } from './work.ts';

/** Another text of a convention that is kept already: one that was corrected, or that says more. */
export interface NewVersion {
  /** The convention, as YAML. */
  readonly text: string;
  /** What its file is called, for messages about it. */
  readonly source?: string;
  /** Ids that it calls otherwise, old to new. */
  readonly renames?: Renames;
}

/** What a new version would change for an agreement, tried on the facts that are recorded. */
export interface VersionTrial {
  readonly status: 'tried';
  /** Dates that move, come or go. */
  readonly dates: readonly ChangedDate[];
  /** Recorded facts that it does not admit, and the version until now did. */
  readonly refused: readonly Refusal[];
  /** Recorded facts that it admits again. */
  readonly admitted: readonly Fact[];
  /** Notices that would not have been sent; a correction would name them. */
  readonly unsent: readonly Notice[];
  /** Notices that would be sent now. */
  readonly due: readonly Notice[];
}

/** How a version is adopted. */
export interface Adopting extends Request {
  /** Takes the version even though it admits no more what was recorded; somebody is told of each such fact. */
  readonly despiteRefused?: boolean;
}

/** Why a text is no version that can be adopted. */
export type NotSound =
  | { readonly status: 'unsound'; readonly diagnostics: readonly Diagnostic[] }
  /** It is another convention. */
  | { readonly status: 'other-convention'; readonly message: Text }
  | NotTaken;

/** What came of adopting a version. */
export type Adoption =
  | { readonly status: 'adopted'; readonly agreement: Agreement }
  /** It has this version, and has had it before. */
  | { readonly status: 'unchanged'; readonly agreement: Agreement }
  /** What was recorded would not be admissible; nothing was changed. */
  | { readonly status: 'would-refuse'; readonly trial: VersionTrial }
  | NotSound;

/** Tries a new version of the convention on the facts of an agreement. Nothing is changed. */
export async function tryVersion(means: Means, id: string, version: NewVersion): Promise<VersionTrial | NotSound> {
  const sound = soundVersion(means, version);
  if ('status' in sound) return sound;
  const trial = await workOn<VersionTrial | NotSound>(means, id, async (opened) => {
    const other = otherThan(opened.agreement, sound);
    return other ?? (await under(means, opened, sound, opened.agreement)).trial();
  });
  return trial ?? unknownAgreement(id);
}

/** Takes a new version of the convention for an agreement: its facts are kept, and what follows from them is computed anew. */
export async function adopt(means: Means, id: string, version: NewVersion, request: Adopting): Promise<Adoption> {
  const sound = soundVersion(means, version);
  return 'status' in sound ? sound : adoptSound(means, id, sound, request);
}

/** What became of one of several agreements. */
export interface AdoptionOfOne {
  readonly id: string;
  readonly adoption: Adoption;
}

/**
 * Takes a new version for every agreement of the convention, one after the other, each for itself: where it was broken off,
 * it goes on with those that do not have it yet.
 */
export async function* adoptAll(
  means: Means,
  version: NewVersion,
  request: Omit<Adopting, 'expects'>,
): AsyncGenerator<AdoptionOfOne, Adoption | undefined> {
  const sound = soundVersion(means, version);
  if ('status' in sound) return sound;
  let after: string | undefined;
  do {
    const convention = sound.compiled.convention.id;
    const query = { convention, limit: atOnce, ...(after !== undefined && { after }) };
    const { items, next } = await means.store.findAgreements(query);
    for (const { id } of items) yield { id, adoption: await adoptSound(means, id, sound, request) };
    after = next;
  } while (after !== undefined);
  return undefined;
}

/** How many agreements are looked up at once. */
const atOnce = 100;

async function adoptSound(means: Means, id: string, sound: SoundVersion, request: Adopting): Promise<Adoption> {
  const { despiteRefused = false, ...asked } = request ?? {};
  const { renames, compiled, text } = sound;
  const fault = faultOfRequest(asked, means.now());
  if (fault) return fault;
  const number = await means.store.keepConvention(compiled.convention.id, text);
  const content = { adopts: number, renames };
  const again = (_entry: JournalEntry, { agreement }: Opened): Adoption => ({ status: 'adopted', agreement });
  return answerRequest<Adoption>(means, id, asked, content, again, async (opened) => {
    const { agreement, now } = opened;
    const other = otherThan(agreement, sound);
    if (other) return other;
    if (agreement.convention.version === number) return { status: 'unchanged', agreement };
    const { id: conventionId, title } = compiled.convention;
    const entered = enter(agreement, authorshipOf(asked, content, now), { kind: 'adopted', version: number, renames });
    const changed = { ...entered.agreement, convention: { id: conventionId, version: number, title } };
    const { refused, trial, settlement, kept } = await under(means, opened, sound, changed);
    if (refused.length > 0 && !despiteRefused) return { status: 'would-refuse', trial: trial() };
    const isWritten = await writeSettled(means, agreement, settlement, [entered.entry], kept);
    return isWritten ? { status: 'adopted', agreement: settlement.agreement } : undefined;
  });
}

interface SoundVersion {
  readonly compiled: Compiled;
  readonly text: string;
  readonly renames: Renames;
}

function soundVersion({ atHand }: Means, version: NewVersion): SoundVersion | NotSound {
  const { text, source = 'convention.yaml', renames = {} }: Partial<NewVersion> = version ?? {};
  if (typeof text !== 'string') return malformed('text', notYaml);
  if (!isRenames(renames)) return malformed('renames', notRenames);
  const { compiled, diagnostics } = atHand.read(text, source);
  return compiled ? { compiled, text, renames } : { status: 'unsound', diagnostics };
}

function isRenames(renames: unknown): renames is Renames {
  if (typeof renames !== 'object' || renames === null || Array.isArray(renames)) return false;
  return Object.values(renames).every((name) => typeof name === 'string');
}

function otherThan({ convention }: Agreement, { compiled }: SoundVersion): NotSound | undefined {
  const { id } = compiled.convention;
  return id === convention.id ? undefined : otherConvention(convention.id, id);
}

/** An agreement as it would stand under another version. */
interface Under {
  readonly settlement: Settlement;
  readonly kept: KeptAgreement;
  readonly refused: readonly Refusal[];
  /** What is different: it takes two more runs to find out, which whoever adopts it for thousands does without. */
  trial(): VersionTrial;
}

async function under(
  { store }: Means,
  { agreement, kept: before, now }: Opened,
  { compiled, renames }: SoundVersion,
  changed: Agreement,
): Promise<Under> {
  const recorded = factsOf(await store.journal(agreement.id));
  const facts = recorded.map((fact) => renameFact(fact, renames));
  const kept = new KeptAgreement(compiled, before.isRenamed || Object.keys(renames).length > 0);
  kept.goOn(facts, dayAt(now, compiled.convention.timeZone));
  const { known, rename } = renamed(await store.notices(agreement.id), renames);
  const settlement = settle(kept, changed, known, now, 'all');
  const { add, correct } = settlement.outbox;
  const wasRefused = before.refusalsOfAll;
  const isRefused = kept.refusalsOfAll;
  const refusedBefore = new Set(wasRefused.map(({ fact }) => fact.id));
  const refused = isRefused.filter(({ fact }) => !refusedBefore.has(fact.id));
  const trial = (): VersionTrial => {
    const wrong = new Set(correct);
    const refusedNow = new Set(isRefused.map(({ fact }) => fact.id));
    return {
      status: 'tried',
      dates: changedDates(before.compiled, compiled, recorded, facts),
      refused,
      admitted: wasRefused.map(({ fact }) => fact).filter(({ id }) => !refusedNow.has(id)),
      unsent: known.filter(({ notice }) => wrong.has(notice.id)).map(({ notice }) => notice),
      due: add.map(({ notice }) => notice).filter(({ data }) => data.kind !== 'corrected'),
    };
  };
  return { refused, trial, kept, settlement: { ...settlement, outbox: { ...settlement.outbox, rename } } };
}

/** The notices of an outbox as a version with other ids calls them. */
function renamed(items: readonly OutboxItem[], renames: Renames) {
  const rename: Record<string, string> = {};
  const known = items.map((item) => {
    const name = renameNotice(item.name, renames);
    if (name !== item.name) rename[item.notice.id] = name;
    return { ...item, name };
  });
  return { known, rename };
}
