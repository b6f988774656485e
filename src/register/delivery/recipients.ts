import { own } from '../../text/own.ts';
import type { Contact } from '../agreement/contact.ts';
import type { Parcel } from './channel.ts';

/** Those whom a notice is for: of the parties and in the roles that it names, or everybody. Each address once. */
export function recipientsOf({ notice, contacts }: Parcel): readonly Contact[] {
  const { to } = notice.data;
  const all = to.length === 0 ? Object.values(contacts).flat() : to.flatMap((id) => own(contacts, id) ?? []);
  const known = new Map<string, Contact>();
  for (const contact of all) {
    const address = addressOf(contact);
    if (!known.has(address)) known.set(address, contact);
  }
  return [...known.values()];
}

/** An address by which somebody is known: capital letters have never told two people apart. */
export function addressOf({ mail }: Contact): string {
  return mail.trim().toLowerCase();
}

/** The names of those who are told, for each other to know; of a party of whom nobody has a name, its own. */
export function namesOf({ notice, contacts }: Parcel): readonly string[] {
  const ids = notice.data.to.length === 0 ? Object.keys(contacts) : notice.data.to;
  const names = ids.flatMap((id) => {
    const named = (own(contacts, id) ?? []).flatMap(({ name }) => (name ? [name] : []));
    return named.length > 0 ? named : [own(notice.data.names, id) ?? id];
  });
  return [...new Set(names)];
}
