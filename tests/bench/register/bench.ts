import { reportGrowth } from './growth.ts';
import { reportNights } from './nights.ts';
import { reportRecorded } from './recorded.ts';
import { reportVersions } from './versions.ts';

/**
 * What a register costs, as ratios of processor time that are measured in turn, as exponents, and as delays of the event
 * loop. Lines end with their aims. `npm run bench:register -- 100000` measures a register of that size alone.
 */
const size = process.argv[2] === undefined ? undefined : Number(process.argv[2]);

if (size === undefined) {
  await reportRecorded();
  await reportGrowth([500, 1000, 2000, 4000]);
  await reportVersions(1000);
  await reportNights(300);
  await reportNights(10_000);
} else {
  await reportVersions(Math.min(size, 10_000));
  await reportNights(size);
}
