import fc from 'fast-check';

/** What somebody may note with a fact, white space around it and signs of every kind included; or nothing. */
const noteAtRandom = fc.option(text(), { nil: undefined });
const documentsAtRandom = fc.option(
  fc.oneof(text(), fc.array(text(), { minLength: 1, maxLength: 4 }), fc.constant('scan-0231.pdf')),
  { nil: undefined },
);

export const remarksAtRandom = fc.tuple(noteAtRandom, documentsAtRandom).map(([note, documents]) => ({
  ...(note !== undefined && { note }),
  ...(documents !== undefined && { documents }),
}));

function text(): fc.Arbitrary<string> {
  return fc.string({ unit: 'binary', maxLength: 30 }).filter((one) => one.trim() !== '');
}
