import type { OutboxItem } from '../agreement/outbox.ts';
import type { DeliveryResult } from './store.ts';

/** A notice that was just added. */
export const untried = {
  state: 'pending',
  attempts: 0,
  lease: null,
  delivered: [],
  sentAt: null,
  error: null,
} as const;

/** What the end of an attempt makes of a notice that is still pending. */
export function outcomeOf(result: DeliveryResult): Partial<Pick<OutboxItem, 'state' | 'sentAt' | 'error' | 'nextAt'>> {
  switch (result.kind) {
    case 'sent':
      return { state: 'sent', sentAt: result.at, error: null };
    case 'failed':
      return { error: result.error, nextAt: result.nextAt };
    case 'given-up':
      return { state: 'given-up', error: result.error };
  }
}
