import type { IsoDate } from '../../calendar/day.ts';
import type { Scheduled } from '../../insight/schedule/moments-of-run.ts';
import { scheduleOf } from '../../insight/schedule/schedule-of.ts';
import { renderTimelineMarkdown } from '../../render/schedule/markdown.ts';
import { renderScheduleSvg } from '../../render/schedule/svg.tsx';
import { renderTimelineHtml } from '../../render/schedule/timeline-page.tsx';
import type { ShownTimeline } from '../../render/schedule/told.ts';
import type { Printed } from '../../text/printed.ts';
import type { Lang } from '../../text/text.ts';

/** The forms of a timeline that are a document: a page, a picture, or what other documents are made of. */
const documents = {
  html: renderTimelineHtml,
  svg: ({ schedule, lang }) => renderScheduleSvg(schedule, lang),
  markdown: renderTimelineMarkdown,
} as const satisfies Readonly<Record<string, (shown: ShownTimeline) => Printed>>;

export type DocumentForm = keyof typeof documents;

export const documentForms = Object.keys(documents) as readonly DocumentForm[];

export function isDocument(format: string): format is DocumentForm {
  return documentForms.some((form) => form === format);
}

/** A timeline as a document, looked at from a day where one is today. */
export function timelineDocument(
  scheduled: Scheduled,
  form: DocumentForm,
  { lang, today, subtitle }: { readonly lang: Lang; readonly today?: IsoDate; readonly subtitle?: string },
): Printed {
  const schedule = scheduleOf(scheduled, today);
  const { timeline } = scheduled;
  return documents[form]({ schedule, timeline, lang, ...(subtitle !== undefined && { subtitle }) });
}
