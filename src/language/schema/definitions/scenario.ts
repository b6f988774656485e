import { bounds } from '../../../text/bounds.ts';
import { byId, closed, described, offering, ref, type SchemaNode, textOr } from './node.ts';
import { budgetStates, outcomes, sectionStates, termStates } from './states.ts';

const byItsId = (en: string, fr: string, member: SchemaNode): SchemaNode =>
  described(en, fr, { type: 'object', propertyNames: ref('id'), additionalProperties: member });

const states = (section: keyof typeof sectionStates, en: string, fr: string): SchemaNode =>
  byItsId(en, fr, offering(sectionStates[section]));

const factKeys: Record<string, SchemaNode> = {
  id: described('A name for the fact, to withdraw it by.', 'Un nom du fait, pour pouvoir le retirer.', ref('words')),
  on: described(
    'The day on which it happened; of a notification, the day that counts.',
    'Le jour où il a eu lieu ; pour une notification, le jour qui compte.',
    ref('date'),
  ),
  fact: described(
    'What happened: signed, notified, a milestone or an event by its id, worked:<phase>, delivered:<deliverable>…',
    'Ce qui a eu lieu : signed, notified, un jalon ou un événement par son identifiant, worked:<phase>, delivered:<livrable>…',
    ref('moment'),
  ),
  by: described(
    'Who recorded it; everybody concerned when absent.',
    'Qui le constate ; à défaut, tous ceux que cela concerne.',
    ref('id'),
  ),
  quantity: described(
    'How much was worked, in the unit of the budget.',
    'Combien a été travaillé, dans l’unité du budget.',
    ref('quantity'),
  ),
  component: described('Which part was delivered.', 'Quelle partie a été remise.', ref('id')),
  name: described(
    'The new name, of who was appointed or of a party.',
    'Le nouveau nom, de la personne désignée ou de la partie.',
    ref('words'),
  ),
  values: described(
    'The values that an amendment brings, each by the name of its parameter: { rent: 110 }.',
    'Les valeurs qu’apporte un avenant, chacune par le nom de son paramètre : { loyer: 110 }.',
    {
      type: 'object',
      minProperties: 1,
      maxProperties: 50,
      propertyNames: ref('id'),
      additionalProperties: {
        type: ['string', 'number', 'boolean'],
        expected: { en: 'a value such as 110 or 2027-12-31', fr: 'une valeur telle que 110 ou 2027-12-31' },
      },
      expected: { en: 'a value for each: { rent: 110 }', fr: 'une valeur pour chacun : { loyer: 110 }' },
    },
  ),
  for: described(
    'The occurrence that it is about, by its key: 2026, 2026-h1, 2026-q3, 2026-05, 2025-2026; or the day of the act that it announces.',
    'L’occurrence dont il s’agit, par sa clé : 2026, 2026-h1, 2026-q3, 2026-05, 2025-2026 ; ou le jour de l’acte qu’il annonce.',
    {
      type: ['string', 'integer'],
      expected: {
        en: 'a key such as 2026, 2026-05 or 2026-03-02',
        fr: 'une clé telle que 2026, 2026-05 ou 2026-03-02',
      },
    },
  ),
  of: described('The fact that is withdrawn.', 'Le fait qui est retiré.', ref('words')),
  channel: described('How it was notified.', 'Par quel moyen la notification a été faite.', {
    enum: ['hand', 'registered-letter', 'registered-email', 'email', 'letter'],
  }),
  sent: described('The day it was sent.', 'Le jour de l’envoi.', ref('date')),
  presented: described('The day it was first presented.', 'Le jour de la première présentation.', ref('date')),
  received: described('The day it was received.', 'Le jour de la réception.', ref('date')),
  outcome: described('What became of it.', 'Ce qu’il en est advenu.', {
    enum: ['delivered', 'refused', 'unclaimed'],
  }),
  refused: described(
    'The refusal that is expected, by its code; in a scenario only.',
    'Le refus attendu, par son code ; dans un scénario seulement.',
    ref('id'),
  ),
  note: described(
    'A note for whoever reads the fact later. It is shown in the journal and in the timeline, and has no effect.',
    'Une note pour qui lira le fait plus tard. Elle figure au journal et dans la chronologie, et n’a pas d’effet.',
    ref('words'),
  ),
  documents: described(
    'The documents that prove it, each by a reference: the name of a file, an address, a number. They only inform.',
    'Les pièces qui le prouvent, chacune par une référence : nom de fichier, adresse, numéro. Elles ne font qu’informer.',
    {
      type: ['string', 'array'],
      ...textOr(ref('words'), ref('wordList')),
      expected: {
        en: 'a text, or a list of texts: [one, another]',
        fr: 'un texte, ou une liste de textes : [un, autre]',
      },
    },
  ),
};

export const scenarioDefinitions: Record<string, SchemaNode> = {
  fact: { ...closed(factKeys, ['fact']), reads: 'fact' },
  expectation: {
    ...closed({
      on: described(
        'The day at whose end the rest is expected; the end of the scenario when absent.',
        'Le jour à la fin duquel le reste est attendu ; à défaut, la fin du scénario.',
        ref('date'),
      ),
      term: described('The status of the agreement.', 'L’état de la convention.', offering(termStates)),
      outcome: described('How it stands or ended.', 'Où elle en est, ou comment elle a fini.', offering(outcomes)),
      firstDay: described('Its first day in force.', 'Son premier jour en vigueur.', ref('date')),
      lastDay: described('Its last day in force.', 'Son dernier jour en vigueur.', ref('date')),
      lastCertainDay: described(
        'Its last day that no reading contests.',
        'Son dernier jour certain : celui que toutes les lectures du texte admettent.',
        ref('date'),
      ),
      renewals: described('How often it was renewed.', 'Combien de fois elle a été renouvelée.', {
        type: 'integer',
        minimum: 0,
      }),
      phases: states('phases', 'The states of phases.', 'Les états des phases.'),
      milestones: states('milestones', 'The states of milestones.', 'Les états des jalons.'),
      decisions: states('decisions', 'The states of decisions.', 'Les états des décisions.'),
      datasets: states('datasets', 'The states of datasets.', 'Les états des données.'),
      meetings: states('meetings', 'The states of meetings.', 'Les états des réunions.'),
      payments: states('payments', 'The states of payments.', 'Les états des paiements.'),
      dates: states('dates', 'The states of named dates.', 'Les états des dates nommées.'),
      terminations: states('terminations', 'The states of terminations.', 'Les états des résiliations.'),
      suspensions: states('suspensions', 'The states of suspensions.', 'Les états des suspensions.'),
      amendments: states('amendments', 'The states of amendments.', 'Les états des avenants.'),
      occurrences: described(
        'The states of single occurrences, by clause and key: { report@2026: performed, rent@2026-05: overdue }.',
        'Les états d’occurrences, par clause et clé : { rapport@2026: performed, loyer@2026-05: overdue }.',
        {
          type: 'object',
          minProperties: 1,
          maxProperties: 1000,
          propertyNames: {
            type: 'string',
            pattern: '^[a-z][a-z0-9-]*@\\d{4}(-[a-z0-9]{1,4}){0,2}(#\\d+)?$',
            expected: { en: 'a clause and a key: report@2026', fr: 'une clause et une clé : rapport@2026' },
          },
          additionalProperties: ref('id'),
          expected: {
            en: 'a state for each: { report@2026: performed }',
            fr: 'un état pour chacune : { rapport@2026: performed }',
          },
        },
      ),
      properties: states('properties', 'The states of properties.', 'Les états des propriétés.'),
      deliverables: states('deliverables', 'The states of deliverables.', 'Les états des livrables.'),
      obligations: states('obligations', 'The states of obligations.', 'Les états des obligations.'),
      roles: byItsId('Who fills the roles.', 'Qui tient les rôles.', ref('words')),
      parties: byItsId('What the parties are called.', 'Comment s’appellent les parties.', ref('words')),
      budgets: described('What was used of budgets.', 'Ce qui est consommé des budgets.', {
        type: 'object',
        propertyNames: ref('id'),
        additionalProperties: closed({
          used: described('How much was used.', 'Combien a été consommé.', ref('quantity')),
          remaining: described('How much is left.', 'Combien il reste.', ref('quantity')),
          state: described('How far it is used.', 'Où il en est.', offering(budgetStates)),
        }),
      }),
      entries: described(
        'Entries of the timeline on that day.',
        'Des lignes de la chronologie ce jour-là.',
        ref('entries'),
      ),
      noEntries: described(
        'Entries that never occur, that day or at all when no day is given.',
        'Des lignes qui n’existent pas, ce jour-là ou jamais si aucun jour n’est donné.',
        ref('entries'),
      ),
      note: described('Why this is expected.', 'Pourquoi ceci est attendu.', ref('words')),
    }),
    minProperties: 1,
    expected: { en: 'something to expect', fr: 'quelque chose à attendre' },
  },
  entries: {
    type: 'array',
    minItems: 1,
    items: closed(
      {
        kind: described(
          'What the line says: opened, reminder, overdue…',
          'Ce que dit la ligne : opened, reminder, overdue…',
          ref('id'),
        ),
        id: described('The clause that it is about.', 'La clause dont elle parle.', ref('words')),
        article: described('The article that it cites.', 'L’article qu’elle cite.', ref('words')),
      },
      ['kind'],
    ),
  },
};

/** A fact that has happened: nobody expects anything of it. */
export const journalFact: SchemaNode = {
  ...closed(Object.fromEntries(Object.entries(factKeys).filter(([key]) => key !== 'refused')), ['fact']),
  reads: 'fact',
};

export const journalKeys: Record<string, SchemaNode> = {
  agreement: described(
    'What the agreement is called where there are several; the id of its convention by default.',
    'Comment s’appelle la convention suivie là où il y en a plusieurs ; par défaut, l’identifiant de sa convention.',
    ref('id'),
  ),
  scenario: described(
    'Its id as a scenario: what expects nothing may be played as one, too.',
    'Son identifiant de scénario : ce qui n’attend rien peut aussi se jouer comme tel.',
    ref('id'),
  ),
  title: described('What the journal is called.', 'Le titre du journal.', ref('words')),
  note: described('A remark that only informs.', 'Une remarque qui ne fait qu’informer.', ref('words')),
  amendments: byId(
    'Amendments that only this journal knows.',
    'Des avenants que seul ce journal connaît.',
    'amendment',
  ),
  facts: described('What has happened, in any order.', 'Ce qui a eu lieu, dans n’importe quel ordre.', {
    type: 'array',
    maxItems: bounds.scenarioFacts.most,
    items: ref('fact'),
    expected: {
      en: 'a list, each fact with its day: - { on: 2024-01-15, fact: signed }',
      fr: 'une liste, chaque fait avec son jour : - { on: 2024-01-15, fact: signed }',
    },
  }),
};

export const scenarioKeys: Record<string, SchemaNode> = {
  scenario: described('The id of the scenario.', 'L’identifiant du scénario.', ref('id')),
  title: described('What it shows.', 'Ce qu’il montre.', ref('words')),
  note: described('A remark that only informs.', 'Une remarque qui ne fait qu’informer.', ref('words')),
  amendments: byId(
    'Amendments that only this scenario knows.',
    'Des avenants que seul ce scénario connaît.',
    'amendment',
  ),
  facts: described('What happened, in any order.', 'Ce qui a eu lieu, dans n’importe quel ordre.', {
    type: 'array',
    maxItems: bounds.scenarioFacts.most,
    items: ref('fact'),
    expected: {
      en: 'a list, each fact with its day: - { on: 2024-01-15, fact: signed }',
      fr: 'une liste, chaque fait avec son jour : - { on: 2024-01-15, fact: signed }',
    },
  }),
  until: described('The last day to play.', 'Le dernier jour à jouer.', ref('date')),
  expect: described('What must hold.', 'Ce qui doit être vrai.', {
    type: 'array',
    maxItems: 1000,
    items: ref('expectation'),
  }),
};
