import type { Obligation } from '../../../language/model/obligations.ts';
import type { Group, Section } from '../restatement.ts';
import type { Teller } from '../teller.ts';
import { ofNames } from '../words/names.ts';
import { sayDuty } from './duty.ts';
import { sayMeeting } from './meeting.ts';

/** What each party must do, or must not: one group for each party, or for those who are bound together. */
export function duties(teller: Teller): Section {
  const all = [...teller.convention.obligations.values()];
  const owed = all.filter(({ section }) => section === 'obligations');
  const meetings = all.filter(({ section }) => section === 'meetings');
  return {
    id: 'duties',
    heading: { en: 'Obligations of the parties', fr: 'Les obligations des parties' },
    groups: [
      ...[...new Set(owed.map(ownersOf))].map((owners) => sayOwed(owners, owed, teller)),
      { heading: { en: 'Meetings', fr: 'Les réunions' }, passages: meetings.map((one) => sayMeeting(one, teller)) },
    ],
  };
}

function sayOwed(owners: string, owed: readonly Obligation[], teller: Teller): Group {
  const of = ofNames(owners.split(' '), teller.convention);
  return {
    heading: { en: `Obligations ${of.en}`, fr: `Les obligations ${of.fr}` },
    passages: owed.filter((duty) => ownersOf(duty) === owners).map((duty) => sayDuty(duty, teller)),
  };
}

function ownersOf({ party }: Obligation): string {
  return party.join(' ');
}
