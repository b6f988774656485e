import type { IsoDate } from '../../calendar/day.ts';
import { type Compiled, compile } from '../../engine/lifecycle/compile.ts';
import { read } from '../../language/read.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import type { Text } from '../../text/text.ts';
import type { Agreement } from '../agreement/agreement.ts';
import { factsOf, isRenamed } from '../agreement/journal.ts';
import { KeptAgreement } from '../agreement/kept-agreement.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';

/** How many agreements are kept in memory at most; one more replaces the one that was used longest ago. */
export const mostAtHand = 64;

/** How many conventions are kept compiled at most, unless more agreements are kept in memory than usual. */
const mostCompiled = 32;

/** An agreement in memory, as it stood at a write. */
interface Held {
  readonly kept: KeptAgreement;
  readonly writes: number;
}

/** The agreements and conventions that were used last, so that the next fact costs no replay. What is dropped is read anew. */
export class AtHand {
  readonly #store: Store;
  readonly #most: number;
  readonly #mostCompiled: number;
  readonly #agreements = new Map<string, Held>();
  readonly #compiled = new Map<string, Compiled>();
  /** The same by their texts: who adds a hundred agreements gives the same text a hundred times. */
  readonly #byText = new Map<string, Compiled>();

  constructor(store: Store, most: number = mostAtHand) {
    this.#store = store;
    this.#most = most;
    this.#mostCompiled = most > mostAtHand ? most : mostCompiled;
  }

  /** The agreement as it was last written, played up to a day; `isFresh` where it was read anew. */
  async take(
    agreement: Agreement,
    today: IsoDate,
  ): Promise<{ readonly kept: KeptAgreement; readonly isFresh: boolean }> {
    const held = this.#agreements.get(agreement.id);
    if (held?.writes === agreement.writes) {
      held.kept.goOn([], today);
      return { kept: held.kept, isFresh: false };
    }
    this.drop(agreement.id);
    const compiled = await this.compiled(agreement.convention.id, agreement.convention.version);
    const journal = await this.#store.journal(agreement.id);
    const kept = new KeptAgreement(compiled, isRenamed(journal));
    kept.goOn(factsOf(journal), today);
    return { kept, isFresh: true };
  }

  /** Keeps it for the next time, as it was just written. */
  keep({ id, writes }: Agreement, kept: KeptAgreement): void {
    this.#agreements.delete(id);
    this.#agreements.set(id, { kept, writes });
    dropOldest(this.#agreements, this.#most);
  }

  /** What is in memory may not be what is stored. */
  drop(id: string): void {
    this.#agreements.delete(id);
  }

  /** A version of a convention. It was sound when it was kept; it throws where this version of the program takes it no more. */
  async compiled(id: string, version: number): Promise<Compiled> {
    const key = `${id}@${version}`;
    const known = this.#compiled.get(key);
    if (known) return known;
    const text = await this.#store.convention(id, version);
    if (text === undefined) throw new StoreError('failed', noVersion(id, version));
    const { compiled, diagnostics } = this.read(text, key);
    if (!compiled) throw new StoreError('failed', unread(id, version, diagnostics[0]));
    this.#compiled.set(key, compiled);
    dropOldest(this.#compiled, this.#mostCompiled);
    return compiled;
  }

  /** The convention that a text makes, or what is wrong with it; `source` is what messages call the text. */
  read(text: string, source: string): ReadText {
    const known = this.#byText.get(text);
    if (known) return { compiled: known };
    const { convention, diagnostics } = read(text, source);
    if (!convention) return { diagnostics };
    const compiled = compile(convention);
    this.#byText.set(text, compiled);
    dropOldest(this.#byText, this.#mostCompiled);
    return { compiled };
  }
}

/** A text that was read: a convention without errors, or what is wrong with it. */
export type ReadText =
  | { readonly compiled: Compiled; readonly diagnostics?: undefined }
  | { readonly compiled?: undefined; readonly diagnostics: readonly Diagnostic[] };

function dropOldest<T>(kept: Map<string, T>, most: number): void {
  for (const key of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(key);
  }
}

function noVersion(id: string, version: number): Text {
  return {
    en: `The store has no version ${version} of the convention ${id}.`,
    fr: `Le registre n’a pas la version ${version} de la convention ${id}.`,
  };
}

function unread(id: string, version: number, fault: Diagnostic | undefined): Text {
  const { en, fr } = fault?.message ?? { en: '', fr: '' };
  return {
    en: `Version ${version} of ${id} can’t be read: ${en}`,
    fr: `La version ${version} de ${id} est illisible : ${fr}`,
  };
}
