/**
 * What the log of a CI takes for a command: two colons at the start of a line (GitHub), and a word in brackets behind two
 * number signs anywhere (`##[error]` of GitHub and Azure, `##vso[…]` of Azure, `##teamcity[…]`). Spaces and colours
 * before the colons change nothing.
 */
const commands = /^(?:\p{Cc}\[[\d;]*m|(?![\n\r\u2028\u2029])[\s\p{Cc}])*::|##(?=[a-z]*\[)/gimu;

/** What stands in a form for the two colons and the two number signs, so that they are no command and still read so. */
export interface Instead {
  readonly colons: string;
  readonly numberSigns: string;
}

/** Where a form has no other way to write a character, a space stands between. */
const apart: Instead = { colons: ': :', numberSigns: '# #' };

/** A text, of one line or many, that gives the log of a CI no command. */
export function withoutCommands(text: string, { colons, numberSigns }: Instead = apart): string {
  if (!text.includes('::') && !text.includes('##')) return text;
  return text.replace(commands, (found) => (found.endsWith(':') ? found.slice(0, -2) + colons : numberSigns));
}
