import { closed, described, listOr, ref, type SchemaNode, textOr } from './node.ts';

/** What any clause may say besides its own matter. */
export const clauseKeys: Record<string, SchemaNode> = {
  title: described(
    'What the clause is called, in the language of the convention.',
    'Le nom de la clause, dans la langue de la convention.',
    ref('words'),
  ),
  cite: described(
    'The place in the signed text that this rests on, or “practice” for what practice adds to the text.',
    'L’endroit du texte signé sur lequel ceci repose, ou « practice » pour ce que l’usage ajoute au texte.',
    ref('cite'),
  ),
  interpretation: described(
    'The reading chosen where the text is ambiguous, and why. It is printed wherever the clause is explained.',
    'La lecture retenue là où le texte est ambigu, et pourquoi. Elle est affichée partout où la clause est expliquée.',
    ref('words'),
  ),
  aims: described(
    'What the text says that this is for, an aim a line: it informs and has no effect.',
    'Ce à quoi le texte destine ceci, un but par ligne : cela informe et reste sans effet.',
    { type: 'array', minItems: 1, maxItems: 50, items: ref('words') },
  ),
  note: described(
    'A remark that only informs: it has no effect.',
    'Une remarque qui ne fait qu’informer : elle est sans effet.',
    ref('words'),
  ),
};

/** A clause: the shared keys, then its own. */
export function clause(own: Record<string, SchemaNode>, required: readonly string[] = []): SchemaNode {
  return closed({ ...clauseKeys, ...own }, required);
}

/** Small letters, digits and single hyphens, a letter first: safe in a path, in a URL and in an event's name. */
export const idPattern = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';

const citeForms = {
  en: 'an article, { article: 6 }, a list of them, or “practice”',
  fr: 'un article, { article: 6 }, une liste d’articles, ou « practice »',
};

const withoutControl = { en: 'a text without control characters', fr: 'un texte sans caractère de contrôle' };

export const clauseDefinitions: Record<string, SchemaNode> = {
  words: {
    type: 'string',
    pattern: '\\S',
    // The control characters of ASCII but tab and line break would act on the terminal that shows them.
    allOf: [{ pattern: '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$', expected: withoutControl }],
    expected: { en: 'a text', fr: 'un texte' },
  },
  id: described(
    'A short name in small letters, digits and hyphens, by which other clauses refer to this one.',
    'Un nom court en minuscules, chiffres et traits d’union, par lequel les autres clauses désignent celle-ci.',
    {
      type: 'string',
      pattern: idPattern,
      maxLength: 64,
      expected: {
        en: 'small letters a to z, digits and hyphens, beginning with a letter: shared-diagnostic',
        fr: 'des minuscules de a à z sans accent, des chiffres et des traits d’union, une lettre d’abord : diagnostic-partage',
      },
    },
  ),
  date: described('A day, year first: 2023-06-30.', 'Un jour, l’année d’abord : 2023-06-30.', {
    type: 'string',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
    reads: 'day',
    expected: { en: 'a day such as 2023-06-30', fr: 'un jour tel que 2023-06-30' },
  }),
  monthDay: described('A day of each year, month first: 09-01.', 'Un jour de chaque année, le mois d’abord : 09-01.', {
    type: 'string',
    pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
    reads: 'monthDay',
    expected: { en: 'a month, then a day, such as 09-01', fr: 'un mois, puis un jour, tel que 09-01' },
  }),
  period: described(
    'A period of whole years, months, weeks or days (ISO 8601): P12M, P1M15D, P2W.',
    'Une période en années, mois, semaines ou jours entiers (ISO 8601) : P12M, P1M15D, P2W.',
    {
      type: 'string',
      reads: 'period',
      pattern: '^P(?=\\d)(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?$',
      expected: {
        en: 'a period such as P12M (months), P7D (days), P2W (weeks), P1Y (years)',
        fr: 'une période telle que P12M (mois), P7D (jours), P2W (semaines), P1Y (années)',
      },
    },
  ),
  cite: {
    type: ['string', 'object', 'array'],
    ...textOr({ enum: ['practice'], reads: 'article', expected: citeForms }, listOr(ref('citation'), ref('citation'))),
    reads: 'article',
    expected: citeForms,
  },
  citation: {
    ...closed({
      article: described(
        'The article of the signed text, as it is numbered there.',
        'L’article du texte signé, tel qu’il y est numéroté.',
        {
          type: ['string', 'number'],
          pattern: '^(?!practice$)\\S[^\\u0000-\\u001f\\u007f]*$',
          expected: {
            en: 'an article, such as 6 or 2.3; of several, “cite: [{ article: 6 }, { article: 7 }]”; what practice adds, “cite: practice”',
            fr: 'un article, tel que 6 ou 2.3 ; pour plusieurs, « cite: [{ article: 6 }, { article: 7 }] » ; pour l’usage, « cite: practice »',
          },
        },
      ),
      law: described(
        'A text of law, for what the law adds: C. civ., art. 1213.',
        'Un texte de loi, pour ce que la loi ajoute : C. civ., art. 1213.',
        ref('words'),
      ),
      quote: described(
        'The few words of the signed text that this rests on; “validate --text” compares them with the text.',
        'Les quelques mots du texte signé sur lesquels ceci repose ; « validate --text » les compare au texte.',
        ref('words'),
      ),
    }),
    oneOf: [{ required: ['article'] }, { required: ['law'] }],
    reads: 'article',
    expected: { en: '{ article: 6 } or { law: … }', fr: '{ article: 6 } ou { law: … }' },
  },
};
