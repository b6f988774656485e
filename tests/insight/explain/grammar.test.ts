import { describe, expect, test } from '@jest/globals';
import { ce, de, jusque, que, quoted, si, small, à, àLieu } from '../../../src/insight/explain/words/grammar.ts';

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
    [de('le 30 juin'), 'du 30 juin'],
    [de('le 1er mai'), 'du 1er mai'],
    [de('l’avenant'), 'de l’avenant'],
    [de('avril'), 'd’avril'],
    [de('la veille du 1er mai'), 'de la veille du 1er mai'],
    [de('accepter ou de refuser ce livrable'), 'd’accepter ou de refuser ce livrable'],
    [de('Yvetot'), 'd’Yvetot'],
    [de('État'), 'd’État'],
    [de(quoted('Bilan').fr), 'de « Bilan »'],
    [à('l’échéance'), 'à l’échéance'],
    [à('le terme'), 'au terme'],
    [àLieu('Le Havre'), 'au Havre'],
    [àLieu('Les Andelys'), 'aux Andelys'],
    [àLieu('La Rochelle'), 'à La Rochelle'],
    [àLieu('Évreux'), 'à Évreux'],
    [jusque('le 30 juin'), 'jusqu’au 30 juin'],
    [jusque('la veille du 1er mai'), 'jusqu’à la veille du 1er mai'],
    [jusque('à la fin du mois'), 'jusqu’à la fin du mois'],
    [jusque('au terme du délai'), 'jusqu’au terme du délai'],
    [jusque('trois mois après la signature'), 'jusqu’à trois mois après la signature'],
    [si('il est remis'), 's’il est remis'],
    [si('ils sont remis'), 's’ils sont remis'],
    [si('elle est signée'), 'si elle est signée'],
    [si('l’avenant est conclu'), 'si l’avenant est conclu'],
    [ce('la date'), 'cette date'],
    [ce('le jalon'), 'ce jalon'],
    [ce('l’événement'), 'cet événement'],
    [ce('les jalons'), 'ces jalons'],
    [que(quoted('Bilan').fr), 'que « Bilan »'],
    [que('elle est signée'), 'qu’elle est signée'],
    [que('aucune mise en demeure n’a été adressée'), 'qu’aucune mise en demeure n’a été adressée'],
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
