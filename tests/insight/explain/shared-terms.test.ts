import { expect, test } from '@jest/globals';
import { explain } from '../../../src/insight/explain/explain.ts';
import { compiledConvention } from '../../support/first-convention.ts';

/** The groups of duties, with what is told once for all of a group and how many duties it has. */
function groupsOf(id: string) {
  const { sections } = explain(compiledConvention(id));
  const duties = sections.find((section) => section.id === 'duties');
  return (duties?.groups ?? []).map(({ heading, lead, passages }) => [heading?.fr, lead?.fr, passages.length] as const);
}

test('terms that several duties share are told once, in front of them', () => {
  const [, , aboutData] = groupsOf('cress-roumois-seine');
  expect(aboutData?.[0]).toBe('Les obligations de la Communauté de Communes Roumois Seine relatives aux données');
  expect(aboutData?.[1]).toContain(
    'Elles s’appliquent tant que la convention est en vigueur et une fois que l’un au moins',
  );
  expect(aboutData?.[1]).toContain('Elles se poursuivent après la fin de la convention, sans limite de durée.');
  expect(aboutData?.[2]).toBe(7);
});

test('each duty is told, whatever is shared', () => {
  for (const id of ['cress-roumois-seine', 'donnees-val-de-brume']) {
    const { obligations } = compiledConvention(id).convention;
    const told = groupsOf(id).reduce((sum, [, , count]) => sum + count, 0);
    expect(told).toBe(obligations.size);
  }
});
