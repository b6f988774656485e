import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFragment, writeFragment } from '../../../src/surfaces/playground/address.ts';
import { readSession, type Session } from '../../../src/surfaces/playground/session.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { assertLawInTime } from '../../support/deep.ts';

const session: Session = {
  text: 'conventio: 1\ntitle: Échéances « partagées » 🌊\n',
  facts: [
    { fact: 'signed', on: '2022-11-10' },
    { fact: 'worked:support', on: '2023-04-12', quantity: '1.5', by: 'cress' },
  ],
  amendments: { longer: { changes: { term: { ends: { by: 'P18M' } } } } },
  on: '2023-04-12',
};

const packed = (json: string): string => `s=${deflateRawSync(json).toString('base64url')}`;

describe('a session in an address', () => {
  test('comes back as it was, with the language', async () => {
    const fragment = await writeFragment(session, 'fr');
    expect(fragment).toMatch(/^lang=fr&s=[\w-]+$/);
    expect(await readFragment(`#${fragment}`)).toEqual({ session, lang: 'fr' });
  });

  test('comes back whatever the text is', async () => {
    await assertLawInTime(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const { session: back } = await readFragment(await writeFragment({ text, facts: [] }, 'en'));
        expect(back?.text).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['nothing', ''],
    ['another page’s anchor', '#term'],
    ['no base64', '#s=%%%'],
    ['no deflated bytes', '#s=aGVsbG8'],
    ['no JSON', `#${packed('hello')}`],
    ['a list', `#${packed('[]')}`],
    ['null', `#${packed('null')}`],
    ['no text', `#${packed('{"facts":[]}')}`],
    ['facts that are none', `#${packed('{"text":"a","facts":{"length":9}}')}`],
    ['no UTF-8', `#s=${deflateRawSync(Buffer.from([0x22, 0xff, 0x22])).toString('base64url')}`],
    ['a text that is far too long', `#${packed(JSON.stringify({ text: 'a'.repeat(bounds.playgroundText.most + 1) }))}`],
    ['a bomb', `#s=${deflateRawSync(Buffer.alloc(200 * 1024 * 1024)).toString('base64url')}`],
  ])('holds none where it holds %s', async (_what, fragment) => {
    expect(await readFragment(fragment)).toEqual({});
  });

  test('holds none where it was cut', async () => {
    const fragment = await writeFragment({ ...session, text: session.text.repeat(50) }, 'en');
    expect((await readFragment(fragment.slice(0, -20))).session).toBeUndefined();
  });

  test('is never misread, however it is spoilt', async () => {
    const whole = await writeFragment(session, 'en');
    await assertLawInTime(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.string({ minLength: 1, maxLength: 1 }), async (at, sign) => {
        const { session: back } = await readFragment(whole.slice(0, at) + sign + whole.slice(at + 1));
        if (back) expect(readSession(JSON.parse(JSON.stringify(back)))).toEqual(back);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a session that anybody may have written', () => {
  test('has only facts of the right shape', () => {
    const facts = [
      { fact: 'signed', on: '2022-11-10' },
      { fact: { toString: 'x' }, on: '2022-11-10' },
      { fact: 'signed', on: 20221110 },
      { fact: 'signed', nonsense: true },
      null,
      'signed',
    ];
    expect(readSession({ text: '', facts })?.facts).toEqual([facts[0]]);
  });

  test('takes nothing that is inherited, and no day that is none', () => {
    const inherited = Object.create({ text: 'inherited', facts: [] });
    expect(readSession(inherited)).toBeUndefined();
    expect(
      readSession(JSON.parse('{"text":"a","facts":[],"on":"2023-02-30","__proto__":{"on":"2023-01-01"}}')),
    ).toEqual({
      text: 'a',
      facts: [],
    });
  });
});
