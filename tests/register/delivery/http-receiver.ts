import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from '@jest/globals';

export interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on this machine that answers each path in its own way, and remembers what it was sent. */
export function httpReceiver(answers: Readonly<Record<string, Answer>>) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method, url: path, headers } = request;
      received.push({ method, path, headers, body: Buffer.concat(parts).toString('utf8') });
      (answers[path ?? ''] ?? ((other) => other.writeHead(404).end()))(response, request);
    });
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    received,
    server,
    at: (path: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
  };
}
