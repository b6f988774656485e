import type { Register } from '../../../register/operations/register.ts';
import { Keeper, type KeeperOptions } from '../../../register/scheduler/keeper.ts';
import type { Lang } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { langOption } from '../options.ts';
import { addChannelOptions, type ChannelOptions, channelsFrom } from '../register/channel-options.ts';
import { keeperFor } from '../register/keeper-for.ts';
import { allAgreements } from '../register/known-agreement.ts';
import { addressOf, type RegisterOptions, registerOption } from '../register/register-option.ts';
import { sayError } from '../register/say-error.ts';
import { sayInstant } from '../register/say-instant.ts';
import { orTellStore, withRegister } from '../register/with-register.ts';
import { withoutPassword } from '../register/without-password.ts';
import { programSays } from '../say.ts';

export const define: Define = (program, io, done) => {
  addChannelOptions(program.command('keep'))
    .description('keep the agreements of the register: send each notice on its day, until Ctrl+C')
    .option('--once', 'send what is due now, then stop')
    .option('--name <name>', 'the name of this keeper, for others that share the register')
    .addOption(registerOption())
    .addOption(langOption())
    .action(async (options: KeepOptions) => {
      done(await keep(options, io));
    });
};

interface KeepOptions extends RegisterOptions, ChannelOptions {
  readonly once?: true;
  readonly name?: string;
  readonly lang?: Lang;
}

/** Keeps until somebody interrupts it; what goes wrong is told, tried again, and ends nothing. */
async function keep(options: KeepOptions, io: Io): Promise<ExitCode> {
  const lang = langOf(options.lang, io);
  const channels = await orTellStore(() => channelsFrom(options, options.lang, io));
  return withRegister(options, 'tell', io, async (register) => {
    let failures = 0;
    let last = '';
    const settings: KeeperOptions = {
      register,
      clock: io.clock,
      channels,
      ...(options.name !== undefined && { name: options.name }),
      onError: (error) => {
        failures += 1;
        const said = programSays(sayError(error)[lang], lang);
        // What fails a hundred times in a row is said once.
        if (said !== last) io.err(said);
        last = said;
      },
    };
    const tell = (words: string): void => io.err(programSays(words, lang));
    if (options.once) {
      await new Keeper(settings).tickThrough();
      tell((await sayNextLook(register, lang)) ?? nothingAhead[lang]);
      return failures > 0 ? exitCodes.findings : exitCodes.expected;
    }
    const keeper = await keeperFor(addressOf(options, io), settings);
    const [interrupted, letGo] = [io.interrupted(), io.stayAwake()];
    try {
      const names = channels.map(({ name }) => name).join(', ');
      tell(sayKept(await countOf(register), addressOf(options, io), names)[lang]);
      await keeper.start();
      tell((await sayNextLook(register, lang)) ?? nothingAhead[lang]);
      await interrupted;
      tell(ending[lang]);
      await keeper.stop();
      return exitCodes.expected;
    } finally {
      letGo();
    }
  });
}

async function countOf(register: Register): Promise<number> {
  let count = 0;
  for await (const _agreement of allAgreements(register)) count += 1;
  return count;
}

function sayKept(count: number, address: string, ways: string) {
  const where = withoutPassword(address);
  return {
    en: `keeping ${count} agreement${count === 1 ? '' : 's'} in ${where}; notices are sent by: ${ways}. Press Ctrl+C to stop.`,
    fr: `${count} convention${count > 1 ? 's suivies' : ' suivie'} dans ${where} ; envoi des avis par : ${ways}. Ctrl+C pour arrêter.`,
  };
}

async function sayNextLook({ store }: Register, lang: Lang): Promise<string | undefined> {
  const next = await store.nextInstant();
  if (next === undefined) return undefined;
  const when = sayInstant(next, lang);
  return { en: `next check: ${when}.`, fr: `prochaine vérification : ${when}.` }[lang];
}

const nothingAhead = { en: 'nothing is due.', fr: 'aucune échéance à venir.' };

const ending = {
  en: 'stopping as soon as the notices being sent have gone out.',
  fr: 'arrêt dès que les envois commencés seront terminés.',
};
