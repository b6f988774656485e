import type { Recording } from '../../../register/operations/answers.ts';
import type { Opening, Register } from '../../../register/operations/register.ts';
import { renderRefusals } from '../../../render/timeline-text.ts';
import { page } from '../../../text/page.ts';
import type { Lang } from '../../../text/text.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { wrongFact } from '../load.ts';
import { reportNotTaken } from './report-not-taken.ts';
import { sayChange } from './say-change.ts';
import { sayFact } from './say-fact.ts';
import { sayNext } from './say-next.ts';
import { standingNow } from './standing-now.ts';

/** What there was before facts were recorded, and where to report the result. */
export interface ReportContext {
  readonly before: Opening;
  readonly register: Register;
  readonly lang: Lang;
  readonly io: Io;
  /** What was given for each fact, as messages name it. */
  readonly given: readonly string[];
}

/** Reports what was recorded and what it changes, or why facts were refused. */
export async function reportRecording(answer: Recording, context: ReportContext): Promise<ExitCode> {
  const { before, lang, io, given } = context;
  switch (answer.status) {
    case 'recorded':
      io.out(page(await sayRecorded(answer, context)));
      return exitCodes.expected;
    case 'refused':
      io.out(page(renderRefusals(answer.refusals, lang, before.compiled).slice(1)));
      return exitCodes.findings;
    case 'unreadable': {
      const [fault] = answer.faults;
      throw wrongFact((fault && given[fault.index]) ?? before.agreement.id, fault ?? { message: { en: '', fr: '' } });
    }
    default:
      return reportNotTaken(answer, lang, io);
  }
}

async function sayRecorded(
  { facts, revision }: Extract<Recording, { readonly status: 'recorded' }>,
  { before, register, lang }: ReportContext,
): Promise<readonly string[]> {
  const { id } = before.agreement;
  const after = await openedOf(register, id);
  const heading = {
    en: `Recorded for ${id}, which is now at revision ${revision}`,
    fr: `Enregistré pour ${id}, désormais à la révision ${revision}`,
  };
  return [
    heading[lang],
    ...facts.flatMap((fact) => sayFact(fact, after.compiled, lang)).map((line) => `  ${line}`),
    ...sayChange(before, after, lang),
    ...sayNext((await standingNow(register, id)).lines, after.timeline.until, lang),
  ];
}

/** An agreement that is known to be there, as it stands. */
export async function openedOf(register: Register, id: string): Promise<Opening> {
  const opening = await register.open(id);
  if (!opening) throw new Error(`The agreement ${id} was there, and is not.`);
  return opening;
}
