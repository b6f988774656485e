import type { IsoDate } from '../../calendar/day.ts';
import { sayDay } from '../../calendar/say-day.ts';
import type { Compiled } from '../../engine/lifecycle/compile.ts';
import type { Fact } from '../../engine/lifecycle/facts/fact.ts';
import { playToEnd } from '../../engine/lifecycle/replay.ts';
import { contextOf, type State, stateOn, statesOf } from '../../engine/lifecycle/state.ts';
import type { Text } from '../../text/text.ts';
import { remarksOn } from '../agenda/last-day.ts';
import { agreed, told } from './agreed.ts';
import { coverage } from './coverage.ts';
import type { Restatement, Section } from './restatement.ts';
import { amendments } from './sections/amendments.ts';
import { laws } from './sections/laws.ts';
import { withSharedTerms } from './shared-terms.ts';
import { silences } from './silences.ts';
import { type Teller, tellerOf } from './teller.ts';

/** What a restatement is made by, besides the convention. */
export interface ExplainOptions {
  /** By these, dates are given where they are known. */
  readonly facts?: readonly Fact[];
  /** The day up to which the facts are looked at; all of them without it. */
  readonly on?: IsoDate;
  /** The text that was signed, to see which of its articles are represented. */
  readonly signedText?: string;
}

/** Restates a convention in plain words: what it rules, what it does not say, and what it covers of the signed text. */
export function explain(compiled: Compiled, { facts = [], on, signedText }: ExplainOptions = {}): Restatement {
  const lastDay = on ?? lastOf(facts);
  const state = lastDay ? playToEnd(compiled, facts, lastDay).end : startOf(compiled);
  const { convention } = state.compiled;
  const teller = { ...tellerOf(state.compiled, contextOf(state)), ...renewalsSoFar(state) };
  const sections = [
    ...agreed(teller).map(withSharedTerms),
    told(amendments(teller)),
    told(laws(teller)),
    told(silences(convention, signedText)),
    coverage(convention, signedText),
  ];
  return {
    title: convention.title,
    language: convention.language,
    ...(lastDay && { on: lastDay }),
    introduction: [
      restated,
      ...(convention.version.length > 0 ? [asAmended] : []),
      ...(lastDay ? [byFacts(lastDay)] : []),
    ],
    sections: sections.filter(({ groups }) => groups.length > 0),
  };
}

/** How often it was renewed, once it has been signed. */
function renewalsSoFar(state: State): Pick<Teller, 'ofRenewals'> {
  if (statesOf(state).term === 'draft' || !state.compiled.convention.term.renewal) return {};
  const [ofRenewals] = remarksOn(state);
  return ofRenewals ? { ofRenewals } : {};
}

/** The sections of what was agreed, by its rules alone: what two versions are compared by. */
export function sectionsOf(compiled: Compiled): readonly Section[] {
  return agreed({ convention: compiled.convention, datedOf: () => undefined });
}

function lastOf(facts: readonly Fact[]): IsoDate | undefined {
  return facts.map(({ on }) => on).reduce<IsoDate | undefined>((a, b) => (a !== undefined && a > b ? a : b), undefined);
}

function startOf(compiled: Compiled): State {
  return stateOn('0001-01-01', compiled, compiled.interpreter.start());
}

const restated: Text = {
  en: 'This is the convention file in plain words, clause by clause. Only the signed text is binding.',
  fr: 'Ce document expose en termes simples, clause par clause, le contenu du fichier de convention. Seul le texte signé fait foi.',
};

const asAmended: Text = {
  en: 'It includes the amendments agreed so far.',
  fr: 'Il tient compte des avenants conclus.',
};

function byFacts(on: IsoDate): Text {
  const day = sayDay(on);
  return {
    en: `Dates are worked out from the facts recorded up to ${day.en}.`,
    fr: `Les dates sont calculées d’après les faits enregistrés jusqu’au ${day.fr}.`,
  };
}
