/**
 * A process that keeps the register in a file until somebody kills it, together with others who do the same: its notices
 * go to an address on this machine. Its time goes sixty times as fast, so that the lease of one that was killed runs out in
 * two seconds.
 */
const [built, file, url, name, realBase, virtualBase] = process.argv.slice(2);
const [{ Keeper, Register }, { openSqlite }, { webhook }] = await Promise.all(
  ['register/index.js', 'register/store/sqlite/index.js', 'register/delivery/index.js'].map(
    (path) => import(`${built}/${path}`),
  ),
);

const speed = 60;
const now = () => Math.round(Number(virtualBase) + (Date.now() - Number(realBase)) * speed);
const clock = {
  now,
  wakeAfter(milliseconds, run) {
    const timer = setTimeout(() => void run(), milliseconds / speed);
    return () => clearTimeout(timer);
  },
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};
const store = await openSqlite(file, { patience: 120_000 });
const keeper = new Keeper({
  register: new Register({ store, now }),
  clock,
  channels: [webhook({ url })],
  concurrency: 4,
  name,
});
await keeper.start();
