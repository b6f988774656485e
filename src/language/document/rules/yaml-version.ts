import type { Found } from '../../../text/diagnostic.ts';
import type { RuleDescription } from '../../../text/rule.ts';

export const yamlVersion: RuleDescription = {
  id: 'yaml-version',
  severity: 'error',
  title: { en: 'A file is YAML 1.2.', fr: 'Un fichier est en YAML 1.2.' },
  why: {
    en: 'In YAML 1.1, “no” means false and 010 means eight: the same file would say something different.',
    fr: 'En YAML 1.1, « no » vaut faux et 010 vaut huit : le même fichier dirait autre chose.',
  },
  wrong: '%YAML 1.1\n---\nconventio: 1\n',
  right: 'conventio: 1\n',
};

export const otherVersion: Found = {
  message: {
    en: 'A convention is YAML 1.2; other versions read dates and “yes” as something else.',
    fr: 'Une convention est en YAML 1.2 ; d’autres versions lisent autrement les dates et « yes ».',
  },
  help: { en: 'Remove the %YAML line.', fr: 'Supprimez la ligne %YAML.' },
};
