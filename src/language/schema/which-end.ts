import { own } from '../../text/own.ts';
import { keysOf, type Pointer, parentOf } from '../../text/span.ts';
import { anchorInWords } from './plain-words/moments.ts';
import { countedInWords, timeCounted } from './plain-words/times.ts';
import type { Reading, Words } from './reading.ts';
import { valueAt } from './value-at.ts';

/** The moment of a cycle, or of a phase, that a word for the one of the agreement may be about where it stands. */
export function ownMoment(said: string, pointer: Pointer, convention: unknown): string | undefined {
  const which = /^(?:the |la |le )?(?:(end|fin)|(start|d[ée]but))$/i.exec(said.trim());
  const keys = keysOf(pointer);
  if (!which || keys.includes('every')) return undefined;
  const isEnd = which[1] !== undefined;
  for (let at = parentOf(pointer); at !== ''; at = parentOf(at)) {
    const clause = (valueAt(convention, at) ?? {}) as Readonly<Record<string, unknown>>;
    if (own(clause, 'every') !== undefined) return isEnd ? 'cycle.end' : 'cycle.start';
    const phase = keysOf(parentOf(at)).at(-1) === 'phases' ? keysOf(at).at(-1) : own(clause, 'phase');
    if (!isEnd && typeof phase === 'string') return `opened:${phase}`;
  }
  return undefined;
}

/** “The end”, in a clause that comes again, is that of a cycle or of the agreement; “the start” may be that of a phase. */
export function whichEnd({ text, reads, pointer, examined }: Words): Reading | undefined {
  const counted = reads === 'time' ? countedInWords(text) : undefined;
  const said = counted?.event ?? text.replace(/^(?:at|à)\s+/i, '');
  const whole = anchorInWords(said);
  const one = ownMoment(said, pointer, examined.value);
  if (whole === undefined || one === undefined) return undefined;
  const written = (anchor: string): string => {
    if (counted) return timeCounted(counted, anchor);
    return reads === 'time' ? `{ on: ${anchor} }` : anchor;
  };
  return { suggestion: written(one), help: eitherOf(one, whole, written) };
}

/** Which of the two moments each writing stands for. */
export function eitherOf(one: string, whole: string, written: (anchor: string) => string): Reading['help'] {
  const isEnd = whole === 'term.end';
  const ofCycle = one.startsWith('cycle');
  const [a, b] = [written(one), written(whole)];
  return {
    en: `Write ${a} for the ${isEnd ? 'end' : 'start'} of ${ofCycle ? 'each cycle' : 'the phase'}, or ${b} for that of the agreement.`,
    fr: `Écrivez ${a} pour ${isEnd ? 'la fin' : 'le début'} de ${ofCycle ? 'chaque cycle' : 'la phase'}, ou ${b} pour ${isEnd ? 'celle' : 'celui'} de la convention.`,
  };
}
