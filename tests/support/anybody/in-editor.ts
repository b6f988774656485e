import { analyseConvention } from '../../../src/surfaces/editor/analysis.ts';
import { completionsAt } from '../../../src/surfaces/editor/completion.ts';
import { definitionOf, referencesTo } from '../../../src/surfaces/editor/definition.ts';
import { quickFixes, safeEdits } from '../../../src/surfaces/editor/fixes.ts';
import { hoverAt } from '../../../src/surfaces/editor/hover.ts';
import { outlineOf } from '../../../src/surfaces/editor/outline.ts';
import { rename } from '../../../src/surfaces/editor/rename.ts';
import { Breach, sayable } from './laws.ts';

/** Everything that an editor asks of a text, at some places of it. */
export function inEditor(text: string, source: string, offsets: readonly number[]): void {
  const file = analyseConvention(text, source);
  const within = (start: number, end: number): void => {
    if (start < 0 || start > end || end > text.length) throw new Breach(`an editor is shown ${start} to ${end}`);
  };
  outlineOf(file);
  safeEdits(file);
  for (const offset of offsets) {
    for (const { replaces } of completionsAt(file, offset)) within(replaces.start, replaces.end);
    const hover = hoverAt(file, offset, undefined);
    if (hover) {
      within(hover.span.start.offset, hover.span.end.offset);
      for (const line of [hover.heading, ...hover.lines]) sayable(line);
    }
    definitionOf(file, offset);
    const folder = { convention: file, scenarios: [] };
    referencesTo(file, offset, folder, { withDeclaration: true });
    rename(file, offset, 'renamed', folder);
    quickFixes(file, offset, offset + 20);
  }
}
