import type { Outcome } from '../../src/render/diagnostics/outcome.ts';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import type { Silenced } from '../../src/text/silenced.ts';
import type { Position, Span } from '../../src/text/span.ts';
import { verbatim } from '../../src/text/text.ts';

/** The place of the first words of a text that are the ones given. */
export function placeOf(words: string, text: string, source: string): Span {
  const start = text.indexOf(words);
  return { source, start: positionAt(start, text), end: positionAt(start + words.length, text) };
}

function positionAt(offset: number, text: string): Position {
  const before = text.slice(0, offset).split('\n');
  return { offset, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

const source = 'drafts/été 2023/100%, <b>: 1.yaml';
const text = `id: 東京-2023
title: "A & B"
parties:
  town: { name: Town }
  twon: { name: Town }
`;

const at = (words: string): Span => placeOf(words, text, source);

const diagnostics: readonly Diagnostic[] = [
  {
    rule: 'id-malformed',
    severity: 'error',
    message: { en: '“東京-2023” can’t be an id.', fr: '« 東京-2023 » ne peut pas être un identifiant.' },
    help: {
      en: 'Letters a to z; no \u001b[31mcolours\u001b[0m.',
      fr: 'Lettres de a à z ; pas de \u001b[31mcouleurs\u001b[0m.',
    },
    span: at('東京-2023'),
    pointer: '/id',
  },
  {
    rule: 'type-mismatch',
    severity: 'warning',
    message: verbatim('100% <sure> & "quoted", said\r\ntwice: once.'),
    suggestion: 'A and B',
    alternatives: ['A and B', 'A or B'],
    fix: {
      title: { en: 'Write “A and B”', fr: 'Écrire « A and B »' },
      edits: [{ span: at('A & B'), text: 'A and B' }],
      safe: true,
    },
    span: at('"A & B"'),
    pointer: '/title',
  },
  {
    rule: 'name-taken',
    severity: 'error',
    message: { en: 'There are two towns.', fr: 'Il y a deux villes.' },
    fix: {
      title: { en: 'Take it out', fr: 'Le retirer' },
      edits: [{ span: at('  twon: { name: Town }\n'), text: '' }],
      safe: false,
    },
    span: at('  town: { name: Town }\n  twon: { name: Town }'),
    pointer: '/parties/twon',
    related: [{ message: { en: 'The first is here.', fr: 'La première est ici.' }, span: at('town') }],
  },
];

const silenced: readonly Silenced[] = [
  {
    diagnostic: {
      rule: 'cite-missing',
      severity: 'warning',
      message: { en: 'It cites <nothing>.', fr: 'Elle ne cite <rien>.' },
      span: at('town'),
      pointer: '/parties/town',
    },
    reason: 'the annex has no \u001b[31mnumbers\u001b[0m & no <letters>',
    comment: at('name: Town'),
  },
];

/** A file of each kind of outcome. */
export const outcomes: readonly Outcome[] = [
  { kind: 'checked', source, text, diagnostics, silenced },
  { kind: 'checked', source: 'clean.yaml', text: 'conventio: 1\n', diagnostics: [] },
  { kind: 'checked', source: '/elsewhere/clean.yaml', text: '', diagnostics: [], fixed: 2 },
  { kind: 'waiting', source: 'scenarios/a.yaml', because: { en: 'It waits.', fr: 'Il attend.' } },
  { kind: 'unreadable', source: 'nowhere.yaml', because: { en: 'It is not there.', fr: 'Il n’est pas là.' } },
  { kind: 'failed', source: 'fault.yaml', because: { en: 'It failed.', fr: 'Il a échoué.' } },
];
