import { connect, type Socket } from 'node:net';

/** What came back over a connection, until it was closed or so many milliseconds had passed. */
export interface RawAnswer {
  readonly status: number;
  /** The headers by their names in small letters; the last of each. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Whether the other side ended it. */
  readonly isClosed: boolean;
}

/** Writes bytes to a port of this machine as they are, which no client of HTTP would, and reads what comes. */
export function sendRaw(port: number, bytes: string, { wait = 5000 }: { wait?: number } = {}): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = openRaw(port);
    let text = '';
    let isClosed = true;
    const timer = setTimeout(() => {
      isClosed = false;
      socket.destroy();
    }, wait);
    socket.on('data', (part: Buffer) => {
      text += part.toString('latin1');
    });
    socket.on('close', () => {
      clearTimeout(timer);
      resolve({ ...parsed(text), isClosed });
    });
    socket.write(bytes, 'latin1');
  });
}

/** A connection whose errors are no errors of the test: the other side may cut it off. */
export function openRaw(port: number): Socket {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  return socket;
}

function parsed(text: string): Omit<RawAnswer, 'isClosed'> {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
  });
  return {
    status: Number(first.split(' ')[1] ?? 0),
    headers: Object.fromEntries(headers),
    body: rest.join('\r\n\r\n'),
  };
}
