import { dayAt } from '../../../calendar/instant.ts';
import type { Request } from '../../../register/operations/answers.ts';
import type { Opening, Register } from '../../../register/operations/register.ts';
import { page } from '../../../text/page.ts';
import { counted, type Lang, type Text } from '../../../text/text.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { openedOf, reportRecording } from './report-recording.ts';
import { scenarioFor } from './scenario-file.ts';
import { togetherByDay } from './together.ts';

/** Where facts are recorded, and where it is told. */
interface Place {
  readonly register: Register;
  readonly lang: Lang;
  readonly io: Io;
}

/** Records the facts of a scenario whose day has come, day by day; those that were recorded before are left alone. */
export async function recordScenario(
  argument: string,
  { agreement: { id }, compiled }: Opening,
  { key, ...request }: Request,
  { register, lang, io }: Place,
): Promise<ExitCode> {
  const scenario = scenarioFor(argument, compiled, lang, io);
  if (!scenario) return exitCodes.findings;
  const today = dayAt(io.clock.now(), compiled.convention.timeZone);
  const all = togetherByDay(key ?? scenario.id, scenario.facts, scenario.refused);
  let [worst, known, expects]: [ExitCode, number, number | undefined] = [exitCodes.expected, 0, request.expects];
  for (const { day, key: one, facts } of all) {
    if (day > today) break;
    if (await register.store.entryOf(id, one)) {
      known += facts.length;
      continue;
    }
    if (worst !== exitCodes.expected || known > 0 || day !== all[0]?.day) io.out(page(['']));
    const before = await openedOf(register, id);
    const asked = { ...request, key: one, ...(expects !== undefined && { expects }) };
    const answer = await register.record(id, facts, asked);
    const given = facts.map(({ fact, on }) => `${argument}, ${fact}=${on}`);
    const code = await reportRecording(answer, { before, register, lang, io, given });
    if (answer.status === 'moved') return code;
    // Whoever recorded since is this very command.
    expects = undefined;
    if (code !== exitCodes.expected) worst = code;
  }
  const left = all.filter(({ day }) => day > today).flatMap(({ facts }) => facts).length;
  io.out(page([...(known > 0 ? [sayKnown(known)[lang]] : []), ...(left > 0 ? [sayLeft(left)[lang]] : [])]));
  return worst;
}

function sayKnown(count: number): Text {
  const facts = counted(count, { en: ['fact', 'facts'], fr: ['fait', 'faits'] });
  return {
    en: `${facts.en} already recorded.`,
    fr: count > 1 ? `${facts.fr} déjà enregistrés.` : `${facts.fr} déjà enregistré.`,
  };
}

function sayLeft(count: number): Text {
  const facts = counted(count, { en: ['fact', 'facts'], fr: ['fait', 'faits'] });
  return {
    en: `${facts.en} of the scenario still to come.`,
    fr: `${facts.fr} du scénario encore à venir.`,
  };
}
