import { type IsoDate, readDay } from '../../../calendar/day.ts';
import { type Decimal, readDecimal } from '../../../language/model/decimal.ts';
import { whyNoDay } from '../../../language/schema/no-day.ts';
import type { FactDeclaration } from '../../../language/schema/scenario-declaration.ts';
import type { Fact } from './fact.ts';
import { badQuantity, chooseId, expectsNothing, giveDay, noDay, noId, takeOut } from './fact-faults.ts';
import { checkFactShape, type ShapeFault } from './fact-shape.ts';
import type { NotificationDetails } from './notification.ts';
import { remarksOf } from './remarks.ts';

/**
 * A fact as a complete declaration, including its id, to be stored in a file or a database. It survives JSON
 * unchanged, since a quantity is kept as its digits.
 */
export function declarationOf(fact: Fact): FactDeclaration & { readonly id: string; readonly on: IsoDate } {
  const { id, fact: name, on, by, quantity, component, name: given, values, of, notification, note, documents } = fact;
  return {
    id,
    fact: name,
    on,
    ...(by !== undefined && { by }),
    ...(quantity !== undefined && { quantity }),
    ...(component !== undefined && { component }),
    ...(given !== undefined && { name: given }),
    ...(fact.for !== undefined && { for: fact.for }),
    ...(values && { values: { ...values } }),
    ...(of !== undefined && { of }),
    ...(notification && detailsIn(notification)),
    ...(note !== undefined && { note }),
    ...(documents && documents.length > 0 && { documents: [...documents] }),
  };
}

/**
 * The fact that a declaration keeps, or what is wrong with its shape; `'fact' in` the answer tells which. No convention
 * is asked: the fact was admitted when it was recorded, and an amendment may have changed since what is admitted.
 */
export function factFromDeclaration(declared: unknown): Fact | readonly ShapeFault[] {
  const misshapen = checkFactShape(declared);
  if (misshapen.length > 0) return misshapen;
  // A copy, so that nothing is read that was not checked: neither what is inherited, nor what changes meanwhile.
  return new StoredFactReader({ ...(declared as FactDeclaration) }).read();
}

class StoredFactReader {
  readonly #faults: ShapeFault[] = [];
  readonly #declared: FactDeclaration;

  constructor(declared: FactDeclaration) {
    this.#declared = declared;
  }

  read(): Fact | readonly ShapeFault[] {
    const { id, fact, by, component, name, for: key, values, of, refused } = this.#declared;
    if (id === undefined) this.#faults.push({ key: 'id', message: noId, help: chooseId });
    const on = this.#day('on');
    if (this.#declared.on === undefined) this.#faults.push({ key: 'on', message: noDay, help: giveDay });
    const quantity = this.#quantity();
    const notification = this.#notification();
    if (refused !== undefined) this.#faults.push({ key: 'refused', message: expectsNothing, help: takeOut });
    if (id === undefined || on === undefined || this.#faults.length > 0) return this.#faults;
    return {
      id,
      fact,
      on,
      ...(by !== undefined && { by }),
      ...(quantity !== undefined && { quantity }),
      ...(component !== undefined && { component }),
      ...(name !== undefined && { name: name.trim() }),
      ...(key !== undefined && { for: String(key).trim() }),
      ...(values && { values: { ...values } }),
      ...(of !== undefined && { of }),
      ...(notification && { notification }),
      ...remarksOf(this.#declared),
    };
  }

  #day(key: 'on' | 'sent' | 'presented' | 'received'): IsoDate | undefined {
    const written = this.#declared[key];
    const day = written === undefined ? undefined : readDay(written);
    if (written !== undefined && day === undefined) this.#faults.push({ key, ...whyNoDay(written) });
    return day;
  }

  #quantity(): Decimal | undefined {
    const { quantity } = this.#declared;
    const decimal = quantity === undefined ? undefined : readDecimal(quantity);
    const isAbove0 = decimal !== undefined && Number(decimal) > 0;
    if (quantity !== undefined && !isAbove0) this.#faults.push({ key: 'quantity', message: badQuantity });
    return decimal;
  }

  #notification(): NotificationDetails | undefined {
    const { channel, outcome } = this.#declared;
    const [sent, presented, received] = [this.#day('sent'), this.#day('presented'), this.#day('received')];
    const details = detailsIn({ channel, sent, presented, received, outcome });
    return Object.keys(details).length > 0 ? details : undefined;
  }
}

type Details = { readonly [Key in keyof NotificationDetails]: NotificationDetails[Key] | undefined };

/** What is told of a notification, without what is not. */
function detailsIn({ channel, sent, presented, received, outcome }: Details): NotificationDetails {
  return {
    ...(channel !== undefined && { channel }),
    ...(sent !== undefined && { sent }),
    ...(presented !== undefined && { presented }),
    ...(received !== undefined && { received }),
    ...(outcome !== undefined && { outcome }),
  };
}
