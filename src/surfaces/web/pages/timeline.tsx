import { timeline } from '../../../insight/agenda/timeline.ts';
import { lookAheadOf } from '../../../insight/schedule/look-ahead.ts';
import { scheduleOf } from '../../../insight/schedule/schedule-of.ts';
import { ScheduleTable } from '../../../render/schedule/bars-table.tsx';
import { ScheduleChart } from '../../../render/schedule/chart.tsx';
import { EntryList } from '../../../render/schedule/entry-list.tsx';
import { timelinePageStyle } from '../../../render/schedule/page-style.ts';
import { pageWords } from '../../../render/schedule/page-words.ts';
import { scheduleStyle } from '../../../render/schedule/style.ts';
import { Amended } from '../../../render/schedule/timeline-page.tsx';
import type { AgreementView } from '../model/agreement-view.ts';
import type { PageContent } from '../page-content.ts';
import { sayTo, type Visit } from '../visit.ts';
import { AgreementFrame, titleOfView } from './agreement-frame.tsx';

/** An agreement over time: the picture with its table, what amendments moved, and every line with its derivation. */
export function timelinePage({ visit, view }: { readonly visit: Visit; readonly view: AgreementView }): PageContent {
  const { lang } = visit;
  const { compiled, facts, timeline: known } = view.opening;
  const say = sayTo(visit);
  const played = timeline(compiled, facts, lookAheadOf(known.state, view.today));
  const schedule = scheduleOf({ compiled, facts, timeline: played }, view.today);
  return {
    title: titleOfView(view, 'timeline', visit),
    styles: [scheduleStyle, timelinePageStyle],
    body: (
      <AgreementFrame visit={visit} view={view} at="timeline">
        <section>
          <h2 class="hidden">{say(pageWords.picture)}</h2>
          <ScheduleChart schedule={schedule} lang={lang} />
          <details>
            <summary>{say(pageWords.sameInTable)}</summary>
            <div class="scroll">
              <ScheduleTable schedule={schedule} lang={lang} />
            </div>
          </details>
        </section>
        {schedule.amendments.length > 0 && (
          <section>
            <h2>{say(pageWords.amended)}</h2>
            {schedule.amendments.map((amendment) => (
              <Amended amendment={amendment} lang={lang} key={`${amendment.id} ${amendment.on}`} />
            ))}
          </section>
        )}
        <section>
          <h2>{say(pageWords.list)}</h2>
          <EntryList schedule={schedule} timeline={played} lang={lang} />
          {played.limit && (
            <p>
              {say(played.limit.message)} {say(played.limit.remedy)}
            </p>
          )}
        </section>
      </AgreementFrame>
    ),
  };
}
