import type { Schedule } from '../../insight/schedule/schedule.ts';
import type { Lang } from '../../text/text.ts';
import { Patterns } from './axis.tsx';
import { type Format, formats, panelsOf } from './layout.ts';
import { Legend } from './legend.tsx';
import { PanelPicture } from './panel.tsx';
import { rowsOf } from './rows.ts';
import { chartWords } from './words.ts';

/** What the picture of a schedule shows. */
export interface ScheduleChartProps {
  readonly schedule: Schedule;
  readonly lang: Lang;
  /** Tells several pictures on one page apart. */
  readonly id?: string;
}

/**
 * An agreement over time as a picture: wide for a desk and for paper, narrow for a phone, of which the page shows one
 * (`scheduleStyle` chooses). Its words are those of the schedule: a table of the same data is `ScheduleTable`.
 */
export function ScheduleChart({ schedule, lang, id = 'schedule' }: ScheduleChartProps) {
  if (!schedule.stretch) return <p class="muted">{chartWords.nothing[lang]}</p>;
  return (
    <div class="schedule">
      <div class="wide">
        <Panels schedule={schedule} lang={lang} id={`${id}-w`} format={formats.wide} />
      </div>
      <div class="narrow">
        <Panels schedule={schedule} lang={lang} id={`${id}-n`} format={formats.narrow} />
      </div>
      <svg width="0" height="0" aria-hidden="true" class="sch patterns">
        <Patterns id={`${id}-l`} />
      </svg>
      <Legend schedule={schedule} lang={lang} id={`${id}-l`} />
    </div>
  );
}

/** The picture in one width, for who knows how much room there is. */
export function ScheduleInPane({ schedule, lang, format }: ScheduleChartProps & { readonly format: Format }) {
  if (!schedule.stretch) return <p class="muted">{chartWords.nothing[lang]}</p>;
  return (
    <div class="schedule">
      <Panels schedule={schedule} lang={lang} id="schedule" format={format} />
      <Legend schedule={schedule} lang={lang} id="schedule" />
    </div>
  );
}

function Panels({ schedule, lang, id, format }: Required<ScheduleChartProps> & { readonly format: Format }) {
  const { stretch } = schedule;
  if (!stretch) return null;
  const panels = panelsOf(rowsOf(schedule, lang), stretch, format);
  return (
    <>
      {panels.map((panel, index) => (
        <PanelPicture
          key={panel.rows[0]?.row.title}
          panel={panel}
          schedule={schedule}
          lang={lang}
          id={`${id}${index}`}
          part={panels.length > 1 ? { number: index + 1, of: panels.length } : undefined}
        />
      ))}
    </>
  );
}
