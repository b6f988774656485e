/** Loaded before a measured program: says at its end what it took, in seconds of the processor and in megabytes at most. */
const { writeFileSync } = require('node:fs');

const path = process.env.COST_FILE;
if (path)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const cost = { seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1000 };
    writeFileSync(path, JSON.stringify(cost));
  });
