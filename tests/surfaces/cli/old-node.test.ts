import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../support/first-convention.ts';
import { program } from '../../support/spawn-cli.ts';

const { engines } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** What the program says when it takes its Node for another version. */
function on(version: string) {
  const pretends = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const args = ['--import', `data:text/javascript,${pretends}`, program, '--version'];
  return spawnSync(process.execPath, args, { encoding: 'utf8' });
}

describe('a Node that is too old', () => {
  test.each(['16.20.2', '18.20.8', '20.18.3'])('%s is named, with the one that is needed', (version) => {
    const { status, stdout, stderr } = on(version);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`conventio needs Node 20.19 or later. This is Node ${version}.`);
    expect(stderr).toContain(`conventio demande Node 20.19 ou plus récent.`);
  });

  test.each(['20.19.0', '22.0.0', '30.1.0'])('%s is not', (version) => {
    expect(on(version)).toMatchObject({ status: 0, stderr: '' });
  });

  test('the manifest asks for the same', () => {
    expect(engines.node).toBe('>=20.19');
  });

  test('nothing that it cannot read is loaded before it is told', () => {
    expect(readFileSync(program, 'utf8')).not.toMatch(/^import\b/m);
  });
});
