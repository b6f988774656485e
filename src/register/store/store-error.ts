import type { Text } from '../../text/text.ts';

/** Why a store cannot be opened, or could not do what it was asked for. */
export type StoreErrorCode =
  /** What the store is reached with is not installed, or too old. */
  | 'driver'
  /** The folder does not exist, or nobody may read or write there. */
  | 'unreachable'
  /** What is there belongs to something else, and was not touched. */
  | 'foreign'
  /** What is there was written by a later version of this package, and was not touched. */
  | 'newer'
  | 'read-only'
  /** Somebody else kept it for too long. */
  | 'busy'
  /** There is no room left. */
  | 'full'
  /** A file is damaged. */
  | 'damaged'
  /** A file was moved, deleted or replaced since it was opened. */
  | 'moved'
  | 'closed'
  /** Anything else: the disk, the system. */
  | 'failed';

/** What went wrong with a store. Where it was thrown by a call, the call changed nothing. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly text: Text;

  constructor(code: StoreErrorCode, text: Text, cause?: unknown) {
    super(text.en, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
    this.text = text;
  }
}
