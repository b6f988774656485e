import type { Convention } from '../../../language/model/convention.ts';
import type { ExpectedWindow } from '../../../language/model/work.ts';

/** When the text expects something, and of what. */
export interface NamedWindow {
  readonly id: string;
  readonly title: string;
  readonly window: ExpectedWindow;
}

/** Every window in which a convention expects something. */
export function* windowsOf({ phases, deliverables }: Convention): Generator<NamedWindow> {
  for (const { id, title, expected } of [...phases.values(), ...deliverables.values()]) {
    if (expected) yield { id, title, window: expected };
  }
}
