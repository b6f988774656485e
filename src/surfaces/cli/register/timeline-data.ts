import type { IsoDate } from '../../../calendar/day.ts';
import type { Scheduled } from '../../../insight/schedule/moments-of-run.ts';
import { timelineDataInParts } from '../../../render/timeline-json.ts';
import type { Lang } from '../../../text/text.ts';

/** The timeline of an agreement as JSON data: that of `simulate`, with its id and the day that is today. */
export function timelineDataOf(id: string, { timeline, compiled }: Scheduled, today: IsoDate, lang: Lang) {
  const { format, ...data } = timelineDataInParts(timeline, compiled, lang);
  return { format, agreement: id, today, ...data };
}
