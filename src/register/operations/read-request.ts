import { readDay } from '../../calendar/day.ts';
import type { EpochMilliseconds } from '../../calendar/instant.ts';
import type { Convention } from '../../language/model/convention.ts';
import { bounds } from '../../text/bounds.ts';
import { isHour, type Settings } from '../agreement/agreement.ts';
import type { Contacts } from '../agreement/contact.ts';
import type { NotTaken, Request } from './answers.ts';
import {
  malformed,
  noAuthor,
  nobodyCalled,
  notAContact,
  notAKey,
  notAnHour,
  notAnInstant,
  notARevision,
  notASince,
} from './refused-requests.ts';

type Malformed = Extract<NotTaken, { readonly status: 'malformed' }>;

/** The longest name of an author, and the longest key, in characters. */
const longest = bounds.requestKey.most;

/** What is wrong with who asks; requests come from forms, whatever their types say. */
export function faultOfRequest(request: Request, now: EpochMilliseconds): Malformed | undefined {
  const { by, at, key, expects }: Partial<Request> = request ?? {};
  if (!isText(by)) return malformed('by', noAuthor);
  if (key !== undefined && !isText(key)) return malformed('key', notAKey);
  if (at !== undefined && !(Number.isSafeInteger(at) && at >= 0 && at <= now)) return malformed('at', notAnInstant);
  if (expects !== undefined && !Number.isSafeInteger(expects)) return malformed('expects', notARevision);
  return undefined;
}

export function faultOfSettings(settings: Settings, convention: Convention): Malformed | undefined {
  const { since, hour, contacts } = settings;
  if (typeof since !== 'string' || !readDay(since)) return malformed('since', notASince);
  if (!isHour(hour)) return malformed('hour', notAnHour);
  return faultOfContacts(contacts, convention);
}

function faultOfContacts(contacts: Contacts, { parties, roles }: Convention): Malformed | undefined {
  if (typeof contacts !== 'object' || contacts === null || Array.isArray(contacts))
    return malformed('contacts', notAContact('contacts'));
  const known = [...parties.keys(), ...roles.keys()];
  for (const [whose, people] of Object.entries(contacts)) {
    if (!known.includes(whose)) return malformed('contacts', nobodyCalled(whose, known));
    if (!Array.isArray(people) || ![...people].every(isContact)) return malformed('contacts', notAContact(whose));
  }
  return undefined;
}

function isContact(one: unknown): boolean {
  if (typeof one !== 'object' || one === null) return false;
  const { mail, name, lang, ...more } = one as Readonly<Record<string, unknown>>;
  const isAddress = typeof mail === 'string' && mail.length <= 320 && /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(mail);
  const isNamed = name === undefined || (typeof name === 'string' && !/\p{Cc}/u.test(name));
  return (
    isAddress && isNamed && (lang === undefined || lang === 'fr' || lang === 'en') && Object.keys(more).length === 0
  );
}

/** Without control characters, nor halves of characters, which not every store gives back as they are. */
function isText(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '' && text.length <= longest && !/[\p{Cc}\p{Cs}]/u.test(text);
}
