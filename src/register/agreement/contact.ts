import type { Lang } from '../../text/text.ts';

/** Somebody who is told: of a party, or in a role. Addresses belong to the register, not to the convention. */
export interface Contact {
  readonly name?: string;
  readonly mail: string;
  readonly lang?: Lang;
}

/** By the id of a party or of a role. */
export type Contacts = Readonly<Record<string, readonly Contact[]>>;
