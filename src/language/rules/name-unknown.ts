import { type Guess, guess, meant } from '../../text/did-you-mean.ts';
import { replacing } from '../../text/fix.ts';
import { own } from '../../text/own.ts';
import type { Text } from '../../text/text.ts';
import type { Convention } from '../model/convention.ts';
import { isOnlyAnchor, momentsOf } from '../model/moments.ts';
import { type Reference, type Referent, referencesOf } from '../model/references.ts';
import { momentInWords, verbInWords } from '../schema/plain-words/moments.ts';
import { eitherOf, ownMoment } from '../schema/which-end.ts';
import type { Finding, Rule } from './rule.ts';

const sectionsOfMoments: readonly string[] = [
  'notification',
  'dates',
  'terminations',
  'suspensions',
  'milestones',
  'decisions',
  'events',
  'rights',
  'phases',
  'deliverables',
  'datasets',
  'obligations',
  'meetings',
  'payments',
  'roles',
  'amendments',
];

export const nameUnknown: Rule = {
  id: 'name-unknown',
  severity: 'error',
  title: { en: 'Every name that a clause uses is declared.', fr: 'Tout nom qu’une clause emploie est déclaré.' },
  why: {
    en: 'A gate that waits for an unknown name would never open, and nobody would notice.',
    fr: 'Une condition qui attend un nom que rien ne porte ne serait jamais remplie, et personne ne le saurait.',
  },
  wrong:
    'reminders:\n  soon: { title: The end is near, at: { period: P1M, before: term.end }, to: [twon], cite: practice }\n',
  right:
    'reminders:\n  soon: { title: The end is near, at: { period: P1M, before: term.end }, to: [town], cite: practice }\n',
  *check(convention) {
    const known = namesByReferent(convention);
    for (const reference of referencesOf(convention)) {
      const names = known[reference.of];
      if (!names.has(reference.name)) yield finding(reference, [...names], convention);
    }
  },
};

/** The names that a convention has for each thing that a name can have to be the name of. */
export function namesByReferent(convention: Convention): Record<Referent, ReadonlySet<string>> {
  const moments = [...momentsOf(convention).keys()];
  const thirdParties = [...convention.thirdParties.keys()];
  const parties = [...convention.parties.keys()];
  return {
    moment: new Set(moments),
    cycleMoment: new Set([...moments, 'cycle.start', 'cycle.end']),
    exitMoment: new Set([...moments, 'leaving']),
    condition: new Set(moments.filter((name) => !isOnlyAnchor(name))),
    party: new Set(parties),
    addressee: new Set([...parties, ...thirdParties]),
    thirdParty: new Set(thirdParties),
    phase: new Set(convention.phases.keys()),
    event: new Set(convention.events.keys()),
    dataset: new Set(convention.datasets.keys()),
    duty: new Set(convention.obligations.keys()),
  };
}

const nouns: Record<Referent, Text> = {
  moment: { en: 'an event or a date', fr: 'un événement ou d’une date' },
  cycleMoment: { en: 'an event or a date', fr: 'un événement ou d’une date' },
  exitMoment: { en: 'an event or a date', fr: 'un événement ou d’une date' },
  condition: { en: 'an event', fr: 'un événement' },
  party: { en: 'a party', fr: 'une partie' },
  addressee: { en: 'a party or a third party', fr: 'une partie ou d’un tiers' },
  thirdParty: { en: 'a third party', fr: 'un tiers' },
  phase: { en: 'a phase', fr: 'une phase' },
  event: { en: 'an event', fr: 'un événement' },
  dataset: { en: 'a dataset', fr: 'un jeu de données' },
  duty: { en: 'an obligation', fr: 'une obligation' },
};

/** The sections that declare what bears such a name: who has it in none of them may have it in one that could not be read. */
const sections: Record<Referent, readonly string[]> = {
  moment: sectionsOfMoments,
  cycleMoment: sectionsOfMoments,
  exitMoment: sectionsOfMoments,
  condition: sectionsOfMoments,
  party: ['parties'],
  addressee: ['parties', 'thirdParties'],
  thirdParty: ['thirdParties'],
  phase: ['phases'],
  event: ['events', 'rights'],
  dataset: ['datasets'],
  duty: ['obligations', 'payments', 'meetings'],
};

const declareNotification: Text = {
  en: 'Say first who notifies whom: “notification: { by: …, to: … }”.',
  fr: 'Dites d’abord qui notifie à qui : « notification: { by: …, to: … } ».',
};

/** Names that stand for something in some clauses only. */
function outOfPlace(name: string): Text | undefined {
  if (name === 'notified') return declareNotification;
  if (name === 'leaving') {
    return {
      en: 'Only “exit” counts from “leaving”; here a party is named: “leaving:…”.',
      fr: 'Seul « exit » compte depuis « leaving » ; ici, on nomme une partie : « leaving:… ».',
    };
  }
  if (isOfCycle(name)) {
    return {
      en: 'Only a clause with “every” has cycles: add it, or count from another event.',
      fr: 'Seule une clause qui a « every » a des cycles : ajoutez-le, ou comptez depuis un autre événement.',
    };
  }
  return undefined;
}

function isOfCycle(name: string): boolean {
  return /^cycle\.(start|middle|end)$/.test(name);
}

/** The event of a clause that has not what brings it about. */
function neverComes(
  name: string,
  { deliverables, obligations, phases, events, milestones }: Convention,
): Text | undefined {
  const [verb = '', id = ''] = name.split(':');
  if ((verb === 'accepted' || verb === 'rejected') && deliverables.has(id)) {
    return {
      en: `“${id}” has no acceptance: add “acceptance: { by: …, within: … }” to it.`,
      fr: `« ${id} » n’a pas d’acceptation : ajoutez-lui « acceptance: { by: …, within: … } ».`,
    };
  }
  if ((verb === 'accepted' || verb === 'rejected') && obligations.has(id)) {
    return {
      en: `Only a deliverable is accepted; “${id}” is an obligation: “performed:${id}”, or declare a deliverable.`,
      fr: `Seul un livrable s’accepte ; « ${id} » est une obligation : « performed:${id} », ou déclarez un livrable.`,
    };
  }
  if (verb === 'first' && events.has(id)) {
    return {
      en: `“first:” is a day to count from; a condition that waits for it says “${id}”.`,
      fr: `« first: » est un jour d’où compter ; une condition qui l’attend dit « ${id} ».`,
    };
  }
  if (verb === 'first') {
    const alone = id === '' || !milestones.has(id) ? undefined : id;
    return {
      en: `Only an event or a right has a first time: “events: { ${id}: … }”${alone ? `; write “${alone}” alone` : ''}.`,
      fr: `Seul un événement ou une faculté a une première fois : « events: { ${id}: … } »${alone ? ` ; écrivez « ${alone} » seul` : ''}.`,
    };
  }
  if (verb === 'due' && (deliverables.has(id) || obligations.has(id) || phases.has(id))) {
    return { en: `“${id}” has no “due”: add one.`, fr: `« ${id} » n’a pas de « due » : ajoutez-en un.` };
  }
  return undefined;
}

function finding({ name, at, of }: Reference, names: readonly string[], convention: Convention): Finding {
  const { places } = convention;
  const lacking = neverComes(name, convention);
  const near = lacking ? undefined : guessName(name, names, convention);
  const message: Text = {
    en: `“${name}” is not the name of ${nouns[of].en}.`,
    fr: `« ${name} » n’est pas le nom d’${nouns[of].fr}.`,
  };
  const missing = name === 'notified' ? 'notification' : name.slice(name.indexOf(':') + 1);
  const here = near && ownMoment(name, at, convention.declaration);
  const either = near && here !== undefined ? eitherOf(here, near.word, (anchor) => anchor) : undefined;
  const help = lacking ?? either ?? (near ? meant(near.word) : (outOfPlace(name) ?? known(name, names, of)));
  const found = {
    pointer: at,
    message,
    help,
    alternatives: names,
    missing,
    declaredIn: sections[of],
    ...(isOfCycle(name) && { lacks: 'every' }),
  };
  if (!near) return found;
  // Another party, or another event, would be another agreement: only the same word but for its spelling is sure.
  const word = here ?? near.word;
  const fix = replacing(places.spanOf(at), word, { safe: near.certainty === 'same' && here === undefined });
  return { ...found, suggestion: word, fix };
}

/** The name that was meant: in plain words, by the title of its clause, by its letters, or as what comes of a clause. */
function guessName(name: string, names: readonly string[], { parties, thirdParties }: Convention): Guess | undefined {
  const moment = momentInWords(name);
  if (moment !== undefined && names.includes(moment)) return { word: moment, certainty: 'same' };
  if (/^(notice|pr[ée]avis)$/.test(name) && names.includes('leaving')) return { word: 'leaving', certainty: 'near' };
  const verb = verbInWords(name);
  const [ofVerb, ...othersOfVerb] = verb === undefined ? [] : names.filter((each) => each.startsWith(`${verb}:`));
  if (ofVerb !== undefined && othersOfVerb.length === 0) return { word: ofVerb, certainty: 'near' };
  const titled = [...parties.values(), ...thirdParties.values()].find(({ title }) => title === name);
  if (titled && names.includes(titled.id)) return { word: titled.id, certainty: 'same' };
  const near = guess(name, names);
  if (near?.certainty === 'same') return near;
  const [word, ...others] = comingOf(name, names);
  return word !== undefined && others.length === 0 ? { word, certainty: 'near' } : near;
}

/** What can come of the clause that bears a name: `delivered:report`, `due:report` for “report”; what a verb can be about. */
function comingOf(name: string, names: readonly string[]): readonly string[] {
  const id = name.slice(name.search(/[^:.]*$/));
  return names.filter((each) => each.endsWith(`:${id}`) || each.startsWith(`${name}:`));
}

function known(name: string, names: readonly string[], of: Referent): Text {
  const coming = comingOf(name, names);
  if (coming.length > 0) {
    return { en: `Say which: ${coming.join(', ')}.`, fr: `Précisez : ${coming.join(', ')}.` };
  }
  const [section = ''] = sections[of];
  if (names.length === 0) {
    const form = `${section}: { ${name}: … }`;
    return {
      en: `The convention declares none; declare it: “${form}”.`,
      fr: `La convention n’en déclare pas ; déclarez-le : « ${form} ».`,
    };
  }
  const verb = /^[^:]+:/.exec(name)?.[0];
  const alike = verb === undefined ? [] : names.filter((each) => each.startsWith(verb));
  const declaring = verb === undefined || alike.length > 0 ? undefined : own(declaringSections, verb.slice(0, -1));
  if (declaring !== undefined) return isOf(name, declaring, listed(names));
  const list = alike.length > 0 ? `${alike.join(', ')}.` : listed(names);
  if (alike.length > 0 || sections[of] !== sectionsOfMoments) {
    return { en: `The names to choose from are: ${list}`, fr: `La convention a : ${list}` };
  }
  return {
    en: `The names to choose from are: ${list} Another event is declared under “events” or “milestones”.`,
    fr: `La convention a : ${list} Un autre événement se déclare sous « events » ou « milestones ».`,
  };
}

/** The section whose clauses a word before the colon is about. */
const declaringSections: Readonly<Record<string, string>> = {
  accepted: 'deliverables',
  announced: 'rights',
  appointed: 'roles',
  decided: 'decisions',
  delivered: 'deliverables',
  done: 'phases',
  first: 'events',
  held: 'meetings',
  opened: 'phases',
  paid: 'payments',
  performed: 'obligations',
  provided: 'datasets',
  terminated: 'terminations',
  warned: 'terminations',
};

function isOf(name: string, section: string, list: string): Text {
  const [verb = '', id = ''] = name.split(':');
  return {
    en: `“${verb}:” is said of what “${section}” declares: declare “${id}” there. So far the convention has: ${list}`,
    fr: `« ${verb}: » se dit de ce que « ${section} » déclare : déclarez-y « ${id} ». Jusqu’ici, la convention a : ${list}`,
  };
}

/** A list that can still be read: the names without a verb first. */
function listed(names: readonly string[]): string {
  const most = 12;
  const bare = names.filter((each) => !each.includes(':'));
  const ordered = [...bare, ...names.filter((each) => !bare.includes(each) && !/^(breached|due|overlong):/.test(each))];
  return ordered.length <= most ? `${ordered.join(', ')}.` : `${ordered.slice(0, most).join(', ')}…`;
}
