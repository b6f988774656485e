import { rmSync } from 'node:fs';

// What was compiled before may stand for a file that is gone.
rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
