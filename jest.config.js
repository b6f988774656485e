/** Markup becomes calls of preact, as tsconfig.json has it. */
const stripped = (parser) => [
  '@swc/jest',
  {
    jsc: { target: 'es2022', parser, transform: { react: { runtime: 'automatic', importSource: 'preact' } } },
    module: { type: 'es6' },
  },
];

/** TypeScript is stripped by swc and run as native ES modules; types are checked apart, by `npm run types`. */
export default {
  testEnvironment: '<rootDir>/tests/support/environment.js',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/tests/bench/peers/node_modules/'],
  globalSetup: '<rootDir>/tests/support/built.js',
  moduleNameMapper: {
    '^conventio$': '<rootDir>/src/checked.ts',
    '^conventio/web$': '<rootDir>/src/surfaces/web/checked.ts',
    '^conventio/((?:register/)?\\w+)$': '<rootDir>/src/$1/checked.ts',
    '/validators\\.ts$': '<rootDir>/node_modules/.cache/conventio/tests/validators.js',
  },
  // A core that waits while another works makes the tests last twice as long.
  maxWorkers: '100%',
  coverageProvider: 'v8',
  // A loaded machine is slow, and a deep run tries hundreds of times as much; how fast something is, benchmarks tell.
  testTimeout: process.env.CONVENTIO_DEEP === '1' ? 3_600_000 : 120_000,
  transform: {
    '^.+\\.ts$': stripped({ syntax: 'typescript' }),
    '^.+\\.tsx$': stripped({ syntax: 'typescript', tsx: true }),
  },
};
