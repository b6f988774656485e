import { describe, expect, test } from '@jest/globals';
import { explain } from '../../../src/insight/explain/explain.ts';
import { renderExplanationMarkdown } from '../../../src/render/explain/markdown.ts';
import type { Lang } from '../../../src/text/text.ts';
import { agreement } from '../../support/agreement.ts';
import { facts } from '../../support/first-convention.ts';

/** What is told of an agreement with these clauses. */
function page(clauses: string, lang: Lang = 'en', lines: readonly string[] = [], signedText?: string): string {
  const compiled = agreement(clauses);
  const told = { facts: facts(compiled, ...lines), ...(signedText !== undefined && { signedText }) };
  return renderExplanationMarkdown(explain(compiled, told), lang).replaceAll('\u00a0', ' ');
}

const termination = (more: string): string =>
  `decisions: { vote: { title: Vote, by: a, cite: { article: 8 } } }\nterminations: { leave: { title: Leave, ${more}, cite: { article: 8 } } }\n`;

describe('“explain” says nothing that the signers did not agree', () => {
  test.each([
    ['no reasons, where nothing is said of them', 'ground: convenience', /may terminate the agreement\./, /reason/],
    [
      'no reasons, where the file says so',
      'ground: convenience, reasons: none',
      /may terminate the agreement without giving a reason\./,
      /giving reasons/,
    ],
    [
      'reasons, where the file asks for them',
      'ground: event, when: decided:vote, reasons: given',
      /may terminate the agreement, giving reasons\./,
      /without giving/,
    ],
    [
      'no letter for a vote',
      'ground: event, by: a, when: decided:vote',
      /A may terminate the agreement\. This is possible only if/,
      /letter/,
    ],
    [
      'no letter for a notice whose day the file does not give',
      'ground: convenience, effective: { period: P1M, after: terminated:leave }',
      /one month after the notice of termination/,
      /letter/,
    ],
    [
      'a letter where the file says which of its days counts',
      'ground: convenience, counts: sent',
      /the day on which the letter is sent/,
      /received/,
    ],
  ])('%s', (_what, more, said, unsaid) => {
    const told = page(termination(more)).split('## How time')[0] ?? '';
    expect(told).toMatch(said);
    expect(told).not.toMatch(unsaid);
  });

  test.each([
    [
      'a renewal',
      'renewal: { mode: tacit, period: P1Y, unlessDeclined: { period: P3M, before: term.end }, cite: { article: 2 } }',
    ],
    ['a renewal up to the end', 'renewal: { mode: tacit, period: P1Y, cite: { article: 2 } }'],
  ])('to decline %s is a right, and nobody has to', (_what, renewal) => {
    const compiled = agreement('', {
      term: `{ starts: { on: signed }, ends: { period: P1Y, beginning: signed }, ${renewal}, cite: { article: 1 } }`,
    });
    const told = renderExplanationMarkdown(explain(compiled), 'en');
    expect(told).toContain('A or B may give notice of non-renewal.');
    expect(told).not.toMatch(/must (be declined|give notice)|letter/);
  });

  test('what is optional may be delivered', () => {
    const optional =
      'deliverables: { request: { title: Request, by: b, to: a, optional: true, cite: { article: 3 } } }\n';
    expect(page(optional)).toContain('B may deliver this to A.');
    expect(page(optional, 'fr')).toContain('B peut remettre ce livrable à A.');
  });
});

describe('the rule that moved a date is told with it', () => {
  const due = (timing: string): string =>
    `obligations: { report: { title: Send the report, party: a, nature: once, due: ${timing}, cite: { article: 3 } } }\n`;

  // One month after 30 April 2025 is Friday 30 May; after 31 May, Monday 30 June; 1 May to 1 June is a Sunday.
  test.each([
    [
      'a Sunday',
      '{ period: P1M, after: signed }',
      '2025-05-01',
      'that is 2 June 2025 (moved past Sun 1 Jun 2025: Article 642(2) of the French Code of Civil Procedure)',
    ],
    [
      'a Saturday before a holiday',
      '{ period: P1M, after: signed }',
      '2025-05-07',
      'that is 10 June 2025 (moved past Sat 7 Jun 2025, Sun 8 Jun 2025 and Whit Monday: Article 642(2) of the French Code of Civil Procedure)',
    ],
    ['nothing, on a working day', '{ period: P1M, after: signed }', '2025-05-05', 'that is 5 June 2025, A must'],
    [
      'a day back, as the text says',
      '{ period: P1M, after: signed, roll: preceding }',
      '2025-05-01',
      'that is 30 May 2025 (moved past Sun 1 Jun 2025 and Sat 31 May 2025)',
    ],
  ])('%s', (_what, timing, day, told) => {
    expect(page(due(timing), 'en', [`signed ${day}`])).toContain(told);
  });

  test('and stands among the law that is applied', () => {
    expect(page(due('{ period: P1M, after: signed }'))).toContain('Article 642(2)');
    expect(page(due('{ period: P1M, after: signed, roll: none }'))).not.toContain('Article 642(2)');
  });
});

describe('a suspension is told as far as it goes', () => {
  const rent =
    'payments: { rent: { title: Rent, by: a, to: b, amount: { value: 100, currency: EUR }, due: { on: 2026-06-01 }, cite: { article: 3 } } }\n';
  const done = 'milestones: { done: { title: The works are done, cite: { article: 9 } } }\n';

  test.each([
    [
      'of one duty',
      'clock: run, of: [rent]',
      /may suspend “Rent”, and lift the suspension\. The rest of the agreement continues\..* is due on the day the suspension is lifted/,
    ],
    ['of the whole', 'clock: run', /may suspend the agreement, and lift the suspension\. Time continues to run/],
    [
      'that ends by itself',
      'clock: run, until: done',
      /The suspension ends automatically once the milestone “The works are done” has been reached\./,
    ],
    ['limited to a time', 'clock: run, atMost: P3M', /may last three months at most\./],
    [
      'not limited to it',
      'clock: run, overlongAfter: P3M',
      /The suspension may last longer than three months, but the clauses that depend on that time limit then apply\./,
    ],
  ])('%s', (_what, more, said) => {
    const told = page(`${rent}${done}suspensions: { hold: { title: Hold, ${more}, cite: { article: 9 } } }\n`);
    expect(told).toMatch(said);
  });
});
