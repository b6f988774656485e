import type { Party, Role, ThirdParty } from '../../../language/model/parties.ts';
import type { Text } from '../../../text/text.ts';
import type { Passage, Section } from '../restatement.ts';
import { passageOf, type Teller } from '../teller.ts';
import { whoMay } from '../who.ts';
import { capital, onOneLine } from '../words/grammar.ts';
import { nameOf } from '../words/names.ts';

/** Who is bound, who matters without signing, and whom the parties appoint. */
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

const others: Text = { en: 'Who matters without signing', fr: 'Les tiers intéressés, qui ne signent pas' };
const people: Text = { en: 'People to appoint', fr: 'Les personnes à désigner' };

function sayParty(party: Party, { convention }: Teller): Passage {
  const { id, title, seat, signatory } = party;
  const name = onOneLine(party.name);
  const { bare } = nameOf(id, convention);
  const isShort = onOneLine(title) !== name;
  const capacity = signatory?.capacity ? `, ${onOneLine(signatory.capacity)}` : '';
  const signs = signatory && `${onOneLine(signatory.name)}${capacity}`;
  const said = {
    en: [name, isShort && `called ${bare.en} below`, seat && `based at ${onOneLine(seat)}`],
    fr: [name, isShort && `ci-après ${bare.fr}`, seat && `dont le siège est situé ${onOneLine(seat)}`],
  };
  const [en, fr] = [said.en.filter(Boolean).join(', '), said.fr.filter(Boolean).join(', ')];
  // Where nothing else is known of a party, its name says no more than its heading.
  if (en === name && !signs)
    return passageOf(party, [{ text: { en: `${name} is a party.`, fr: `${name} est partie à la convention.` } }]);
  return passageOf(party, [
    {
      text: {
        en: `${en}${signs ? `${en === name ? ',' : ', and'} represented by ${signs}` : ''}.`,
        fr: `${fr}${signs ? `${fr === name ? ',' : ', et'} que représente ${signs}` : ''}.`,
      },
    },
  ]);
}

function sayThirdParty(party: ThirdParty, { convention }: Teller): Passage {
  const { bare } = nameOf(party.id, convention);
  const does = standings[party.role];
  return passageOf(party, [
    {
      text: {
        en: `${capital(bare.en)} ${does.en}, and has not signed.`,
        fr: `${capital(bare.fr)} ${does.fr}, sans être partie à la convention.`,
      },
    },
  ]);
}

const standings: Readonly<Record<ThirdParty['role'], Text>> = {
  funder: { en: 'funds what is agreed', fr: 'finance l’action' },
  adviser: { en: 'advises', fr: 'donne un avis' },
  controller: { en: 'controls', fr: 'exerce un contrôle' },
  authority: { en: 'is an authority', fr: 'fait autorité' },
};

function sayRole(role: Role, teller: Teller): Passage {
  const { of, by } = role;
  const side = nameOf(of, teller.convention);
  const isOwn = by !== undefined && 'each' in by && by.each.join() === of;
  if (isOwn) {
    return passageOf(role, [
      {
        text: {
          en: `Only ${side.bare.en} may appoint this person, on its own side.`,
          fr: `${capital(side.bare.fr)} désigne cette personne de son côté ; nul autre ne le peut.`,
        },
      },
    ]);
  }
  return passageOf(role, [
    {
      text: {
        en: `This person is appointed on the side ${side.of.en}.`,
        fr: `Cette personne est désignée du côté ${side.of.fr}.`,
      },
    },
    { text: whoMay(by, teller, { en: 'appoint this person', fr: 'procéder à cette désignation' }) },
  ]);
}
