import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { hasContents, headingsOf } from '../scripts/contents.ts';
import { root } from './support/first-convention.ts';

/** Every page that somebody who does not program needs is there twice, and says the same in each language. */
const sisters: readonly (readonly [string, string])[] = [
  ['README', 'LISEZMOI'],
  ['bounds', 'bornes'],
  ['calendar', 'calendrier'],
  ['calendar-feed', 'agenda-partage'],
  ['catalogue', 'formes'],
  ['command-line', 'ligne-de-commande'],
  ['commands-check', 'commandes-verifier'],
  ['commands-follow', 'commandes-suivre'],
  ['commands-register', 'commandes-registre'],
  ['commands-simulate', 'commandes-simuler'],
  ['delivery', 'envoi'],
  ['editors', 'editeurs'],
  ['ends', 'fins'],
  ['first-convention', 'premiere-convention'],
  ['following', 'suivre'],
  ['glossary', 'glossaire'],
  ['language', 'langage'],
  ['limits', 'limites'],
  ['playground', 'bac-a-sable'],
  ['proofs', 'preuves'],
  ['proofs-calendar', 'preuves-calendrier'],
  ['register', 'registre'],
  ['scenarios', 'essayer'],
  ['states', 'etats'],
  ['use-cases', 'cas-d-usage'],
  ['what-if', 'et-si'],
  ['writing', 'ecrire'],
];

/** Pages for those who program, in English alone. */
const ofDevelopers = ['embedding', 'json', 'map', 'peers', 'peers-docs', 'postgres', 'register-scale'];

/** Their steps, with their times, are held by a test of their own. */
const tutorials = ['tutorial', 'tutoriel'];

const read = (name: string) => readFileSync(`${root}docs/${name}.md`, 'utf8');

const present = readdirSync(`${root}docs`).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []));

test('every page has a sister, or is for those who program', () => {
  const known = [...sisters.flat(), ...ofDevelopers, ...tutorials];
  expect(present.filter((name) => !known.includes(name))).toEqual([]);
  expect([...sisters.flat(), ...ofDevelopers].filter((name) => !present.includes(name))).toEqual([]);
});

test.each(sisters)('%s and %s lead to each other, at the top', (en, fr) => {
  expect(read(en).split('\n').slice(0, 4).join('\n')).toContain(`En français : [${fr}.md](${fr}.md)`);
  expect(read(fr).split('\n').slice(0, 4).join('\n')).toContain(`In English: [${en}.md](${en}.md)`);
});

test.each(sisters)('%s and %s have the same sections, and examples of the same kinds', (en, fr) => {
  const shape = (name: string) => headingsOf(read(name)).map(({ level }) => level);
  expect(shape(fr)).toEqual(shape(en));
  const blocks = (name: string) => read(name).match(/^```\w+$/gm) ?? [];
  expect(blocks(fr)).toEqual(blocks(en));
});

test.each(sisters)('%s and %s show the same sessions, each in its language', (en, fr) => {
  const commands = (name: string, lang: string) => {
    const lines = read(name).match(/^\$ .+$/gm) ?? [];
    // Some commands print what has no language.
    expect(lines.filter((line) => !line.includes(`--lang ${lang}`) && !line.includes('--format csv'))).toEqual([]);
    return lines.map((line) => /^\$ (npx )?conventio \w+/.exec(line)?.[0]);
  };
  expect(commands(fr, 'fr')).toEqual(commands(en, 'en'));
});

test('a page of more than 150 lines has a table of contents', () => {
  // These make their own.
  const generated = ['language', 'langage', 'states', 'etats', ...tutorials];
  const long = present.filter((name) => read(name).split('\n').length > 150);
  expect(long.filter((name) => !hasContents(read(name)) && !generated.includes(name))).toEqual([]);
});
