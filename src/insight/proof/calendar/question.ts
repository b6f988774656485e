import type { Text } from '../../../text/text.ts';
import type { Finding } from '../finding.ts';
import type { Inquiry } from './inquiry.ts';

/** One question about the calendar of an agreement; its id is the `question` of what is found. */
export interface Question {
  readonly id: string;
  /** What holds when the answer is good. */
  readonly title: Text;
  /** The same as a question, for as long as it is not shown. */
  readonly asks: Text;
  /** Why it matters to those who sign. */
  readonly why: Text;
  ask(inquiry: Inquiry): Iterable<Finding>;
}
