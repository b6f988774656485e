import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Text } from '../../text/text.ts';
import { boundServer } from './bound-server.ts';
import { UsageError } from './files.ts';

/** A page that is served on this machine, and to nobody beyond it. */
export interface Listening {
  readonly port: number;
  /** Ends it; what is being answered is not waited for longer than a moment. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Listens on the loopback interface only; port 0 takes any that is free. */
export function listen(port: number, fetch: (request: Request) => Promise<Response>): Promise<Listening> {
  const server = boundServer(getRequestListener(fetch, { hostname: loopback }));
  return new Promise((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => reject(new UsageError(sayUnheard(port, error.code))));
    server.listen(port, loopback, () => {
      const address = server.address();
      const heard = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ port: heard, close: () => closed(server) });
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Browsers keep their connections open for the next page.
    server.closeAllConnections();
  });
}

function sayUnheard(port: number, code: string | undefined): Text {
  if (code === 'EADDRINUSE')
    return {
      en: `Port ${port} is in use, perhaps by another “npx conventio serve”. Choose another one: --port ${port + 1}, or --port 0 for any free port.`,
      fr: `Le port ${port} est déjà utilisé, peut-être par un autre « npx conventio serve ». Donnez-en un autre : --port ${port + 1}, ou --port 0 pour n’importe quel port libre.`,
    };
  return {
    en: `Can’t listen on port ${port} (${code}). Choose another one with --port.`,
    fr: `Impossible d’écouter sur le port ${port} (${code}). Donnez-en un autre par --port.`,
  };
}
