import type { Line } from './line.ts';
import type { Repair } from './repair.ts';
import * as say from './say-slips.ts';

/** What a merge left behind: `<<<<<<< HEAD`. */
export function* mergeMarker(line: Line): Generator<Repair> {
  if (!/^(<{7}|={7}|>{7}|\|{7})(\s|$)/.test(line.text)) return;
  const end = line.start + line.text.length;
  yield { start: line.start, end, text: '', found: say.mergeMarker, at: [line.start, end], safe: false };
}

/** Signs that look like others, or like nothing: a no-break space in an indent, a full-width colon, a space of no width. */
export function* foreignSigns(line: Line): Generator<Repair> {
  // The mark that some editors put first belongs there.
  const invisible = line.text.search(
    line.start === 0 ? /(?!^)[\u200b-\u200d\u2060\ufeff]/ : /[\u200b-\u200d\u2060\ufeff]/,
  );
  if (invisible >= 0) {
    const start = line.start + invisible;
    yield { start, end: start + 1, text: '', found: say.noWidth, at: [start, start + 1], safe: true };
  }
  const colon = line.text.indexOf('：');
  if (colon < 0) return;
  const at = line.start + colon;
  yield { start: at, end: at + 1, text: ':', found: say.fullWidthColon, at: [at, at + 1], safe: true };
}
