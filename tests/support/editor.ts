import { readdirSync, readFileSync } from 'node:fs';
import { type Analysis, analyseConvention, analyseScenario } from '../../src/surfaces/editor/analysis.ts';
import type { Folder } from '../../src/surfaces/editor/definition.ts';
import { root } from './first-convention.ts';

/** A text in which a bar marks the cursor, looked at without the bar. */
export function withCursor(marked: string): { readonly file: Analysis; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error(`no cursor in ${marked}`);
  return { file: analyseConvention(marked.slice(0, offset) + marked.slice(offset + 1), 'convention.yaml'), offset };
}

/** A small convention, in which some words are written in place of others. */
export function conventionWith(from: string, to: string): string {
  if (!small.includes(from)) throw new Error(`no ${from}`);
  return small.replace(from, () => to);
}

export const small = `conventio: 1
id: small
title: A small agreement
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties:
  town: { name: The town, cite: { article: 1 } }
  school: { name: The school, cite: { article: 1 } }
thirdParties:
  region: { name: The region, role: funder, cite: { article: 1 } }
notification: { by: town, to: school, cite: { article: 2 } }
term:
  starts: { on: notified, cite: { article: 2 } }
  ends:
    period: P12M
    after: notified
    cite: { article: 2, quote: for twelve months }
    interpretation: To the same day.
milestones:
  plan: { title: The plan is adopted, by: town, cite: { article: 3 } }
events:
  open-day: { title: An open day, by: town, cite: { article: 3 } }
phases:
  study:
    title: The study
    opens: { when: { all: [in-force, plan] } }
    budget: { unit: day, max: 8 }
    cite: { article: 3 }
deliverables:
  report:
    title: The report
    phase: study
    by: school
    to: town
    due: { on: 2024-03-01 }
    cite: { article: 4 }
datasets:
  register: { title: The register, by: town, to: school, cite: { article: 5 } }
obligations:
  inform:
    title: Inform the town
    party: school
    nature: once
    due: { period: P10D, before: term.end, days: working }
    cite: { article: 6 }
reminders:
  soon: { title: The end is near, at: { period: P1M, before: term.end }, to: [town, region], cite: practice }
amendments:
  longer:
    title: Six months more
    changes: { term: { ends: { period: P18M } }, phases: { study: { budget: { max: 10 } } } }
    cite: { article: 7 }
`;

/** The ids of the conventions of the repository. */
export const conventionIds: readonly string[] = readdirSync(`${root}conventions`).sort();

/** A convention of the repository with its scenarios. */
export function folderOf(id: string): Folder & { readonly convention: Analysis } {
  const folder = `${root}conventions/${id}`;
  const convention = analyseConvention(readFileSync(`${folder}/convention.yaml`, 'utf8'), 'convention.yaml');
  const scenarios = readdirSync(`${folder}/scenarios`).map((name) =>
    analyseScenario(readFileSync(`${folder}/scenarios/${name}`, 'utf8'), name, convention),
  );
  return { convention, scenarios };
}
