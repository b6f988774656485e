import type { Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { Examined, Instead } from './examined.ts';

/** Words that can be read in more than one way, or that need something besides: each reading is told, none is taken. */
export interface Reading extends Instead {
  readonly help: Text;
}

/** Where the words stand. */
export interface Words {
  readonly text: string;
  readonly pointer: Pointer;
  readonly reads: string;
  readonly examined: Examined;
}
