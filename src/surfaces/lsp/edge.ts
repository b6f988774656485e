import type { Clock } from '../../register/scheduler/clock.ts';
import type { RuleId } from '../../text/rule.ts';
import type { Lang, Text } from '../../text/text.ts';

/** Files that are not open in the editor, by their URIs. */
export interface Files {
  /** The text of a file; `undefined` where there is none that can be read. */
  read(uri: string): Promise<string | undefined>;
  /** The URIs of the files of a folder, in order; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** Everything that the server needs of the world. */
export interface Edge {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly files: Files;
  readonly clock: Pick<Clock, 'wakeAfter'>;
  readonly version: string;
  /** The language that was asked for on the command line, and the one that is spoken when the client asks for none. */
  readonly lang: { readonly asked?: Lang; readonly fallback: Lang };
  /** Tells whoever runs the server what ended it, where that is not the client's leave. */
  complain(said: Text): void;
  /** The address of the page that explains a rule. */
  rulePage(rule: RuleId): string;
}
