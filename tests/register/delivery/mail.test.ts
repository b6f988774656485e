import { createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { parse as parseHtml } from 'parse5';
import type { Contacts } from '../../../src/register/agreement/contact.ts';
import type { DeliveryError } from '../../../src/register/delivery/delivery-error.ts';
import { type MailMessage, mail } from '../../../src/register/delivery/mail.ts';
import { mailReceiver, type ReceivedMail } from '../../support/mail-receiver.ts';
import { contacts, corrected, hostile, never, notice, parcel } from './notices.ts';

const from = 'Suivi des conventions <conventions@roumois.example>';
const now = (): number => Date.parse('2023-11-06T08:00:00Z');

const { received, url } = mailReceiver();
const refusing = mailReceiver({
  onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error('no such user'), { responseCode: 550 })),
});

async function send(one = notice(), people: Contacts = contacts, options = {}): Promise<readonly ReceivedMail[]> {
  const channel = mail({ url: url(), from, now, ...options });
  const before = received.length;
  const sent = parcel(one, people);
  for (const target of channel.targets(sent)) await channel.deliver(sent, target, never);
  return received.slice(before);
}

const failure = (delivery: Promise<unknown>): Promise<DeliveryError> =>
  delivery.then(
    () => expect('delivered').toBe('failed'),
    (error) => error,
  );

const headerOf = ({ mail: { headers } }: ReceivedMail, name: string): string[] =>
  headers.filter(({ key }) => key === name).map(({ value }) => value);

describe('a notice', () => {
  test('goes to each person whom it is for, in a message and a language of their own', async () => {
    const sent = await send(notice('reminder', { to: ['ccrs'] }));
    expect(sent.map(({ from: sender, to }) => [sender, to])).toEqual([
      ['conventions@roumois.example', ['jeanne.martin@roumois.example']],
      ['conventions@roumois.example', ['peter@roumois.example']],
    ]);
    const [french, english] = sent.map(({ mail: { subject, to, from: sender } }) => ({ subject, to, sender }));
    expect(french).toMatchObject({
      subject: 'Rappel\u00a0: Remise du bilan de l’accompagnement – 6 novembre 2023',
      to: [{ name: 'Jeanne Martin', address: 'jeanne.martin@roumois.example' }],
      sender: { name: 'Suivi des conventions', address: 'conventions@roumois.example' },
    });
    expect(english?.subject).toBe('Reminder: Report on the support given – 6 November 2023');
  });

  test('goes to everybody where it names nobody, once to each address', async () => {
    const twice = { ...contacts, mayor: [{ name: 'Mme le Maire', mail: 'Jeanne.Martin@Roumois.example' }] };
    const targets = mail({ url: url(), from }).targets(parcel(notice(), twice));
    expect(targets).toEqual(['camille@cress.example', 'jeanne.martin@roumois.example', 'peter@roumois.example']);
  });

  test('goes to nobody where those whom it is for are not known', () => {
    const channel = mail({ url: url(), from });
    expect(channel.targets(parcel(notice('reminder', { to: ['other', '__proto__', 'constructor'] })))).toEqual([]);
    expect(channel.targets(parcel(notice(), {}))).toEqual([]);
  });

  test('is in text and in HTML, with the same words', async () => {
    const detail = 'Il reste 9 jours.';
    const [sent] = await send(notice('reminder', { to: ['cress'], words: { fr: { detail } } }));
    for (const words of [
      'Remise du bilan de l’accompagnement',
      detail,
      'lundi 6 novembre 2023',
      'art.\u00a02.3',
      'Camille Lefèvre',
    ]) {
      expect(sent?.mail.text).toContain(words);
      expect(sent?.mail.html).toContain(words);
    }
  });

  test('says that no person wrote it, in which language, and when it was sent', async () => {
    const [sent] = await send();
    if (!sent) throw new Error('nothing came');
    expect(headerOf(sent, 'auto-submitted')).toEqual(['auto-generated']);
    expect(headerOf(sent, 'content-language')).toEqual(['fr']);
    expect(headerOf(sent, 'date')).toEqual(['Mon, 06 Nov 2023 08:00:00 +0000']);
    expect(headerOf(sent, 'x-mailer')).toEqual([]);
  });

  test('is the same message to a reader of mail whenever it is sent again', async () => {
    const [first] = await send();
    const [again] = await send(notice(), { cress: [{ mail: ' Camille@CRESS.example' }] }, { now: () => now() + 1e9 });
    const [other] = await send({ ...notice(), source: 'urn:conventio:cress-roumois-seine:cress-2023' });
    expect(first?.mail.messageId).toMatch(/^<[\w-]{43}@roumois\.example>$/);
    expect(again?.mail.messageId).toBe(first?.mail.messageId);
    expect(other?.mail.messageId).not.toBe(first?.mail.messageId);
    const three = await send();
    expect(new Set(three.map(({ mail: { messageId } }) => messageId)).size).toBe(3);
  });

  test('stands below those that it corrects', async () => {
    const [former] = await send();
    const [sent] = await send(
      notice('corrected', {
        corrects: [corrected(notice().id, 'reminder', '2023-11-06', { fr: 'Bilan', en: 'Report' })],
      }),
    );
    expect(sent?.mail.inReplyTo).toBe(former?.mail.messageId);
    expect(sent?.mail.references).toBe(former?.mail.messageId);
    expect(sent?.mail.text).toContain('Rappel\u00a0: Bilan, 6 novembre 2023');
  });

  test('has a prefix, and a language for those who have none', async () => {
    const sent = await send(notice('reminder', { to: ['cress'] }), contacts, {
      lang: 'en',
      subjectPrefix: '[Conventions]',
    });
    expect(sent[0]?.mail.subject).toBe('[Conventions] Reminder: Report on the support given – 6 November 2023');
  });

  test('has a subject that is short, cut between words', async () => {
    const title =
      'Remise du bilan annuel de l’accompagnement des structures de l’économie sociale et solidaire du territoire';
    const [sent] = await send(notice('overdue', { words: { fr: { title } } }));
    expect(sent?.mail.subject).toBe(
      'En retard\u00a0: Remise du bilan annuel de l’accompagnement des structures de… – 6 novembre 2023',
    );
    expect(sent?.mail.text?.replace(/\s+/g, ' ')).toContain(title);
  });

  test('says what it is once, where its title does', async () => {
    const [sent] = await send(notice('in-force', { words: { fr: { title: 'Entrée en vigueur' } } }));
    expect(sent?.mail.subject).toBe('Entrée en vigueur – 6 novembre 2023');
  });
});

describe('what stands in a file', () => {
  const title = { title: hostile, detail: hostile, reason: hostile };
  const all = notice('corrected', {
    id: hostile,
    agreement: hostile,
    article: hostile,
    occurrence: hostile,
    corrects: [corrected(hostile, 'reminder', '2023-11-06', { fr: hostile, en: hostile })],
    convention: { id: 'x', version: 1, title: hostile },
    words: { fr: title, en: title },
  });
  const people = { cress: [{ name: `${hostile}" <victim@example.org>, x`, mail: 'camille@cress.example' }] };

  test.each(['fr', 'en'] as const)('is no header, no recipient and no markup, in %s', async (lang) => {
    const [sent, ...others] = await send(all, people, { lang, subjectPrefix: hostile });
    if (!sent) throw new Error('nothing came');
    expect(others).toEqual([]);
    expect(sent.to).toEqual(['camille@cress.example']);
    const names = sent.mail.headers.map(({ key }) => key);
    expect(names).not.toContain('bcc');
    expect(new Set(names).size).toBe(names.length);
    expect(sent.mail.to).toHaveLength(1);
    expect(sent.mail.to?.[0]?.address).toBe('camille@cress.example');
    expect(sent.mail.attachments).toEqual([]);
    const obeyed = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
    for (const part of [sent.mail.subject, sent.mail.text, sent.mail.html]) expect(part).not.toMatch(obeyed);
    expect(sent.mail.text).toContain('<script>alert("x")</script>');
    expect(sent.mail.html).toContain('é 🏛️');
    expect(elementsOf(sent.mail.html ?? '')).not.toContain('script');
  });

  test('is not asked for on the network, nor read from the disk', async () => {
    const messages: MailMessage[] = [];
    const transport = { sendMail: async (message: MailMessage) => messages.push(message) };
    await mail({ transport, from }).deliver(parcel(), 'camille@cress.example', never);
    expect(messages[0]).toMatchObject({ disableFileAccess: true, disableUrlAccess: true });
    expect(messages[0]?.html).not.toMatch(/<(script|img|link|style|iframe)|https?:|url\(|@import/);
  });

  test.each([
    'camille@cress.example, victim@example.org',
    'camille@cress.example\r\nRCPT TO:<victim@example.org>',
    'Camille <camille@cress.example>',
    'camille',
    '@cress.example',
    'a@b@c',
    '',
  ])('is no second address: %j', async (address) => {
    const people = { cress: [{ mail: address }] };
    const before = received.length;
    const { message, text } = await failure(send(notice(), people));
    expect(message).toMatch(/is not a valid email address\.$/);
    expect(text.fr).toMatch(/n’est pas une adresse électronique valable\.$/);
    expect(received).toHaveLength(before);
  });
});

test('takes an address of another alphabet', async () => {
  const [sent] = await send(notice(), { cress: [{ name: 'Zoë Ångström', mail: 'zoe@münchen.example' }] });
  expect(sent?.to).toEqual(['zoe@münchen.example']);
  expect(sent?.mail.to?.[0]?.name).toBe('Zoë Ångström');
});

describe('a mail that is not sent', () => {
  test('tells what the server answered', async () => {
    const { message, text } = await failure(send(notice(), contacts, { url: refusing.url() }));
    expect(message).toMatch(/^The email to camille@cress\.example was not sent: .*550 no such user/);
    expect(text.fr).toMatch(/^Le message à camille@cress\.example n’a pas été envoyé : .*550 no such user/);
  });

  test('tells that nobody is there', async () => {
    const { message } = await failure(send(notice(), contacts, { url: 'smtp://127.0.0.1:9' }));
    expect(message).toMatch(/was not sent: .*ECONNREFUSED/);
  });

  test('is given up when the signal aborts, with its connection', async () => {
    const controller = new AbortController();
    // A server that never says a word.
    const closed = new Promise<void>((resolve) => {
      silent.once('connection', (socket) => {
        socket.on('error', () => undefined);
        socket.once('close', () => resolve());
        socket.resume();
        controller.abort(new Error('enough'));
      });
    });
    const silentUrl = await listening;
    const channel = mail({ url: silentUrl, from });
    const { message } = await failure(channel.deliver(parcel(), 'camille@cress.example', controller.signal));
    expect(message).toBe('enough');
    await closed;
    silent.close();
  });

  test('is given up though the transport does not know how', async () => {
    const controller = new AbortController();
    const transport = {
      sendMail: () => {
        controller.abort(new Error('enough'));
        return new Promise(() => undefined);
      },
    };
    const sending = mail({ transport, from }).deliver(parcel(), 'camille@cress.example', controller.signal);
    expect((await failure(sending)).message).toBe('enough');
  });

  test('is not begun when the signal has aborted, nor for one who is no contact any more', async () => {
    const before = received.length;
    const channel = mail({ url: url(), from });
    await failure(channel.deliver(parcel(), 'camille@cress.example', AbortSignal.abort()));
    const { message } = await failure(channel.deliver(parcel(notice(), {}), 'camille@cress.example', never));
    expect(message).toBe('camille@cress.example is no longer a contact for this notice.');
    expect(received).toHaveLength(before);
  });

  test.each(['', 'https://example.org', 'smtp://', 'localhost:25'])(
    'is told at once of a wrong address: %s',
    (wrong) => {
      expect(() => mail({ url: wrong, from })).toThrow('must begin with smtps://');
    },
  );
});

const silent = createServer();
const listening = new Promise<string>((resolve) => {
  silent.listen(0, '127.0.0.1', () => {
    const address = silent.address();
    resolve(`smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  });
});

/** The names of all elements, as a reader of HTML finds them. */
function elementsOf(html: string): string[] {
  const names: string[] = [];
  const visit = (node: { nodeName: string; childNodes?: readonly unknown[] }): void => {
    names.push(node.nodeName);
    for (const child of node.childNodes ?? []) visit(child as typeof node);
  };
  visit(parseHtml(html));
  return names;
}
