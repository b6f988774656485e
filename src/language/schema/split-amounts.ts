import type { ErrorObject } from 'ajv';
import { type Diagnostic, diagnosticAt } from '../../text/diagnostic.ts';
import { replacing } from '../../text/fix.ts';
import { own } from '../../text/own.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import { amountEach } from './amount-each.ts';
import type { Examined } from './examined.ts';
import { amountInWords, twoAmounts } from './plain-words/amounts.ts';
import { keyUnknown } from './rules/key-unknown.ts';
import { valueAt } from './value-at.ts';

/** Numbers that a comma parts between braces: what is said of each, and what that explains. */
export interface SplitAmounts {
  readonly diagnostics: readonly Diagnostic[];
  /** The keys that are the other parts. */
  readonly keys: ReadonlySet<Pointer>;
}

/** Between braces, `£18,000` is a value and another key: `{ amount: £18,000 }`. */
export function splitAmountsIn(errors: readonly ErrorObject[], examined: Examined): SplitAmounts {
  const found = { diagnostics: [] as Diagnostic[], keys: new Set<Pointer>() };
  const parents = new Set(
    errors.flatMap(({ keyword, instancePath, params }) =>
      keyword === 'additionalProperties' && /^\d{2,3}(\D.*)?$/.test(params.additionalProperty) ? [instancePath] : [],
    ),
  );
  const unknown = new Set(
    errors.flatMap(({ keyword, instancePath, params }) =>
      keyword === 'additionalProperties' ? [memberOf(instancePath, params.additionalProperty)] : [],
    ),
  );
  for (const parent of parents) {
    for (const { value, parts, whole } of splitIn(parent, examined)) {
      const [first, last] = [memberOf(parent, value), memberOf(parent, parts.at(-1) ?? '')];
      // A key that is unknown is told as such, whatever its value.
      if (!unknown.has(first)) found.diagnostics.push(splitAt(first, last, whole, examined));
      for (const part of parts) found.keys.add(memberOf(parent, part));
    }
  }
  return found;
}

interface Split {
  /** The key whose value is the first part. */
  readonly value: string;
  readonly parts: readonly string[];
  /** The number as it was written, with its commas. */
  readonly whole: string;
}

function* splitIn(parent: Pointer, { value, places }: Examined): Generator<Split> {
  const clause = (valueAt(value, parent) ?? {}) as Readonly<Record<string, unknown>>;
  // A key that is a number comes before the others in an object; the text has them in their order.
  const offsetOf = (key: string): number => places.spanOf(memberOf(parent, key), 'key').start.offset;
  const keys = Object.keys(clause).sort((a, b) => offsetOf(a) - offsetOf(b));
  for (const [index, key] of keys.entries()) {
    const written = places.writtenAt(memberOf(parent, key)) ?? '';
    if (!/\d$/.test(written) || own(clause, key) === null) continue;
    const rest = keys.slice(index + 1);
    const isPart = (each: string): boolean => /^\d{2,3}(\D.*)?$/.test(each) && own(clause, each) === null;
    const end = rest.findIndex((each) => !isPart(each));
    const parts = end < 0 ? rest : rest.slice(0, end);
    const whole = [written, ...parts].join(',');
    // Of a number alone the comma may be that of decimals: the key that it makes says so.
    if (parts.length > 0 && (amountInWords(sumOf(whole)) !== undefined || twoAmounts(sumOf(whole))?.currency))
      yield { value: key, parts, whole };
  }
}

/** What stands before the words that follow a number, if any do: “£1,200” of “£1,200 a quarter”. */
function sumOf(whole: string): string {
  if (whole.length > 100 || amountInWords(whole) !== undefined || twoAmounts(whole)?.currency !== undefined)
    return whole;
  return /^(\D*\d[\d,.]*(?:\s*(?:€|EUR|euros?|GBP|pounds|USD|dollars))?)\s*\D+$/i.exec(whole)?.[1] ?? whole;
}

function splitAt(first: Pointer, last: Pointer, whole: string, { places }: Examined): Diagnostic {
  const [from, to] = [places.spanOf(first), places.spanOf(last, 'key')];
  const span = { ...from, end: to.end };
  const message = {
    en: `Between braces, a comma ends the value, even the comma in “${whole}”.`,
    fr: `Entre accolades, une virgule termine la valeur, même dans « ${whole} ».`,
  };
  const sum = sumOf(whole);
  const two = twoAmounts(sum);
  if (two?.currency !== undefined) {
    const [large, small] = two.numbers.map((value) => `{ value: ${value}, currency: ${two.currency} }`);
    const help = {
      en: `Write ${large} if the comma parts thousands, or ${small} if it is a decimal comma.`,
      fr: `Écrivez ${large} si la virgule sépare les milliers, ou ${small} si c’est une virgule décimale.`,
    };
    return diagnosticAt(keyUnknown, span, first, { message, help });
  }
  const suggestion = amountInWords(sum) ?? whole;
  if (sum !== whole)
    return diagnosticAt(keyUnknown, span, first, { message, help: amountEach(whole) ?? besides(suggestion) });
  // What is said besides of a tax is lost; a comma that parts no thousands may lack a figure, and dollars are of several countries.
  const isSafe = /^[^\d$]*\d{1,3}(,\d{2,3})*,\d{3}$/.test(whole);
  return diagnosticAt(keyUnknown, span, first, {
    message,
    help: { en: `Write ${suggestion}.`, fr: `Écrivez ${suggestion}.` },
    suggestion,
    fix: replacing(span, suggestion, { safe: isSafe }),
  });
}

/** The sum has keys of its own; what is said beside it has not. */
function besides(amount: string): Text {
  return {
    en: `Write ${amount}, and put the other words into keys of their own, such as “due”, “every” or “note”.`,
    fr: `Écrivez ${amount}, et mettez le reste dans d’autres clés, telles que « due », « every » ou « note ».`,
  };
}
