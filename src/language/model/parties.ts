import type { Pointer } from '../../text/span.ts';
import type {
  ByDeclaration,
  NotificationDeclaration,
  PartyDeclaration,
  RoleDeclaration,
  SignatureDeclaration,
  ThirdPartyDeclaration,
} from '../schema/declaration.ts';
import type { Binder } from './binder.ts';
import { bindClause, bindNamedClause, type Clause, type NamedClause } from './clause.ts';

/** Who may record a fact: each of these must, or any of these may. */
export type By = { readonly each: readonly string[] } | { readonly any: readonly string[] };

/** Who is bound. Its title is the name that the text uses from its first page on. */
export interface Party extends NamedClause {
  readonly name: string;
  readonly seat?: string;
  readonly signatory?: { readonly name: string; readonly capacity?: string };
}

/** Somebody who matters to the agreement without signing it. */
export interface ThirdParty extends NamedClause {
  readonly role: 'funder' | 'adviser' | 'controller' | 'authority';
}

/** A person to be appointed by a party. */
export interface Role extends NamedClause {
  readonly of: string;
  readonly by: By;
}

/** Who signs, and which signature dates the agreement. */
export interface Signature extends Clause {
  readonly by: { readonly each: readonly string[] };
  /** Which signature dates the agreement. */
  readonly counts: 'first' | 'last';
  readonly place?: string;
}

/** Who notifies whom, and which day counts. */
export interface Notification extends Clause {
  readonly by: string;
  readonly to: string;
  /** Which of its dates counts. */
  readonly counts: 'sent' | 'presented' | 'received';
  /**
   * What a registered letter is worth that nobody collects; the text must say, since the courts differ
   * (CE, 24 Apr. 2012, no. 341146: its first presentation; civil judge: no notification).
   */
  readonly unclaimed?: 'first-presentation' | 'not-notified';
}

export function bindBy(declared: ByDeclaration): By {
  return typeof declared === 'string' ? { each: [declared] } : declared;
}

export function bindParty(declared: PartyDeclaration, id: string, at: Pointer, binder: Binder): Party {
  return {
    ...bindNamedClause({ ...declared, title: declared.shortName ?? declared.name }, id, at, binder),
    name: declared.name.trim(),
    ...(declared.seat && { seat: declared.seat.trim() }),
    ...(declared.signatory && { signatory: declared.signatory }),
  };
}

export function bindThirdParty(declared: ThirdPartyDeclaration, id: string, at: Pointer, binder: Binder): ThirdParty {
  return { ...bindNamedClause({ ...declared, title: declared.name }, id, at, binder), role: declared.role };
}

export function bindRole(declared: RoleDeclaration, id: string, at: Pointer, binder: Binder): Role {
  return { ...bindNamedClause(declared, id, at, binder), of: declared.of, by: bindBy(declared.by ?? declared.of) };
}

/** Every party signs and the last signature counts, unless the text says otherwise. */
export function bindSignature(
  declared: SignatureDeclaration,
  parties: readonly string[],
  at: Pointer,
  binder: Binder,
): Signature {
  return {
    ...bindClause(declared, at, binder),
    by: declared.by ?? { each: parties },
    counts: declared.counts ?? 'last',
    ...(declared.place && { place: declared.place.trim() }),
  };
}

export function bindNotification(declared: NotificationDeclaration, at: Pointer, binder: Binder): Notification {
  return {
    ...bindClause(declared, at, binder),
    by: declared.by,
    to: declared.to,
    counts: declared.counts ?? 'received',
    ...(declared.unclaimed && { unclaimed: declared.unclaimed }),
  };
}
