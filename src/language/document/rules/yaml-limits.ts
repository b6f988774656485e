import type { Found } from '../../../text/diagnostic.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import type { Text } from '../../../text/text.ts';
import { deepestNesting, largestFile, mostValues } from '../limits.ts';

export const yamlLimits: RuleDescription = {
  id: 'yaml-limits',
  severity: 'error',
  title: {
    en: `A file stays within limits: ${largestFile / 1024} KiB, ${deepestNesting} levels, ${mostValues} values.`,
    fr: `Un fichier reste dans certaines limites : ${largestFile / 1024} Kio, ${deepestNesting} niveaux, ${mostValues} valeurs.`,
  },
  why: {
    en: 'Without limits, a small malicious file could use up all the time and memory of the computer that opens it.',
    fr: 'Sans limites, un petit fichier hostile prendrait tout le temps et toute la mémoire de la machine qui l’ouvre.',
  },
  wrong: `informative: ${'['.repeat(deepestNesting + 1)}${']'.repeat(deepestNesting + 1)}\n`,
  right: 'informative:\n  note: { title: A remark, text: What it says., cite: { article: 1 } }\n',
};

const splitUp: Text = {
  en: 'A convention is a few hundred lines, about eight levels deep.',
  fr: 'Une convention fait quelques centaines de lignes, sur environ huit niveaux.',
};

export const tooLarge: Found = {
  message: {
    en: `The file is larger than ${largestFile / 1024} KiB.`,
    fr: `Le fichier dépasse ${largestFile / 1024} Kio.`,
  },
  help: splitUp,
};

export const tooMuch: Found = {
  message: {
    en: 'The file holds more keys, values and lines than a convention can need.',
    fr: 'Le fichier contient plus de clés, de valeurs et de lignes qu’une convention ne peut en demander.',
  },
  help: splitUp,
};

export const tooDeep: Found = {
  message: {
    en: `The file nests deeper than ${deepestNesting} levels.`,
    fr: `Le fichier emboîte plus de ${deepestNesting} niveaux.`,
  },
  help: splitUp,
};

export const tooManyValues: Found = {
  message: {
    en: `Followed to their ends, the aliases make more than ${mostValues} values.`,
    fr: `Une fois suivis, les alias produisent plus de ${mostValues} valeurs.`,
  },
  help: {
    en: 'Write the values out instead of nesting aliases.',
    fr: 'Écrivez les valeurs au lieu d’emboîter des alias.',
  },
};
