import { beforeAll, describe, expect, test } from '@jest/globals';
import { agreementText } from '../../../support/agreement.ts';
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

  test('case 43: of a corrected file, which recorded facts it admits no more, and why', async () => {
    const text = (max: number, name = 'vote') =>
      agreementText(`milestones: { ${name}: { title: Vote, cite: { article: 2 } } }
phases: { field: { title: Field, opens: { when: in-force }, budget: { unit: day, max: ${max}, by: a, cite: { article: 3 } }, cite: { article: 3 } } }`);
    await cli.run(`add ${folder.write('first.yaml', text(8))} --as corrected`);
    const facts = 'signed=2023-01-02 vote=2023-02-01 worked:field=2023-02-02,3 worked:field=2023-02-03,3'.split(' ');
    await cli.run(`record corrected ${facts.map((fact) => `--fact ${fact}`).join(' ')}`);
    const said = async (lang: string) => {
      const { out, exitCode } = await cli.run(`timeline corrected --lang ${lang}`);
      expect(exitCode).toBe(0);
      return out.replaceAll(/\s+/g, ' ');
    };
    expect(await said('en')).not.toContain('not admitted');
    await cli.run(`adopt ${folder.write('second.yaml', text(4, 'ballot'))} --agreement corrected --despite-refused`);
    const told = await said('en');
    expect(told).toContain('Facts that are not admitted Wed 1 Feb 2023 ');
    expect(told).toContain('[fact-unknown] The convention file has no fact “vote”.');
    expect(told).toContain('[cap-exceeded] With another 3 days, the cap of 4 days would be exceeded');
    expect(await said('fr')).toContain('Faits qui ne sont pas admis ');
    // Whoever goes on recording is not kept from it.
    const { exitCode } = await cli.run('record corrected --fact ballot=2023-02-01');
    expect(exitCode).toBe(0);
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
