import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Desk } from '../../../src/surfaces/playground/desk.ts';
import type { Played } from '../../../src/surfaces/playground/play.ts';
import { readScenarioFile } from '../../../src/surfaces/playground/scenario-file.ts';
import type { Session } from '../../../src/surfaces/playground/session.ts';
import { bounds } from '../../../src/text/bounds.ts';
import { sample } from '../../support/deep.ts';
import { conventionIds } from '../../support/editor.ts';
import { root } from '../../support/first-convention.ts';
import { manyOccurrences, signed } from '../../support/large.ts';

const textOf = (id: string): string => readFileSync(`${root}conventions/${id}/convention.yaml`, 'utf8');
const desk = new Desk();

function sessionOf(id: string, scenario: string): Session {
  const file = readFileSync(`${root}conventions/${id}/scenarios/${scenario}`, 'utf8');
  return { text: textOf(id), facts: [], ...readScenarioFile(file) };
}

const completed = sessionOf('cress-roumois-seine', 'a-completed.yaml');

function played(session: Session): Played {
  const { played: found } = desk.look({ session, lang: 'en' });
  if (!found) throw new Error('it has errors');
  return found;
}

const every = conventionIds.flatMap((id) =>
  readdirSync(`${root}conventions/${id}/scenarios`).map((name) => [id, name] as const),
);

describe('every scenario of the repository', () => {
  test.each(sample(every, { of: 10 }))(
    '%s/%s is played, and what is told of it travels between threads',
    (id, name) => {
      const session = sessionOf(id, name);
      const look = desk.look({ session, lang: 'en' });
      expect(look.played?.facts).toHaveLength(session.facts.length);
      expect(look.played?.remarks).toEqual([]);
      expect(structuredClone(look)).toEqual(look);
      const explained = desk.explain({ session });
      expect(explained?.restatement.sections.length).toBeGreaterThan(3);
      expect(structuredClone(explained)).toEqual(explained);
      const again = readScenarioFile(desk.writeScenario({ session, lang: 'fr' }));
      expect({ text: session.text, ...again }).toEqual({ text: session.text, facts: session.facts, ...again });
      expect(again?.amendments).toEqual(session.amendments);
    },
  );
});

test('a very long timeline is shown up to a bound, with what is left out', () => {
  const session = { text: manyOccurrences(4), facts: [signed], on: '2024-02-01' as const };
  const { more, schedule } = played(session);
  expect(more).toBeGreaterThan(300);
  expect(schedule).toBeDefined();
  expect(played({ ...session, text: manyOccurrences(1, 'P1M') }).more).toBe(0);
  expect(bounds.playgroundEntries.most + more).toBeGreaterThan(4 * 365);
});

describe('a session', () => {
  test('stands as it did on the day on which one looks', () => {
    expect(played({ ...completed, on: '2022-11-12' }).standing.term.en).toBe('signed, not yet in force');
    const { standing } = played({ ...completed, on: '2023-06-20' });
    expect(standing.term.fr).toBe('en vigueur');
    expect(standing.matters.find(({ budget }) => budget)?.budget?.said.fr).toBe('5,5 jours sur 8');
  });

  test('tells why a fact is refused, and by which article, beside that fact', () => {
    const facts = [...completed.facts, { fact: 'worked:support', on: '2023-10-02', quantity: '4' }];
    const { facts: told } = played({ ...completed, facts });
    expect(told.filter(({ refusal }) => refusal)).toHaveLength(1);
    expect(told.at(-1)?.refusal?.article).toBe('2.3');
    expect(told.at(-1)?.refusal?.message.en).toContain('8');
  });

  test('goes on where a fact can’t be read, and says why beside it', () => {
    const facts = [{ fact: 'no-such-thing', on: '2023-01-01' }, { fact: 'signed', on: 'soon' }, ...completed.facts];
    const { facts: told, standing } = played({ ...completed, facts });
    expect(told[0]?.refusal?.message.en).toContain('no-such-thing');
    expect(told[1]?.refusal).toBeDefined();
    expect(told[2]?.refusal).toBeUndefined();
    expect(standing.term.en).toBe('in force');
  });

  test('withdraws a fact by the id that it is told under', () => {
    const id = played(completed).facts[0]?.id;
    const facts = [...completed.facts, { fact: 'withdrawn', on: '2023-01-02', of: id ?? '' }];
    expect(played({ ...completed, facts, on: '2023-02-01' }).standing.term.en).toBe('draft');
  });

  test('is looked at even where nothing has happened, and where the text is broken', () => {
    expect(played({ text: completed.text, facts: [] }).standing.term.en).toBe('draft');
    const broken = desk.look({
      session: { ...completed, text: completed.text.replace('milestones:', 'milestone:') },
      lang: 'en',
    });
    expect(broken.played).toBeUndefined();
    expect(broken.diagnostics[0]?.fix).toBeDefined();
    expect(desk.explain({ session: { text: 'a: [', facts: [] } })).toBeNull();
    expect([...desk.prove('a: [')]).toEqual([]);
  });

  test('leaves amendments out that make no sense, and says so', () => {
    const amendments = { odd: { changes: { term: 3 } } };
    expect(played({ ...completed, amendments }).remarks.length).toBeGreaterThan(0);
  });

  test('begins empty with a convention that can be played', () => {
    for (const lang of ['en', 'fr'] as const) {
      const start = desk.emptyStart({ lang });
      expect(desk.look({ session: start, lang }).diagnostics).toEqual([]);
      expect(played(start).standing.term.en).toBe('in force');
    }
  });
});

test('a proof tells its findings one by one, each with its line and the run that shows it', () => {
  const proof = desk.prove(completed.text);
  const first = proof.next().value;
  expect(first?.asks.en).toMatch(/\?$/);
  const all = [...proof];
  const shown = all.find(({ facts }) => facts.length > 0);
  expect(shown?.line).toBeGreaterThan(1);
  expect(shown?.facts[0]?.label.en).toBe('Signature');
  expect(structuredClone(shown)).toEqual(shown);
});
