import { join } from 'node:path';
import type { IsoDate } from '../../../calendar/day.ts';
import { startOfDay } from '../../../calendar/instant.ts';
import type { Register } from '../../../register/operations/register.ts';
import { VirtualClock } from '../../../register/scheduler/clock.ts';
import type { Text } from '../../../text/text.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { dayFromOption } from '../load.ts';
import { type Together, togetherByDay } from '../register/together.ts';
import { withRegister } from '../register/with-register.ts';
import { programSays } from '../say.ts';
import { privateFolder } from '../write/private-folder.ts';
import { rehearsedIn, rehearsing } from './own-register.ts';
import { type PerformOptions, perform } from './perform.ts';
import { lastDayOf, type Play, readPlay } from './play.ts';
import { whereItStopped } from './where-it-stopped.ts';

export interface RehearseOptions extends PerformOptions {
  readonly fact: readonly string[];
  readonly register?: string;
  readonly from?: string;
  readonly until?: string;
  readonly lang?: string;
}

/** Reads what is to be rehearsed, and begins it, or goes on with it where its register was begun before. */
export async function runRehearsal(
  argument: string,
  scenario: string | undefined,
  options: RehearseOptions,
  io: Io,
): Promise<ExitCode> {
  const play = await readPlay(argument, scenario, options, io);
  if (!play) return exitCodes.findings;
  const { compiled, lang } = play;
  const { id, timeZone } = compiled.convention;
  const together = togetherByDay(`${rehearsing} ${play.name}`, play.facts, play.refused);
  const from = firstDay(together, options.from);
  const until = options.until === undefined ? lastDayOf(play) : dayFromOption('--until', options.until);
  const clock = new VirtualClock(startOfDay(from, timeZone));
  const path = options.register ?? join(privateFolder('conventio-'), 'rehearsal.db');
  const letGo = io.stayAwake();
  try {
    return await withRegister({ register: path }, 'begin', { ...io, clock }, async (register) => {
      const begun = await rehearsedIn(register, id, play.text);
      if (begun) clock.jumpTo(await whereItStopped(register.store, begun, timeZone));
      else await addTo(register, play, from);
      io.err(programSays(sayBegin(path, begun !== undefined)[lang], lang));
      return await perform({ register, clock, play, together, until }, options, io);
    });
  } finally {
    letGo();
  }
}

function firstDay([first]: readonly Together[], asked: string | undefined): IsoDate {
  const from = asked === undefined ? first?.day : dayFromOption('--from', asked);
  if (from === undefined) throw new UsageError(noFacts);
  if (first !== undefined && from > first.day) throw new UsageError(beginsTooLate(first.day));
  return from;
}

async function addTo(register: Register, { text, compiled }: Play, since: IsoDate): Promise<void> {
  const added = await register.add({ id: compiled.convention.id, text, since }, { by: rehearsing });
  if ('message' in added) throw new UsageError(added.message);
}

function sayBegin(path: string, isBegun: boolean): Text {
  if (isBegun) return { en: `resuming in ${path}.`, fr: `reprise dans ${path}.` };
  return {
    en: `rehearsing in ${path}; if interrupted, resume with --register ${path}.`,
    fr: `répétition dans ${path} ; si elle est interrompue, --register ${path} la reprend.`,
  };
}

const noFacts: Text = {
  en: 'The scenario has no facts: give the first day with --from.',
  fr: 'Le scénario n’a pas de faits : indiquez par --from le premier jour.',
};

function beginsTooLate(first: IsoDate): Text {
  return {
    en: `--from is later than the first fact (${first}).`,
    fr: `--from est postérieur au premier fait (${first}).`,
  };
}
