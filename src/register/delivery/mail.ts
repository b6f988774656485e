import type { EpochMilliseconds } from '../../calendar/instant.ts';
import { onOneLine } from '../../text/printable.ts';
import type { Lang } from '../../text/text.ts';
import type { Contact } from '../agreement/contact.ts';
import type { Notice } from '../agreement/notice.ts';
import type { Channel, Parcel } from './channel.ts';
import { DeliveryError, sayError } from './delivery-error.ts';
import { nameOf } from './digest.ts';
import { letterOf } from './letter.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import { machineNow, writeMailDate } from './machine-time.ts';
import { addressOf, recipientsOf } from './recipients.ts';

/** A message on its way, as nodemailer takes it. */
export interface MailMessage {
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references?: string[];
  readonly date: string;
  readonly headers: { [name: string]: string };
  readonly textEncoding: 'quoted-printable';
  readonly xMailer: false;
  readonly disableFileAccess: true;
  readonly disableUrlAccess: true;
  readonly signal: AbortSignal;
}

/** Somebody who sends mail: what `createTransport` of nodemailer makes, or anything that does the same. */
export interface MailTransport {
  sendMail(message: MailMessage): Promise<unknown>;
}

/** How it is sent: by a server, `smtps://user:password@host`, or by a transport of one's own. */
export type MailWay =
  | { readonly url: string; readonly transport?: undefined }
  | { readonly transport: MailTransport; readonly url?: undefined };

/** How mail is sent. */
export type MailOptions = MailWay & {
  /** Who writes: `Suivi des conventions <conventions@example.org>`. Answers and what comes back go there. */
  readonly from: string;
  /** The language for those who have none of their own; that of the convention unless told otherwise. */
  readonly lang?: Lang;
  /** Stands before each subject, as `[Conventions]`. */
  readonly subjectPrefix?: string;
  /** The hour of a message; that of this machine unless told otherwise. */
  readonly now?: () => EpochMilliseconds;
  /** Names the channel in the outbox, for good: needed where there are two. `mail` unless told otherwise. */
  readonly name?: string;
};

/** Writes to each person whom a notice is for, one message each, in text and in HTML, in the language of that person. */
export function mail(options: MailOptions): Channel {
  const { lang, subjectPrefix, now = machineNow } = options;
  const from = onOneLine(options.from);
  const transport = options.transport ? async () => options.transport : bySmtp(options.url);
  return {
    name: options.name ?? 'mail',
    targets: (parcel) => recipientsOf(parcel).map(addressOf),
    async deliver(parcel, target, signal) {
      signal.throwIfAborted();
      const contact = contactOf(parcel, target);
      const letter = letterOf(parcel, contact.lang ?? lang ?? parcel.notice.data.lang, contact.name, subjectPrefix);
      const sender = await transport();
      signal.throwIfAborted();
      const sent = sender.sendMail({
        from,
        to: { name: onOneLine(contact.name ?? ''), address: contact.mail.trim() },
        subject: letter.subject,
        text: letterText(letter),
        html: letterHtml(letter),
        ...threadOf(parcel.notice, target, from),
        date: writeMailDate(now()),
        // RFC 3834, 5: programs that answer by themselves leave it alone. RFC 3282: for those who have it read aloud.
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.lang },
        textEncoding: 'quoted-printable',
        xMailer: false,
        // Words of an agreement never make this machine read a file or an address.
        disableFileAccess: true,
        disableUrlAccess: true,
        signal,
      });
      await givenUpBy(signal, sent).catch((error: unknown) => {
        signal.throwIfAborted();
        throw notSent(target, error);
      });
    },
  };
}

/** What an address may hold: nothing that could be a second one, a name or another header. */
const plainAddress = /^[^\s\p{C}@<>()[\]\\,;:"]{1,64}@[^\s\p{C}@<>()[\]\\,;:"]{1,255}$/u;

function contactOf(parcel: Parcel, target: string): Contact {
  const contact = recipientsOf(parcel).find((each) => addressOf(each) === target);
  if (!contact)
    throw new DeliveryError({
      en: `${onOneLine(target)} is no longer a contact for this notice.`,
      fr: `${onOneLine(target)} n’est plus un contact auquel cet avis est destiné.`,
    });
  if (!plainAddress.test(contact.mail.trim()))
    throw new DeliveryError({
      en: `${onOneLine(contact.mail)} is not a valid email address.`,
      fr: `${onOneLine(contact.mail)} n’est pas une adresse électronique valable.`,
    });
  return contact;
}

/**
 * By what a reader of mail knows a message: the same whenever the same notice is sent to the same person, so that a
 * double is seen as one; and what corrects a notice stands below it.
 */
function threadOf({ source, id, data }: Notice, target: string, from: string) {
  const [, domain = 'conventio.invalid'] = /@([A-Za-z0-9.-]+)>?\s*$/.exec(from) ?? [];
  const idOf = (notice: string): string => `<${nameOf(source, notice, target)}@${domain}>`;
  // A header is not made longer than the longest thread that programs take.
  const references = (data.corrects ?? []).slice(-20).map((corrected) => idOf(corrected.id));
  const [last] = references.slice(-1);
  return { messageId: idOf(id), ...(last && { inReplyTo: last, references }) };
}

/** Loads nodemailer with the first message, and never where none is sent. */
function bySmtp(url: string): () => Promise<MailTransport> {
  if (!/^smtps?:\/\/[^/]/i.test(url) || !URL.canParse(url))
    throw new DeliveryError({
      en: 'The address of a mail server must begin with smtps:// or smtp://.',
      fr: 'L’adresse d’un serveur de courriel doit commencer par smtps:// ou smtp://.',
    });
  let made: Promise<MailTransport> | undefined;
  return () => {
    made ??= import('nodemailer').then(({ createTransport }) => createTransport(url));
    return made;
  };
}

/** Waits no longer than a signal says, even for a transport that does not know of signals. */
function givenUpBy(signal: AbortSignal, sending: Promise<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    sending.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

function notSent(target: string, error: unknown): DeliveryError {
  const why = sayError(error);
  return new DeliveryError(
    { en: `The email to ${target} was not sent: ${why}`, fr: `Le message à ${target} n’a pas été envoyé : ${why}` },
    error,
  );
}
