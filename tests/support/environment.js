import { createContext, runInContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/** What the language itself has, by name, but what asks the clock: a test may put another in its place. */
const builtIn = runInContext('Object.getOwnPropertyNames(globalThis)', createContext()).filter(
  (name) => /^[A-Z]/.test(name) && !['Date', 'Intl', 'Infinity', 'NaN'].includes(name),
);

/**
 * Node, with the names of the language as constants. Jest's global object is a proxy, which is asked for `Object` or `Math`
 * each time that a line names one: a fifth of what tests that compute much took. Constants are found without asking it,
 * by what is tested and by all packages. What a test assigns to `globalThis.Map` is therefore not what others find as `Map`.
 */
export default class Environment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    const known = builtIn.filter((name) => name in this.global);
    runInContext(known.map((name) => `const ${name} = globalThis.${name};`).join(' '), this.context);
  }
}
