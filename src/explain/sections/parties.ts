import type { Party, Role, ThirdParty } from '../../model/parties.ts';
import { type Text, verbatim } from '../../text/text.ts';
import type { Passage, Section } from '../restatement.ts';
import { passageOf, type Teller } from '../teller.ts';
import { whoMay } from '../who.ts';
import { onOneLine } from '../words/grammar.ts';
import { nameOf } from '../words/names.ts';

/** Who is bound, who matters without signing, and whom the parties appoint. */
export function parties(teller: Teller): Section {
  const { parties: bound, thirdParties, roles } = teller.convention;
  return {
    id: 'parties',
    heading: { en: 'The parties', fr: 'Les parties' },
    groups: [
      { passages: [...bound.values()].map(sayParty) },
      { heading: others, passages: [...thirdParties.values()].map(sayThirdParty) },
      { heading: people, passages: [...roles.values()].map((role) => sayRole(role, teller)) },
    ],
  };
}

const others: Text = { en: 'Who matters without signing', fr: 'Les tiers intéressés, qui ne signent pas' };
const people: Text = { en: 'People to appoint', fr: 'Les personnes à désigner' };

function sayParty(party: Party): Passage {
  const { title, seat, signatory } = party;
  const name = onOneLine(party.name);
  const short = onOneLine(title);
  const called =
    short === name
      ? verbatim(`${name}.`)
      : { en: `${name}, called ${short} below.`, fr: `${name}, ci-après ${short}.` };
  const capacity = signatory?.capacity ? onOneLine(signatory.capacity) : undefined;
  const signs = signatory && {
    en: `${onOneLine(signatory.name)}${capacity ? ` (${capacity})` : ''} signs for it.`,
    fr: `Signataire : ${onOneLine(signatory.name)}${capacity ? `, ${capacity}` : ''}.`,
  };
  return passageOf(party, [
    { text: called },
    ...(seat ? [{ text: { en: `Its seat is at ${onOneLine(seat)}.`, fr: `Siège : ${onOneLine(seat)}.` } }] : []),
    ...(signs ? [{ text: signs }] : []),
  ]);
}

function sayThirdParty(party: ThirdParty): Passage {
  return passageOf(party, [{ text: standings[party.role] }]);
}

const standings: Readonly<Record<ThirdParty['role'], Text>> = {
  funder: {
    en: 'It funds what is agreed, and has not signed.',
    fr: 'Finance l’action, sans être partie à la convention.',
  },
  adviser: { en: 'It advises, and has not signed.', fr: 'Donne un avis, sans être partie à la convention.' },
  controller: { en: 'It controls, and has not signed.', fr: 'Exerce un contrôle, sans être partie à la convention.' },
  authority: { en: 'It is an authority, and has not signed.', fr: 'Fait autorité, sans être partie à la convention.' },
};

function sayRole(role: Role, teller: Teller): Passage {
  const { of } = nameOf(role.of, teller.convention);
  return passageOf(role, [
    {
      text: {
        en: `This person is appointed on the side ${of.en}.`,
        fr: `Cette personne est désignée du côté ${of.fr}.`,
      },
    },
    { text: whoMay(role.by, teller, { en: 'appoint', fr: 'procéder à la désignation' }) },
  ]);
}
