import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { parse } from 'yaml';
import type { Compiled } from '../../src/engine/lifecycle/compile.ts';
import { declarationOf } from '../../src/engine/lifecycle/facts/stored-fact.ts';
import { readScenario } from '../../src/insight/agenda/scenario.ts';
import type { FactDeclaration } from '../../src/language/schema/scenario-declaration.ts';
import type { Feed, FeedEvent } from '../../src/register/feed/feed-event.ts';
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
