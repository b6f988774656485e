/** What English contracts call the moments of every agreement. */
export const englishMoments: Readonly<Record<string, string>> = {
  'effective date': 'term.start',
  commencement: 'term.start',
  'commencement date': 'term.start',
  'start date': 'term.start',
  'first day': 'term.start',
  execution: 'signed',
  'execution date': 'signed',
  'signing date': 'signed',
  'signature date': 'signed',
  'date signed': 'signed',
  'end date': 'term.end',
  'expiry date': 'term.end',
  expiration: 'term.end',
  'expiration date': 'term.end',
  'last day': 'term.end',
};
