import type { Answer, Ask, QuestionName, ToldFinding } from '../desk.ts';

/** What the page sends to its worker. */
export type Request =
  | {
      readonly [Name in QuestionName]: { readonly id: number; readonly name: Name; readonly ask: Ask<Name> };
    }[QuestionName]
  | { readonly id: number; readonly name: 'prove'; readonly text: string };

/** What the worker sends back. A proof tells each finding, and then that there are no more. */
export type Reply =
  | { readonly id: number; readonly answer: Answer<QuestionName> }
  | { readonly id: number; readonly finding: ToldFinding }
  | { readonly id: number; readonly isDone: true }
  | { readonly id: number; readonly failure: string };
