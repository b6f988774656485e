import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fact } from '../../../src/engine/lifecycle/facts/fact.ts';
import { readFacts } from '../../../src/engine/lifecycle/facts/read-facts.ts';
import { timeline } from '../../../src/insight/agenda/timeline.ts';
import type { FactDeclaration } from '../../../src/language/schema/scenario-declaration.ts';
import { timelineData } from '../../../src/render/timeline-json.ts';
import { readFactOption } from '../../../src/surfaces/cli/fact-option.ts';
import { assertLaw } from '../../support/deep.ts';
import { conventionIds } from '../../support/editor.ts';
import { compiledConvention } from '../../support/first-convention.ts';
import { factsAtRandom } from '../../support/random-facts.ts';
import { remarksAtRandom } from '../../support/remarks-at-random.ts';

const compiled = compiledConvention();
const signed = { fact: 'signed', on: '2022-11-10' };

describe('a fact keeps what is noted with it', () => {
  test('a note, and documents; one alone is a list of one', () => {
    const remarks = (more: Partial<FactDeclaration>) => readFacts([{ ...signed, ...more }], compiled).facts;
    expect(remarks({ note: 'Signed by hand.\n', documents: ['act.pdf', ' no. 231 '] })).toMatchObject([
      { note: 'Signed by hand.', documents: ['act.pdf', 'no. 231'] },
    ]);
    expect(remarks({ documents: 'act.pdf' })).toMatchObject([{ documents: ['act.pdf'] }]);
    expect(Object.keys(remarks({})[0] ?? {})).toEqual(['fact', 'on', 'id']);
  });

  test.each([
    [{ note: 7 }, 'note'],
    [{ note: ' ' }, 'note'],
    [{ documents: [] }, 'documents'],
    [{ documents: ['act.pdf', ' '] }, 'documents'],
    [{ documents: [['act.pdf']] }, 'documents'],
    [{ documents: new Array(2) }, 'documents'],
    [{ documents: { file: 'act.pdf' } }, 'documents'],
  ])('%j is none', (more, key) => {
    const { facts, faults } = readFacts([{ ...signed, ...more } as unknown as FactDeclaration], compiled);
    expect(facts).toEqual([]);
    expect(faults).toMatchObject([{ index: 0, key }]);
  });
});

describe('what is noted has no effect', () => {
  const bare = ({ note: _, documents: __, ...fact }: Fact): Fact => fact;

  test.each(conventionIds)('on what is played, refused or called how: %s', (id) => {
    const convention = compiledConvention(id);
    const lists = factsAtRandom(convention).chain((facts) =>
      fc.tuple(fc.constant(facts), fc.array(remarksAtRandom, { minLength: facts.length, maxLength: facts.length })),
    );
    assertLaw(
      fc.property(lists, ([declared, remarks]) => {
        const noted = readFacts(
          declared.map((fact, index) => ({ ...fact, ...remarks[index] })),
          convention,
        );
        const plain = readFacts(declared, convention);
        expect(noted.faults).toEqual(plain.faults);
        expect(noted.facts.map(bare)).toEqual(plain.facts);
        const [one, other] = [plain, noted].map(({ facts }) => timeline(convention, facts));
        expect(other?.refusals.map(({ code, fact }) => [code, fact.id])).toEqual(
          one?.refusals.map(({ code, fact }) => [code, fact.id]),
        );
        const [said, bareSaid] = [other, one].map(
          (played) => played && withoutNotes(timelineData(played, convention, 'fr')),
        );
        expect(said).toEqual(bareSaid);
      }),
      { numRuns: 8, deepRuns: 500 },
    );
  });
});

describe('on the command line', () => {
  test.each([
    ['signed=2022-11-10,note=By hand, in Rouen,by=cress', { note: 'By hand, in Rouen', by: 'cress' }],
    ['signed=2022-11-10,note=Page 1,5', { note: 'Page 1,5' }],
    ['signed=2022-11-10,note=Pages 1,2,by=cress', { note: 'Pages 1,2', by: 'cress' }],
    ['signed=2022-11-10,document=act.pdf', { documents: ['act.pdf'] }],
    [
      'signed=2022-11-10,document=https://example.org/?a=1,note=x,document=no. 2, annex',
      { note: 'x', documents: ['https://example.org/?a=1', 'no. 2, annex'] },
    ],
    ['worked:support=2022-11-10,1.5,note=y', { fact: 'worked:support', quantity: '1.5', note: 'y' }],
    ['worked:support=2022-11-10,by=cress,1.5', { fact: 'worked:support', quantity: '1.5', by: 'cress' }],
  ])('%s', (option, expected) => {
    expect(readFactOption(option)).toEqual({ ...signed, ...expected });
  });

  test('one fact has one note', () => {
    expect(() => readFactOption('signed=2022-11-10,note=x,note=y')).toThrow();
  });
});

/** A timeline without what was noted with its facts, which it shows. */
function withoutNotes({ entries, ...rest }: ReturnType<typeof timelineData>) {
  return { ...rest, entries: entries.map(({ note: _note, ...entry }) => entry) };
}
