import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { bounds } from '../../text/bounds.ts';
import { fileForm, type NoPlainText, unknownForm } from './file-form.ts';

/** More bytes than any file needs; whoever reads the text says that it is too large. */
export const mostBytes: number = bounds.readSize.most;

/** What a file holds, or as much of it as is looked at. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  /** Whether it is all: a file can be larger than memory, and a device has no end. */
  readonly isWhole: boolean;
}

/** Reads a regular file, or a device that was named. It never waits: opening a pipe would, until somebody writes to it. */
export function readBytes(path: string, most: number = mostBytes): FileBytes {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (found.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
    if (!found.isFile() && !found.isCharacterDevice())
      throw Object.assign(new Error(path), { code: 'ERR_NOT_REGULAR' });
    return readOpen(file, found, most);
  } finally {
    closeSync(file);
  }
}

function readOpen(file: number, { size }: Stats, most: number): FileBytes {
  // A file of no known size (a device, or one that grows) is read on until its end.
  let buffer = Buffer.allocUnsafe(Math.min(size + 1, most) || 1);
  let length = 0;
  while (length < most) {
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(buffer.length * 2 + 65_536, most));
    const count = readSync(file, buffer, length, buffer.length - length, null);
    if (count === 0) return { bytes: buffer.subarray(0, length), isWhole: true };
    length += count;
  }
  return { bytes: buffer, isWhole: false };
}

/** Bytes that are no plain text in UTF-8. */
export class NoUtf8 extends Error {
  readonly code = 'ERR_NO_UTF8';
  readonly form: NoPlainText;

  constructor(form: NoPlainText) {
    super(form.is.en);
    this.form = form;
  }
}

/** The text that bytes are in UTF-8, without the mark that some editors put first. It throws for any other form. */
export function textOf({ bytes, isWhole }: FileBytes): string {
  // Some forms are made of plain letters, and would be read as a very strange convention.
  const form = fileForm(bytes);
  if (form) throw new NoUtf8(form);
  try {
    // A character that the limit cuts is no fault of the file.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole });
  } catch {
    throw new NoUtf8(unknownForm(bytes));
  }
}
