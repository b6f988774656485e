import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { compile } from '../../../src/engine/lifecycle/compile.ts';
import { explain } from '../../../src/insight/explain/explain.ts';
import { parse } from '../../../src/pipeline.ts';
import { explanationData } from '../../../src/render/explain/json.ts';
import { sample } from '../../support/deep.ts';
import { root } from '../../support/first-convention.ts';

/**
 * Each value of the files that have every key is changed in turn; the restatement must change with it. What is told
 * nowhere has its reason here.
 */
const toldNowhere: Readonly<Record<string, string>> = {
  conventio: 'the version of the language, not of the agreement',
  id: 'a name for machines',
  cadence: 'it has one word only, which goes with the nature “recurring”',
};

/** Another value for one that stands there: the first that the file still holds together with. */
function othersFor(key: string, value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1, value / 2];
  if (typeof value === 'boolean') return [!value];
  if (key === 'cite') return [{ article: 99 }];
  if (key === 'holidays') return ['metropole', 'guyane'];
  if (key === 'maxKind') return ['cap', 'estimate'];
  if (key === 'amount') return [{ value: 1000, currency: 'EUR' }];
  const words = choices.find((choice) => choice.includes(String(value)));
  if (words) return words.filter((word) => word !== value);
  if (/^\d{4}-\d\d-\d\d$/.test(String(value))) return ['2024-02-03', '2023-02-01', '2024-10-05', '2030-05-06'];
  if (/^\d\d-\d\d$/.test(String(value))) return ['10-01', '04-15'];
  if (/^P\d/.test(String(value))) return ['P7D', 'P5M'];
  if (key === 'timeZone') return ['Europe/Madrid'];
  if (key === 'jurisdiction') return ['ES'];
  if (key === 'currency') return ['CHF'];
  return [`${value} otherwise`, ...names.filter((name) => name !== value)];
}

const choices: readonly (readonly string[])[] = [
  ['fr', 'en'],
  ['funder', 'adviser', 'controller', 'authority'],
  ['first', 'last'],
  ['sent', 'presented', 'received'],
  ['first-presentation', 'not-notified'],
  ['calendar', 'working', 'working-six-day', 'clear'],
  ['none', 'following', 'preceding'],
  ['relock', 'stay-open'],
  ['commitment', 'estimate'],
  ['cap', 'estimate'],
  ['half-day', 'hour'],
  ['means', 'result'],
  ['continuous', 'prohibition', 'once'],
  ['recurring', 'continuous'],
  ['tacit', 'express'],
  ['fault', 'event', 'convenience', 'mutual'],
  ['freeze', 'run'],
  ['month', 'year', 'financial-year', 'half-year'],
  ['counted', 'skipped'],
  ['accepted', 'rejected'],
  ['corresponding-date', 'iso', 'fr-procedure', 'fr-contract'],
  ['metropole', 'guyane'],
  ['min', 'max'],
  ['tuesday', 'monday'],
  ['practice'],
];

const names = [
  'council',
  'trust',
  'ville',
  'asso',
  'signed',
  'in-force',
  'plan-adopted',
  'term.start',
  'open-day',
  'abandoned',
  'review',
  'delivered:report',
  'opened:study',
  'study',
  'lottery',
  'P3Y',
  'for-ever',
  'wednesday',
  'accepted:accounts',
  'decided:credits',
  'performed:inform',
  'held:board',
  'default',
  'settled',
  'key-lost',
  'first:default',
  'visit',
  'sunday',
];

describe.each(['every-key.yaml', 'every-form.yaml', 'every-time.yaml'])('%s', (name) => {
  const text = readFileSync(`${root}tests/cases/ok/${name}`, 'utf8');
  const before = told(text);
  const places = placesOf(text).filter(({ key }) => !(key in toldNowhere));

  test.each(sample(places, { of: 20 }).map((place) => [place.path.join('/'), place] as const))('%s', (_path, place) => {
    let isAdmitted = false;
    for (const other of othersFor(place.key, place.value)) {
      const document = parseDocument(text);
      document.setIn(place.path, other);
      const after = told(document.toString());
      if (after === undefined) continue;
      if (after !== before) return;
      isAdmitted = true;
    }
    // No other value stood the change: that is a place of this list, and of no other kind.
    expect(isAdmitted).toBe(false);
    expect(oneValueOnly).toContain(place.path.join('/'));
  });
});

/** Values whose place nothing else can take in these files: one of its kind alone, or a nature that needs other keys. */
const oneValueOnly: readonly string[] = [
  'phases/study/done/when/budget',
  'deliverables/report/phase',
  'obligations/insure/nature',
  'obligations/report-accidents/nature',
  'obligations/report-accidents/event',
  'obligations/inform/nature',
  'obligations/keep-secret/about/0',
  'consideration/borneBy/0',
  'obligations/tell/nature',
  'obligations/refer/nature',
  'term/renewal/mode',
  'suspensions/report/of/0',
  'terminations/fault/reasons',
  'amendments/prolongation/changes/payments/rest/amount/value/parameter',
];

interface Place {
  readonly path: readonly (string | number)[];
  readonly key: string;
  readonly value: unknown;
}

function placesOf(text: string): readonly Place[] {
  const document = parseDocument(text);
  const places: Place[] = [];
  visit(document, {
    Scalar(part, node, ancestors) {
      if (part === 'key') return;
      const path = ancestors.flatMap((ancestor, index): (string | number)[] => {
        const child = ancestors[index + 1] ?? node;
        if (isMap(ancestor)) {
          const pair = ancestor.items.find((item) => item === child || item.value === child || item.key === child);
          return pair && isScalar(pair.key) ? [String(pair.key.value)] : [];
        }
        if ('items' in ancestor && Array.isArray(ancestor.items)) return [(ancestor.items as unknown[]).indexOf(child)];
        return [];
      });
      const key = path.findLast((step) => typeof step === 'string') ?? '';
      places.push({ path, key: String(key), value: node.value });
    },
  });
  return places;
}

function told(text: string): string | undefined {
  const { convention } = parse(text);
  if (!convention) return undefined;
  const { sections, ...frame } = explanationData(explain(compile(convention)), 'en');
  // Pointers have the ids of clauses: they are not what people read.
  return JSON.stringify({ ...frame, sections }, (key, value) => (key === 'pointer' ? undefined : value));
}
