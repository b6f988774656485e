import type { Text } from '../../../text/text.ts';

/**
 * What to say of a call that failed because PowerShell split a fact at its comma, and gave the program its second half
 * as an argument of its own.
 */
export function splitFact(args: readonly string[]): Text | undefined {
  const at = args.findIndex(
    (arg, index) => args[index - 1] === '--fact' && /=\d{4}-\d\d-\d\d$/.test(arg) && isRest(args[index + 1]),
  );
  if (at < 0) return undefined;
  const whole = `--fact "${args[at]},${args[at + 1]}"`;
  return {
    en: `PowerShell splits words at commas. Put the fact in quotation marks: ${whole}`,
    fr: `PowerShell coupe les mots à la virgule. Mettez le fait entre guillemets droits : ${whole}`,
  };
}

/** A quantity, or a key with its value. */
function isRest(arg: string | undefined): boolean {
  return arg !== undefined && /^(?:\d+(?:\.\d+)?|[a-zA-Z]+=.*)$/.test(arg);
}
