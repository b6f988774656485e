import * as say from '../rules/yaml-syntax.ts';
import type { Line } from './line.ts';
import type { Repair } from './repair.ts';

export function* mergeMarker(line: Line): Generator<Repair> {
  if (!/^(<{7}|={7}|>{7}|\|{7})(\s|$)/.test(line.text)) return;
  const end = line.start + line.text.length;
  yield { start: line.start, end, text: '', found: say.mergeMarker, at: [line.start, end], safe: false };
}

export function* foreignSigns(line: Line): Generator<Repair> {
  const colon = line.text.indexOf('：');
  if (colon < 0) return;
  const at = line.start + colon;
  yield { start: at, end: at + 1, text: ':', found: say.fullWidthColon, at: [at, at + 1], safe: true };
}
