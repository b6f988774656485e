import { bounds } from '../../../text/bounds.ts';
import type { Answer, Ask, QuestionName, ToldFinding } from '../desk.ts';
import type { Reply, Request } from './messages.ts';

/** Why there is no answer. */
export class NoAnswer extends Error {
  readonly why: 'too-long' | 'failed';

  constructor(why: NoAnswer['why'], told: string) {
    super(told);
    this.why = why;
  }
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: NoAnswer) => void;
  readonly timer: number;
}

/** How long an answer may take, in milliseconds: hundreds of times what it usually does. */
const mostTime = bounds.playgroundTime.most;

/** Asks a worker, and starts another where one does not answer. */
export class Client {
  readonly #start: () => Worker;
  #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;

  constructor(start: () => Worker) {
    this.#start = start;
    this.#worker = this.#begin();
  }

  ask<Name extends QuestionName>(name: Name, ask: Ask<Name>): Promise<Answer<Name>> {
    this.#count += 1;
    const id = this.#count;
    return new Promise<Answer<Name>>((resolve, reject) => {
      const timer = window.setTimeout(() => this.#giveUp(), mostTime);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#worker.postMessage({ id, name, ask } as Request);
    });
  }

  #begin(): Worker {
    const worker = this.#start();
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const waiting = this.#waiting.get(data.id);
      if (!waiting) return;
      this.#waiting.delete(data.id);
      window.clearTimeout(waiting.timer);
      if ('answer' in data) waiting.resolve(data.answer as never);
      else waiting.reject(new NoAnswer('failed', 'failure' in data ? data.failure : ''));
    };
    return worker;
  }

  #giveUp(): void {
    this.#worker.terminate();
    this.#worker = this.#begin();
    for (const { reject, timer } of this.#waiting.values()) {
      window.clearTimeout(timer);
      reject(new NoAnswer('too-long', `no answer in ${mostTime} ms`));
    }
    this.#waiting.clear();
  }
}

/** A proof on its way, in a worker of its own: it may take long, and can be stopped. */
export function startProof(
  start: () => Worker,
  text: string,
  told: (finding: ToldFinding) => void,
  ended: (failure?: string) => void,
): () => void {
  const worker = start();
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    if ('finding' in data) told(data.finding);
    else {
      worker.terminate();
      ended('failure' in data ? data.failure : undefined);
    }
  };
  worker.postMessage({ id: 0, name: 'prove', text } satisfies Request);
  return () => worker.terminate();
}
