/**
 * Whole numbers at random that are the same on every machine for the same seed: xoshiro128** 1.1 by David Blackman and
 * Sebastiano Vigna, whose state SplitMix64 fills from the seed, as they advise (https://prng.di.unimi.it, public domain).
 */
export class Random {
  readonly #state: Uint32Array;

  constructor(state: readonly [number, number, number, number]) {
    this.#state = Uint32Array.from(state);
  }

  /** `stream` tells apart what one seed is used for. */
  static seeded(seed: number, stream: number): Random {
    const numbers = splitMix64(BigInt(seed) + BigInt(stream) * 2n ** 56n);
    const [a, b] = [numbers.next().value, numbers.next().value];
    return new Random([Number(a & low), Number(a >> 32n), Number(b & low), Number(b >> 32n)]);
  }

  /** The next 32 bits. */
  next(): number {
    const s = this.#state;
    const [s0, s1, s2, s3] = s as unknown as readonly [number, number, number, number];
    const t = s1 << 9;
    s[2] = s2 ^ s0;
    s[3] = s3 ^ s1;
    s[1] = s1 ^ (s2 ^ s0);
    s[0] = s0 ^ (s3 ^ s1);
    s[2] = s2 ^ s0 ^ t;
    s[3] = rotated(s3 ^ s1, 11);
    return Math.imul(rotated(Math.imul(s1, 5), 7), 9) >>> 0;
  }

  /** A number from 0 to below `count`, each as likely as the others; what would favour some is drawn again. */
  below(count: number): number {
    const fair = 2 ** 32 - (2 ** 32 % count);
    for (;;) {
      const drawn = this.next();
      if (drawn < fair) return drawn % count;
    }
  }
}

const low = 0xffff_ffffn;
const whole = 0xffff_ffff_ffff_ffffn;

function rotated(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

/** SplitMix64 by Sebastiano Vigna: 64 bits each, from any seed. */
export function* splitMix64(seed: bigint): Generator<bigint, never> {
  for (let state = seed & whole; ; ) {
    state = (state + 0x9e37_79b9_7f4a_7c15n) & whole;
    let mixed = state;
    mixed = ((mixed ^ (mixed >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & whole;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d0_49bb_1331_11ebn) & whole;
    yield mixed ^ (mixed >> 31n);
  }
}
