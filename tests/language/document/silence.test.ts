import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commentsIn } from '../../../src/language/document/silence/comments.ts';
import { parse } from '../../../src/pipeline.ts';
import { ruleBook } from '../../../src/surfaces/rule-book/rule-book.ts';
import { mostDiagnostics } from '../../../src/text/and-more.ts';
import { isWarning } from '../../../src/text/rule.ts';
import { assertLaw } from '../../support/deep.ts';
import { root } from '../../support/first-convention.ts';

/** A convention whose events are lines that are given; none of them cites an article but where it says so. */
const frame = `conventio: 1
id: minimal
title: The least
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties: { ville: { name: Ville de Bellerive } }
term: { cite: { article: 1 }, starts: { on: signed }, ends: { period: P1Y, beginning: signed } }
`;
const withEvents = (...lines: readonly string[]): string => `${frame}events:\n${lines.join('\n')}\n`;

function heard(text: string) {
  const { ok, diagnostics, silenced } = parse(text, { source: 'a.yaml' });
  const line = ({ rule, span }: { rule: string; span: { start: { line: number } } }) => `${rule} ${span.start.line}`;
  return {
    ok,
    heard: diagnostics.map(line),
    silenced: silenced.map(({ diagnostic, reason }) => `${line(diagnostic)}: ${reason}`),
  };
}

const fair = '  fair: { title: The fair }';
const comment = '# conventio-ignore cite-missing: the annex has no numbers';
const silent = { ok: true, heard: [] };

describe('a warning is silenced', () => {
  test.each([
    ['by a comment on the line before', [`  ${comment}`, fair], 11],
    ['however that one is indented', [comment, fair], 11],
    ['with other comments and blank lines between', [`  ${comment}`, '', '  # Held in June.', fair], 13],
    ['by a comment that ends with a carriage return', [`  ${comment}\r`, `${fair}\r`], 11],
    ['without a space after the number sign', [`  ${comment.replace('# ', '#')}`, fair], 11],
    ['with a space before the colon, as in French', [`  ${comment.replace(':', ' :')}`, fair], 11],
    ['in a clause over several lines', [`  fair: ${comment}`, '    title: The fair'], 10],
    ['before a clause between braces', [`  ${comment}`, '  fair: {', '    title: The fair }'], 11],
  ])('%s', (_how, lines, line) => {
    expect(heard(withEvents(...lines))).toEqual({
      ...silent,
      silenced: [`cite-missing ${line}: the annex has no numbers`],
    });
  });

  test('by a comment at the end of its line', () => {
    expect(heard(withEvents(`${fair} ${comment}`))).toEqual({
      ...silent,
      silenced: ['cite-missing 10: the annex has no numbers'],
    });
  });

  test('with another one on the same line, by one comment or by two', () => {
    const vote = '  vote: { title: A vote }';
    const both = ['milestone-unused 11: later', 'cite-missing 11: later'];
    const text = (lines: string) => `${frame}milestones:\n${lines}\n`;
    const one = heard(text(`  # conventio-ignore milestone-unused, cite-missing: later\n${vote}`));
    expect([one.heard, [...one.silenced].sort()]).toEqual([[], [...both].sort()]);
    const two = heard(
      text(`  # conventio-ignore milestone-unused: later\n${vote} # conventio-ignore cite-missing: later`),
    );
    expect([two.heard, [...two.silenced].sort()]).toEqual([[], [...both].sort()]);
  });
});

describe('nothing else is silenced', () => {
  test('on another line, or by another rule', () => {
    const { heard: left } = heard(withEvents(`  ${comment}`, fair, '  market: { title: The market }'));
    expect(left).toEqual(['cite-missing 12']);
  });

  test.each([
    ['quotes', `  fair: { title: "The fair ${comment}" }`],
    ['apostrophes', `  fair: { title: 'The fair ${comment}' }`],
    ['a block of text', `  fair:\n    title: |\n      The fair\n      ${comment}`],
    ['a word', '  fair: { title: The fair#conventio-ignore cite-missing: so }'],
  ])('what stands in %s is no comment', (_where, lines) => {
    const found = heard(withEvents(lines));
    expect(found.silenced).toEqual([]);
  });

  test('errors never', () => {
    const found = heard(
      withEvents('  # conventio-ignore key-unknown: I know', '  fair: { title: The fair, color: red }'),
    );
    expect(found).toMatchObject({ ok: false, silenced: [] });
    expect(found.heard).toContain('key-unknown 11');
    expect(found.heard).toContain('ignore-unknown 10');
  });

  test('beside errors nothing is called unused, since not everything was looked for', () => {
    const found = heard(withEvents(`  ${comment}`, '  fair: { title: The fair, color: red }'));
    expect(found.heard).toEqual(['key-unknown 11']);
  });

  test('nor is it where a rule was broken too often to look further', () => {
    const lines = Array.from({ length: mostDiagnostics + 20 }, (_, index) => `  e${index}: { title: One }`);
    const found = heard(withEvents(...lines.map((line) => `${line} ${comment}`)));
    expect(found.heard.filter((each) => each.startsWith('ignore-'))).toEqual([]);
  });
});

test('what can be silenced are the rules that warn', () => {
  expect(ruleBook.filter(({ id, severity }) => isWarning(id) !== (severity === 'warning'))).toEqual([]);
});

test('comments are where the text says, and nothing else is one', () => {
  const text = readFileSync(`${root}conventions/mou-three-rivers/convention.yaml`, 'utf8');
  const lines = text.split('\n');
  const own = lines.flatMap((line, index) => (/^\s*#/.test(line) ? [index + 1] : []));
  expect(commentsIn(text).map(({ line }) => line)).toEqual(own);
});

test('whatever a text holds, a comment is a part of it', () => {
  const piece = fc.constantFrom(
    'a: ',
    '# b',
    '"',
    "'",
    '|\n',
    '\n',
    '  ',
    '- ',
    '{',
    '}',
    '# conventio-ignore x: y',
    '\r\n',
    'é',
    '\t',
  );
  assertLaw(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      for (const { text: words, start, end, line } of commentsIn(text)) {
        expect(text.slice(start, end)).toBe(words);
        expect(text.slice(0, start).split('\n')).toHaveLength(line);
      }
      parse(text);
    }),
  );
});
