import { booksCases } from './contract/books.ts';
import type { ContractCase } from './contract/case.ts';
import { findingCases } from './contract/finding.ts';
import { leasingCases } from './contract/leasing.ts';
import { pagingCases } from './contract/paging.ts';
import { valuesCases } from './contract/values.ts';
import { wakingCases } from './contract/waking.ts';
import { writingCases } from './contract/writing.ts';

/** What every store keeps to, as cases that any runner of tests can run: each passes, or throws what is wrong. */

export type { ContractCase, OpenStore } from './contract/case.ts';
export { ContractError } from './contract/expect.ts';

/**
 * The suite for whoever writes a store of his own:
 *
 *     for (const { name, run } of storeContract) test(name, () => run(() => openMyStore(freshPlace())));
 *
 * Within one case, `open` opens the same place, which is empty at first, as often as it is called: each answer may be a
 * store of its own, or always the same one. Each is closed by the case that opened it.
 */
export const storeContract: readonly ContractCase[] = [
  ...booksCases,
  ...writingCases,
  ...wakingCases,
  ...leasingCases,
  ...findingCases,
  ...pagingCases,
  ...valuesCases,
];
