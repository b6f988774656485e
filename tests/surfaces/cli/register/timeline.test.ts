import { beforeAll, describe, expect, test } from '@jest/globals';
import { scratchFolder } from '../../../support/folder.ts';
import { RegisterCli } from '../../../support/register-cli.ts';
import { runCli } from '../../../support/run-cli.ts';

const folder = scratchFolder();
const cli = new RegisterCli(folder.path);

beforeAll(async () => {
  await cli.run('add conventions/cress-roumois-seine --as roumois');
  cli.setDay('2023-04-12');
  const { exitCode } = await cli.run('record roumois --fact signed=2022-11-10 --fact notified=2022-11-15');
  expect(exitCode).toBe(0);
});

describe('timeline tells what was recorded up to today, and what comes', () => {
  test('as text, with today between them', async () => {
    const { out, exitCode } = await cli.run('timeline roumois');
    const lines = out.split('\n');
    const at = (what: RegExp): number => lines.findIndex((line) => what.test(line));
    expect(lines[1]).toBe('  On 12 April 2023, the agreement is in force. Its last day is 15 November 2023.');
    expect(at(/notified +Notification/)).toBeLessThan(at(/^> Wed 12 Apr 2023 {2}today/));
    expect(at(/^> Wed 12 Apr 2023/)).toBeLessThan(at(/last day +Last day of the agreement/));
    expect(exitCode).toBe(0);
  });

  test('as data: the states of today, and entries that go on', async () => {
    const { out } = await cli.run('timeline roumois --format json');
    const data = JSON.parse(out);
    expect(data).toMatchObject({
      format: 'conventio.timeline/1',
      agreement: 'roumois',
      today: '2023-04-12',
      until: '2024-04-11',
      term: { status: 'in-force', lastDay: '2023-11-15' },
    });
    expect(data.entries.map(({ kind }: { kind: string }) => kind)).toContain('expired');
  });

  test('as a page and as a picture, with today’s line', async () => {
    const page = await cli.run('timeline roumois --format html');
    expect(page.out).toContain('<p class="muted">roumois</p>');
    for (const format of ['html', 'svg']) {
      const { out, exitCode } = await cli.run(`timeline roumois --format ${format}`);
      expect(out).toContain('Today, 12 Apr 2023');
      expect(exitCode).toBe(0);
    }
  });

  test('of a convention in a folder, and of one that has to be named among several', async () => {
    const convention = 'conventions/cress-roumois-seine';
    const { out } = await runCli(`timeline ${convention} --scenario a-completed --on 2023-04-12 --lang en`);
    expect(out).toContain('On 12 April 2023, the agreement is in force.');
    const { err, exitCode } = await runCli('timeline conventions --lang en');
    expect(err).toMatch(/name it with --agreement\. The agreements are: cress-roumois-seine, /);
    expect(exitCode).toBe(2);
  });

  test('of an agreement that nobody has signed', async () => {
    await cli.run('add conventions/cress-roumois-seine --as draft');
    const { out } = await cli.run('timeline draft');
    expect(out).toContain('On 12 April 2023, the agreement is a draft.');
    expect((await cli.run('timeline draft --format svg')).out).toContain('not signed');
  });
});
