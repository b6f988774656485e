import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../../support/first-convention.ts';
import { scratchFolder } from '../../../support/folder.ts';
import { expectGolden } from '../../../support/golden.ts';
import { RegisterCli } from '../../../support/register-cli.ts';

const folder = scratchFolder();

/** An agreement from its first day to its end, as somebody who keeps it sees it: each command on its day. */
const story: readonly (readonly [day: string, line: string])[] = [
  ['2022-11-10', 'status'],
  ['2022-11-10', 'add conventions/cress-roumois-seine --as roumois --contact cress=camille@cress.example'],
  ['2022-11-10', 'record roumois --fact signed=2022-11-10 --note "At the town hall" --document minutes-12.pdf'],
  ['2022-11-15', 'record roumois --fact notified=2022-11-15'],
  ['2022-11-20', 'record roumois --fact worked:support=2022-11-20,1'],
  ['2022-12-05', 'record roumois --fact decided:awareness-audience=2022-12-06'],
  ['2023-01-16', 'agenda --days 60'],
  ['2023-02-01', 'record roumois --fact performed:progress-reports=2023-02-01'],
  ['2023-02-02', 'record roumois --withdraw performed:progress-reports@2023-02-01 --note "Sent to the wrong address"'],
  ['2023-04-02', 'agenda --agreement roumois --days 10'],
  ['2023-06-02', 'status'],
  ['2023-06-02', 'status roumois'],
  ['2023-06-02', 'set roumois --hour 07:30 --contact "roumois-seine=Mairie <mairie@roumois.example>"'],
  ['2023-11-16', 'keep --once'],
  ['2023-11-17', 'outbox --state sent --agreement roumois'],
  ['2023-11-17', 'agenda --overdue'],
  ['2023-11-17', 'journal roumois'],
  ['2023-11-17', 'check'],
];

describe('an agreement is kept from its first day to its end', () => {
  test.each(['en', 'fr'])('%s', async (lang) => {
    const cli = new RegisterCli(folder.path, { name: `story-${lang}.db`, lang });
    let told = '';
    for (const [day, line] of story) {
      cli.setDay(day);
      const { output, exitCode } = await cli.run(line);
      told += `${day} $ conventio ${line}\n${output}${exitCode === 0 ? '' : `(exit code ${exitCode})\n`}\n`;
    }
    const shown = told.replaceAll(folder.path, '<folder>').replaceAll(/(?<=, )\d\d:\d\d/g, '<hour>');
    expectGolden(join(root, `tests/surfaces/cli/register/golden/story-${lang}.txt`), shown);
  });
});

describe('what is asked for as JSON is the same in both languages but for its words', () => {
  const cli = new RegisterCli(folder.path, { name: 'json.db', day: '2022-11-20' });

  test.each([
    ['status', 'conventio.status/1'],
    ['status roumois', 'conventio.status/1'],
    ['agenda', 'conventio.agenda/1'],
    ['journal roumois', 'conventio.journal/1'],
    ['outbox', 'conventio.outbox/1'],
    ['check', 'conventio.check/1'],
  ])('%s', async (line, format) => {
    await cli.run('add conventions/cress-roumois-seine --as roumois --since 2022-11-01 --key first');
    await cli.run('record roumois --fact signed=2022-11-10 --fact notified=2022-11-15 --key second');
    for (const lang of ['en', 'fr']) {
      const { out, exitCode } = await cli.run(`${line} --format json --lang ${lang}`);
      expect(exitCode).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ format });
    }
  });
});
