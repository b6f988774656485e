import { type IsoDate, readDay } from '../../../calendar/day.ts';
import type { Convention } from '../../../language/model/convention.ts';
import { type Decimal, readDecimal } from '../../../language/model/decimal.ts';
import { momentsOf } from '../../../language/model/moments.ts';
import type { FactDefinition } from '../../../language/model/names.ts';
import { whyNoDay } from '../../../language/schema/no-day.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import { type Guess, guess, meant } from '../../../text/did-you-mean.ts';
import { actingIn, inOneLine } from '../../../text/printable.ts';
import type { Text } from '../../../text/text.ts';
import { keyFormsOf } from '../occurrences/key-form.ts';
import { type Fact, type FactDraft, inOrder } from './fact.ts';
import {
  adding,
  addValues,
  agreedTogether,
  badQuantity,
  chooseAnother,
  comesByItself,
  giveDay,
  idTaken,
  invisible,
  lacking,
  leaveOut,
  listOf,
  noDay,
  noKeyOf,
  noValues,
  oneOnly,
  onlyForNotification,
  otherClause,
  otherDay,
  outOfOrder,
  recordItsCause,
  someOf,
  superfluous,
  takeOut,
  unknownComponent,
  unknownFact,
  unknownParty,
  unknownValues,
  valuesMissing,
  writeThatDay,
} from './fact-faults.ts';
import { factMeant, usualFirst } from './fact-meant.ts';
import { checkFactShape } from './fact-shape.ts';
import { dayOfNotification, type NotificationDetails } from './notification.ts';
import { remarksOf } from './remarks.ts';

/** A fact that cannot be read; `key` is the key that is wrong. */
export interface FactFault {
  readonly index: number;
  readonly key: string;
  readonly message: Text;
  readonly help?: Text;
  /** The word that was probably meant, and every word allowed here. */
  readonly near?: Guess;
  readonly alternatives?: readonly string[];
}

/** The facts that were read and checked, and the faults of the others. */
export interface FactReading {
  readonly facts: readonly Fact[];
  readonly faults: readonly FactFault[];
  /** Which of those that were declared each fact is, counted from 0, by its id. */
  readonly indexes: ReadonlyMap<string, number>;
}

/**
 * Reads declared facts against what a convention admits, and puts them in the order in which they are played. Ids that
 * are not given are made from the facts themselves, so they do not tell in which order anybody recorded them; they are
 * never those of facts already `recorded`, which may be given by their ids alone.
 */
export function readFacts(
  declared: readonly FactDeclaration[],
  { facts: known, convention }: Admitting,
  recorded: readonly Fact[] | ReadonlySet<string> = [],
): FactReading {
  const faults: FactFault[] = [];
  const drafts: FactDraft[] = [];
  const indexOf = new Map<FactDraft, number>();
  const ids = new FreeIds(
    recorded instanceof Set ? recorded : new Set((recorded as readonly Fact[]).map(({ id }) => id)),
  );
  for (const [index, declaration] of declared.entries()) {
    const misshapen = checkFactShape(declaration);
    if (misshapen.length > 0) {
      faults.push(...misshapen.map((fault) => ({ ...fault, index })));
      continue;
    }
    const reader = new FactReader(declaration, known, convention);
    const draft = reader.read();
    faults.push(...reader.faults.map((fault) => ({ ...fault, index })));
    const { id } = declaration;
    if (id !== undefined && !ids.take(id)) faults.push({ index, key: 'id', message: idTaken(id), help: chooseAnother });
    if (!draft) continue;
    drafts.push(draft);
    indexOf.set(draft, index);
  }
  const indexes = new Map<string, number>();
  const facts = inOrder(drafts, known).map((draft): Fact => {
    const id = draft.id ?? ids.takeLike(`${draft.fact}@${draft.on}`);
    indexes.set(id, indexOf.get(draft) ?? 0);
    return { ...draft, id };
  });
  return { facts, faults, indexes };
}

/** What defines the admissible facts: a compiled convention. */
export interface Admitting {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly convention: Convention;
}

class FreeIds {
  readonly #recorded: ReadonlySet<string>;
  readonly #taken = new Set<string>();
  /** How many facts share a name and a day, so that each search goes on where the last one stopped. */
  readonly #counts = new Map<string, number>();

  constructor(recorded: ReadonlySet<string>) {
    this.#recorded = recorded;
  }

  /** Whether the id was free; it is taken from now on. */
  take(id: string): boolean {
    return !this.#recorded.has(id) && this.#taken.size < this.#taken.add(id).size;
  }

  /** The wanted id, or the same with the first number that is free. */
  takeLike(wanted: string): string {
    let count = this.#counts.get(wanted) ?? 1;
    while (!this.take(count === 1 ? wanted : `${wanted}#${count}`)) count += 1;
    this.#counts.set(wanted, count);
    return count === 1 ? wanted : `${wanted}#${count}`;
  }
}

class FactReader {
  readonly faults: Omit<FactFault, 'index'>[] = [];
  readonly #declared: FactDeclaration;
  readonly #known: ReadonlyMap<string, FactDefinition>;
  readonly #convention: Convention;

  constructor(declared: FactDeclaration, known: ReadonlyMap<string, FactDefinition>, convention: Convention) {
    this.#declared = declared;
    this.#known = known;
    this.#convention = convention;
  }

  read(): FactDraft | undefined {
    const { id, fact: name, by, component, name: given, of } = this.#declared;
    const definition = this.#known.get(name);
    if (!definition && momentsOf(this.#convention).has(name)) {
      this.#fault('fact', comesByItself(name), recordItsCause);
      return undefined;
    }
    if (!definition) {
      this.#faultOfWord('fact', unknownFact(name), usualFirst(this.#convention, name), this.#factMeant(name));
      return undefined;
    }
    if (by !== undefined && !this.#convention.parties.has(by)) {
      const parties = [...this.#convention.parties.keys()];
      this.#faultOfWord('by', unknownParty(by), parties, this.#partyMeant(by) ?? guess(by, parties));
    }
    this.#checkCharacters();
    this.#checkComponent(definition);
    this.#checkNeeds(definition);
    this.#checkValues(definition);
    const occurrence = this.#occurrence(definition);
    const quantity = this.#quantity();
    const details = this.#notificationDetails(definition);
    const on = this.#day(details, definition);
    if (!on || this.faults.length > 0) return undefined;
    return {
      ...(id !== undefined && { id }),
      fact: name,
      on,
      ...(by !== undefined && { by }),
      ...(quantity !== undefined && { quantity }),
      ...(component !== undefined && { component }),
      ...(given !== undefined && { name: inOneLine(given) }),
      ...(occurrence !== undefined && { for: occurrence }),
      ...(this.#declared.values && { values: this.#declared.values }),
      ...(of !== undefined && { of }),
      ...(details && { notification: details }),
      ...remarksOf(this.#declared),
    };
  }

  /** The texts that name something. A note and the references of documents only inform, and are kept as they came. */
  #checkCharacters(): void {
    const { id, name, values = {} } = this.#declared;
    const written: readonly (readonly [key: keyof FactDeclaration, words: unknown])[] = [
      ['id', id],
      ['name', name],
      ...Object.entries(values).flatMap((entry) => entry.map((each) => ['values', each] as const)),
    ];
    for (const [key, words] of written) {
      const character = typeof words === 'string' ? actingIn(words, key === 'id') : undefined;
      if (character !== undefined) this.#fault(key, invisible(key, character), leaveOut);
    }
  }

  #day(details: NotificationDetails | undefined, { notice }: FactDefinition): IsoDate | undefined {
    const { on } = this.#declared;
    const written = on === undefined ? undefined : this.#readDay('on', on);
    if (!details || !notice) {
      if (on === undefined) this.#fault('on', noDay, giveDay);
      return written;
    }
    const counting = dayOfNotification(details, notice);
    if (written && counting && counting !== written) this.#fault('on', otherDay(counting), writeThatDay);
    // Without a day that counts there is no notification yet; it is refused on its latest day, with the reason.
    const day = written ?? counting ?? latest(details);
    if (!day) this.#fault('on', noDay, giveDay);
    return day;
  }

  #readDay(key: 'on' | 'sent' | 'presented' | 'received', text: string): IsoDate | undefined {
    const day = readDay(text);
    if (day) return day;
    const { message, help } = whyNoDay(text);
    this.#fault(key, message, help);
    return undefined;
  }

  #notificationDetails({ notice }: FactDefinition): NotificationDetails | undefined {
    const { channel, sent, presented, received, outcome } = this.#declared;
    const given = { channel, sent, presented, received, outcome };
    const key = (Object.keys(given) as (keyof typeof given)[]).find((name) => given[name] !== undefined);
    if (!key) return undefined;
    if (!notice) {
      this.#fault(key, onlyForNotification);
      return undefined;
    }
    const days = {
      ...(sent !== undefined && { sent: this.#readDay('sent', sent) }),
      ...(presented !== undefined && { presented: this.#readDay('presented', presented) }),
      ...(received !== undefined && { received: this.#readDay('received', received) }),
    } as Pick<NotificationDetails, 'sent' | 'presented' | 'received'>;
    this.#checkOrder(days);
    return { ...(channel && { channel }), ...days, ...(outcome && { outcome }) };
  }

  #checkOrder({ sent, presented, received }: NotificationDetails): void {
    if (sent && presented && presented < sent) this.#fault('presented', outOfOrder);
    const before = presented ?? sent;
    if (received && before && received < before) this.#fault('received', outOfOrder);
  }

  #quantity(): Decimal | undefined {
    const { quantity } = this.#declared;
    if (quantity === undefined) return undefined;
    const decimal = readDecimal(quantity);
    if (decimal === undefined || Number(decimal) === 0) this.#fault('quantity', badQuantity);
    return decimal;
  }

  /** The key of an occurrence, with or without the name of its clause: `2026`, `report@2026`. */
  #occurrence(definition: FactDefinition): string | undefined {
    const { ofOccurrence, subject, verb, title } = definition;
    if (this.#declared.for === undefined) return undefined;
    const written = String(this.#declared.for).trim();
    if (!ofOccurrence) {
      this.#fault('for', oneOnly(verb), takeOut);
      return written;
    }
    const forms = keyFormsOf(definition, this.#convention);
    const [, clause, key = written] = /^([a-z][a-z0-9-]*)@(.*)$/.exec(written) ?? [];
    const isOther = clause !== undefined && verb !== 'happened' && clause !== subject;
    if (isOther) this.#fault('for', otherClause(clause, title), forms[0]?.write);
    else if (!forms.some(({ isKey }) => isKey(key)))
      this.#fault('for', noKeyOf(key, title, verb === 'happened' ? undefined : forms[0]?.comes), forms[0]?.write);
    return key;
  }

  #checkComponent({ components, name }: FactDefinition): void {
    const { component } = this.#declared;
    if (component === undefined || components?.has(component)) return;
    this.#fault('component', unknownComponent(component, name), components && listOf([...components.keys()]));
  }

  #checkNeeds({ needs, verb, mayTellQuantity }: FactDefinition): void {
    for (const need of ['quantity', 'name', 'of'] as const) {
      const given = this.#declared[need] !== undefined;
      if (needs.includes(need) && !given) this.#fault('fact', lacking[need], adding[need]);
      if (need === 'quantity' && mayTellQuantity) continue;
      if (!needs.includes(need) && given) this.#fault(need, superfluous(need, verb), takeOut);
    }
  }

  /** The values that an amendment brings: each of its parameters, and nothing else; agreed by all in one fact. */
  #checkValues({ parameters = [], verb, by }: FactDefinition): void {
    const { values = {}, by: author } = this.#declared;
    if (parameters.length === 0) {
      if (this.#declared.values) this.#fault('values', noValues(verb), takeOut);
      return;
    }
    const missing = parameters.filter((name) => !Object.hasOwn(values, name));
    if (missing.length > 0) this.#fault('fact', valuesMissing(missing), addValues(missing));
    const strangers = Object.keys(values).filter((name) => !parameters.includes(name));
    if (strangers.length > 0) this.#fault('values', unknownValues(strangers), listOf(parameters));
    if (author !== undefined && by && 'each' in by && by.each.length > 1) this.#fault('by', agreedTogether, takeOut);
  }

  /** A misspelt name is told from another word by what is left of it. */
  #factMeant(name: string): Guess | undefined {
    const near = guess(name, [...this.#known.keys()]);
    return near?.certainty === 'same' || near?.certainty === 'alone' ? near : (factMeant(name, this.#known) ?? near);
  }

  /** The party that bears a name: “la Commune”. */
  #partyMeant(name: string): Guess | undefined {
    const plain = (words: string): string => words.toLowerCase().replace(/^(?:(?:the|le|la|les)\s+|l[’'])/, '');
    const party = [...this.#convention.parties.values()].find(({ id, title, name: full }) =>
      [id, title, full].some((each) => plain(each) === plain(name)),
    );
    return party && { word: party.id, certainty: 'near' };
  }

  #faultOfWord(
    key: keyof FactDeclaration,
    message: Text,
    alternatives: readonly string[],
    near: Guess | undefined,
  ): void {
    const help = near ? meant(near.word) : someOf(alternatives);
    this.faults.push({ key, message, help, alternatives, ...(near && { near }) });
  }

  #fault(key: keyof FactDeclaration, message: Text, help?: Text): void {
    this.faults.push({ key, message, ...(help && { help }) });
  }
}

function latest({ sent, presented, received }: NotificationDetails): IsoDate | undefined {
  return received ?? presented ?? sent;
}
