import { explain } from '../../insight/explain/explain.ts';
import type { Restatement } from '../../insight/explain/restatement.ts';
import type { Finding } from '../../insight/proof/finding.ts';
import { answers } from '../../insight/proof/prove.ts';
import { questionCalled } from '../../insight/proof/questions.ts';
import type { FactDeclaration } from '../../language/schema/scenario-declaration.ts';
import type { Diagnostic, Edit } from '../../text/diagnostic.ts';
import type { Pointer } from '../../text/span.ts';
import type { Lang, Text } from '../../text/text.ts';
import { type Analysis, analyseConvention } from '../editor/analysis.ts';
import { type Completion, completionsAt } from '../editor/completion.ts';
import { safeEdits } from '../editor/fixes.ts';
import { type Hover, hoverAt } from '../editor/hover.ts';
import { emptyStart } from './empty-start.ts';
import { factCalled } from './fact-choices.ts';
import { readFactsOf } from './facts-of.ts';
import { type Played, playSession } from './play.ts';
import { type PlayedPart, readScenarioFile, writeScenarioFile } from './scenario-file.ts';
import type { Session } from './session.ts';

/** Everything that the page asks of the library, each with its answer: plain data, which travels between threads. */
export interface Questions {
  /** What is wrong with the text; where nothing is, the session played. */
  readonly look: { readonly ask: Looked; readonly answer: Look };
  readonly complete: { readonly ask: AtPlace; readonly answer: readonly Completion[] };
  readonly hover: { readonly ask: AtPlace; readonly answer: Hover | null };
  readonly explain: { readonly ask: { readonly session: Session }; readonly answer: Explained | null };
  readonly emptyStart: { readonly ask: { readonly lang: Lang }; readonly answer: Session };
  /** The facts of a scenario file, `null` where it is none. */
  readonly readScenario: { readonly ask: { readonly text: string }; readonly answer: PlayedPart | null };
  readonly writeScenario: { readonly ask: Looked; readonly answer: string };
}

/** A session, and the language in which it is told. */
export interface Looked {
  readonly session: Session;
  readonly lang: Lang;
}

interface AtPlace {
  readonly text: string;
  readonly offset: number;
}

export interface Look {
  readonly diagnostics: readonly Diagnostic[];
  /** The edits of all fixes beside which nothing else can have been meant. */
  readonly safe: readonly Edit[];
  readonly played?: Played;
}

/** A convention in plain words, and where its clauses stand in the text. */
export interface Explained {
  readonly restatement: Restatement;
  readonly offsets: ReadonlyMap<Pointer, number>;
}

/** A finding, with what the page can't find out by itself. */
export interface ToldFinding {
  readonly finding: Finding;
  readonly asks: Text;
  /** The line of the clause in the text. */
  readonly line: number;
  readonly offset: number;
  /** What the facts of the counterexample are called. */
  readonly facts: readonly { readonly fact: FactDeclaration; readonly label: Text }[];
}

export type QuestionName = keyof Questions;
export type Ask<Name extends QuestionName> = Questions[Name]['ask'];
export type Answer<Name extends QuestionName> = Questions[Name]['answer'];

/** Answers what the page asks. It remembers the last text, since most questions are about the one before. */
export class Desk {
  #last: Analysis | undefined;

  #analysis(text: string): Analysis {
    if (this.#last?.text !== text) this.#last = analyseConvention(text, 'convention.yaml');
    return this.#last;
  }

  look({ session, lang }: Ask<'look'>): Look {
    const file = this.#analysis(session.text);
    const compiled = file.compiled();
    return {
      diagnostics: file.diagnostics,
      safe: safeEdits(file),
      ...(compiled && { played: playSession(compiled, session, lang) }),
    };
  }

  complete({ text, offset }: Ask<'complete'>): Answer<'complete'> {
    return completionsAt(this.#analysis(text), offset);
  }

  hover({ text, offset }: Ask<'hover'>): Answer<'hover'> {
    return hoverAt(this.#analysis(text), offset, undefined) ?? null;
  }

  explain({ session }: Ask<'explain'>): Answer<'explain'> {
    const file = this.#analysis(session.text);
    const compiled = file.compiled();
    if (!compiled) return null;
    const { facts, played, on } = readFactsOf(compiled, session);
    const restatement = explain(played, facts.length > 0 ? { facts, on } : {});
    return { restatement, offsets: offsetsOf(restatement, file) };
  }

  emptyStart({ lang }: Ask<'emptyStart'>): Answer<'emptyStart'> {
    return emptyStart(lang);
  }

  readScenario({ text }: Ask<'readScenario'>): Answer<'readScenario'> {
    return readScenarioFile(text) ?? null;
  }

  writeScenario({ session, lang }: Ask<'writeScenario'>): Answer<'writeScenario'> {
    return writeScenarioFile(session, lang);
  }

  /** What a proof finds, answer by answer; nothing where the text has errors. */
  *prove(text: string): Generator<ToldFinding> {
    const file = this.#analysis(text);
    const compiled = file.compiled();
    if (!compiled) return;
    for (const finding of answers(compiled)) {
      const { start } = compiled.convention.places.spanOf(finding.pointer, 'key');
      yield {
        finding,
        asks: questionCalled(finding.question)?.asks ?? { en: finding.question, fr: finding.question },
        line: start.line,
        offset: start.offset,
        facts: (finding.counterexample?.facts ?? []).map((fact) => ({ fact, label: factCalled(fact.fact, compiled) })),
      };
    }
  }
}

/** Where the clauses of a restatement stand; those that an amendment adds stand nowhere by themselves. */
function offsetsOf({ sections }: Restatement, { document }: Analysis): ReadonlyMap<Pointer, number> {
  const passages = sections.flatMap(({ groups }) => groups.flatMap((group) => group.passages));
  return new Map(
    passages.flatMap(({ at }) => (document?.has(at) ? [[at, document.spanOf(at, 'key').start.offset] as const] : [])),
  );
}
