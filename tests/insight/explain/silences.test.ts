import { describe, expect, test } from '@jest/globals';
import { explain } from '../../../src/insight/explain/explain.ts';
import type { Lang } from '../../../src/text/text.ts';
import { agreement, agreementText } from '../../support/agreement.ts';
import { compiledConvention, compiledText } from '../../support/first-convention.ts';

type Compiled = Parameters<typeof explain>[0];

/** What is said of a matter under “What the file does not say”, by its heading; nothing where it is dealt with. */
function saidOn(compiled: Compiled, heading: string, lang: Lang = 'en', signedText?: string): string | undefined {
  const { sections } = explain(compiled, signedText === undefined ? {} : { signedText });
  const passages = sections.find(({ id }) => id === 'silences')?.groups[0]?.passages ?? [];
  const found = passages.find((passage) => passage.heading?.[lang] === heading);
  return found?.sentences.map(({ text }) => text[lang]).join(' ');
}

const clause = (title: string, text: string): string =>
  `informative: { one: { title: "${title}", text: "${text}", cite: { article: 12 } } }\n`;
const report = (more = ''): string =>
  `deliverables: { report: { title: Study, by: a, to: b, cite: { article: 3 }${more && `, ${more}`} } }\n`;
const data = 'datasets: { list: { title: List, by: a, to: b, cite: { article: 4 } } }\n';
const work = `phases: { work: { title: Work, opens: { when: in-force }, cite: { article: 2 } } }\n${report('phase: work')}`;

describe('a silence is claimed only where nothing in the file breaks it', () => {
  // What makes the matter one that is usually dealt with, where the file must have something for that.
  const open: Readonly<Record<string, string>> = {
    'Data at the end of the agreement': data,
    'Rights in the deliverables': work,
    'Acceptance of deliverables': report(),
  };

  test.each([
    ['Renewal', 'There is no renewal clause'],
    ['Early termination', 'There is no termination clause.'],
    ['Suspension', 'There is no suspension clause'],
    ['Amendment', 'There is no amendment clause'],
    ['Steering committee', 'There is no clause on a steering committee'],
    ['Final report', 'There is no clause on a final report.'],
    ['Acceptance of deliverables', 'There is no acceptance clause for “Study”'],
    ['Rights in the deliverables', 'There is no clause on who owns the deliverables'],
    ['Payment', 'There is no payment clause'],
    ['Authority to sign', 'There is no clause on the vote'],
    ['Disputes', 'There is no clause on disputes'],
    ['Data at the end of the agreement', 'There is no clause on whether the data'],
    ['Contact person', 'There is no clause on a contact person.'],
  ])('%s', (heading, said) => {
    expect(saidOn(agreement(open[heading] ?? ''), heading)).toContain(said);
  });
});

/** A matter, clauses that bear on it in another form than its own, and the clause that the reader is referred to. */
const hinted: readonly (readonly [heading: string, clauses: string, see: string])[] = [
  ['Disputes', clause('Disagreements', 'The parties try to settle any dispute amicably.'), '“Disagreements”'],
  ['Disputes', clause('Jurisdiction', 'The courts of Rouen decide.'), '“Jurisdiction”'],
  [
    'Disputes',
    'informative: { one: { text: The court of Rouen decides., cite: practice } }\n',
    '“The court of Rouen decides”',
  ],
  [
    'Disputes',
    'milestones: { m: { title: Plan, cite: { article: 12, quote: "any dispute goes to the court of Rouen" } } }\n',
    '“Plan”',
  ],
  ['Amendment', clause('Changes', 'The agreement is amended in writing only.'), '“Changes”'],
  [
    'Amendment',
    'decisions: { d: { title: Variations to the programme, by: a, cite: { article: 2 } } }\n',
    '“Variations to the programme”',
  ],
  ['Suspension', clause('Force majeure', 'Force majeure suspends what it prevents.'), '“Force majeure”'],
  [
    'Suspension',
    'events: { fm: { title: Force majeure, cite: { article: 9 } } }\nterminations: { t: { title: Long trouble, ground: event, when: fm, cite: { article: 9 } } }\n',
    '“Force majeure”',
  ],
  ['Contact person', clause('Follow-up', 'Each party names a contact.'), '“Follow-up”'],
  ['Renewal', clause('After the end', 'An extension is agreed in writing.'), '“After the end”'],
  [
    'Renewal',
    'obligations: { talk: { title: Discuss the renewal, party: a, nature: once, cite: { article: 5 } } }\n',
    '“Discuss the renewal”',
  ],
  [
    'Renewal',
    'amendments: { longer: { title: Second year, changes: { term: { ends: { period: P2Y, beginning: signed } } }, cite: { article: 7 } } }\n',
    '“Second year”',
  ],
  [
    'Early termination',
    'exit: { effective: { period: P1M, after: leaving }, cite: { article: 5 } }\n',
    '“Withdrawal of a party”',
  ],
  [
    'Early termination',
    'rights: { stop: { title: Withdraw on a month’s notice, by: a, notice: P1M, cite: { article: 5 } } }\n',
    '“Withdraw on a month’s notice”',
  ],
  [
    'Steering committee',
    'obligations: { sit: { title: Sit on the steering committee, party: [a, b], nature: continuous, cite: { article: 5 } } }\n',
    '“Sit on the steering committee”',
  ],
  ['Final report', report('due: { period: P1M, after: term.end }, afterEnd: true'), '“Study”'],
  ['Final report', clause('Evaluation', 'The final evaluation is published.'), '“Evaluation”'],
  [
    'Rights in the deliverables',
    `${work}obligations: { share: { title: Share, party: a, nature: on-event, event: e, must: [Grant a licence for reuse], cite: { article: 5 } } }\nevents: { e: { title: E, cite: { article: 5 } } }\n`,
    '“Share”',
  ],
  [
    'Acceptance of deliverables',
    `${report('due: { on: 2025-06-01 }')}obligations: { ok: { title: Approve the study, party: b, nature: once, cite: { article: 5 } } }\n`,
    '“Approve the study”',
  ],
  [
    'Payment',
    'obligations: { rent: { title: Pay the rent, party: a, nature: continuous, cite: { article: 5 } } }\n',
    '“Pay the rent”',
  ],
  [
    'Payment',
    'milestones: { f: { title: Financial help, cite: { article: 5, quote: "a grant of 500 euros" } } }\n',
    '“Financial help”',
  ],
  [
    'Data at the end of the agreement',
    `${data.replace('cite:', 'permitted: [Keep a copy of the data for archives], cite:')}`,
    '“List”',
  ],
  // In another language than that of the file.
  ['Disputes', clause('Litiges', 'Le tribunal administratif est compétent.'), '“Litiges”'],
  ['Amendment', clause('Changements', 'Toute modification fait l’objet d’un avenant.'), '“Changements”'],
];

describe('what another clause may deal with is not called a silence: the reader is referred to it', () => {
  test.each(hinted)('%s: %s', (heading, clauses, see) => {
    expect(saidOn(agreement(clauses), heading)).toBe(`The file has no clause of its own on this, but see ${see}.`);
  });

  test('nor what the signed text says, where it is there', () => {
    const text = 'Article 1\nThe agreement.\nArticle 12\nThe courts of Rouen decide.\n';
    expect(saidOn(agreement(''), 'Disputes', 'en', text)).toBe(
      'The file has no clause on this, but the signed text seems to deal with it: “The courts of Rouen decide.”.',
    );
  });

  test('a remark rules nothing: the silence is said, with the remark', () => {
    const remark = 'milestones: { m: { title: Plan, note: Disputes are not settled., cite: { article: 2 } } }\n';
    const said = saidOn(agreement(remark), 'Disputes');
    expect(said).toContain('There is no clause on disputes');
    expect(said).toContain('See also the notes under “Plan”.');
  });

  test('what is only recalled or checked says nothing of the agreement', () => {
    const recalled =
      'reminders: { r: { title: Disputes may arise, at: { on: 2025-06-01 }, to: [a], cite: practice } }\n';
    expect(saidOn(agreement(recalled), 'Disputes')).toContain('There is no clause on disputes');
  });
});

/** Clauses that are made for a matter, whatever their kind: nothing is to be said of it. */
const ruled: readonly (readonly [heading: string, clauses: string])[] = [
  ['Disputes', 'events: { talks: { title: Mediation fails, cite: { article: 12 } } }\n'],
  ['Final report', report('due: { on: 2025-06-01 }').replace('title: Study', 'title: Final report')],
  [
    'Final report',
    'obligations: { sum: { title: Send the final accounts, party: a, nature: once, cite: { article: 5 } } }\n',
  ],
  [
    'Data at the end of the agreement',
    `${data}obligations: { end: { title: Hand everything back, party: b, nature: once, about: [list], due: { period: P1M, after: term.end }, survives: P1Y, cite: { article: 5 } } }\n`,
  ],
  [
    'Data at the end of the agreement',
    `${data}obligations: { end: { title: Destroy the copies, party: b, nature: once, cite: { article: 5 } } }\n`,
  ],
  [
    'Contact person',
    'obligations: { name: { title: Appoint a contact, party: b, nature: once, cite: { article: 5 } } }\n',
  ],
  ['Payment', 'consideration: { amount: none, cite: { article: 5 } }\n'],
  [
    'Steering committee',
    'meetings: { m: { title: Review, of: [a, b], due: { on: 2025-06-01 }, cite: { article: 5 } } }\n',
  ],
];

test.each(ruled)('nothing is said of what has its clause: %s, %s', (heading, clauses) => {
  expect(saidOn(agreement(clauses), heading)).toBeUndefined();
});

test('a vote in the words of a party authorises its signature', () => {
  const text = agreementText('').replace(
    'a: { name: A,',
    'a: { name: A, signatory: { name: Jo, capacity: "Mayor, by resolution of 3 May" },',
  );
  expect(saidOn(compiledText(text), 'Authority to sign')).toBeUndefined();
});

describe('in French', () => {
  const see = (name: string): string => `Le fichier n’a pas de clause propre à ce sujet ; voir toutefois ${name}.`;

  test.each([
    [
      'Le règlement des litiges',
      'Litiges',
      'À défaut d’accord amiable, le tribunal administratif de Rouen est compétent.',
      true,
    ],
    ['Le règlement des litiges', 'Conciliation', 'Une conciliation est tentée pendant un mois.', true],
    // « à court terme » names no court, « renouvelables » no renewal, « le pays » no payment.
    ['Le règlement des litiges', 'Objectifs', 'Les objectifs à court terme sont fixés chaque année.', false],
    ['La reconduction', 'Énergie', 'Les partenaires développent les énergies renouvelables.', false],
    ['Le paiement', 'Territoire', 'Le pays de Caux est le territoire d’action.', false],
    ['L’avenant', 'Modifications', 'Toute modification fait l’objet d’un avenant.', true],
    ['L’avenant', 'Écrit', 'La convention peut être modifiée par écrit.', true],
    ['L’avenant', 'Loi', 'La loi modifiée du 6 janvier 1978 s’applique.', false],
    ['La résiliation', 'Fin', 'Chaque partie peut y mettre fin.', true],
    ['Le comité de pilotage', 'Suivi', 'Les parties se réunissent chaque trimestre.', true],
  ])('%s, « %s »', (heading, title, text, isSpoken) => {
    const said = saidOn(agreement(clause(title, text)), heading, 'fr');
    if (isSpoken) expect(said).toBe(see(`« ${title} »`));
    else expect(said).not.toContain('voir toutefois');
  });
});

test('the first convention keeps its silences, and their law', () => {
  const first = compiledConvention('cress-roumois-seine');
  expect(saidOn(first, 'La reconduction', 'fr')).toContain('art. 1213');
  expect(saidOn(first, 'Le règlement des litiges', 'fr')).toContain('code de justice administrative');
});
