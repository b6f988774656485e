import type { Text } from '../src/text/text.ts';

/** What a command took on the file that took it longest, as `npm run bench:largest` printed it. */
export interface LargestFigure {
  readonly command: string;
  /** Of the processor. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly file: Text;
}

const full: Text = { en: 'every section full', fr: 'toutes les sections pleines' };
const monthly: Text = { en: '200 monthly obligations over ten years', fr: '200 obligations mensuelles sur dix ans' };
const inARow: Text = { en: '200 phases in a row', fr: '200 phases à la suite' };

export const largestFigures: readonly LargestFigure[] = [
  { command: 'validate', seconds: 0.6, megabytes: 111, file: full },
  { command: 'validate --fix', seconds: 0.6, megabytes: 114, file: full },
  { command: 'explain', seconds: 1.1, megabytes: 142, file: full },
  { command: 'compile', seconds: 0.8, megabytes: 154, file: full },
  { command: 'compile --format svg', seconds: 1.5, megabytes: 165, file: inARow },
  { command: 'simulate', seconds: 7.6, megabytes: 256, file: monthly },
  { command: 'simulate --format html', seconds: 13.8, megabytes: 972, file: monthly },
  { command: 'simulate --vary', seconds: 67.2, megabytes: 297, file: monthly },
  { command: 'why', seconds: 5, megabytes: 232, file: monthly },
  { command: 'slack', seconds: 1, megabytes: 143, file: full },
  { command: 'diff', seconds: 1.5, megabytes: 166, file: full },
  { command: 'prove', seconds: 21.8, megabytes: 562, file: full },
];
