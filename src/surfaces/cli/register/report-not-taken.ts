import type { NotTaken } from '../../../register/operations/answers.ts';
import type { Lang } from '../../../text/text.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { programSays } from '../say.ts';

/**
 * Tells why a request was not taken. That somebody else was first is something that was found; everything else is a
 * mistake of the call.
 */
export function reportNotTaken(answer: NotTaken, lang: Lang, io: Pick<Io, 'err'>): ExitCode {
  if (answer.status !== 'moved') throw new UsageError(answer.message);
  io.err(programSays(answer.message[lang], lang));
  return exitCodes.findings;
}
