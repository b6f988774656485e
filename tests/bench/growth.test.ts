import { expect, test } from '@jest/globals';
import { parse } from '../../src/index.ts';
import { sample } from '../support/deep.ts';
import { exponentOf } from './growth/exponent.ts';
import { isMeasured } from './growth/operation.ts';
import { operations } from './growth/operations.ts';
import { shapes } from './growth/shapes.ts';
import { Subject } from './growth/subject.ts';

/** As small as makes sense: the benchmark measures, this test says that it still can. */
const size = 2;

test.each(sample(shapes, { of: 8 }))('$what: every operation of the table can be done', async (shape) => {
  const subject = new Subject(shape, size);
  for (const operation of operations.filter((each) => isMeasured(each, shape))) {
    const work = await operation.prepare(subject);
    await work();
  }
});

test.each(sample(shapes, { of: 3, share: 1 }))('$what: is an agreement at its largest size', ({ sizes, text }) => {
  const errors = parse(text(sizes[3])).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message.en)).toEqual([]);
});

test('a square has the power of 2', () => {
  expect(exponentOf([10, 20, 40, 80], [100, 400, 1600, 6400])).toBeCloseTo(2);
});
