import type { Command } from 'commander';
import type { Channel } from '../../../register/delivery/channel.ts';
import type { Lang, Text } from '../../../text/text.ts';
import { readText, UsageError } from '../files.ts';
import type { Io } from '../io.ts';
import { printing } from './printing.ts';

/** The ways in which notices go out. */
export interface ChannelOptions {
  readonly stdout?: true;
  readonly command?: readonly string[];
  readonly webhook?: string;
  readonly secretFile?: string;
  readonly mail?: string;
  readonly from?: string;
}

export function addChannelOptions(command: Command): Command {
  return command
    .option('--stdout', 'print each notice on one line; the default if no other channel is given')
    .option('--command <program...>', 'run a program for each notice, passed as JSON on its standard input')
    .option('--webhook <url>', 'post each notice to this address as a CloudEvent')
    .option('--secret-file <file>', 'the file that contains the signing secret of the webhook, whsec_…')
    .option(
      '--mail <server>',
      'email the contacts of each agreement through this server, smtps://user@host; password in CONVENTIO_MAIL_PASSWORD',
    )
    .option('--from <address>', 'the sender of the email: "Agreements <agreements@example.org>"');
}

/** The channels that the options ask for; standard output where they ask for none. */
export async function channelsFrom(
  options: ChannelOptions,
  lang: Lang | undefined,
  io: Io,
): Promise<readonly Channel[]> {
  const { stdout, command, webhook, secretFile, mail, from } = options;
  if (secretFile !== undefined && webhook === undefined) throw new UsageError(secretOfNothing);
  if ((from === undefined) !== (mail === undefined)) throw new UsageError(mailNeedsBoth);
  const channels: Channel[] = [];
  if (command) channels.push(await commandChannel(command, io));
  if (webhook !== undefined) {
    const { webhook: channel } = await import('../../../register/delivery/webhook.ts');
    const secret = secretFile === undefined ? [] : secretsIn(secretFile);
    channels.push(channel({ url: webhook, secret, now: () => io.clock.now() }));
  }
  if (mail !== undefined && from !== undefined) {
    const { mail: channel } = await import('../../../register/delivery/mail.ts');
    const url = withPassword(mail, io.env.CONVENTIO_MAIL_PASSWORD);
    channels.push(channel({ url, from, ...(lang && { lang }) }));
  }
  return stdout || channels.length === 0 ? [printing(lang, io), ...channels] : channels;
}

/** A program, with the environment of this one but for its secrets, which a notice has no use for. */
export async function commandChannel([program = '', ...args]: readonly string[], { env }: Io): Promise<Channel> {
  const { command } = await import('../../../register/delivery/command.ts');
  const { CONVENTIO_MAIL_PASSWORD: _password, CONVENTIO_TOKEN: _token, ...others } = env;
  return command({ program, args, env: others });
}

/** The address of a mail server with a password that others on the machine do not see in the list of processes. */
function withPassword(server: string, password: string | undefined): string {
  if (password === undefined || !URL.canParse(server)) return server;
  const url = new URL(server);
  url.password = encodeURIComponent(password);
  return url.href;
}

/** One secret a line: two while one takes the place of the other. */
function secretsIn(path: string): readonly string[] {
  return readText(path)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const secretOfNothing: Text = {
  en: '--secret-file signs what --webhook posts: give both.',
  fr: '--secret-file signe ce que --webhook envoie : donnez les deux.',
};

const mailNeedsBoth: Text = {
  en: '--mail and --from go together: a server, and who writes.',
  fr: '--mail et --from vont ensemble : un serveur, et l’expéditeur.',
};
