import type { IsoDate } from '../../../calendar/day.ts';
import { dayAt } from '../../../calendar/instant.ts';
import { sayDay } from '../../../calendar/say-day.ts';
import type { Channel } from '../../../register/delivery/channel.ts';
import type { Recording } from '../../../register/operations/answers.ts';
import type { Register } from '../../../register/operations/register.ts';
import type { VirtualClock } from '../../../register/scheduler/clock.ts';
import { page } from '../../../text/page.ts';
import { inARow, type Printed } from '../../../text/printed.ts';
import { counted, type Text } from '../../../text/text.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { wrongFact } from '../load.ts';
import { commandChannel } from '../register/channel-options.ts';
import { printed } from '../register/printing.ts';
import { reportNotTaken } from '../register/report-not-taken.ts';
import { sayError } from '../register/say-error.ts';
import { sayStanding } from '../register/say-standing.ts';
import { standingNow } from '../register/standing-now.ts';
import type { Together } from '../register/together.ts';
import { programSays } from '../say.ts';
import { JsonNarration, type Narration, TextNarration } from './narration.ts';
import type { Play } from './play.ts';
import { rehearse } from './rehearsal.ts';

export interface PerformOptions {
  readonly pace: number;
  readonly command?: readonly string[];
  readonly format: 'text' | 'json';
}

interface Performing {
  readonly register: Register;
  readonly clock: VirtualClock;
  readonly play: Play;
  readonly together: readonly Together[];
  readonly until: IsoDate;
}

/** Rehearses before an audience: each fact and each notice is told as it comes, and at the end how the agreement stands. */
export async function perform(performing: Performing, options: PerformOptions, io: Io): Promise<ExitCode> {
  const { register, clock, play, together, until } = performing;
  const { compiled, lang } = play;
  const { id: agreement, title, timeZone } = compiled.convention;
  const isText = options.format === 'text';
  const narration = isText ? new TextNarration(compiled, lang) : new JsonNarration(lang);
  if (isText) io.out(page([title, '']));
  let unexpected = 0;
  await rehearse({
    register,
    clock,
    agreement,
    timeZone,
    facts: together,
    until,
    channels: await channelsOf(performing, narration, options, io),
    told: async (answer, group) => {
      const isRefusalMeant = group.facts.some(({ id = '' }) => play.refused.has(id));
      if ((answer.status === 'refused') !== isRefusalMeant) unexpected += 1;
      await printed(wordsOf(answer, group, narration, performing, io), io);
    },
    onError: (error) => io.err(programSays(sayError(error)[lang], lang)),
    anotherDay: async () => {
      if (options.pace > 0) await new Promise<void>((go) => io.clock.wakeAfter(options.pace, async () => go()));
      return io.isRead();
    },
  });
  if (isText) io.out(page(['', ...(await sayEnd(performing))]));
  return unexpected > 0 ? exitCodes.findings : exitCodes.expected;
}

async function channelsOf(
  { register, clock }: Performing,
  narration: Narration,
  { command }: PerformOptions,
  io: Io,
): Promise<readonly Channel[]> {
  const telling: Channel = {
    name: 'stdout',
    targets: () => ['stdout'],
    async deliver({ notice }) {
      const { agreement } = notice.data;
      const sent = (await register.store.notices(agreement)).find((item) => item.notice.id === notice.id);
      await printed(narration.notice(clock.now(), notice, (sent?.attempts ?? 1) > 1), io);
    },
  };
  return command ? [telling, await commandChannel(command, io)] : [telling];
}

function wordsOf(
  answer: Recording,
  { facts }: Together,
  narration: Narration,
  { clock, play }: Performing,
  io: Io,
): Printed {
  switch (answer.status) {
    case 'recorded':
      return narration.recorded(clock.now(), answer.facts);
    case 'refused':
      return narration.refused(clock.now(), answer.refusals);
    case 'unreadable': {
      const [fault] = answer.faults;
      const { fact = '', on = '' } = (fault && facts[fault.index]) ?? {};
      throw wrongFact(`${fact}=${on}`, fault ?? { message: { en: '', fr: '' } });
    }
    default:
      reportNotTaken(answer, play.lang, io);
      return inARow([]);
  }
}

/** How the agreement stands at the end, and what became of its notices. */
async function sayEnd({ register, clock, play: { compiled, lang } }: Performing): Promise<readonly string[]> {
  const { id, timeZone } = compiled.convention;
  const { agreement } = await standingNow(register, id);
  const day = sayDay(dayAt(clock.now(), timeZone));
  const stands = sayStanding(agreement.standing);
  const notices = await register.store.notices(id);
  const count = (...states: readonly string[]): number => notices.filter(({ state }) => states.includes(state)).length;
  const lines: readonly Text[] = [
    { en: `On ${day.en}: ${stands.en}`, fr: `Au ${day.fr} : ${stands.fr}` },
    sayCount(count('sent', 'corrected'), count('corrected'), count('given-up')),
  ];
  return lines.map((line) => line[lang]);
}

function sayCount(sent: number, corrected: number, givenUp: number): Text {
  const all = counted(sent, { en: ['notice sent', 'notices sent'], fr: ['avis envoyé', 'avis envoyés'] });
  const of = counted(corrected, { en: ['corrected', 'corrected'], fr: ['rectifié', 'rectifiés'] });
  const lost = counted(givenUp, { en: ['given up', 'given up'], fr: ['abandonné', 'abandonnés'] });
  const inOne = (lang: 'en' | 'fr'): string =>
    [all[lang], ...(corrected > 0 ? [of[lang]] : []), ...(givenUp > 0 ? [lost[lang]] : [])].join(', ');
  return { en: inOne('en'), fr: inOne('fr') };
}
