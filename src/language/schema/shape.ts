import { type Diagnostic, inFileOrder } from '../../text/diagnostic.ts';
import type { Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import { nothingUnread, type Unread } from '../../text/unread.ts';
import { asWritten, type Places } from '../document/places.ts';
import type { Declaration } from './declaration.ts';
import type { Examined } from './examined.ts';
import { explainShapeErrors } from './explain.ts';
import { fixed } from './fixed.ts';
import { keysMeantBy } from './plain-words/keys.ts';
import { withoutSameIds } from './same-ids.ts';
import type { JournalDeclaration, ScenarioDeclaration } from './scenario-declaration.ts';
import { soundPart } from './sound-part.ts';
import { conventionValidator, journalValidator, scenarioValidator, type Validator } from './validators.ts';

/** A value that was held against the schema: the declaration that it is, and what is wrong with its shape. */
export interface Shape<T> {
  /** What has the right shape: all of it, or what is left without the parts that were dropped. */
  readonly declaration?: T;
  readonly diagnostics: readonly Diagnostic[];
  /** The clauses that have no right shape. */
  readonly dropped: readonly Pointer[];
  /** The values that are taken for what they were meant to be. */
  readonly guessed: readonly Pointer[];
  /** The places of the declaration, under the names that were meant. */
  readonly places: Places;
}

/** Holds a value to the shape of a convention. */
export function checkConventionShape(value: unknown, places: Places, unread = nothingUnread): Shape<Declaration> {
  return check(value, places, unread, convention);
}

/** Holds a value to the shape of a scenario. */
export function checkScenarioShape(value: unknown, places: Places, unread = nothingUnread): Shape<ScenarioDeclaration> {
  return check(value, places, unread, scenario);
}

/** Holds a value to the shape of a journal. */
export function checkJournalShape(value: unknown, places: Places, unread = nothingUnread): Shape<JournalDeclaration> {
  return check(value, places, unread, journal);
}

/** What stands for a key that every convention has, so that the rest of it can be looked at without. */
const standIns: Readonly<Record<string, unknown>> = {
  conventio: 1,
  id: 'unnamed',
  title: '…',
  language: 'en',
  jurisdiction: 'FR',
  timeZone: 'Europe/Paris',
  parties: { unnamed: { name: '…' } },
  term: { starts: { on: 'signed' }, ends: 'never' },
};

/** A kind of file: its shape, and what stands for its necessary keys. */
interface Kind {
  readonly whole: Text;
  readonly validator: Validator;
  readonly standIns: Readonly<Record<string, unknown>>;
}

const convention: Kind = {
  whole: { en: 'The convention', fr: 'La convention' },
  validator: conventionValidator,
  standIns,
};

const scenario: Kind = {
  whole: { en: 'The scenario', fr: 'Le scénario' },
  validator: scenarioValidator,
  standIns: { scenario: 'unnamed', facts: [] },
};

const journal: Kind = {
  whole: { en: 'The journal', fr: 'Le journal' },
  validator: journalValidator,
  standIns: { facts: [] },
};

function check<T>(
  value: unknown,
  places: Places,
  { texts }: Unread,
  { whole, validator, standIns: substitutes }: Kind,
): Shape<T> {
  const validate = validator();
  const diagnose: Diagnose = (examined, at, mayHave) =>
    validate(examined)
      ? []
      : explainShapeErrors(validate.errors ?? [], { whole, value: examined, places: at, mayHave });
  const first = diagnose(value, places, nothing);
  if (first.length === 0) return { declaration: value as T, diagnostics: [], dropped: [], guessed: [], places };

  // A word that was meant is taken for written: what follows from a slip is no mistake of its own.
  const slips = first.filter(isSlip);
  const meant = fixed(value, slips, places);
  const left = slips.length === 0 ? first : diagnose(meant.value, meant.places, nothing);
  const mayBeUnread: MayHave = (key, clause) => texts.some((text) => mayStandIn(text, key, clause));
  const missed = texts.length === 0 ? left : diagnose(meant.value, meant.places, mayBeUnread);
  const isToldBy = (slip: Diagnostic, { pointer, rule }: Diagnostic): boolean =>
    places.pointerTo(slip.pointer) === meant.places.pointerTo(pointer) && (slip.rule === rule || !isOfKey(slip));
  const others = missed.filter((other) => !slips.some((slip) => isToldBy(slip, other)));
  const diagnostics = inFileOrder([...withoutSameIds(slips), ...others.map((each) => asWritten(each, meant.places))]);

  const sound = soundPart(meant.value, left, (rest) => diagnose(rest, meant.places, nothing), substitutes);
  return sound
    ? {
        declaration: sound.value as T,
        diagnostics,
        dropped: [...sound.dropped, ...first.flatMap(({ belongsIn }) => belongsIn ?? [])],
        guessed: slips.filter((slip) => !isOfKey(slip)).map(({ pointer }) => pointer),
        places: meant.places,
      }
    : { diagnostics, dropped: [''], guessed: [], places };
}

/** Whether it is plain what was meant; the nearest number within its bounds is only a value that would do. */
function isSlip({ suggestion, rule }: Diagnostic): boolean {
  return suggestion !== undefined && rule !== 'key-missing' && rule !== 'value-out-of-range';
}

/** Whether a word was meant in place of a key; its value may be wrong as well. */
function isOfKey({ rule }: Diagnostic): boolean {
  return rule === 'key-unknown' || rule === 'id-malformed';
}

type MayHave = Examined['mayHave'];

type Diagnose = (examined: unknown, places: Places, mayHave: MayHave) => readonly Diagnostic[];

const nothing: MayHave = () => false;

/** Whether a text that was not read may have the key: a whole section at its top, a line that was left out anywhere. */
function mayStandIn(text: string, key: string, clause: Pointer): boolean {
  const words =
    clause === '' ? (/^\S[^:\s]*/.exec(text) ?? []) : text.includes('\n') ? [] : (text.match(/[\p{L}\d-]+/gu) ?? []);
  return words.some((word) => word === key || keysMeantBy(word).includes(key));
}
