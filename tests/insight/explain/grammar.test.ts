import { describe, expect, test } from '@jest/globals';
import { de, que, small, à } from '../../../src/insight/explain/words/grammar.ts';

describe('French contracts and elides', () => {
  test.each([
    [de('le Club'), 'du Club'],
    [de('les parties'), 'des parties'],
    [de('la Ville'), 'de la Ville'],
    [de('l’Office'), 'de l’Office'],
    [de('Eastwick'), 'd’Eastwick'],
    [de('un mois'), 'd’un mois'],
    [de('huit jours'), 'de huit jours'],
    [de('onze jours'), 'de onze jours'],
    [de('Hérouville'), 'd’Hérouville'],
    [de('Hauts-de-France'), 'de Hauts-de-France'],
    [de('la Hongrie'), 'de la Hongrie'],
    [à('le Club'), 'au Club'],
    [à('les parties'), 'aux parties'],
    [que('il est remis'), 'qu’il est remis'],
    [que('un mois passe'), 'qu’un mois passe'],
    [que('la convention est signée'), 'que la convention est signée'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });
});

test('a title within a sentence loses its capital, an acronym does not', () => {
  expect(small('Remettre le rapport')).toBe('remettre le rapport');
  expect(small('État des lieux')).toBe('état des lieux');
  expect(small('ESS : lettre')).toBe('ESS : lettre');
});
