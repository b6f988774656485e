import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from '@jest/globals';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly mail: Email;
}

/** A server for mail on this machine, which remembers what it was sent, and may refuse it in its own way. */
export function mailReceiver(options: SMTPServerOptions = {}) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, { envelope }, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const raw = Buffer.concat(parts);
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const to = envelope.rcptTo.map(({ address }) => address);
        received.push({ from, to, raw: raw.toString('latin1'), mail: await PostalMime.parse(raw) });
        callback();
      });
    },
    ...options,
  });
  // A client that gives up resets the connection.
  server.on('error', () => undefined);
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve())));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { received, url: () => `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}
