/** Milliseconds of the processor, which others on the machine lengthen less than those of the clock. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function say(what: string, ratio: number, aim: number): void {
  line(what, `${ratio.toFixed(2)} (aim ${aim})`);
}

export function line(what: string, said: string): void {
  process.stdout.write(`${what.padEnd(66)} ${said}\n`);
}
