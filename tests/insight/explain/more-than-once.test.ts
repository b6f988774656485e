import { expect, test } from '@jest/globals';
import { explain } from '../../../src/insight/explain/explain.ts';
import { agreement } from '../../support/agreement.ts';

/**
 * What happens more than once can be read in two ways. Each row has a clause, and the sentence that says which reading
 * was taken, in both languages.
 */
const report = 'obligations: { report: { title: Report, party: a, nature: recurring, every: { cycle: year }, ';
const lost = 'events: { lost: { title: A key is lost, cite: { article: 2 } } }\n';
const request =
  'deliverables: { request: { title: Request, by: b, to: a, optional: true, acceptance: { by: a }, cite: { article: 3 } } }\n';
const accounts =
  'accounts: { title: Accounts, by: b, to: a, every: { cycle: year }, acceptance: { by: a }, cite: { article: 3 } }';

const readings: readonly (readonly [what: string, clauses: string, en: string, fr: string])[] = [
  [
    'a day of its own',
    `${report}due: { on: 03-31 }, cite: { article: 2 } } }`,
    'A year that the agreement covers only in part counts when that day falls within the agreement.',
    'Une année que la convention ne couvre qu’en partie compte si ce jour tombe pendant la convention.',
  ],
  [
    'by the end of a stretch',
    `${report}cite: { article: 2 } } }`,
    'A year that the agreement covers only in part does not count.',
    'Une année que la convention ne couvre qu’en partie ne compte pas.',
  ],
  [
    'on the year before',
    `${report}due: { eveOf: 04-30, following: cycle.end }, cite: { article: 2 } } }`,
    'no later than the eve of the first 30 April after the last day of the year',
    'au plus tard la veille du premier 30 avril qui suit le dernier jour de l’année',
  ],
  [
    'a day of a year, counted from the event',
    `${lost}payments: { deposit: { title: Deposit, by: b, to: a, amount: { value: 50, currency: EUR }, event: lost, due: { on: 06-30 }, cite: { article: 2 } } }`,
    'Each time that the event “A key is lost” happens, B pays 50 euros to A no later than the first 30 June from this event on.',
    'Chaque fois que se produit l’événement « A key is lost », B verse 50 euros à A au plus tard le premier 30 juin à compter de cet événement.',
  ],
  [
    'a day of a year that nothing repeats',
    'obligations: { insure: { title: Insure, party: a, nature: once, due: { on: 06-30 }, cite: { article: 2 } } }',
    'the first 30 June from the first day of the agreement on',
    'le premier 30 juin à compter du premier jour de la convention',
  ],
  [
    'from the last event',
    `${lost}dates: { over: { title: Over, at: { period: P1M, after: lost }, cite: { article: 2 } } }`,
    'This is one month after the latest event “A key is lost”. It is counted anew each time, and lies ahead again.',
    'C’est un mois après l’événement « A key is lost » le plus récent. Elle est comptée à nouveau chaque fois',
  ],
  [
    'from the first event',
    `${lost}dates: { over: { title: Over, at: { period: P1M, after: first:lost }, cite: { article: 2 } } }`,
    'This is one month after the first event “A key is lost”.',
    'C’est un mois après le premier événement « A key is lost ».',
  ],
  [
    'this cycle, by the plain name',
    `${report}cite: { article: 2 } } }\nphases: { next: { title: Next, opens: { when: performed:report }, cite: { article: 4 } } }`,
    'This phase opens once the duty “Report” has been performed for the current calendar year.',
    'Cette étape s’ouvre dès que l’obligation « Report » est exécutée pour l’année civile en cours.',
  ],
  [
    'the last cycle',
    `${report}cite: { article: 2 } } }\nphases: { next: { title: Next, opens: { when: { not: { lastCycle: performed:report } } }, cite: { article: 4 } } }`,
    'once the duty “Report” has not been performed for the previous calendar year',
    'dès que l’obligation « Report » n’est pas exécutée pour l’année civile précédente',
  ],
  [
    'every one so far',
    `${report}cite: { article: 2 } } }\nphases: { next: { title: Next, opens: { when: { everySoFar: performed:report } }, cite: { article: 4 } } }`,
    'for each calendar year that is over',
    'pour chaque année civile écoulée',
  ],
  [
    'how often',
    `${lost}phases: { next: { title: Next, opens: { when: { count: lost, atLeast: 3, per: month } }, cite: { article: 4 } } }`,
    'the event “A key is lost” has happened at least three times in the current month',
    'l’événement « A key is lost » s’est produit au moins trois fois pendant le mois en cours',
  ],
  [
    'its own occurrence',
    `deliverables: { ${accounts} }\npayments: { rest: { title: Rest, by: a, to: b, amount: { value: 9, currency: EUR }, every: { cycle: year }, when: accepted:accounts, cite: { article: 2 } } }`,
    'once the deliverable “Accounts” has been accepted for the same calendar year',
    'une fois que le livrable « Accounts » est accepté pour la même année civile',
  ],
  [
    'another rhythm',
    `deliverables: { ${accounts} }\npayments: { rest: { title: Rest, by: a, to: b, amount: { value: 9, currency: EUR }, every: { cycle: month }, when: accepted:accounts, cite: { article: 2 } } }`,
    'once the deliverable “Accounts” has been accepted for the current calendar year',
    'une fois que le livrable « Accounts » est accepté pour l’année civile en cours',
  ],
  [
    'an approval covers one act',
    `${request}events: { act: { title: Act, by: b, when: accepted:request, cite: { article: 3 } } }`,
    'Each acceptance of “Request” covers one time, the oldest first: the next time needs another.',
    'Chaque acceptation de « Request » vaut pour une fois, la plus ancienne d’abord : la fois suivante en demande une autre.',
  ],
  [
    'an approval once for all',
    `${request}events: { act: { title: Act, by: b, when: { ever: accepted:request }, cite: { article: 3 } } }`,
    'This may happen only once the deliverable “Request” has been accepted at least once.',
    'Cela ne peut se produire qu’une fois que le livrable « Request » est accepté au moins une fois.',
  ],
  [
    'unless an event discharges it',
    `${lost}obligations: { report: { title: Report, party: a, nature: recurring, every: { cycle: year }, unless: lost, cite: { article: 2 } } }`,
    'Each time that the event “A key is lost” happens, one of the obligations still owed falls away: the one that is named, else the oldest.',
    'Chaque fois que se produit l’événement « A key is lost », l’une des obligations encore dues s’éteint : celle qui est désignée, sinon la plus ancienne.',
  ],
  [
    'a notice',
    `${lost}obligations: { tell: { title: Tell the other, party: b, nature: on-event, event: lost, due: { period: P10D, before: lost }, cite: { article: 2 } } }`,
    'Before each event “A key is lost”, no later than ten days before this event, B must tell the other. What is recorded announces the next time, or the day that it names.',
    'Avant chaque événement « A key is lost », au plus tard dix jours avant cet événement, B doit satisfaire',
  ],
  [
    'an act that needs its notice',
    'events: { fair: { title: A fair, by: b, when: performed:tell, cite: { article: 2 } } }\nobligations: { tell: { title: Tell the other, party: b, nature: on-event, event: fair, due: { period: P10D, before: fair }, cite: { article: 2 } } }',
    'Each time, it is refused unless it was announced in time: “Tell the other”.',
    'Chaque fois, il est refusé s’il n’a pas été annoncé à temps : « Tell the other ».',
  ],
  [
    'a right',
    'rights: { audit: { title: Audit the accounts, by: a, atMost: { times: 1, per: year }, notice: P15D, until: { on: 2030-06-30 }, cite: { article: 2 } } }',
    'A may audit the accounts. Each time, it is announced at least fifteen days before, failing which it is refused. An announcement is for the next time, or for the day that it names. This may be done at most once in each calendar year. It may be done no later than 30 June 2030.',
    'A peut exercer cette faculté : « Audit the accounts ». Chaque fois, cela est annoncé au moins quinze jours à l’avance, à peine de refus.',
  ],
];

test.each(readings)('%s', (_what, clauses, en, fr) => {
  const { sections } = explain(agreement(clauses));
  const passages = sections.flatMap(({ groups }) => groups.flatMap(({ passages }) => passages));
  const told = passages.map(({ sentences }) =>
    sentences
      .flatMap(({ text, more = [] }) => [text, ...more])
      .reduce((all, text) => ({ en: `${all.en} ${text.en}`, fr: `${all.fr} ${text.fr}` }), { en: '', fr: '' }),
  );
  expect(told.map((text) => text.en).join('\n')).toContain(en);
  expect(told.map((text) => text.fr).join('\n')).toContain(fr);
});

test('a right is never told as a duty', () => {
  const { sections } = explain(
    agreement(
      'rights: { audit: { title: Auditer les comptes, by: { any: [a, b] }, when: { not: ended }, cite: { article: 2 } }, ask: { title: Ask, by: { each: [a, b] }, cite: { article: 2 } } }',
    ),
  );
  const told = JSON.stringify(sections.find(({ id }) => id === 'rights'));
  expect(told).toContain('may');
  expect(told).toContain('peut');
  expect(told).not.toMatch(/\bmust\b|\bdoi(t|vent)\b|\bowe/);
});
