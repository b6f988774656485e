import { startingFile } from '../../render/starting-file.ts';
import type { Lang } from '../../text/text.ts';
import type { Session } from './session.ts';

/** A convention to begin with, as `conventio init` writes it, and its signature. */
export function emptyStart(lang: Lang): Session {
  const text = startingFile(
    { ...starts[lang], lang, starts: 'signed', ends: { period: 'P12M' } },
    { schema: 'convention.schema.json', folder: '.' },
  );
  return { text, facts: [{ on: '2026-01-15', fact: 'signed' }] };
}

const starts = {
  en: {
    title: 'Partnership agreement',
    parties: ['First party', 'Second party'],
    jurisdiction: 'GB',
    timeZone: 'Europe/London',
  },
  fr: {
    title: 'Convention de partenariat',
    parties: ['Première partie', 'Deuxième partie'],
    jurisdiction: 'FR',
    timeZone: 'Europe/Paris',
  },
} as const;
