import { holidayZones } from '../../calendar/holidays-fr.ts';
import { ruleSetIds } from '../../calendar/rule-sets.ts';
import type { Lang } from '../../text/text.ts';
import { clauseDefinitions } from './definitions/clause.ts';
import { conditionDefinitions } from './definitions/condition.ts';
import { jurisdictions } from './definitions/jurisdictions.ts';
import { byId, closed, described, ref, type SchemaNode } from './definitions/node.ts';
import { obligationDefinitions } from './definitions/obligations.ts';
import { partyDefinitions } from './definitions/parties.ts';
import { propertyDefinitions } from './definitions/properties.ts';
import { journalFact, journalKeys, scenarioDefinitions, scenarioKeys } from './definitions/scenario.ts';
import { termDefinitions } from './definitions/term.ts';
import { timingDefinitions } from './definitions/timing.ts';
import { workDefinitions } from './definitions/work.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const otherZones = holidayZones.filter((zone) => zone !== 'metropole').join(', ');

const calendar: SchemaNode = {
  ...closed({
    rules: described(
      'The rules that dates are computed by; those of the jurisdiction by default.',
      'Les règles de calcul des dates ; par défaut celles du droit applicable.',
      { enum: [...ruleSetIds] },
    ),
    holidays: described(
      'The zone whose public holidays apply, or none.',
      'La zone dont les jours fériés s’appliquent, ou none (aucun).',
      {
        enum: [...holidayZones, 'none'],
        expected: {
          en: `metropole (mainland France except Alsace and Moselle), or another zone of France: ${otherZones}; elsewhere none, and each day off under “add”: { 2026-12-25: Christmas Day }`,
          fr: `metropole (la métropole, hors Alsace et Moselle), ou une autre zone française : ${otherZones} ; ailleurs none (aucun), et chaque jour chômé sous « add » : { 2026-12-25: Noël }`,
        },
      },
    ),
    add: described('More days off, each with its name.', 'D’autres jours chômés, chacun avec son nom.', {
      type: 'object',
      propertyNames: ref('date'),
      additionalProperties: ref('words'),
      expected: {
        en: 'a name for each day: { 2024-05-10: Day off }',
        fr: 'un nom pour chaque jour : { 2024-05-10: Pont }',
      },
    }),
    remove: described('Holidays that are worked.', 'Des jours fériés travaillés.', {
      type: 'array',
      items: ref('date'),
    }),
    schoolYear: described(
      'The day on which school years begin; 09-01 by default.',
      'Le jour où commencent les années scolaires ; 09-01 par défaut.',
      ref('monthDay'),
    ),
    financialYear: described(
      'The day on which financial years begin; 01-01 by default.',
      'Le jour où commencent les exercices ; 01-01 par défaut.',
      ref('monthDay'),
    ),
    workingWeek: described(
      'The days of the week that count as working days; Monday to Friday by default.',
      'Les jours de la semaine qui sont ouvrés ; du lundi au vendredi par défaut.',
      {
        type: 'array',
        minItems: 1,
        items: { enum: weekdays },
        reads: 'week',
        expected: { en: 'a list of days: [monday, tuesday]', fr: 'une liste de jours : [monday, tuesday]' },
      },
    ),
  }),
  expected: {
    en: 'a group of keys such as { rules: fr-contract, holidays: metropole }',
    fr: 'un groupe de clés tel que { rules: fr-contract, holidays: metropole }',
  },
};

/** The keys of a convention, in the order in which one writes it. */
const conventionKeys: Record<string, SchemaNode> = {
  conventio: described('The version of this language.', 'La version de ce langage.', { const: 1 }),
  id: described('The id of the convention.', 'L’identifiant de la convention.', ref('id')),
  title: described('Its title.', 'Son titre.', ref('words')),
  language: described('The language of its titles.', 'La langue de ses titres.', { enum: ['fr', 'en'] }),
  jurisdiction: described(
    'The law that governs it: FR, EU, GB, or the code of another country (ISO 3166).',
    'Le droit qui la régit : FR, EU, GB, ou le code d’un autre pays (ISO 3166).',
    {
      type: 'string',
      pattern: `^(${jurisdictions.join('|')})(-[A-Z0-9]{1,3})?$`,
      reads: 'country',
      expected: { en: 'the code of a country, such as FR', fr: 'le code d’un pays, tel que FR' },
    },
  ),
  timeZone: described(
    'The IANA time zone of its days: Europe/Paris, Indian/Reunion.',
    'Le fuseau horaire IANA de ses jours : Europe/Paris, Indian/Reunion.',
    ref('words'),
  ),
  calendar: described('How its days are counted.', 'Comment ses jours se comptent.', ref('calendar')),
  parties: {
    ...byId('Who is bound.', 'Qui est lié.', 'party'),
    minProperties: 1,
  },
  thirdParties: byId('Third parties, which do not sign it.', 'Qui compte pour elle sans la signer.', 'thirdParty'),
  roles: byId('Persons to be appointed.', 'Les personnes à désigner.', 'role'),
  signature: described('Who signs, and when it counts.', 'Qui signe, et quand cela compte.', ref('signature')),
  notification: described(
    'Who notifies whom, and when it counts.',
    'Qui notifie à qui, et quand cela compte.',
    ref('notification'),
  ),
  term: described('When it starts and ends.', 'Quand elle commence et finit.', ref('term')),
  dates: byId('Dates that other clauses name.', 'Les dates que d’autres clauses nomment.', 'namedDate'),
  terminations: byId('How it may end early.', 'Comment elle peut finir plus tôt.', 'termination'),
  exit: described('How one party may withdraw.', 'Comment une partie peut se retirer.', ref('exit')),
  suspensions: byId('How it may be suspended.', 'Comment elle peut être suspendue.', 'suspension'),
  milestones: byId(
    'Outside events that something waits for.',
    'Les événements extérieurs que quelque chose attend.',
    'milestone',
  ),
  decisions: byId(
    'Choices left to a party, or to several.',
    'Les choix laissés à une partie, ou à plusieurs.',
    'decision',
  ),
  events: byId('What may happen, any number of times.', 'Ce qui peut arriver, autant de fois que ce soit.', 'event'),
  rights: byId(
    'What a party may do, so many times, on a notice: never an obligation.',
    'Ce qu’une partie peut faire, tant de fois, sur préavis : jamais un devoir.',
    'right',
  ),
  phases: byId(
    'The stages of work, each with its gate.',
    'Les étapes du travail, chacune derrière sa condition d’ouverture.',
    'phase',
  ),
  deliverables: byId('What is delivered.', 'Ce qui est remis.', 'deliverable'),
  datasets: byId('Data that are provided.', 'Les données mises à disposition.', 'dataset'),
  obligations: byId(
    'What the parties must do, or must not.',
    'Ce que les parties doivent faire, ou ne pas faire.',
    'obligation',
  ),
  meetings: byId('What the parties meet for.', 'Ce pour quoi les parties se réunissent.', 'meeting'),
  consideration: described('What is owed in return.', 'Ce qui est dû en contrepartie.', ref('consideration')),
  payments: byId('What is paid, and when.', 'Ce qui est payé, et quand.', 'payment'),
  reminders: byId('What to remind of, and when.', 'Ce qu’il faut rappeler, et quand.', 'reminder'),
  amendments: byId(
    'Amendments; each applies once it is agreed.',
    'Les avenants ; chacun compte une fois convenu.',
    'amendment',
    // Each makes a whole convention of its own.
    50,
  ),
  properties: byId('What must hold in every run.', 'Ce qui doit être vrai dans tout déroulement.', 'property'),
  informative: byId(
    'What the text says without requiring anything.',
    'Ce que le texte dit sans rien régler.',
    'informative',
  ),
};

const definitions: Record<string, SchemaNode> = {
  ...clauseDefinitions,
  ...timingDefinitions,
  ...conditionDefinitions,
  calendar,
  ...partyDefinitions,
  ...termDefinitions,
  ...workDefinitions,
  ...obligationDefinitions,
  ...propertyDefinitions,
};

const required = ['conventio', 'id', 'title', 'language', 'jurisdiction', 'timeZone', 'parties', 'term'];

/** The schema of a convention file, its texts in both languages. */
export const conventionSchema: SchemaNode = {
  ...closed(conventionKeys, required),
  title: { en: 'Convention', fr: 'Convention' },
  $defs: definitions,
};

/** The schema of a scenario file, its texts in both languages. */
export const scenarioSchema: SchemaNode = {
  ...closed(scenarioKeys, ['scenario', 'facts']),
  title: { en: 'Scenario', fr: 'Scénario' },
  $defs: {
    ...clauseDefinitions,
    ...timingDefinitions,
    ...conditionDefinitions,
    amendment: termDefinitions.amendment,
    parameter: termDefinitions.parameter,
    ...partyDefinitions,
    quantity: workDefinitions.quantity,
    wordList: workDefinitions.wordList,
    ...scenarioDefinitions,
  },
};

/** The schema of a journal, its texts in both languages: a scenario in which nothing is expected. */
export const journalSchema: SchemaNode = {
  ...closed(journalKeys, ['facts']),
  title: { en: 'Journal', fr: 'Journal' },
  $defs: {
    ...clauseDefinitions,
    ...timingDefinitions,
    ...conditionDefinitions,
    amendment: termDefinitions.amendment,
    parameter: termDefinitions.parameter,
    ...partyDefinitions,
    quantity: workDefinitions.quantity,
    wordList: workDefinitions.wordList,
    fact: journalFact,
  },
};

/** The JSON Schema 2020-12 in one language, as it is published. */
export function publishedSchema(schema: SchemaNode, id: string, lang: Lang): Record<string, unknown> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    ...(inLanguage(schema, lang) as Record<string, unknown>),
  };
}

/** Keeps one language of every text, and drops what only the engine's own messages need. */
function inLanguage(node: unknown, lang: Lang): unknown {
  if (Array.isArray(node)) return node.map((item) => inLanguage(item, lang));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).flatMap(([key, value]) => {
    if (key === 'reads' || (key === 'expected' && isText(value))) return [];
    return [[key === 'offers' ? 'enum' : key, isText(value) ? value[lang] : inLanguage(value, lang)]];
  });
  return { ...Object.fromEntries(entries), ...offeredWords(node) };
}

/**
 * Editors that complete by the schema alone take the keys out of a choice by the value, and not the words. An `anyOf`
 * that everything meets offers them, and forbids nothing; `examples` would write the word behind the key unasked.
 */
function offeredWords(node: object): object {
  const { enum: words } = ('then' in node ? node.then : {}) as { readonly enum?: unknown };
  return Array.isArray(words) && !('anyOf' in node) ? { anyOf: [{ enum: words }, {}] } : {};
}

function isText(value: unknown): value is Record<Lang, string> {
  return typeof value === 'object' && value !== null && 'en' in value && 'fr' in value && typeof value.en === 'string';
}
