import { waitsForItself } from '../../../rules/waits-for-itself.ts';
import type { Question } from '../question.ts';

export const gateWaitsForItself: Question = {
  id: 'gate-waits-for-itself',
  title: {
    en: 'No gate waits for itself, not even through others.',
    fr: 'Aucune condition d’ouverture ne s’attend elle-même, fût-ce à travers d’autres.',
  },
  why: waitsForItself.why,
  /** The rule says it of a file; said here too, it holds for a convention that was made in another way. */
  *ask({ compiled: { convention } }) {
    const found = [...waitsForItself.check(convention)];
    for (const { pointer, message, help } of found) {
      yield { pointer, verdict: 'refuted', message, ...(help && { help }) };
    }
    if (found.length === 0) yield { pointer: '/phases', verdict: 'proved', message: this.title };
  },
};
