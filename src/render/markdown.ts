import { withoutCommands } from '../text/ci-commands.ts';
import { unbroken } from '../text/printable.ts';
import { type Printed, printed } from '../text/printed.ts';

/** Blocks of Markdown one below the other: the door of everything that is told in it. */
export function markdownPage(blocks: readonly string[]): Printed {
  return printed(withoutCommands(`${blocks.join('\n\n')}\n`, { colons: '\\:\\:', numberSigns: '\\#\\#' }));
}

/**
 * Words in which nothing is a mark of Markdown or of HTML, or an address that becomes a link by itself; they end no line,
 * and turn nothing around.
 */
export function escaped(words: string): string {
  return unbroken(words)
    .replace(/[\\`*_[\]<>|]|~(?=~)|&(?=#?\w+;)/g, '\\$&')
    .replace(addresses, '\\$&');
}

/** The sign without which GitHub makes no link of an address (GFM, section 6.9). */
const addresses = /(?<=\b(?:https?|ftp|mailto|xmpp)):|(?<=\bwww)\.|@(?=[\w-]+\.)/gi;

/** What would begin a list, a heading, a quotation or a rule at the start of a line. */
export function lineStart(words: string): string {
  return words
    .replace(/^\s+/, '')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^(?:[-+#~]|=+\s*$)/, '\\$&');
}
