import { type IsoDate, readDay } from '../calendar/day.ts';
import type { Convention } from '../model/convention.ts';
import { type Decimal, readDecimal } from '../model/decimal.ts';
import type { FactDefinition, FactDetail, FactVerb } from '../model/names.ts';
import type { FactDeclaration } from '../schema/scenario-declaration.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import type { Text } from '../text/text.ts';
import { dayOfNotification } from './notification.ts';

/**
 * Something that happened, on a day, by a party. Facts are the only input: they are appended and never edited, and a
 * mistake is mended by a later fact that withdraws the earlier one.
 */
export interface Fact {
  /** Names the fact for good, so that another can withdraw it. */
  readonly id: string;
  /** What happened: `signed`, `plpdma-validated`, `worked:support`. */
  readonly fact: string;
  /** The day on which it happened, however late it is recorded; of a notification, the day that counts. */
  readonly on: IsoDate;
  /** Who recorded it; everybody concerned when absent. */
  readonly by?: string;
  /** How much was worked, in the unit of the budget. */
  readonly quantity?: Decimal;
  /** Which part was delivered. */
  readonly component?: string;
  /** The name of who was appointed, or that a party takes. */
  readonly name?: string;
  /** The id of the fact that is withdrawn. */
  readonly of?: string;
  readonly notification?: NotificationDetails;
}

/** How a notification went, for those who have to prove it. */
export interface NotificationDetails {
  readonly channel?: 'hand' | 'registered-letter' | 'registered-email' | 'email' | 'letter';
  readonly sent?: IsoDate;
  readonly presented?: IsoDate;
  readonly received?: IsoDate;
  readonly outcome?: 'delivered' | 'refused' | 'unclaimed';
}

/** A fact that can't be read; `key` is the one of its keys that is wrong. */
export interface FactFault {
  readonly index: number;
  readonly key: keyof FactDeclaration;
  readonly message: Text;
  readonly help?: Text;
}

export interface FactReading {
  readonly facts: readonly Fact[];
  readonly faults: readonly FactFault[];
}

/**
 * Reads declared facts against what a convention admits, and puts them in the order in which they are played. Ids that
 * are not given are made from the facts themselves, so they do not tell in which order anybody recorded them; they are
 * never those of facts already `recorded`.
 */
export function readFacts(
  declared: readonly FactDeclaration[],
  { facts: known, convention }: Admitting,
  recorded: readonly Fact[] = [],
): FactReading {
  const faults: FactFault[] = [];
  const drafts: Draft[] = [];
  const ids = new Set(recorded.map(({ id }) => id));
  for (const [index, declaration] of declared.entries()) {
    const reader = new FactReader(declaration, known, convention);
    const draft = reader.read();
    faults.push(...reader.faults.map((fault) => ({ ...fault, index })));
    const { id } = declaration;
    if (id !== undefined && ids.has(id)) faults.push({ index, key: 'id', message: idTaken(id) });
    if (id !== undefined) ids.add(id);
    if (draft) drafts.push(draft);
  }
  const facts = inOrder(drafts, known).map((draft): Fact => {
    const id = draft.id ?? freeId(`${draft.fact}@${draft.on}`, ids);
    ids.add(id);
    return { ...draft, id };
  });
  return { facts, faults };
}

/** What tells which facts there are: a compiled convention. */
export interface Admitting {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly convention: Convention;
}

/** A fact that may have no id yet. */
type Draft = Omit<Fact, 'id'> & { readonly id?: string };

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}#${count}`)) count += 1;
  return `${wanted}#${count}`;
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

  read(): Draft | undefined {
    const { id, fact: name, by, component, name: given, of } = this.#declared;
    const definition = this.#known.get(name);
    if (!definition) {
      this.#fault('fact', unknownFact(name), knownFact(didYouMean(name, [...this.#known.keys()])));
      return undefined;
    }
    if (by !== undefined && !this.#convention.parties.has(by)) {
      const near = didYouMean(by, [...this.#convention.parties.keys()]);
      this.#fault('by', unknownParty(by), near === undefined ? undefined : didMean(near));
    }
    this.#checkComponent(definition);
    this.#checkNeeds(definition.needs, definition.verb);
    const quantity = this.#quantity();
    const details = this.#notificationDetails(definition);
    const on = this.#day(details);
    if (!on || this.faults.length > 0) return undefined;
    return {
      ...(id !== undefined && { id }),
      fact: name,
      on,
      ...(by !== undefined && { by }),
      ...(quantity !== undefined && { quantity }),
      ...(component !== undefined && { component }),
      ...(given !== undefined && { name: given.trim() }),
      ...(of !== undefined && { of }),
      ...(details && { notification: details }),
    };
  }

  #day(details: NotificationDetails | undefined): IsoDate | undefined {
    const { on } = this.#declared;
    const written = on === undefined ? undefined : this.#readDay('on', on);
    if (!details || !this.#convention.notification) {
      if (on === undefined) this.#fault('on', noDay);
      return written;
    }
    const counting = dayOfNotification(details, this.#convention.notification);
    if (written && counting && counting !== written) this.#fault('on', otherDay(counting));
    // Without a day that counts there is no notification yet; it is refused on its latest day, with the reason.
    const day = written ?? counting ?? latest(details);
    if (!day) this.#fault('on', noDay);
    return day;
  }

  #readDay(key: 'on' | 'sent' | 'presented' | 'received', text: string): IsoDate | undefined {
    const day = readDay(text);
    if (!day) this.#fault(key, noSuchDay(text));
    return day;
  }

  #notificationDetails({ verb }: FactDefinition): NotificationDetails | undefined {
    const { channel, sent, presented, received, outcome } = this.#declared;
    const given = { channel, sent, presented, received, outcome };
    const key = (Object.keys(given) as (keyof typeof given)[]).find((name) => given[name] !== undefined);
    if (!key) return undefined;
    if (verb !== 'notified') {
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

  #checkComponent({ components, name }: FactDefinition): void {
    const { component } = this.#declared;
    if (component === undefined || components?.has(component)) return;
    this.#fault('component', unknownComponent(component, name), components && listOf([...components.keys()]));
  }

  #checkNeeds(needs: readonly FactDetail[], verb: FactVerb): void {
    for (const need of ['quantity', 'name', 'of'] as const) {
      const given = this.#declared[need] !== undefined;
      if (needs.includes(need) && !given) this.#fault('fact', lacking[need]);
      if (!needs.includes(need) && given) this.#fault(need, superfluous(need, verb));
    }
  }

  #fault(key: keyof FactDeclaration, message: Text, help?: Text): void {
    this.faults.push({ key, message, ...(help && { help }) });
  }
}

function latest({ sent, presented, received }: NotificationDetails): IsoDate | undefined {
  return received ?? presented ?? sent;
}

/** The order of facts of one day: what others may depend on comes first, what closes comes last. */
const dayOrder: readonly FactVerb[] = [
  'renamed',
  'succeeded',
  'signed',
  'notified',
  'amended',
  'reached',
  'decided',
  'appointed',
  'provided',
  'happened',
  'delivered',
  'performed',
  'worked',
  'breached',
  'done',
  'revoked',
  'withdrawn',
];

/** Facts in the order in which they are played: by day, then as above, then by their own words. Recording order is nothing. */
export function inOrder<T extends Draft>(
  facts: readonly T[],
  known: ReadonlyMap<string, FactDefinition>,
): readonly T[] {
  const rank = ({ fact }: T): number => dayOrder.indexOf(known.get(fact)?.verb ?? 'withdrawn');
  const words = ({ fact, by, component, quantity, name, of, id, notification }: T): string =>
    [fact, by, component, quantity?.padStart(20), name, of, id, JSON.stringify(notification)].join('\n');
  const keyed = facts.map((fact) => ({ fact, rank: rank(fact), words: words(fact) }));
  keyed.sort((a, b) => order(a.fact.on, b.fact.on) || a.rank - b.rank || order(a.words, b.words));
  return keyed.map(({ fact }) => fact);
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

const noDay: Text = { en: 'The fact has no day.', fr: 'Le fait n’a pas de jour.' };
const outOfOrder: Text = {
  en: 'This day comes before the one that it must follow.',
  fr: 'Ce jour précède celui qu’il doit suivre.',
};
const badQuantity: Text = {
  en: 'A quantity is a number above 0, of at most fifteen digits: 1.5.',
  fr: 'Une quantité est un nombre supérieur à 0, d’au plus quinze chiffres : 1.5.',
};
const onlyForNotification: Text = {
  en: 'Only a notification has a channel, an outcome and several days.',
  fr: 'Seule une notification a un moyen d’envoi, une issue et plusieurs dates.',
};
const lacking: Record<FactDetail, Text> = {
  quantity: { en: 'This fact needs a quantity.', fr: 'Ce fait demande une quantité.' },
  name: { en: 'This fact needs a name.', fr: 'Ce fait demande un nom.' },
  of: { en: 'This fact needs “of”: the fact that it withdraws.', fr: 'Ce fait demande « of » : le fait qu’il retire.' },
};

function superfluous(detail: FactDetail, verb: FactVerb): Text {
  return { en: `“${verb}” has no “${detail}”.`, fr: `« ${verb} » n’a pas de « ${detail} ».` };
}
function noSuchDay(text: string): Text {
  return {
    en: `There is no ${text}; write a day such as 2023-06-30.`,
    fr: `Le ${text} n’existe pas ; écrivez un jour tel que 2023-06-30.`,
  };
}
function otherDay(counting: IsoDate): Text {
  return {
    en: `By the convention, ${counting} is the day that counts.`,
    fr: `Selon la convention, le jour qui compte est le ${counting}.`,
  };
}
function unknownFact(name: string): Text {
  return { en: `The convention knows no fact “${name}”.`, fr: `La convention ne connaît pas de fait « ${name} ».` };
}
function knownFact(near: string | undefined): Text | undefined {
  return near === undefined ? undefined : didMean(near);
}
function didMean(near: string): Text {
  return { en: `Did you mean “${near}”?`, fr: `Vouliez-vous dire « ${near} » ?` };
}
function unknownParty(by: string): Text {
  return { en: `There is no party “${by}”.`, fr: `Il n’y a pas de partie « ${by} ».` };
}
function unknownComponent(component: string, fact: string): Text {
  return { en: `“${fact}” has no part “${component}”.`, fr: `« ${fact} » n’a pas de partie « ${component} ».` };
}
function listOf(ids: readonly string[]): Text {
  return { en: `Its parts: ${ids.join(', ')}.`, fr: `Ses parties : ${ids.join(', ')}.` };
}
function idTaken(id: string): Text {
  return { en: `Another fact is called “${id}”.`, fr: `Un autre fait s’appelle « ${id} ».` };
}
