/** Loaded before a measured program: says at its end how much memory it held at most, in kilobytes. */
const { appendFileSync } = require('node:fs');

const path = process.env.PEAK_FILE;
if (path) process.on('exit', () => appendFileSync(path, `${process.resourceUsage().maxRSS}\n`));
