/**
 * An argument in a command that a message shows, written so that bash, PowerShell and cmd all take it whole: PowerShell
 * splits a plain word at its commas and expands one that begins with @, and bash drops backslashes.
 */
export function quotedArgument(argument: string): string {
  if (/^[\w./:#=+-][\w./:#@=+-]*$/.test(argument) && !argument.startsWith('#')) return argument;
  // Within double quotes, bash and PowerShell still expand these; cmd does not know single quotes, and has no way at all.
  if (!/["$`!]/.test(argument)) return `"${argument.replace(/\\+$/, '$&$&')}"`;
  return `'${argument.replaceAll("'", "'\\''")}'`;
}
