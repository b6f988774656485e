import { Option } from 'commander';
import type { OutboxState } from '../../../register/agreement/outbox.ts';
import type { Register } from '../../../register/operations/register.ts';
import type { FoundNotice } from '../../../register/store/store.ts';
import { didYouMean, meant } from '../../../text/did-you-mean.ts';
import { page } from '../../../text/page.ts';
import type { Text } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { formatOption, langOption } from '../options.ts';
import { knownAgreement } from '../register/known-agreement.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { outboxData, sayOutbox } from '../register/say-outbox.ts';
import { withRegister } from '../register/with-register.ts';
import { writeJson } from '../write-json.ts';

const states: readonly OutboxState[] = ['pending', 'sent', 'dropped', 'corrected', 'given-up'];

export const define: Define = (program, io, done) => {
  const collect = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];
  program
    .command('outbox')
    .description('list the notices that were sent, are to be sent or have failed, or try a failed one again')
    .addOption(new Option('--state <states...>', 'only notices in these states').choices([...states]))
    .option('--agreement <id>', 'one agreement only')
    .addOption(
      new Option('--retry <agreement-and-notice...>', 'try again to send a notice that was given up').argParser(
        collect,
      ),
    )
    .addOption(registerOption())
    .addOption(formatOption())
    .addOption(langOption())
    .action(async (options: OutboxOptions) => {
      done(await outbox(options, io));
    });
};

interface OutboxOptions extends RegisterOptions {
  readonly state?: readonly OutboxState[];
  readonly agreement?: string;
  readonly retry?: readonly string[];
  readonly format: 'text' | 'json';
}

/** Prints notices in the order in which they are to be sent, or has one tried again. */
async function outbox(options: OutboxOptions, io: Io): Promise<ExitCode> {
  const { agreement, state, retry, format } = options;
  if (retry && retry.length !== 2) throw new UsageError(retryNeedsTwo);
  const lang = langOf(options.lang, io);
  return withRegister(options, 'tell', io, async (register) => {
    if (agreement !== undefined) await knownAgreement(register, agreement);
    if (retry) {
      const [of = '', notice = ''] = retry;
      await retryNotice(register, of, notice, io);
      io.out(page([triedAgain(notice)[lang]]));
      return exitCodes.expected;
    }
    const notices = await allNotices(register, {
      ...(agreement !== undefined && { agreement }),
      ...(state && { states: state }),
    });
    if (format === 'json') io.out(writeJson(outboxData(notices)));
    else io.out(page(sayOutbox(notices, lang)));
    return exitCodes.expected;
  });
}

async function allNotices(
  register: Register,
  query: Omit<Parameters<Register['notices']>[0], 'after' | 'limit'>,
): Promise<readonly FoundNotice[]> {
  const found: FoundNotice[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await register.notices({ ...query, limit: 500, ...(after !== undefined && { after }) });
    found.push(...items);
    after = next;
  } while (after !== undefined);
  return found;
}

async function retryNotice(register: Register, id: string, notice: string, io: Io): Promise<void> {
  await knownAgreement(register, id);
  if (await register.store.retry(id, notice, io.clock.now())) return;
  const items = await register.store.notices(id);
  const known = items.find((item) => item.notice.id === notice);
  if (known) throw new UsageError(notGivenUp(notice));
  const givenUp = items.filter(({ state }) => state === 'given-up').map((item) => item.notice.id);
  throw new UsageError(noSuchNotice(notice, didYouMean(notice, givenUp)));
}

const retryNeedsTwo: Text = {
  en: '--retry takes two values: the id of an agreement and the id of a notice.',
  fr: '--retry demande deux valeurs : l’identifiant d’une convention suivie, puis celui d’un avis.',
};

function triedAgain(notice: string): Text {
  return {
    en: `${notice} will be sent at the next round of “npx conventio keep”.`,
    fr: `${notice} sera envoyé au prochain passage de « npx conventio keep ».`,
  };
}

function notGivenUp(notice: string): Text {
  return {
    en: `${notice} was not given up, so there is nothing to try again.`,
    fr: `${notice} n’a pas été abandonné : il n’y a rien à réessayer.`,
  };
}

function noSuchNotice(notice: string, near: string | undefined): Text {
  const help = near === undefined ? listThem : meant(near);
  return {
    en: `The agreement has no notice “${notice}”. ${help.en}`,
    fr: `La convention n’a pas d’avis « ${notice} ». ${help.fr}`,
  };
}

const listThem: Text = {
  en: '“npx conventio outbox --state given-up” lists the notices that were given up.',
  fr: '« npx conventio outbox --state given-up » énumère ceux qui ont été abandonnés.',
};
