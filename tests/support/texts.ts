/** The least that a convention says. */
export const minimal = `conventio: 1
id: minimal
title: The least that an agreement can say
language: en
jurisdiction: FR
timeZone: Europe/Paris
parties:
  town: { name: Town of Bellerive, cite: { article: 1 } }
  trust: { name: Bellerive Trust, cite: { article: 1 } }
term:
  starts: { on: signed }
  ends: { period: P1Y, beginning: signed }
  cite: { article: 1 }
`;

/** The same with a key that is easily fixed. */
export const fixable = minimal.replace('title:', 'titre:');

/** The same with a mistake that only its author can fix. */
export const broken = minimal.replace('on: signed', 'on: the-flood');

/** A scenario of it. */
export const signed = 'scenario: signed\nfacts:\n  - { on: 2023-01-02, fact: signed }\n';
