import type { Found } from '../../../text/diagnostic.ts';
import type { RuleDescription } from '../../../text/rule.ts';

export const yamlSeveralDocuments: RuleDescription = {
  id: 'yaml-several-documents',
  severity: 'error',
  title: { en: 'A file has one YAML document.', fr: 'Un fichier contient un seul document.' },
  why: {
    en: 'Most tools read the first document and silently drop the others.',
    fr: 'La plupart des outils lisent le premier document et ignorent les autres sans le signaler.',
  },
  wrong: 'events:\n  fair: { title: The fair, cite: { article: 2 } }\n---\nevents: {}\n',
  right: 'events:\n  fair: { title: The fair, cite: { article: 2 } }\n',
};

export const severalDocuments: Found = {
  message: { en: 'A second YAML document starts here.', fr: 'Un second document YAML commence ici.' },
  help: {
    en: 'Keep one convention per file, without “---” between parts.',
    fr: 'Une seule convention par fichier, sans « --- » entre les parties.',
  },
};
