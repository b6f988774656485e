import { waitsForItself } from '../../../../language/rules/waits-for-itself.ts';
import { keysOf, type Pointer } from '../../../../text/span.ts';
import type { Text } from '../../../../text/text.ts';
import { shownWithin } from '../../effort-of-proof.ts';
import { type Circle, circlesOf } from '../circles.ts';
import { counterexampleOf } from '../counterexample.ts';
import { momentsCome } from '../progress.ts';
import type { Prover } from '../prover.ts';
import type { Answer, Question } from '../question.ts';

export const gateWaitsForItself: Question = {
  id: 'gate-waits-for-itself',
  title: {
    en: 'No gate waits for itself, even indirectly.',
    fr: 'Aucune condition d’ouverture ne dépend d’elle-même, même indirectement.',
  },
  asks: {
    en: 'Does every gate wait for something other than itself?',
    fr: 'Chaque condition d’ouverture dépend-elle d’autre chose que d’elle-même ?',
  },
  why: waitsForItself.why,
  /**
   * The rule of the same name looks at what the engine brings about by itself. People do much under a condition besides:
   * deliver in a phase, perform while a duty binds, pay once something is accepted. Here these are followed as well.
   */
  *ask(prover) {
    const { convention } = prover.compiled;
    const circles = [...circlesOf(prover.compiled)];
    for (const circle of circles) yield answer(circle, prover);
    const told = new Set(circles.flatMap(({ regions }) => regions.map(({ node }) => clauseOf(node.meta?.at ?? ''))));
    const others = [...waitsForItself.check(convention)].filter(({ pointer }) => !told.has(clauseOf(pointer)));
    for (const { pointer, message, help } of others) {
      yield { pointer, verdict: 'refuted', message, ...(help && { help }) };
    }
    if (circles.length + others.length === 0) yield { pointer: '/phases', verdict: 'proved', message: this.title };
  },
};

/** The run that goes furthest without what waits for itself. */
function answer({ moments, regions }: Circle, prover: Prover): Answer {
  const [first = '', ...others] = moments;
  const message = {
    en: `“${first}” waits for ${[...others, first].map((each) => `“${each}”`).join(', which waits for ')}.`,
    fr: `« ${first} » attend ${[...others, first].map((each) => `« ${each} »`).join(', qui attend ')}.`,
  };
  const ids = regions.map(({ id }) => id);
  const example = shownWithin(() => {
    const played = prover.nearest({ regions: ids }, momentsCome);
    if (!played) return {};
    const shown = { on: played.run.until, regions: ids };
    return { counterexample: counterexampleOf('gate-waits-for-itself', message, played, shown, prover.compiled) };
  });
  return {
    pointer: regions[0]?.node.meta?.at ?? '/phases',
    verdict: 'refuted',
    message,
    help,
    ...example,
  };
}

function clauseOf(pointer: Pointer): string {
  return keysOf(pointer).slice(0, 2).join('/');
}

const help: Text = {
  en: 'Make one of them wait for something else.',
  fr: 'Faites dépendre l’un d’eux d’autre chose.',
};
