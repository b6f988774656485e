import { readFileSync } from 'node:fs';

/**
 * Says what the owner has to fill in before the package is published: npm runs it before `npm publish`, and stops where it
 * fails. See CONTRIBUTING.md, "Before you publish".
 */
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const addresses = { repository: manifest.repository?.url ?? manifest.repository, homepage: manifest.homepage };
addresses.bugs = manifest.bugs?.url ?? manifest.bugs;
const missing = Object.entries(addresses).filter(([, value]) => typeof value !== 'string' || value === '');

for (const [field] of missing)
  process.stderr.write(`package.json has no ${field}: see CONTRIBUTING.md, Before you publish\n`);
if (missing.length > 0) process.exitCode = 1;
