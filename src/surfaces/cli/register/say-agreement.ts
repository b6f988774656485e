import { sayDay } from '../../../calendar/say-day.ts';
import { summarise } from '../../../insight/agenda/summary.ts';
import type { JournalEntry } from '../../../register/agreement/journal.ts';
import type { Opening } from '../../../register/operations/register.ts';
import { renderOpen } from '../../../render/open-matters.ts';
import type { Lang } from '../../../text/text.ts';
import { sayEntries } from './say-entries.ts';
import { sayNext } from './say-next.ts';
import { saySettings } from './say-settings.ts';
import { sayStanding, sayTerm } from './say-standing.ts';
import type { StandingNow } from './standing-now.ts';

/** How many entries of the journal are shown. */
const mostEntries = 5;

/** An agreement in detail: where it stands, its term, what is left to do, what comes, and what was done last. */
export function sayAgreement(
  { agreement, lines }: StandingNow,
  { compiled, timeline }: Opening,
  journal: readonly JournalEntry[],
  lang: Lang,
  isOfFiles = false,
): readonly string[] {
  const { id, convention, revision, settings, standing } = agreement;
  const day = sayDay(timeline.until);
  const version = {
    en: `${id}: convention ${convention.id}, version ${convention.version}; revision ${revision}`,
    fr: `${id} : convention ${convention.id}, version ${convention.version} ; révision ${revision}`,
  };
  const stands = sayStanding(standing);
  const heading = { en: `On ${day.en}: ${stands.en}`, fr: `Au ${day.fr} : ${stands.fr}` };
  const last = { en: 'Last entries of the journal', fr: 'Dernières inscriptions au journal' };
  const entries = sayEntries(journal.slice(-mostEntries), compiled, lang, isOfFiles);
  const { state } = timeline;
  return [
    convention.title,
    ...(isOfFiles ? [id] : [version[lang], ...saySettings(settings, lang)]),
    '',
    heading[lang],
    ...sayTerm(standing).map((said) => `  ${said[lang]}`),
    ...renderOpen(summarise(state).open, state.compiled.convention, lang),
    ...sayNext(lines, timeline.until, lang),
    ...(entries.length > 0 ? ['', last[lang], ...entries.map((line) => `  ${line}`)] : []),
  ];
}
