import type { Scheduled } from '../../../insight/schedule/moments-of-run.ts';
import type { Opening } from '../../../register/operations/register.ts';
import { timelineDataInParts } from '../../../render/timeline-json.ts';
import type { Lang } from '../../../text/text.ts';

/** The timeline of an agreement as JSON data: that of `simulate`, with the states of today and the entries that go on. */
export function timelineDataOf({ agreement, timeline: today }: Opening, { timeline, compiled }: Scheduled, lang: Lang) {
  const { format, ...standing } = timelineDataInParts(today, compiled, lang);
  const { until, entries } = timelineDataInParts(timeline, compiled, lang);
  return { format, agreement: agreement.id, today: today.until, ...standing, until, entries };
}
