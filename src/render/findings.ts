import type { IsoDate } from '../calendar/day.ts';
import { sayShortDay } from '../calendar/say-day.ts';
import type { Compiled } from '../engine/lifecycle/compile.ts';
import type { Finding, Verdict } from '../insight/proof/finding.ts';
import { questionCalled } from '../insight/proof/questions.ts';
import type { FactDeclaration } from '../language/schema/scenario-declaration.ts';
import { page } from '../text/page.ts';
import type { Printed } from '../text/printed.ts';
import { counted, type Lang, type Text } from '../text/text.ts';

/** The findings of a convention as text: what fails first, each with its counterexample in words. */
export function renderFindings(
  findings: readonly Finding[],
  compiled: Compiled,
  lang: Lang,
  written: ReadonlyMap<Finding, string>,
): Printed {
  const lines: string[] = [compiled.convention.title, ''];
  for (const verdict of ['refuted', 'not-proved'] as const) {
    for (const finding of findings.filter((one) => one.verdict === verdict)) {
      lines.push(...failure(finding, compiled, lang, written.get(finding)), '');
    }
  }
  for (const [question, members] of byQuestion(findings)) {
    const proved = members.filter(({ verdict }) => verdict === 'proved').length;
    // Only what is shown is said; the rest is still asked.
    const isShown = proved === members.length;
    const asked = questionCalled(question);
    const words = (isShown ? asked?.title : asked?.asks)?.[lang] ?? question;
    lines.push(`${isShown ? '✓' : ' '} ${words} ${proved}/${members.length} [${question}]`);
  }
  lines.push('', total(findings)[lang]);
  return page(lines);
}

function failure(
  { question, verdict, pointer, message, help, bound, counterexample }: Finding,
  compiled: Compiled,
  lang: Lang,
  path: string | undefined,
): string[] {
  const { start } = compiled.convention.places.spanOf(pointer, 'key');
  return [
    `${verdict === 'refuted' ? '✗' : '?'} ${verdictWords[verdict][lang]}${colon[lang]} ${message[lang]} [${question}]`,
    `  ${pointer} (${lineWord[lang]} ${start.line})`,
    ...(help ? [`  ${help[lang]}`] : []),
    ...(bound ? [`  ${examined(bound)[lang]}`] : []),
    ...(counterexample ? counterexample.facts.map((fact) => `    ${sayFact(fact, compiled, lang)}`) : []),
    ...(path === undefined ? [] : [`  → ${path}`]),
  ];
}

/** What was examined, as a sentence; why something was not settled is one already. */
export function examined(bound: Text): Text {
  if (bound.en.endsWith('.')) return bound;
  return { en: `Examined: ${bound.en}.`, fr: `Examen : ${bound.fr}.` };
}

/** A fact of a counterexample on one line. */
function sayFact({ on, fact, by, quantity, component }: FactDeclaration, { facts }: Compiled, lang: Lang): string {
  const day = on === undefined ? '' : `${on}  ${sayShortDay(on as IsoDate, lang)}  `;
  const more = [by, component, quantity].filter((one) => one !== undefined).join(', ');
  const title = facts.get(fact)?.title[lang];
  return `${day}${fact}${more ? ` (${more})` : ''}${title === undefined ? '' : `  ${title}`}`;
}

function byQuestion(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const one of findings) groups.set(one.question, [...(groups.get(one.question) ?? []), one]);
  return groups;
}

/** The findings as data. */
export function findingsData(
  findings: readonly Finding[],
  { convention }: Compiled,
  lang: Lang,
  written: ReadonlyMap<Finding, string>,
) {
  return {
    format: 'conventio.proof/1',
    convention: convention.id,
    findings: findings.map((finding) => {
      const { question, verdict, pointer, message, help, bound, counterexample } = finding;
      return {
        question,
        verdict,
        pointer,
        message: message[lang],
        ...(help && { help: help[lang] }),
        ...(bound && { bound: bound[lang] }),
        ...(counterexample && {
          counterexample: {
            scenario: counterexample.id,
            title: counterexample.title[lang],
            facts: counterexample.facts,
            expect: counterexample.expect,
          },
        }),
        ...(written.has(finding) && { file: written.get(finding) }),
      };
    }),
  };
}

function total(findings: readonly Finding[]): Text {
  const count = (verdict: Verdict): number => findings.filter((one) => one.verdict === verdict).length;
  const [proved, refuted, open] = [count('proved'), count('refuted'), count('not-proved')];
  const answers = counted(findings.length, { en: ['answer', 'answers'], fr: ['réponse', 'réponses'] });
  return {
    en: `${answers.en}: ${proved} proved, ${refuted} refuted, ${open} not settled.`,
    fr: `${answers.fr} : ${feminine('démontrée', proved)}, ${feminine('réfutée', refuted)}, ${feminine('non tranchée', open)}.`,
  };
}

const verdictWords: Readonly<Record<Verdict, Text>> = {
  proved: { en: 'proved', fr: 'démontré' },
  refuted: { en: 'refuted', fr: 'réfuté' },
  'not-proved': { en: 'not settled', fr: 'non tranché' },
};

/** In French the plural begins with two. */
function feminine(word: string, count: number): string {
  return `${count} ${word}${count > 1 ? 's' : ''}`;
}

const colon = { en: ':', fr: ' :' };
const lineWord = { en: 'line', fr: 'ligne' };
