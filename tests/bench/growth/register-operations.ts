import { type Operation, operation } from './operation.ts';
import { admitted, idOf, openedRegister, type Subject } from './subject.ts';

/** What a register does with an agreement of a shape, or with many of them. */
const ofRegister = {
  concerns: (shape: string): boolean => !['words of a text', 'days that are tried', 'renewals'].includes(shape),
};
const ofOne = { concerns: (shape: string) => ofRegister.concerns(shape) && shape !== 'agreements in a register' };

export const registerOperations: readonly Operation[] = [
  operation('register: all facts at once', (subject) => () => subject.register(), ofRegister),
  operation('register: a fact on its day', (subject) => () => recordEach(subject), {
    ...ofOne,
    per: (subject) => admitted(subject).length,
  }),
  operation(
    'register: agenda',
    async (subject) => {
      const register = await subject.register();
      return () => register.agenda({ limit: 10_000 });
    },
    ofRegister,
  ),
  operation(
    'register: status',
    async (subject) => {
      const register = await subject.register();
      return () => register.agreements({ limit: 10_000 });
    },
    ofRegister,
  ),
  operation(
    'register: check',
    async (subject) => {
      const register = await subject.register();
      return async () => {
        for await (const { message } of register.check()) throw new Error(message.en);
      };
    },
    ofRegister,
  ),
];

/** As agreements are kept: a fact is recorded on the day on which it happens, and what follows is settled. */
async function recordEach(subject: Subject): Promise<void> {
  const { register, goTo } = await openedRegister(subject);
  for (const fact of admitted(subject).toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))) {
    goTo(fact.on as never);
    await register.record(idOf(0), [fact], { by: 'bench' });
    await register.settleAll();
  }
}
