import { describe, expect, test } from '@jest/globals';
import { must, type Owed } from '../../../src/insight/explain/words/verbs.ts';

const one = { who: { en: 'the Trust', fr: 'le Club' }, isAlone: true, isProhibition: false };
const several = { who: { en: 'the parties', fr: 'les parties' }, isAlone: false, isProhibition: false };

function inOwn(language: 'en' | 'fr', title: string, owed: Partial<Owed> = {}): string {
  return must({ ...one, language, title, ...owed })[language];
}

describe('a duty is told by its verb', () => {
  test.each([
    ['Remettre le rapport', 'le Club doit remettre le rapport'],
    ['Apporter son soutien : conseils, expertise.', 'le Club doit apporter son soutien : conseils, expertise'],
    ['Repeindre la salle', 'le Club doit repeindre la salle'],
    ['Ne pas sous-louer', 'le Club ne doit pas sous-louer'],
    ['Ne faire aucun usage des données', 'le Club ne doit faire aucun usage des données'],
    ['N’utiliser que la salle', 'le Club ne doit utiliser que la salle'],
  ])('%s', (title, said) => {
    expect(inOwn('fr', title)).toBe(said);
  });

  test.each([
    ['Insure the venue', 'the Trust must insure the venue'],
    ['Repaint the hall', 'the Trust must repaint the hall'],
    ['Do not sublet', 'the Trust must not sublet'],
    ['Never sublet the hall', 'the Trust must never sublet the hall'],
  ])('%s', (title, said) => {
    expect(inOwn('en', title)).toBe(said);
  });

  test('of several, in the plural', () => {
    expect(inOwn('fr', 'Citer la source', several)).toBe('les parties doivent citer la source');
    expect(inOwn('fr', 'Ne pas citer la source', several)).toBe('les parties ne doivent pas citer la source');
  });
});

describe('a title that is no verb of the language is quoted', () => {
  test.each([
    'Dossier de demande',
    'Calendrier des travaux',
    'Registre des présences',
    'Atelier de restitution',
    'Assurance',
  ])('%s', (title) => {
    expect(inOwn('fr', title)).toBe(`le Club doit respecter l’obligation suivante : « ${title} »`);
  });

  test.each(['Report of the quarter', 'Work plan', 'Audit'])('%s', (title) => {
    expect(inOwn('en', title)).toBe(`the Trust must fulfil this obligation: “${title}”`);
  });

  test('so is one of the other language, and a prohibition without its “not”', () => {
    expect(must({ ...one, language: 'fr', title: 'Remettre le rapport' }).en).toBe(
      'the Trust must fulfil this obligation: “Remettre le rapport”',
    );
    expect(inOwn('fr', 'Vendre la salle', { isProhibition: true })).toBe(
      'le Club doit respecter l’interdiction suivante : « Vendre la salle »',
    );
    expect(inOwn('en', 'Sell the hall', { isProhibition: true })).toBe(
      'the Trust must comply with this prohibition: “Sell the hall”',
    );
  });
});
