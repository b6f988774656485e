import type { StartingSection, WrittenPoint } from './starting-section.ts';

export const englishHead = `
An agreement that keeps its own dates. The line above lets an editor complete and explain every key.

  npx conventio validate .       tells what is wrong, and where
  npx conventio simulate . first plays scenarios/first.yaml, day by day

Remarks begin with two marks. Lines with one mark are waiting: take it off where your text says as much.
“cite” leads to the signed text. Put the number of the article there; “practice” admits that the text is silent.`;

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
      remarks: 'The governing law decides how periods are counted; the time zone, when a day is over.',
      yaml: `conventio: 1
id: ${id}
title: ${title}
language: en
jurisdiction: ${jurisdiction}
timeZone: ${timeZone}`,
    },
    {
      remarks: 'Who is bound. The rest of this file calls each party by the short name before its colon.',
      yaml: `parties:\n${parties
        .map((party) => `  ${party.id}:\n    name: ${party.name}\n    cite: { article: parties }`)
        .join('\n')}`,
    },
    {
      remarks: 'Who notifies the signed agreement to whom. Does the day of sending, presentation or receipt count?',
      yaml: `notification: { by: ${first}, to: ${second}, counts: received, cite: { article: notification } }`,
      waits: !isNotified,
    },
    {
      remarks: `From its first day to its last. “beginning” counts the first day, so twelve months end on the eve of the
anniversary; “after” ends on the anniversary itself.`,
      yaml: `term:
  starts: { on: ${starts} }
  ends: ${ends}
  cite: { article: term }`,
    },
    {
      remarks: `A stretch of work, shut until something outside the agreement has happened, and the days that it may take.
Record the days as they are worked: the ninth is refused, with the article that says why.`,
      yaml: `milestones:
  plan-adopted: { title: The plan is adopted, by: ${first}, cite: { article: works } }
phases:
  works:
    title: Works
    opens: { when: plan-adopted }
    budget: { unit: day, min: 5, max: 8, by: ${second} }
    cite: { article: works }`,
      waits: true,
    },
    {
      remarks: `What a party owes. A duty can be due once, recur, be bound to an event, last all along, or forbid something:
nature: once, recurring, on-event, continuous, prohibition.`,
      yaml: `obligations:
  report:
    title: Send a report of the first month
    party: ${second}
    nature: once
    due: { period: P1M, after: term.start }
    cite: { article: reports }`,
      waits: true,
    },
    {
      remarks: 'Whom to remind, and when. No text asks for that, so it rests on practice.',
      yaml: `reminders:
  end-is-near:
    title: The agreement ends in a month
    at: { period: P1M, before: term.end }
    to: [${first}, ${second}]
    cite: practice`,
      waits: true,
    },
  ];
}
