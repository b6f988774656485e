import type { Found } from '../../text/diagnostic.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { Text } from '../../text/text.ts';
import type { EveryDeclaration } from '../schema/declaration.ts';
import { keyMisplaced } from '../schema/rules/key-misplaced.ts';
import type { Binder } from './binder.ts';

/** What says how often a clause applies, and what goes with some of it only. */
interface EachDeclaration {
  readonly every?: EveryDeclaration;
  readonly event?: string;
  readonly unless?: unknown;
  readonly components?: unknown;
  readonly optional?: boolean;
  readonly nature?: string;
  readonly cadence?: string;
  readonly fulfilled?: unknown;
}

/** Reports keys that a clause of this rhythm would read and ignore; the first of them is enough. */
export function checkEach(
  declared: EachDeclaration,
  section: 'obligations' | 'payments' | 'meetings' | 'deliverables',
  at: Pointer,
  binder: Binder,
): void {
  const { every, event } = declared;
  // A nature is the word of obligations for it, and the schema holds their keys to it.
  if (every && event !== undefined && section !== 'obligations') {
    binder.report(keyMisplaced, memberOf(at, 'event'), oneRhythm, 'key');
  } else if (section === 'deliverables') checkDelivery(declared, at, binder);
  else if (section === 'payments' && every?.times !== undefined) {
    binder.report(keyMisplaced, memberOf(memberOf(at, 'every'), 'times'), oneSum, 'key');
  } else if (section === 'obligations') checkRhythmless(declared, at, binder);
  else if (declared.unless !== undefined && !every && event === undefined) {
    binder.report(keyMisplaced, memberOf(at, 'unless'), onceOnly, 'key');
  }
}

/** What is owed each time is delivered whole, and is owed. */
function checkDelivery({ every, event, ...declared }: EachDeclaration, at: Pointer, binder: Binder): void {
  const rhythm = every ? 'every' : event === undefined ? undefined : 'event';
  if (rhythm === undefined) return;
  for (const [key, help] of [
    ['components', wholeEachTime],
    ['optional', owedEachTime],
  ] as const) {
    if (declared[key] === undefined || declared[key] === false) continue;
    binder.report(keyMisplaced, memberOf(at, key), { message: apart(key, rhythm), help }, 'key');
    return;
  }
}

/** Nothing of what has no rhythm is ever owed, so that nothing can close it. */
function checkRhythmless({ cadence, fulfilled, unless }: EachDeclaration, at: Pointer, binder: Binder): void {
  const key = fulfilled !== undefined ? 'fulfilled' : 'unless';
  if (cadence === undefined || (fulfilled === undefined && unless === undefined)) return;
  binder.report(keyMisplaced, memberOf(at, key), { message: apart(key, 'cadence'), help: giveRhythm }, 'key');
}

function apart(key: string, other: string): Text {
  return { en: `“${key}” does not go with “${other}”.`, fr: `« ${key} » ne va pas avec « ${other} ».` };
}

const oneRhythm: Found = {
  message: {
    en: '“event” excludes “every”: a clause has one of them.',
    fr: '« event » exclut « every » : une clause a l’une ou l’autre.',
  },
  help: {
    en: 'Keep “every” for what comes in each cycle, or “event” for what is owed each time that something happens; for both, write two clauses.',
    fr: 'Gardez « every » pour ce qui revient à chaque cycle, ou « event » pour ce qui est dû chaque fois que quelque chose se produit ; pour les deux, écrivez deux clauses.',
  },
};

const oneSum: Found = {
  message: { en: 'A payment is owed once in each cycle.', fr: 'Un paiement est dû une fois par cycle.' },
  help: {
    en: 'Remove “times”, and choose a shorter cycle: { cycle: quarter }, { cycle: month }. Part payments add up by themselves.',
    fr: 'Retirez « times », et choisissez un cycle plus court : { cycle: quarter }, { cycle: month }. Les paiements partiels s’additionnent d’eux-mêmes.',
  },
};

const onceOnly: Found = {
  lacks: 'event',
  message: {
    en: '“unless” discharges one of several; this is owed once.',
    fr: '« unless » éteint une occurrence parmi d’autres ; ceci n’est dû qu’une fois.',
  },
  help: {
    en: 'Add “event” or “every” where it is owed each time; or else write the condition as “when: { not: … }”.',
    fr: 'Ajoutez « event » ou « every » si c’est dû chaque fois ; sinon, écrivez la condition : « when: { not: … } ».',
  },
};

const wholeEachTime: Text = {
  en: 'Remove “components”, or write a deliverable for each part, with the same “every” or “event”.',
  fr: 'Retirez « components », ou écrivez un livrable par partie, avec le même « every » ou « event ».',
};

const owedEachTime: Text = {
  en: 'Remove “optional”: it is owed each time. What may be asked for at will has “optional” and “acceptance”, and no rhythm.',
  fr: 'Retirez « optional » : il est dû chaque fois. Ce qui peut être demandé librement a « optional » et « acceptance », sans rythme.',
};

const giveRhythm: Text = {
  en: 'Write the rhythm instead of “cadence”: “every: { cycle: year }”; or take the key out.',
  fr: 'Écrivez le rythme à la place de « cadence » : « every: { cycle: year } » ; ou retirez la clé.',
};
