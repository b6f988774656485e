import { bounds } from '../../../src/text/bounds.ts';
import { manyPhases } from '../../support/large.ts';
import { shapes } from '../growth/shapes.ts';

/** A file as large as the program takes it, in one way or another. */
export interface LargestFile {
  readonly what: string;
  readonly text: string;
}

const most: number = bounds.members.most;

function shaped(what: string, size = most): LargestFile {
  const shape = shapes.find((each) => each.what === what);
  if (!shape) throw new Error(`there is no shape “${what}”`);
  return { what: `${size}: ${what}`, text: shape.text(size) };
}

export const largestFiles: readonly LargestFile[] = [
  { what: 'as many characters as are taken', text: padded() },
  { what: 'every section full', text: everySection() },
  { what: `${most} phases in a row, each with a duty`, text: manyPhases(most) },
  shaped('duties of every year, ten years long'),
  shaped('duties of every month, ten years long'),
  shaped('milestones of a gate, all of them'),
  shaped('dates, each counted from the one before'),
  shaped('parties, each with a duty', 50),
  shaped('amendments, each agreed', 50),
];

/** Remarks, of which the text makes most of a file. */
function padded(): string {
  const text = shapes.find(({ what }) => what === 'words of a text')?.text(most * 100) ?? '';
  const line = `# ${'x'.repeat(97)}\n`;
  return text + line.repeat(Math.floor((bounds.fileSize.most - text.length) / line.length));
}

/** The clauses of many shapes in one file: the sections behind the term of each, under names of their own. */
function everySection(): string {
  const all = [
    'milestones of a gate, all of them',
    'single duties',
    'deliverables to be accepted',
    'reminders',
    'datasets',
    'decisions',
    'terminations',
    'payments, each a month after another',
    'dates, each counted from the one before',
  ].map((what) => shapes.find((each) => each.what === what)?.text(most) ?? '');
  const [head] = all;
  const clauses = all.map((text, index) => {
    const behind = text.slice(text.indexOf('\n', text.indexOf('\nterm: ') + 1) + 1);
    return behind.replace(/\bc(\d+)\b/g, `s${index}c$1`);
  });
  return `${head?.slice(0, head.indexOf('\n', head.indexOf('\nterm: ') + 1) + 1)}${clauses.join('')}`;
}
