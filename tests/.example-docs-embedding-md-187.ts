import { readFileSync } from 'node:fs';
import { type Channel, Keeper, MemoryStore, Register, VirtualClock } from 'conventio/register';

const clock = new VirtualClock(Date.parse('2022-11-10T07:30:00Z'));
const register = new Register({ store: new MemoryStore(), now: () => clock.now() });
const text = readFileSync('conventions/cress-roumois-seine/convention.yaml', 'utf8');
await register.add({ id: 'roumois-2022', text }, { by: 'marie' });
await register.record('roumois-2022', [{ fact: 'signed', on: '2022-11-10' }], { by: 'marie', key: 'form-17' });

const print: Channel = {
  name: 'print',
  targets: () => ['console'],
  deliver: async ({ notice }) => console.log(notice.time, notice.id),
};
const keeper = new Keeper({ register, clock, channels: [print] });
await keeper.start();
await clock.advanceTo(Date.parse('2022-11-15T09:00:00Z'));
await register.record('roumois-2022', [{ fact: 'notified', on: '2022-11-15' }], { by: 'paul' });
await clock.advanceTo(Date.parse('2023-01-15T09:00:00Z'));
await keeper.stop();

const answer = await register.record('roumois-2022', [{ fact: 'worked:support', on: '2023-01-15', quantity: 1 }], { by: 'paul' });
console.log(answer.status, answer.status === 'refused' && answer.refusals[0]?.code);
for (const { authorship, deed } of await register.journal('roumois-2022')) console.log(authorship.by, deed.kind);
