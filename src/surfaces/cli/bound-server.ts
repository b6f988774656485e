import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { bounds } from '../../text/bounds.ts';
import { own } from '../../text/own.ts';
import { bareHeaders } from '../web/access/headers.ts';

/** How much a server takes of whoever is connected to it; times in milliseconds. */
export interface Limits {
  readonly connections: number;
  readonly headerSize: number;
  readonly headers: number;
  readonly request: number;
  readonly idle: number;
}

const usualLimits: Limits = {
  connections: bounds.pageConnections.most,
  headerSize: bounds.pageHeaderSize.most,
  headers: bounds.pageHeaders.most,
  request: bounds.pageRequest.most,
  idle: bounds.pageIdle.most,
};

/** How long a connection is kept for the next page, in milliseconds: what Node does of itself. */
const usualKeepAlive = 5000;

/**
 * A server that holds no connection for ever: who sends too slowly, never reads or opens too many is cut off. What it
 * answers by itself, without any page, has the same headers as the pages.
 */
export function boundServer(answer: RequestListener, limits: Limits = usualLimits): Server {
  const server = createServer({
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    connectionsCheckingInterval: Math.min(1000, limits.headers),
    maxHeaderSize: limits.headerSize,
    keepAliveTimeout: Math.min(usualKeepAlive, limits.idle),
    // Without a host, the page itself says which address is the right one.
    requireHostHeader: false,
  });
  server.maxConnections = limits.connections;
  server.timeout = limits.idle;
  server.on('request', (incoming, outgoing) => {
    for (const [name, value] of Object.entries(bareHeaders)) outgoing.setHeader(name, value);
    letGoOfRest(incoming, outgoing);
    const target = pathOf(incoming);
    if (target === undefined) return refuse(outgoing, 400);
    incoming.url = target;
    answer(incoming, outgoing);
  });
  server.on('checkExpectation', (_incoming, outgoing: ServerResponse) => refuse(outgoing, 417));
  server.on('clientError', endBadly);
  return server;
}

/** What a page needs no body for may come with one that has no end: nobody reads on once it is answered. */
function letGoOfRest(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (incoming.method === 'POST') return;
  outgoing.once('finish', () => {
    if (!incoming.complete) incoming.socket.destroySoon();
  });
}

/** The path that is asked for; a whole address is one of this very host (RFC 9112, section 3.2.2). */
function pathOf({ url = '', headers: { host = '' } }: IncomingMessage): string | undefined {
  if (!URL.canParse(`http://${host || 'localhost'}`)) return undefined;
  if (url.startsWith('/')) return url;
  const own = `http://${host}`;
  const rest = url.slice(own.length);
  if (host === '' || url.slice(0, own.length).toLowerCase() !== own.toLowerCase()) return undefined;
  return rest === '' || rest.startsWith('/') ? rest || '/' : undefined;
}

function refuse(outgoing: ServerResponse, status: number): void {
  for (const [name, value] of Object.entries(bareHeaders)) outgoing.setHeader(name, value);
  outgoing.shouldKeepAlive = false;
  outgoing.writeHead(status).end();
}

const badStatus: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What is no HTTP, too much of it or too slow is answered in a line, and the connection ended. */
function endBadly(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const headers = Object.entries(bareHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
  const status = own(badStatus, error.code) ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\n${headers.join('')}content-length: 0\r\nconnection: close\r\n\r\n`, () =>
    socket.destroy(),
  );
}
