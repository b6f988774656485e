import type { IsoDate } from '../../../calendar/day.ts';
import type { Notice } from '../../../language/model/names.ts';

/** How a notification can be sent (code de procédure civile, art. 667; code des postes, art. L100 for e-mail). */
export const channels = ['hand', 'registered-letter', 'registered-email', 'email', 'letter'] as const;

/** What can become of it. */
export const outcomes = ['delivered', 'refused', 'unclaimed'] as const;

/** How a notification was served, for evidence. */
export interface NotificationDetails {
  readonly channel?: (typeof channels)[number];
  readonly sent?: IsoDate;
  readonly presented?: IsoDate;
  readonly received?: IsoDate;
  readonly outcome?: (typeof outcomes)[number];
}

/**
 * The day on which a notification counts, or `undefined` while it does not.
 *
 * Towards its recipient a letter counts on the day of receipt (code de procédure civile, arts. 668 and 669), refused
 * on the day it was presented. A registered letter that nobody collects counts on its first presentation for the
 * administrative judge (CE, 24 Apr. 2012, no. 341146) and never for the civil judge: the convention says which.
 */
export function dayOfNotification(details: NotificationDetails, notice: Notice): IsoDate | undefined {
  const { sent, presented, received, outcome } = details;
  if (notice.counts === 'sent') return sent;
  if (outcome === 'unclaimed') {
    return notice.unclaimed === 'first-presentation' ? presented : undefined;
  }
  if (notice.counts === 'presented') return presented ?? received;
  return outcome === 'refused' ? (received ?? presented) : received;
}

/** Whether these details are those of a notification that does not count, or not yet, so that its fact must be refused. */
export function isWithoutEffect(details: NotificationDetails, notice: Notice): boolean {
  const { sent, presented, received, outcome } = details;
  if (outcome === 'unclaimed' && notice.counts !== 'sent') {
    return notice.unclaimed !== 'first-presentation';
  }
  const isDated = sent !== undefined || presented !== undefined || received !== undefined;
  return isDated && dayOfNotification(details, notice) === undefined;
}
