import { expect, test } from '@jest/globals';
import { addTo, recordIn, textWith } from '../../support/kept.ts';
import { webOn } from '../../support/web.ts';

test('what is due today is told on every page of that day', async () => {
  const desk = await webOn('2024-04-01');
  const text = textWith(
    'obligations:\n  report: { title: Yearly account, cite: { article: 1 }, party: a, nature: once, due: { on: 2024-04-01 } }',
  );
  await addTo(desk, { id: 'one', text });
  await recordIn(desk, 'one', { fact: 'signed', on: '2024-03-01' });
  for (const path of ['/', '/agenda', '/agreements/one']) {
    const page = await desk.page(path);
    expect([path, page.includes('Nothing is due today.')]).toEqual([path, false]);
    expect([path, page.includes('Yearly account')]).toEqual([path, true]);
  }
  // The list gives it as the date that comes next.
  expect(await desk.page('/?only=all&words=one')).toContain('2024-04-01');
});

test('a journal that stands in files says nothing that only a register knows', async () => {
  const desk = await webOn('2024-04-01', { isOfFiles: true });
  await addTo(desk, { id: 'one', text: textWith('') });
  await recordIn(desk, 'one', { fact: 'signed', on: '2024-03-01' });
  const page = await desk.page('/agreements/one/journal');
  expect(page).toContain('The facts of the journal file');
  expect(page.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/\d\d:\d\d|Notices from|withdraw/);
});

test('what was late and is done is said where it was recorded', async () => {
  const desk = await webOn('2024-04-20');
  const text = textWith(
    'obligations:\n  report: { title: Yearly account, cite: { article: 1 }, party: a, nature: once, due: { on: 2024-04-01 } }',
  );
  await addTo(desk, { id: 'one', text });
  await recordIn(desk, 'one', { fact: 'signed', on: '2024-03-01' });
  await recordIn(desk, 'one', { fact: 'performed:report', on: '2024-04-20' });
  const said = /no longer left to do<\/span> <span[^>]*>Yearly account/;
  expect(await desk.page('/agreements/one/journal/3')).toMatch(said);
  expect(await desk.page('/agreements/one/journal/2')).not.toMatch(said);
});
