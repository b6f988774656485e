/** An argument as a shell takes it whole, for a command that somebody is told to run. */
export function quotedArgument(argument: string): string {
  return /^[\w./\\:@#-]+$/.test(argument) ? argument : `"${argument}"`;
}
