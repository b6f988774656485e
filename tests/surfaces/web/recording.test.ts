import { describe, expect, test } from '@jest/globals';
import { addTo, recordIn, textOf, textWith } from '../../support/kept.ts';
import { addScenario, type WebDesk, webOn } from '../../support/web.ts';

const path = '/agreements/one/record';

async function signed(): Promise<WebDesk> {
  const desk = await webOn('2024-05-02');
  await addTo(desk, { id: 'one', text: textWith('') });
  return desk;
}

describe('recording a fact', () => {
  test('leads on to what it changes, and is in the journal with who recorded it', async () => {
    const desk = await signed();
    const seal = await desk.sealOf(`${path}?fact=signed`);
    const answer = await desk.post(path, {
      ...seal,
      on: '2024-05-01',
      by: '',
      who: 'Zoé',
      note: 'by hand',
      documents: 'a.pdf\n\nb.pdf',
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/agreements/one/journal/2?new=yes');
    expect(answer.headers.get('set-cookie')).toContain('conventio-author=Zo%C3%A9');
    const page = await desk.page('/agreements/one/journal/2?new=yes');
    expect(page).toContain('Recorded.');
    expect(page).toContain('Entry into force');
    expect(page).toContain('by hand');
    expect(page).toContain('a.pdf · b.pdf');
    expect(await desk.page('/agreements/one/journal')).toContain('<strong>Zoé</strong>');
    expect((await desk.register.open('one'))?.facts).toMatchObject([{ fact: 'signed', documents: ['a.pdf', 'b.pdf'] }]);
  });

  test('sent twice, it is recorded once', async () => {
    const desk = await signed();
    const seal = await desk.sealOf(`${path}?fact=signed`);
    const fields = { ...seal, on: '2024-05-01', who: 'Ada' };
    const answers = [await desk.post(path, fields), await desk.post(path, fields)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(answers[0]?.headers.get('location')).toBe(answers[1]?.headers.get('location'));
    expect((await desk.register.journal('one')).length).toBe(2);
  });

  test('the same form with something else in it is refused', async () => {
    const desk = await signed();
    const seal = await desk.sealOf(`${path}?fact=signed`);
    await desk.post(path, { ...seal, on: '2024-05-01', who: 'Ada' });
    const answer = await desk.post(path, { ...seal, on: '2024-04-30', who: 'Ada' });
    expect(answer.status).toBe(409);
    expect((await desk.register.journal('one')).length).toBe(2);
  });

  test('where somebody else was first, nothing is recorded, what was typed stays, and it can be sent again', async () => {
    const desk = await signed();
    const seal = await desk.sealOf(`${path}?fact=signed`);
    await desk.register.set('one', { hour: '09:00' }, { by: 'Bo' });
    const fields = { on: '2024-05-01', who: 'Ada', note: 'typed before' };
    const answer = await desk.post(path, { ...seal, ...fields });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('The agreement has changed in the meantime');
    expect(page).toContain('typed before');
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const again = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    expect((await desk.post(path, { ...again, ...fields })).status).toBe(303);
  });

  test('what is not admissible is refused with its article and its remedy; what was typed stays', async () => {
    const desk = await webOn('2023-04-12');
    await addScenario(desk, 'cress-roumois-seine', 'a-completed', 'one');
    const seal = await desk.sealOf(`${path}?fact=worked:support`);
    const answer = await desk.post(path, { ...seal, on: '2023-04-11', quantity: '7,5', who: 'Ada', note: 'too much' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('Refused: nothing was recorded.');
    expect(page).toContain('(art.\u00a02.3)');
    expect(page).toContain('the cap of 8 days would be exceeded');
    expect(page).toContain('value="7,5"');
    expect(page).toContain('too much');
    expect(await desk.page('/agreements/one/journal')).toContain('refused, not recorded');
    // The same form, mended, is recorded.
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const again = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const mended = await desk.post(path, { ...again, on: '2023-04-11', quantity: '0,5', who: 'Ada' });
    expect(mended.status).toBe(303);
  });

  test.each([
    ['a day that does not exist', { on: '2024-02-30' }, 'There is no 2024-02-30'],
    ['a day that is to come', { on: '2024-05-03' }, 'This date is in the future'],
    ['no day', { on: '' }, 'A fact has at least'],
    ['an unknown party', { by: 'nobody' }, 'nobody'],
    ['nobody who records', { who: ' ' }, '“by” must name the author'],
    ['a name with a line break', { who: 'A\nB' }, '“by” must name the author'],
    ['no key', { key: '' }, 'A key is a text'],
  ])('%s is told, and nothing is recorded', async (_what, wrong, told) => {
    const desk = await signed();
    const seal = await desk.sealOf(`${path}?fact=signed`);
    const answer = await desk.post(path, { ...seal, on: '2024-05-01', who: 'Ada', ...wrong });
    expect(answer.status).toBe(422);
    if (told !== 'A fact has at least') expect(await answer.text()).toContain(told);
    expect((await desk.register.open('one'))?.facts).toEqual([]);
  });

  test.each(['constructor', 'toString', 'withdrawn', 'nothing', ''])('“%s” is no fact to record', async (fact) => {
    const desk = await signed();
    const seal = await desk.sealOf(`${path}?fact=signed`);
    expect((await desk.post(path, { ...seal, fact, on: '2024-05-01', who: 'Ada' })).status).toBe(404);
    expect(await desk.page(`${path}?fact=${fact}`)).toContain('What happened?');
  });

  test('the days of a letter tell which one counts', async () => {
    const desk = await webOn('2022-11-20');
    await addTo(desk, { id: 'one', text: textOf() });
    await recordIn(desk, 'one', 'signed 2022-11-10');
    const seal = await desk.sealOf(`${path}?fact=notified`);
    const letter = { channel: 'registered-letter', sent: '2022-11-12', received: '2022-11-15', outcome: 'delivered' };
    const answer = await desk.post(path, { ...seal, on: '2022-11-20', presented: '', ...letter, who: 'Ada' });
    expect(answer.status).toBe(303);
    expect((await desk.register.open('one'))?.facts.at(-1)).toMatchObject({ fact: 'notified', on: '2022-11-15' });
  });

  test('those that would be admitted today come first', async () => {
    const desk = await webOn('2023-04-12');
    await addScenario(desk, 'cress-roumois-seine', 'b-gate-never-opens', 'one');
    const page = await desk.page(path);
    const now = page.indexOf('fact=plpdma-validated');
    const later = page.indexOf('Not admissible today', page.indexOf('Work and deliverables'));
    expect(now).toBeGreaterThan(0);
    expect(page.indexOf('fact=worked%3Asupport')).toBeGreaterThan(later);
  });
});

describe('withdrawing a fact', () => {
  test('takes it back, in the name of the party that recorded it, and tells what no longer holds', async () => {
    const desk = await signed();
    await recordIn(
      desk,
      'one',
      { fact: 'signed', on: '2024-05-01', by: 'a' },
      { fact: 'signed', on: '2024-05-01', by: 'b' },
    );
    const seal = await desk.sealOf('/agreements/one/journal/2');
    const answer = await desk.post('/agreements/one/withdraw', { ...seal, note: 'a mistake', who: 'Zoé' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/agreements/one/journal/3?new=yes');
    expect(await desk.page('/agreements/one/journal/3')).toContain('a mistake');
    expect(await desk.page('/agreements/one/journal/3')).toContain('What no longer applies');
    expect(await desk.page('/agreements/one/journal/2')).toContain('This fact was withdrawn.');
    expect((await desk.register.agreement('one'))?.standing.status).toBe('draft');
  });

  test('what is not recorded can’t be withdrawn', async () => {
    const desk = await signed();
    const seal = await desk.sealOf(`${path}?fact=signed`);
    expect((await desk.post('/agreements/one/withdraw', { ...seal, of: 'signed@2024-05-01', who: 'Ada' })).status).toBe(
      404,
    );
  });

  test('what rests on it is told, and nothing is changed', async () => {
    const desk = await webOn('2023-04-12');
    await addScenario(desk, 'cress-roumois-seine', 'a-completed', 'one');
    const seal = await desk.sealOf('/agreements/one/journal/2');
    const answer = await desk.post('/agreements/one/withdraw', { ...seal, who: 'Ada' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Refused: nothing was recorded.');
    expect((await desk.register.agreement('one'))?.standing.status).toBe('in-force');
  });
});
