import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Lang } from '../../src/text/text.ts';
import { root } from '../support/first-convention.ts';
import { slipsIn } from './slips.ts';

/** The pages are held to the same words as what the program says. Code, and what is quoted, is left out. */
const folders = ['docs', 'docs/decisions'];
const pages = [
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...folders.flatMap((folder) => readdirSync(root + folder).map((name) => `${folder}/${name}`)),
].filter((path) => path.endsWith('.md'));

function langOf(text: string): Lang {
  return /^\*?In English: \[/m.test(text) ? 'fr' : 'en';
}

/** Paragraphs and cells, without code, links and pictures' addresses. */
function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/^\|( --- \|)+$/gm, '')
    .split(/\n\n|^[-*] |^\d+\. | \| |^\| | \|$|^#+ /m)
    .map((part) =>
      part
        .replace(/\]\([^)]*\)/g, '')
        .replace(/[*[\]!]/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
}

// A day that one types, a term that stands as itself, and the marks of plain Markdown are no slips here.
const ofMessages = /^(a date in words|une espace insécable|one space|no space before it|a value|du, des)/;

test.each(pages)('%s', (path) => {
  const text = readFileSync(root + path, 'utf8');
  const found = sentencesOf(text).flatMap((sentence) => slipsIn(sentence, langOf(text)));
  expect(found.filter((slip) => !ofMessages.test(slip))).toEqual([]);
});
