/** TypeScript is stripped by swc and run as native ES modules; types are checked apart, by `npm run types`. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/tests/bench/peers/node_modules/'],
  moduleNameMapper: { '^conventio$': '<rootDir>/src/index.ts' },
  coverageProvider: 'v8',
  // A loaded machine is slow; how fast something is, benchmarks tell.
  testTimeout: 120_000,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
};
