import { describe, expect, test } from '@jest/globals';
import type { NoticeKind } from '../../../src/register/agreement/notice.ts';
import { kindWords } from '../../../src/register/delivery/notice-words.ts';
import { standardOutput } from '../../../src/register/delivery/standard-output.ts';
import { root } from '../../support/first-convention.ts';
import { expectGolden } from '../../support/golden.ts';
import { hostile, never, notice, parcel } from './notices.ts';

async function written(one = notice(), options: Partial<Parameters<typeof standardOutput>[0]> = {}): Promise<string> {
  let text = '';
  const channel = standardOutput({ write: (line) => (text += line), ...options });
  for (const target of channel.targets(parcel(one))) await channel.deliver(parcel(one), target, never);
  return text;
}

const kinds = Object.keys(kindWords) as NoticeKind[];
const words = {
  fr: { detail: 'Il reste neuf jours.', reason: '9 jours avant le dernier jour certain (14 novembre 2023)' },
  en: { detail: 'Nine days are left.', reason: '9 days before the last certain day (14 November 2023)' },
};

test.each(['fr', 'en'] as const)('is a line for each kind of notice, in %s', async (lang) => {
  const lines = await Promise.all(kinds.map((kind) => written(notice(kind, { words }), { lang })));
  expectGolden(`${root}tests/register/delivery/golden/lines.${lang}.txt`, lines.join(''));
});

test('speaks the language of the convention unless told otherwise', async () => {
  expect(await written(notice('overdue', { lang: 'en' }))).toContain('Overdue');
  expect(await written(notice('overdue', { lang: 'en' }), { lang: 'fr' })).toContain('En retard');
});

test('has the whole notice as one line of JSON', async () => {
  const line = await written(notice(), { format: 'json' });
  expect(line).toMatch(/^[^\n]+\n$/);
  expect(JSON.parse(line)).toEqual(notice());
});

describe('what stands in a file', () => {
  const all = notice('reminder', {
    agreement: hostile,
    article: hostile,
    words: { fr: { title: hostile, detail: hostile, reason: hostile } },
  });

  test.each(['text', 'json'] as const)('begins no line and moves no cursor, as %s', async (format) => {
    const line = await written(all, { format });
    expect(line).toMatch(/^[^\n\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+\n$/u);
    if (format === 'json') expect(JSON.parse(line)).toEqual(all);
  });

  test('passes for no other column', async () => {
    const line = await written(notice('reminder', { words: { fr: { title: 'A  B\t\tC \u00a0 D\ud800' } } }));
    expect(line.split('  ')[3]).toBe('A B C\u00a0D (art.\u00a02.3)\n');
  });
});

test('waits for what it writes to, and tells when it fails', async () => {
  const full = (): Promise<void> => Promise.reject(new Error('disk full'));
  await expect(written(notice(), { write: full })).rejects.toThrow('disk full');
});
