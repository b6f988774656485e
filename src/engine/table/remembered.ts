import { type Input, keyOf } from './inputs.ts';
import type { PackedEvent, PackedRun } from './packed-run.ts';
import type { Watch } from './watched-state.ts';

/** What comes next: another thing to look at, or the answer. */
type Node<T> = { readonly input: Input; readonly next: Map<number | string, Node<T>> } | { readonly answer: T };

/** More branches than are worth keeping, some tens of megabytes; then it begins anew. */
const mostBranches = 100_000;

/** How many looks at what is remembered take as long as one that a question makes in the reference's own terms. */
const looksOfAsking = 25;

/**
 * A question about runs that is asked once for all runs that look the same to it. It is asked in the reference's own
 * terms, so the law stays in one place; the answers stand in a tree, whose branches are what the question looked at, in
 * the order in which it looked. A question looks at nothing but the run, so the same looks give the same answer.
 */
export class Remembered<T> {
  readonly #ask: (run: PackedRun, watch: Watch, event?: PackedEvent) => T;
  #root: Node<T> | undefined;
  #branches = 0;
  /** How many looks it took to answer so far, in those at what is remembered. */
  looks = 0;

  constructor(ask: (run: PackedRun, watch: Watch, event?: PackedEvent) => T) {
    this.#ask = ask;
  }

  answer(run: PackedRun, event?: PackedEvent): T {
    let node = this.#root;
    while (node && 'input' in node) {
      this.looks += 1;
      node = node.next.get(keyOf(node.input, run, event));
    }
    return node ? node.answer : this.#learn(run, event);
  }

  #learn(run: PackedRun, event: PackedEvent | undefined): T {
    const seen = new Set<Input>();
    const look = (input: Input): void => {
      this.looks += looksOfAsking;
      seen.add(input);
    };
    const answer = this.#ask(run, look, event);
    if (this.#branches >= mostBranches) {
      this.#root = undefined;
      this.#branches = 0;
    }
    let grow = (node: Node<T>): Node<T> => {
      this.#root ??= node;
      return this.#root;
    };
    for (const input of seen) {
      const node = grow({ input, next: new Map() });
      if (!('next' in node)) throw new Error('a question looked at something else');
      const key = keyOf(input, run, event);
      grow = (child) => {
        const known = node.next.get(key);
        if (!known) {
          node.next.set(key, child);
          this.#branches += 1;
        }
        return known ?? child;
      };
    }
    grow({ answer });
    return answer;
  }
}
