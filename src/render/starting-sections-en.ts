import type { StartingSection, WrittenPoint } from './starting-section.ts';

export const englishHead = (commands: string): string => `
An agreement, article by article. conventio checks this file, works out the dates and follows the agreement.
The line above is for your editor, which can then complete and explain every key. Type in a terminal:

${commands}

Lines with ## are explanations. Lines with a single # are examples, which the program does not read.
If your agreement has such a clause, delete the # at the beginning of each of its lines, and make it your own.
“cite” names the article that a clause comes from. Write “cite: practice” for what the text does not say.`;

/** A starting file for those who draft in English. */
export function englishSections({
  id,
  title,
  parties,
  starts,
  isNotified,
  ends,
  jurisdiction,
  timeZone,
}: WrittenPoint): readonly StartingSection[] {
  const [first, second] = parties.map((party) => party.id);
  return [
    {
      remarks: 'The governing law decides how periods are counted. The time zone decides when a day ends.',
      yaml: `conventio: 1
id: ${id}
title: ${title}
language: en
jurisdiction: ${jurisdiction}
timeZone: ${timeZone}`,
    },
    {
      remarks: 'The parties. The rest of this file uses the short name before the colon.',
      yaml: `parties:\n${parties
        .map((party) => `  ${party.id}:\n    name: ${party.name}\n    cite: { article: parties }`)
        .join('\n')}`,
    },
    {
      remarks: 'Who notifies the signed agreement to whom, and which day counts: sent, presented or received.',
      yaml: `notification: { by: ${first}, to: ${second}, counts: received, cite: { article: notification } }`,
      isExample: !isNotified,
    },
    {
      remarks: `The first day and the last. With “beginning”, the first day counts: twelve months from 1 May end on 30 April.
With “after”, it does not: they end on 1 May. P12M is twelve months, P1Y one year, P30D thirty days.`,
      yaml: `term:
  starts: { on: ${starts} }
  ends: ${ends}
  cite: { article: term }`,
    },
    {
      remarks: `A stage of work. It opens once a milestone is reached, and takes five to eight days. Days are recorded
as they are worked. A ninth day is refused, with the article.`,
      yaml: `milestones:
  plan-adopted: { title: The plan is adopted, by: ${first}, cite: { article: works } }
phases:
  works:
    title: Works
    opens: { when: plan-adopted }
    budget: { unit: day, min: 5, max: 8, by: ${second} }
    cite: { article: works }`,
      isExample: true,
    },
    {
      remarks: `What a party must do: once, at intervals (recurring), each time something happens (on-event) or throughout
(continuous). What it must not do is a prohibition.`,
      yaml: `obligations:
  report:
    title: Send a report of the first month
    party: ${second}
    nature: once
    due: { period: P1M, after: term.start }
    cite: { article: reports }`,
      isExample: true,
    },
    {
      remarks: 'Whom to remind, and when. The text does not ask for it, so the source is “practice”.',
      yaml: `reminders:
  end-is-near:
    title: The agreement ends in a month
    at: { period: P1M, before: term.end }
    to: [${first}, ${second}]
    cite: practice`,
      isExample: true,
    },
  ];
}
