import type { Found } from '../../../text/diagnostic.ts';
import type { RuleDescription } from '../../../text/rule.ts';

export const yamlEmpty: RuleDescription = {
  id: 'yaml-empty',
  severity: 'error',
  title: { en: 'A file is not empty.', fr: 'Un fichier n’est pas vide.' },
  why: {
    en: 'If an empty file passed as valid, nobody would notice that its text was lost.',
    fr: 'Un fichier vide accepté comme valide cacherait la perte de son contenu.',
  },
  wrong: '',
  right: 'conventio: 1\n',
};

export const nothingHere: Found = {
  message: { en: 'The file is empty.', fr: 'Le fichier est vide.' },
  help: {
    en: 'A convention begins with “conventio: 1”, a scenario with “scenario: …”; “npx conventio init” writes one to begin with.',
    fr: 'Une convention commence par « conventio: 1 », un scénario par « scenario: … » ; « npx conventio init » en écrit une pour commencer.',
  },
};
