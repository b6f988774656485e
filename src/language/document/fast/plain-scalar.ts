import { own } from '../../../text/own.ts';
import { isWrittenNumber } from '../written-number.ts';

/** What a scalar without quotes stands for in the core schema of YAML 1.2, which is also what `yaml` makes of it. */
export function plainScalar(text: string): string | number | boolean | null {
  const word = own(words, text);
  if (word !== undefined) return word;
  return mayBeNumber(text) && isWrittenNumber(text) ? Number(text) : text;
}

const words: Readonly<Record<string, boolean | null>> = {
  '': null,
  '~': null,
  null: null,
  Null: null,
  NULL: null,
  true: true,
  True: true,
  TRUE: true,
  false: false,
  False: false,
  FALSE: false,
};

/** The cheap look before the exact one. */
function mayBeNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 48 && first <= 57) || first === 43 || first === 45;
}
