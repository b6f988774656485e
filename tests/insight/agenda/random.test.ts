import { describe, expect, test } from '@jest/globals';
import { Random, splitMix64 } from '../../../src/insight/agenda/what-if/random.ts';

describe('the numbers are those of the published generators', () => {
  test('SplitMix64 with the seed 1234567 (rosettacode.org)', () => {
    const numbers = splitMix64(1_234_567n);
    const drawn = Array.from({ length: 5 }, () => numbers.next().value);
    expect(drawn).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
  });

  test('xoshiro128** from the state 1, 2, 3, 4 (its C source)', () => {
    const random = new Random([1, 2, 3, 4]);
    const drawn = Array.from({ length: 10 }, () => random.next());
    expect(drawn).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  test('and from a state in which all bits are mixed', () => {
    expect(new Random([0x964d4a0c, 0xd40ab895, 0xad7fdecb, 0x3006f0f0]).next()).toBe(0xf1391922);
  });
});

test('a seed gives the same numbers again, each use of it others', () => {
  const draw = (seed: number, stream: number): number[] => {
    const random = Random.seeded(seed, stream);
    return Array.from({ length: 8 }, () => random.below(365));
  };
  expect(draw(1, 0)).toEqual(draw(1, 0));
  expect(draw(1, 0)).not.toEqual(draw(1, 1));
  expect(draw(1, 0)).not.toEqual(draw(2, 0));
});

test('each of three is drawn about as often', () => {
  const random = Random.seeded(7, 0);
  const counts = [0, 0, 0];
  for (let draw = 0; draw < 30_000; draw += 1) {
    const drawn = random.below(3);
    counts[drawn] = (counts[drawn] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});
