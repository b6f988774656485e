import type { Found } from '../../../text/diagnostic.ts';
import type { RuleDescription } from '../../../text/rule.ts';

export const yamlTag: RuleDescription = {
  id: 'yaml-tag',
  severity: 'error',
  title: { en: 'A file has no YAML tags.', fr: 'Un fichier n’emploie pas d’étiquettes YAML.' },
  why: {
    en: 'A tag changes a value in a way that the reader does not see.',
    fr: 'Une étiquette donne à une valeur un sens que son lecteur ne voit pas.',
  },
  wrong: 'events:\n  fair: { title: !!binary RmFpcg==, cite: { article: 2 } }\n',
  right: 'events:\n  fair: { title: Fair, cite: { article: 2 } }\n',
};

export function tagged(tag: string): Found {
  const name = tag.replace('tag:yaml.org,2002:', '!!');
  return {
    message: { en: `YAML tags are not used here: ${name}.`, fr: `Les étiquettes YAML ne servent pas ici : ${name}.` },
    help: {
      en: 'Write the value without a tag; put a text that begins with “!” between quotes.',
      fr: 'Écrivez la valeur sans étiquette ; mettez entre guillemets un texte qui commence par « ! ».',
    },
  };
}
