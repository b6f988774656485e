import type { Party, Role, ThirdParty } from '../../../language/model/parties.ts';
import type { Text } from '../../../text/text.ts';
import type { Passage, Section, Sentence } from '../restatement.ts';
import { passageOf, type Teller } from '../teller.ts';
import { fallsTo } from '../who.ts';
import { capital, nothing, onOneLine } from '../words/grammar.ts';
import { nameOf } from '../words/names.ts';

/** Who is bound, the third parties, and whom the parties appoint. */
export function parties(teller: Teller): Section {
  const { parties: bound, thirdParties, roles } = teller.convention;
  return {
    id: 'parties',
    heading: { en: 'The parties', fr: 'Les parties' },
    groups: [
      { passages: [...bound.values()].map((one) => sayParty(one, teller)) },
      { heading: others, passages: [...thirdParties.values()].map((one) => sayThirdParty(one, teller)) },
      { heading: people, passages: [...roles.values()].map((role) => sayRole(role, teller)) },
    ],
  };
}

const others: Text = { en: 'Third parties', fr: 'Les tiers' };
const people: Text = { en: 'People to appoint', fr: 'Les personnes à désigner' };

function sayParty(party: Party, { convention }: Teller): Passage {
  const { id, title, seat, signatory } = party;
  const name = onOneLine(party.name);
  const { bare } = nameOf(id, convention);
  const isShort = onOneLine(title) !== name;
  const capacity = signatory?.capacity ? `, ${onOneLine(signatory.capacity)}` : '';
  const signs = signatory && `${onOneLine(signatory.name)}${capacity}`;
  const called = isShort ? { en: ` (“${bare.en}”)`, fr: `, ci-après « ${bare.fr} »` } : nothing;
  const who = isShort ? { en: name, fr: name } : bare;
  return passageOf({ ...party, title: capital(title) }, [
    {
      text: {
        en: `${capital(who.en)}${called.en} is a party to the agreement.`,
        fr: `${capital(who.fr)}${called.fr}${isShort ? ',' : ''} est partie à la convention.`,
      },
    },
    ...(seat ? [labelled({ en: 'Address', fr: 'Siège' }, onOneLine(seat))] : []),
    ...(signs ? [labelled({ en: 'Signatory', fr: 'Signataire' }, signs)] : []),
  ]);
}

function labelled({ en, fr }: Text, words: string): Sentence {
  const stop = words.endsWith('.') ? '' : '.';
  return { text: { en: `${en}: ${words}${stop}`, fr: `${fr} : ${words}${stop}` } };
}

function sayThirdParty(party: ThirdParty, { convention }: Teller): Passage {
  const { bare } = nameOf(party.id, convention);
  const does = standings[party.role];
  return passageOf(party, [
    {
      text: {
        en: `${capital(bare.en)} ${does.en} without being a party to the agreement.`,
        fr: `${capital(bare.fr)} ${does.fr}, sans être partie à la convention.`,
      },
    },
  ]);
}

const standings: Readonly<Record<ThirdParty['role'], Text>> = {
  funder: { en: 'provides funding', fr: 'apporte un financement' },
  adviser: { en: 'gives advice', fr: 'donne un avis' },
  controller: { en: 'carries out checks', fr: 'exerce un contrôle' },
  authority: { en: 'acts as an authority', fr: 'intervient en qualité d’autorité' },
};

function sayRole(role: Role, teller: Teller): Passage {
  const { of, by } = role;
  const side = nameOf(of, teller.convention);
  const isOwn = by !== undefined && 'each' in by && by.each.join() === of;
  if (isOwn) {
    return passageOf(role, [
      {
        text: {
          en: `This person acts for ${side.bare.en}, which makes the appointment.`,
          fr: `Cette personne intervient pour ${side.bare.fr}, qui procède à sa désignation.`,
        },
      },
    ]);
  }
  return passageOf(role, [
    {
      text: {
        en: `This person acts for ${side.bare.en}.`,
        fr: `Cette personne intervient pour ${side.bare.fr}.`,
      },
    },
    { text: fallsTo(by, teller, { en: 'make the appointment', fr: 'procéder à sa désignation' }) },
  ]);
}
