import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { parse } from 'yaml';
import { addDays } from '../../src/calendar/day.ts';
import { writeInstant } from '../../src/calendar/instant.ts';
import type { Compiled } from '../../src/engine/lifecycle/compile.ts';
import { declarationOf } from '../../src/engine/lifecycle/facts/stored-fact.ts';
import { readScenario } from '../../src/insight/agenda/scenario.ts';
import type { FactDeclaration } from '../../src/language/schema/scenario-declaration.ts';
import type { Feed, FeedEvent } from '../../src/register/feed/feed-event.ts';
import { renderFeed } from '../../src/register/feed/publish-feed.ts';
import { type Lang, langs } from '../../src/text/text.ts';
import { calendarParsers } from './calendar-parsers.ts';
import { root } from './first-convention.ts';

/** The facts of the scenarios of a convention that need nothing but it. */
export function scenariosOf(compiled: Compiled, convention: string): readonly (readonly FactDeclaration[])[] {
  const folder = `${root}conventions/${convention}/scenarios`;
  return readdirSync(folder).flatMap((name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const { scenario } = readScenario(text, name, compiled);
    return scenario && scenario.compiled === compiled ? [scenario.facts.map(declarationOf)] : [];
  });
}

/** What a scenario says, as data. */
export function scenarioData(convention: string, scenario: string) {
  return parse(readFileSync(`${root}conventions/${convention}/scenarios/${scenario}.yaml`, 'utf8'));
}

/** What a reader of an event could see of it. */
function shown({ sequence, modified, ...event }: FeedEvent): string {
  return JSON.stringify(event);
}

/** Holds two feeds, of which one was asked for later: nothing is lost, and what changed is told from what did not. */
export function expectGrown(before: Feed, after: Feed, isRecorded: boolean): void {
  const later = new Map(after.events.map((event) => [event.uid, event]));
  expect(later.size).toBe(after.events.length);
  for (const was of before.events) {
    const is = later.get(was.uid);
    if (!is) throw new Error(`${was.uid} is lost.`);
    const change = `${was.uid}\n  ${was.sequence} ${shown(was)}\n  ${is.sequence} ${shown(is)}`;
    if (is.sequence < was.sequence) throw new Error(`The sequence went back: ${change}`);
    if (is.modified < was.modified) throw new Error(`It was modified earlier: ${change}`);
    if (is.sequence === was.sequence && JSON.stringify(is) !== JSON.stringify(was))
      throw new Error(`Unnoticed: ${change}`);
    if (!isRecorded && is.sequence !== was.sequence && shown(is) === shown(was))
      throw new Error(`For nothing: ${change}`);
  }
}

/** What a summary begins with. */
const marks: Readonly<Record<Lang, Readonly<Record<FeedEvent['status'], string>>>> = {
  en: { planned: '', done: 'Done: ', cancelled: 'Cancelled: ' },
  fr: { planned: '', done: 'Fait\u00a0: ', cancelled: 'Annulé\u00a0: ' },
};

/** Three readers of iCalendar have the feed as it is, and agree with each other, in both languages. */
export function expectReadAlike(feed: Feed): void {
  const wanted = feed.events.map(({ uid, sequence, date, status, modified }) => ({
    uid,
    sequence,
    start: date,
    end: addDays(date, 1),
    status: status === 'planned' ? 'CONFIRMED' : 'CANCELLED',
    modified: writeInstant(modified).replace('Z', '.000Z'),
  }));
  for (const lang of langs) {
    const text = renderFeed(feed, { lang });
    const [first = [], ...others] = Object.values(calendarParsers).map((read) => read(text));
    expect(first).toMatchObject(wanted);
    expect(first).toHaveLength(wanted.length);
    for (const other of others) expect(other).toEqual(first);
    for (const [index, { status, agreement }] of feed.events.entries()) {
      const { summary = '' } = first[index] ?? {};
      expect([summary, summary.startsWith(marks[lang][status])]).toEqual([summary, true]);
      expect([summary, summary.endsWith(`– ${agreement}`)]).toEqual([summary, true]);
    }
  }
}
