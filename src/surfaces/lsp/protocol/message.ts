import { ErrorCodes } from 'vscode-languageserver-protocol/node';
import type { Frame } from './frames.ts';

/** How a request is known; `1` and `"1"` are two. */
export type Id = number | string;

export interface Request {
  readonly kind: 'request';
  readonly id: Id;
  readonly method: string;
  readonly params: unknown;
}

export interface Notification {
  readonly kind: 'notification';
  readonly method: string;
  readonly params: unknown;
}

/** What answers a request of the server's. */
export interface Response {
  readonly kind: 'response';
}

/** What is no message of JSON-RPC 2.0; `id` where it can be known whom to answer. */
export interface Invalid {
  readonly kind: 'invalid';
  readonly id: Id | null;
  readonly code: number;
  readonly message: string;
}

export type Message = Request | Notification | Response | Invalid;

/** Reads what stood in a frame; whatever it holds, it is one of four. */
export function messageOf({ body, charset }: Frame): Message {
  if (charset !== undefined) return unreadable(`the charset of a message is utf-8, and not ${charset}`);
  try {
    return ofValue(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch (error) {
    return unreadable(error instanceof SyntaxError ? 'the message is no JSON' : 'the message is no UTF-8');
  }
}

function ofValue(value: unknown): Message {
  if (Array.isArray(value)) return invalid(null, 'the protocol has no batches: send one message at a time');
  if (typeof value !== 'object' || value === null) return invalid(null, 'a message is a JSON object');
  const { jsonrpc, id, method, params, result, error } = value as Readonly<Record<string, unknown>>;
  const known = isId(id) ? id : null;
  if (jsonrpc !== '2.0') return invalid(known, 'a message has "jsonrpc": "2.0"');
  if (method === undefined && id !== undefined && (result !== undefined || error !== undefined)) {
    return { kind: 'response' };
  }
  if (typeof method !== 'string') return invalid(known, 'the method of a message is a string');
  if (id === undefined) return { kind: 'notification', method, params };
  return isId(id)
    ? { kind: 'request', id, method, params }
    : invalid(null, 'the id of a request is a number or a string');
}

function isId(id: unknown): id is Id {
  return typeof id === 'string' || typeof id === 'number';
}

function invalid(id: Id | null, message: string): Invalid {
  return { kind: 'invalid', id, code: ErrorCodes.InvalidRequest, message };
}

function unreadable(message: string): Invalid {
  return { kind: 'invalid', id: null, code: ErrorCodes.ParseError, message };
}
