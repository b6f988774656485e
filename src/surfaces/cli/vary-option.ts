import { addDays, type IsoDate } from '../../calendar/day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { type Range, vary } from '../../insight/agenda/what-if/vary.ts';
import type { Variation } from '../../insight/agenda/what-if/what-if.ts';
import type { Text } from '../../text/text.ts';
import { UsageError } from './files.ts';
import { dayFromOption } from './load.ts';

const form = /^([^=]+)=(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d)(?::(\d{1,6}))?)?(\|never)?$/;

/** Reads each `NAME=FROM..TO[:STEP][|never]`, and takes the facts that vary out of those that are given. */
export function varyByOptions(
  options: readonly string[],
  facts: readonly Fact[],
  compiled: Compiled,
): { readonly variations: readonly Variation[]; readonly settled: readonly Fact[] } {
  const ranges = options.map(readRange);
  const varied = vary(facts, ranges, compiled);
  if (varied.ok) return varied;
  const { range, message } = varied;
  throw new UsageError(about(options[ranges.indexOf(range)] ?? range.name, message));
}

function readRange(option: string): Range {
  const [, name, from = '', to = from, step = '1', orNever] = form.exec(option) ?? [];
  if (name === undefined || Number(step) === 0) throw new UsageError(about(option, malformed));
  const [first, last] = [dayFromOption(`--vary ${name}`, from), dayFromOption(`--vary ${name}`, to)];
  if (last < first) throw new UsageError(about(option, reversed));
  const days: (IsoDate | null)[] = [];
  for (let day = first; day <= last; day = addDays(day, Number(step))) days.push(day);
  return { name, days: orNever ? [...days, null] : days };
}

function about(option: string, { en, fr }: Text): Text {
  return { en: `--vary ${option}: ${en}`, fr: `--vary ${option} : ${fr}` };
}

const malformed: Text = {
  en: 'write NAME=FROM..TO with days that exist, “notified=2022-10-01..2023-01-31”; add “:7” for every seventh day, “|never” if it may not happen at all.',
  fr: 'écrivez NOM=DU..AU avec des jours qui existent, « notified=2022-10-01..2023-01-31 » ; ajoutez « :7 » pour un jour sur sept, « |never » s’il peut ne pas avoir lieu.',
};
const reversed: Text = {
  en: 'the range ends before it begins.',
  fr: 'la période finit avant de commencer.',
};
