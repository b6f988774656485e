import { beforeAll, describe, expect, test } from '@jest/globals';
import type { AgreementQuery, LineQuery, Page } from '../../../src/register/store/store.ts';
import { addTo, type Desk, deskOn, recordIn, textOf, textWith } from '../../support/kept.ts';

const short = textWith(
  'deliverables: { report: { title: Report, by: a, to: b, due: { on: 2023-04-01 }, cite: { article: 4 } } }',
  { id: 'short', term: '{ starts: { on: signed }, ends: { period: P6M, beginning: signed }, cite: { article: 1 } }' },
);

/** Two halls, of which one begins late; a partnership; and one agreement that is over, with something left undone. */
let desk: Desk;
beforeAll(async () => {
  desk = deskOn('2023-09-01');
  await addTo(desk, { id: 'hall-1', text: textOf('salle-du-vieux-port') });
  await addTo(desk, { id: 'hall-2', text: textOf('salle-du-vieux-port') });
  await addTo(desk, { id: 'roumois', text: textOf() });
  await addTo(desk, { id: 'over', text: short });
  await recordIn(desk, 'hall-1', 'signed 2023-06-20', 'paid:depot 2023-06-20 500');
  await recordIn(desk, 'roumois', 'signed 2022-11-10', 'notified 2022-11-15');
  await recordIn(desk, 'over', 'signed 2023-01-10');
});

async function all<T>(ask: (page: { after?: string; limit: number }) => Promise<Page<T>>, limit = 3): Promise<T[]> {
  const found: T[] = [];
  let after: string | undefined;
  do {
    const page = await ask({ limit, ...(after !== undefined && { after }) });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}

const lines = async (query: Omit<LineQuery, 'limit'>): Promise<readonly string[]> =>
  (await all((page) => desk.register.agenda({ ...query, ...page }))).map(
    ({ agreement, date, state, kind, clause, occurrence }) =>
      `${agreement} ${date} ${state} ${kind} ${clause}${occurrence === undefined ? '' : `/${occurrence}`}`,
  );

const agreements = async (query: Omit<AgreementQuery, 'limit'>): Promise<readonly string[]> =>
  (await all((page) => desk.register.agreements({ ...query, ...page }))).map(({ id }) => id);

describe('the agenda over all agreements', () => {
  test('says what is due between two days, both included', async () => {
    expect(await lines({ from: '2023-09-10', to: '2023-09-15', kinds: ['due'] })).toEqual([
      'hall-1 2023-09-10 ahead due redevance/2023-09',
      'hall-1 2023-09-15 ahead due assurance/2023-2024',
    ]);
    expect(await lines({ from: '2023-09-11', to: '2023-09-14', kinds: ['due'] })).toEqual([]);
  });

  test('says what is left to do, and since when', async () => {
    expect(await lines({ states: ['overdue', 'outstanding', 'remaining'] })).toEqual([
      'over 2023-04-01 outstanding open report',
      'hall-1 2023-07-10 overdue open redevance/2023-07',
      'hall-1 2023-08-10 overdue open redevance/2023-08',
    ]);
  });

  test('knows to whom it is up: what is everybody’s is everyone’s', async () => {
    const to = '2023-11-30';
    const ofClub = await lines({ party: 'club', to });
    const ofTown = await lines({ party: 'ville', to });
    expect(ofClub).toContain('hall-1 2023-09-10 ahead due redevance/2023-09');
    expect(ofTown).not.toContain('hall-1 2023-09-10 ahead due redevance/2023-09');
    // One month before it can no longer be declined.
    for (const found of [ofClub, ofTown]) expect(found.filter((line) => line.includes('reconduction'))).toHaveLength(1);
  });

  test.each<[what: string, query: Omit<LineQuery, 'limit'>, isMeant: (line: string) => boolean]>([
    ['of one agreement', { agreement: 'roumois' }, (line) => line.startsWith('roumois ')],
    ['of one convention', { convention: 'salle-du-vieux-port' }, (line) => line.startsWith('hall-')],
    ['of a section', { sections: ['payments'] }, (line) => line.includes(' redevance/') || line.includes(' depot')],
    ['of two kinds', { kinds: ['reminder', 'expired'] }, (line) => / (reminder|expired) /.test(line)],
    ['of a state', { states: ['ahead'] }, (line) => line.includes(' ahead ')],
    ['of nobody', { agreement: 'nobody' }, () => false],
  ])('%s', async (_what, query, isMeant) => {
    const meant = (await lines({})).filter(isMeant);
    expect(await lines(query)).toEqual(meant);
    expect(meant.length > 0).toBe(query.agreement !== 'nobody');
  });

  test('reaches a year ahead at least', async () => {
    const days = (await all((page) => desk.register.agenda({ agreement: 'hall-1', kinds: ['due'], ...page }))).map(
      ({ date }) => date ?? '',
    );
    expect(days.at(-1)?.slice(0, 7)).toBe('2024-09');
  });

  test('comes by day, in pages of any size', async () => {
    const whole = (await desk.register.agenda({ limit: 10_000 })).items;
    const days = whole.map(({ date }) => date ?? '9999');
    expect(days).toEqual([...days].sort());
    for (const limit of [1, 2, 7, whole.length]) {
      expect(await all((page) => desk.register.agenda(page), limit)).toEqual(whole);
    }
  });
});

describe('agreements by where they stand', () => {
  test.each<[what: string, query: Omit<AgreementQuery, 'limit'>, found: readonly string[]]>([
    ['all', {}, ['hall-1', 'hall-2', 'over', 'roumois']],
    ['of a convention', { convention: 'salle-du-vieux-port' }, ['hall-1', 'hall-2']],
    ['of a version that nobody has', { convention: 'salle-du-vieux-port', version: 2 }, []],
    ['in force', { status: ['in-force'] }, ['hall-1', 'roumois']],
    ['not begun, or over', { status: ['draft', 'expired'] }, ['hall-2', 'over']],
    ['with something left to do', { open: true }, ['hall-1', 'over']],
    ['with nothing left to do', { open: false }, ['hall-2', 'roumois']],
    ['that end by the end of the year', { endsFrom: '2023-09-01', endsTo: '2023-12-31' }, ['hall-1', 'roumois']],
    ['that end on a day', { endsFrom: '2023-11-15', endsTo: '2023-11-15' }, ['roumois']],
    ['that have ended', { endsTo: '2023-08-31' }, ['over']],
    // A letter that is received on the last day of October is in time.
    ['that may still be declined', { declineFrom: '2023-09-01', declineTo: '2023-10-31' }, ['hall-1']],
    ['that may be declined later', { declineFrom: '2023-11-01' }, []],
    ['both at once', { status: ['in-force'], open: true, endsTo: '2023-12-31' }, ['hall-1']],
  ])('%s', async (_what, query, found) => {
    expect(await agreements(query)).toEqual(found);
  });

  test('goes on as days pass, without anybody recording anything', async () => {
    const later = deskOn('2023-09-01');
    await addTo(later, { id: 'hall', text: textOf('salle-du-vieux-port') });
    await recordIn(later, 'hall', 'signed 2023-06-20');
    const ends = async () => (await later.register.agreement('hall'))?.standing;
    expect(await ends()).toMatchObject({ lastDay: '2023-12-31', declineBy: '2023-10-31' });
    await later.passTo('2023-11-01', '12:00');
    // It goes on for another year.
    await later.passTo('2024-01-02', '12:00');
    expect(await ends()).toMatchObject({ lastDay: '2024-12-31', declineBy: '2024-10-31' });
  });
});

test('a mark that nobody gave out begins at the beginning', async () => {
  for (const after of ['', 'x', '7', 'null', '{}', '[[1]]', '[]']) {
    const { items } = await desk.register.agreements({ after, limit: 10 });
    expect(items.length).toBeGreaterThanOrEqual(0);
  }
});
