import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type * as kept from '../../../src/register/index.ts';
import { openPage } from '../../support/browser.ts';
import { root } from '../../support/first-convention.ts';

test('a keeper sends notices in a browser, by the clock of the machine', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export * from './src/register/checked.ts'", resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'conventio',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['node:*'],
    write: false,
  });
  const page = await openPage({ width: 1280, at: { html: '<!doctype html><title>clock</title><p id="sent"></p>' } });
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  const sent = await page.evaluate(
    async (text) => {
      const { Keeper, MemoryStore, Register, systemClock } = (globalThis as never as { conventio: typeof kept })
        .conventio;
      const register = new Register({ store: new MemoryStore(), now: systemClock.now });
      await register.add({ id: 'a', text }, { by: 'page' });
      const today = new Date(systemClock.now()).toISOString().slice(0, 10);
      await register.record('a', [{ fact: 'signed', on: today }], { by: 'page' });
      return await new Promise<string>((resolve) => {
        const channel = {
          name: 'page',
          targets: () => ['page'],
          deliver: async ({ notice }: { notice: { id: string } }) => resolve(notice.id),
        };
        void new Keeper({ register, clock: systemClock, channels: [channel] }).start();
      });
    },
    readFileSync(`${root}conventions/cress-roumois-seine/convention.yaml`, 'utf8'),
  );
  expect(sent).toContain('diagnostic');
});
