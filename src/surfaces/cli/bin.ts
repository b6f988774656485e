#!/usr/bin/env node
/** The oldest Node that runs the program. Older ones cannot even read it: only this file is made for them. */
const oldest = [20, 19] as const;

const { versions } = process;
const [major = 0, minor = 0] = versions.node.split('.').map(Number);

if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) {
  await import('./program.ts');
} else {
  const needed = oldest.join('.');
  process.stderr.write(
    `conventio needs Node ${needed} or later. This is Node ${versions.node}. Install a later one: https://nodejs.org\n` +
      `conventio demande Node ${needed} ou plus récent. Celui-ci est Node ${versions.node}. Installez-en un plus récent : https://nodejs.org/fr\n`,
  );
  process.exitCode = 2;
}

export {};
