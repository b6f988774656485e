import type { Register } from '../../../register/operations/register.ts';
import { type Names, type NamesByAgreement, namesIn } from '../../../render/agenda/agreement-row.ts';

/** What agreements and their parties are called, by version of the convention: what was read once stays as it is. */
export class NameBook {
  readonly #register: Register;
  readonly #known = new Map<string, Promise<Names>>();

  constructor(register: Register) {
    this.#register = register;
  }

  of(convention: { readonly id: string; readonly version: number }): Promise<Names> {
    const key = `${convention.id}@${convention.version}`;
    const known = this.#known.get(key) ?? this.#read(convention);
    this.#known.set(key, known);
    // What could not be read is asked again the next time.
    known.catch(() => this.#known.delete(key));
    return known;
  }

  /** The names for the agreements of some lines. */
  async ofAgreements(ids: Iterable<string>): Promise<NamesByAgreement> {
    const names = new Map<string, Names>();
    for (const id of new Set(ids)) {
      const agreement = await this.#register.store.agreement(id);
      if (agreement) names.set(id, await this.of(agreement.convention));
    }
    return names;
  }

  async #read({ id, version }: { readonly id: string; readonly version: number }): Promise<Names> {
    return namesIn((await this.#register.convention(id, version)).convention);
  }
}
