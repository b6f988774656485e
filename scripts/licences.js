import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The folders, below that of the project, of the packages of which esbuild put anything into a bundle. */
export function packagesIn({ outputs }) {
  const paths = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  // A name begins with no dot: the schemas as code stand in node_modules/.cache.
  return paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^./][^/]*/.exec(path) ?? []);
}

/** What the licences of packages demand of a copy: their notices, whole. One text for each package, the project first. */
export function licencesOf(folders, withProject = true) {
  return [...(withProject ? [''] : []), ...[...new Set(folders)].sort()].map(licenceIn).join('\n\n\n');
}

function licenceIn(folder) {
  const path = `${root}${folder}`;
  const { name, version, license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
  const file = readdirSync(path).find((one) => /^licen[cs]e(\.|$)/i.test(one));
  if (!file) throw new Error(`${name} has no file with its licence, which a copy of it must carry`);
  return `${name} ${version} (${license})\n\n${readFileSync(`${path}/${file}`, 'utf8').replaceAll('\r', '').trim()}`;
}
