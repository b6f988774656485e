import type { Contacts } from '../agreement/contact.ts';
import type { Notice } from '../agreement/notice.ts';

/** A notice on its way out, with the people of its agreement. */
export interface Parcel {
  readonly notice: Notice;
  readonly contacts: Contacts;
}

/** Somewhere that notices go. */
export interface Channel {
  /** Names it in the outbox, for good: `webhook`, `mail`. */
  readonly name: string;
  /** To whom it delivers a notice; each target is delivered, retried and counted by itself. Empty when it concerns nobody here. */
  targets(parcel: Parcel): readonly string[];
  /** Delivers, or throws (or rejects) with the reason. It gives up when the signal aborts. */
  deliver(parcel: Parcel, target: string, signal: AbortSignal): Promise<void>;
}
