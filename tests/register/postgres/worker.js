import { Register, systemClock } from '../../../node_modules/.cache/conventio/tests/register/index.js';
import { openPostgres, PostgresKeeper } from '../../../node_modules/.cache/conventio/tests/register/postgres/index.js';

/**
 * A worker as a process of its own, which keeps a register and posts its notices to an address. On the word of the test it
 * goes on by some time at once, so that leases run out that would take minutes. With `hangs` it begins to bring an
 * agreement up to date, says so and never ends.
 */
const [connectionString, address, hangs] = process.argv.slice(2);
let ahead = 0;
const clock = { ...systemClock, now: () => systemClock.now() + ahead };
const store = await openPostgres({ connectionString });
const register = new Register({ store, now: clock.now });
if (hangs) {
  register.settle = () => {
    process.send('hangs');
    return new Promise(() => undefined);
  };
}
const post = {
  name: 'post',
  targets: () => [''],
  async deliver({ notice }, _target, signal) {
    const body = JSON.stringify({ agreement: notice.data.agreement, id: notice.id });
    const { ok, status } = await fetch(address, { method: 'POST', body, signal });
    if (!ok) throw new Error(`answered ${status}`);
  },
};
const keeper = new PostgresKeeper({ register, store, clock, channels: [post], onError: () => undefined });
process.on('message', async (milliseconds) => {
  ahead += milliseconds;
  await keeper.sweep();
});
await keeper.start();
process.send('keeps');
