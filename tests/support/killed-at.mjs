// Loaded before the program: kills it at its n-th change of the disk, before or after it is done (CONVENTIO_KILL_AT=n:before).

import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const [at, when] = (process.env.CONVENTIO_KILL_AT ?? '0:before').split(':');
let count = 0;

const die = () => process.kill(process.pid, 'SIGKILL');

/** The same, and the death of the process where its turn has come. */
const deadly = (doing) =>
  function (...args) {
    count += 1;
    if (count !== Number(at)) return doing.apply(this, args);
    if (when === 'before') return die();
    const done = doing.apply(this, args);
    return typeof done?.then === 'function' ? done.then(die, die) : die();
  };

for (const name of ['link', 'mkdir', 'open', 'rename', 'rmdir', 'unlink']) promises[name] = deadly(promises[name]);
for (const name of ['openSync', 'mkdtempSync', 'writeFileSync']) {
  const plain = fs[name];
  // What is only read changes nothing.
  fs[name] = (...args) =>
    name === 'openSync' && !(args[1] & fs.constants.O_CREAT) ? plain(...args) : deadly(plain)(...args);
}
const file = await promises.open(process.execPath);
const { prototype } = file.constructor;
await file.close();
count = 0;
for (const name of ['writeFile', 'sync', 'chmod']) prototype[name] = deadly(prototype[name]);
syncBuiltinESMExports();
process.on('exit', () => process.stderr.write(`changes of the disk: ${count}\n`));
