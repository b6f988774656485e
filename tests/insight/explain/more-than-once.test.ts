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
    'A year that the agreement only partly covers counts if the due date falls within the term of the agreement.',
    'Une année que la convention ne couvre qu’en partie compte si l’échéance tombe pendant la durée de la convention.',
  ],
  [
    'by the end of a stretch',
    `${report}cite: { article: 2 } } }`,
    'A year that the agreement only partly covers does not count.',
    'Une année que la convention ne couvre qu’en partie ne compte pas.',
  ],
  [
    'on the year before',
    `${report}due: { eveOf: 04-30, following: cycle.end }, cite: { article: 2 } } }`,
    'no later than the day before the first 30 April after the last day of the year',
    'au plus tard la veille du premier 30 avril qui suit le dernier jour de l’année',
  ],
  [
    'a day of a year, counted from the event',
    `${lost}payments: { deposit: { title: Deposit, by: b, to: a, amount: { value: 50, currency: EUR }, event: lost, due: { on: 06-30 }, cite: { article: 2 } } }`,
    'Each time the event “A key is lost” occurs, B must pay 50 euros to A no later than the first 30 June on or after this event.',
    'Chaque fois que l’événement « A key is lost » se produit, B doit verser 50 euros à A au plus tard le premier 30 juin à compter de cet événement.',
  ],
  [
    'a day of a year that nothing repeats',
    'obligations: { insure: { title: Insure, party: a, nature: once, due: { on: 06-30 }, cite: { article: 2 } } }',
    'the first 30 June on or after the first day of the agreement',
    'le premier 30 juin à compter du premier jour de la convention',
  ],
  [
    'from the last event',
    `${lost}dates: { over: { title: Over, at: { period: P1M, after: lost }, cite: { article: 2 } } }`,
    'This date falls one month after the latest event “A key is lost”. It is recalculated each time, and is then in the future again.',
    'Cette date tombe un mois après l’événement « A key is lost » le plus récent. Elle est recalculée chaque fois',
  ],
  [
    'from the first event',
    `${lost}dates: { over: { title: Over, at: { period: P1M, after: first:lost }, cite: { article: 2 } } }`,
    'This date falls one month after the first event “A key is lost”.',
    'Cette date tombe un mois après le premier événement « A key is lost ».',
  ],
  [
    'this cycle, by the plain name',
    `${report}cite: { article: 2 } } }\nphases: { next: { title: Next, opens: { when: performed:report }, cite: { article: 4 } } }`,
    'This phase opens once the obligation “Report” has been performed for the current calendar year.',
    'Cette étape s’ouvre dès que l’obligation « Report » a été exécutée pour l’année civile en cours.',
  ],
  [
    'the last cycle',
    `${report}cite: { article: 2 } } }\nphases: { next: { title: Next, opens: { when: { not: { lastCycle: performed:report } } }, cite: { article: 4 } } }`,
    'once the obligation “Report” has not been performed for the previous calendar year',
    'dès que l’obligation « Report » n’a pas été exécutée pour l’année civile précédente',
  ],
  [
    'every one so far',
    `${report}cite: { article: 2 } } }\nphases: { next: { title: Next, opens: { when: { everySoFar: performed:report } }, cite: { article: 4 } } }`,
    'for each calendar year that has ended',
    'pour chaque année civile écoulée',
  ],
  [
    'how often',
    `${lost}phases: { next: { title: Next, opens: { when: { count: lost, atLeast: 3, per: month } }, cite: { article: 4 } } }`,
    'the event “A key is lost” has occurred at least three times in the current month',
    'l’événement « A key is lost » s’est produit au moins trois fois pendant le mois en cours',
  ],
  [
    'its own occurrence',
    `deliverables: { ${accounts} }\npayments: { rest: { title: Rest, by: a, to: b, amount: { value: 9, currency: EUR }, every: { cycle: year }, when: accepted:accounts, cite: { article: 2 } } }`,
    ', if the deliverable “Accounts” has been accepted for the same calendar year.',
    ', si le livrable « Accounts » est accepté pour la même année civile.',
  ],
  [
    'another rhythm',
    `deliverables: { ${accounts} }\npayments: { rest: { title: Rest, by: a, to: b, amount: { value: 9, currency: EUR }, every: { cycle: month }, when: accepted:accounts, cite: { article: 2 } } }`,
    ', if the deliverable “Accounts” has been accepted for the current calendar year.',
    ', si le livrable « Accounts » est accepté pour l’année civile en cours.',
  ],
  [
    'an approval covers one act',
    `${request}events: { act: { title: Act, by: b, when: accepted:request, cite: { article: 3 } } }`,
    'Each acceptance of “Request” is valid for one occasion only, the oldest first: the next occasion requires another acceptance.',
    'Chaque acceptation de « Request » ne vaut que pour une fois, la plus ancienne servant d’abord : la fois suivante en exige une autre.',
  ],
  [
    'an approval once for all',
    `${request}events: { act: { title: Act, by: b, when: { ever: accepted:request }, cite: { article: 3 } } }`,
    'This may occur only if the deliverable “Request” has been accepted at least once.',
    'Cela ne peut se produire que si le livrable « Request » est accepté au moins une fois.',
  ],
  [
    'unless an event discharges it',
    `${lost}obligations: { report: { title: Report, party: a, nature: recurring, every: { cycle: year }, unless: lost, cite: { article: 2 } } }`,
    'Each time the event “A key is lost” occurs, one of the obligations still due lapses: the one that is named, or else the oldest.',
    'Chaque fois que l’événement « A key is lost » se produit, l’une des obligations encore dues s’éteint : celle qui est désignée, sinon la plus ancienne.',
  ],
  [
    'a notice',
    `${lost}obligations: { tell: { title: Tell the other, party: b, nature: on-event, event: lost, due: { period: P10D, before: lost }, cite: { article: 2 } } }`,
    'Before each event “A key is lost”, no later than ten days before this event, B must tell the other. Each notice is for the next time, or for the day that it names.',
    'Avant chaque événement « A key is lost », au plus tard dix jours avant cet événement, B doit respecter l’obligation suivante',
  ],
  [
    'an act that needs its notice',
    'events: { fair: { title: A fair, by: b, when: performed:tell, cite: { article: 2 } } }\nobligations: { tell: { title: Tell the other, party: b, nature: on-event, event: fair, due: { period: P10D, before: fair }, cite: { article: 2 } } }',
    'Each time, notice is required, and without it this is refused (see “Tell the other”).',
    'Chaque fois, une annonce préalable est nécessaire, à défaut de quoi l’événement est refusé (voir « Tell the other »).',
  ],
  [
    'a right',
    'rights: { audit: { title: Audit the accounts, by: a, atMost: { times: 1, per: year }, notice: P15D, until: { on: 2030-06-30 }, cite: { article: 2 } } }',
    'A may audit the accounts. This requires at least fifteen days of notice each time; without such notice, it is refused. Each notice is for the next time, or for the day that it names. This may be done at most once in each calendar year. This may be done no later than 30 June 2030.',
    'A peut exercer la faculté suivante : « Audit the accounts ». Un préavis d’au moins quinze jours est nécessaire chaque fois, à défaut de quoi la demande est refusée.',
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
