import type { Text } from '../../text/text.ts';
import { calendarQuestions } from './calendar/prove-calendar.ts';
import { machineQuestions } from './machine/prove-machine.ts';

/** What is told of a question beside its answers. */
export interface AskedQuestion {
  readonly id: string;
  readonly title: Text;
  /** The same as a question, for as long as it is not shown. */
  readonly asks: Text;
  readonly why: Text;
}

/** A question by its id. */
export function questionCalled(id: string): AskedQuestion | undefined {
  return [...machineQuestions, ...calendarQuestions].find((question) => question.id === id);
}
