import { Option } from 'commander';
import type { Contact, Contacts } from '../../../register/agreement/contact.ts';
import { own } from '../../../text/own.ts';
import { UsageError } from '../files.ts';

/** Who is told: `--contact cress=camille@cress.example`, once for each person. */
export function contactOption(): Option {
  const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];
  return new Option(
    '--contact <contact>',
    'PARTY=MAIL, or PARTY="Name <mail>": who is notified for a party or a role; repeat the option for more',
  )
    .argParser(collect)
    .default([], 'none');
}

/** The contacts that options give, by party; `PARTY=` alone has nobody told any more. */
export function contactsFrom(options: readonly string[]): Contacts {
  const contacts: Record<string, Contact[]> = {};
  for (const option of options) {
    const [, party, people] = /^([^=]+)=(.*)$/s.exec(option) ?? [];
    if (party === undefined || people === undefined) throw new UsageError(malformed(option));
    const list = own(contacts, party) ?? [];
    Object.defineProperty(contacts, party, { value: list, enumerable: true, configurable: true, writable: true });
    if (people.trim() !== '') list.push(contactFrom(people));
  }
  return contacts;
}

function contactFrom(text: string): Contact {
  const [, name, mail] = /^(.*)<([^<>]*)>\s*$/s.exec(text) ?? [];
  if (name === undefined || mail === undefined) return { mail: text.trim() };
  return { ...(name.trim() !== '' && { name: name.trim() }), mail: mail.trim() };
}

function malformed(option: string) {
  return {
    en: `--contact ${option}: write PARTY=MAIL, “cress=camille@cress.example”.`,
    fr: `--contact ${option} : écrivez PARTIE=ADRESSE, « cress=camille@cress.example ».`,
  };
}
