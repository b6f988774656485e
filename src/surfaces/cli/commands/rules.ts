import { renderRule, renderRuleList, ruleData } from '../../../render/rule.ts';
import { didYouMean } from '../../../text/did-you-mean.ts';
import { page } from '../../../text/page.ts';
import { inARow } from '../../../text/printed.ts';
import type { RuleDescription } from '../../../text/rule.ts';
import type { Text } from '../../../text/text.ts';
import { chapters, ruleBook } from '../../rule-book/rule-book.ts';
import { shownRule } from '../../rule-book/rule-example.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { formatOption, langOption } from '../options.ts';
import { paintFor } from '../paint.ts';
import { writeJson } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('rules')
    .description('list the rules that files are checked against, or explain some of them')
    .argument('[names...]', 'names of rules, as messages show them in brackets: name-unknown')
    .addOption(formatOption())
    .addOption(langOption())
    .action((names: string[], options: RulesOptions) => {
      done(showRules(names, options, io));
    });
};

interface RulesOptions {
  readonly format: 'text' | 'json';
  readonly lang?: string;
}

/** Lists every rule, or explains those that are named. */
function showRules(names: readonly string[], { format, lang: asked }: RulesOptions, io: Io): ExitCode {
  const lang = langOf(asked, io);
  const named = names.map(ruleCalled);
  if (format === 'json') {
    const rules = (names.length > 0 ? named : ruleBook).map((rule) => ruleData(shownRule(rule)));
    io.out(writeJson({ format: 'conventio.rules/1', rules }));
    return exitCodes.expected;
  }
  const paint = paintFor(io);
  io.out(
    names.length > 0
      ? inARow(
          named.flatMap((rule, index) => [
            ...(index > 0 ? [page(['', ''])] : []),
            renderRule(shownRule(rule), lang, paint),
          ]),
        )
      : renderRuleList(chapters, lang, paint),
  );
  return exitCodes.expected;
}

function ruleCalled(name: string): RuleDescription {
  // A name that was copied out of a message may still have its brackets.
  const id = name.replace(/^\[(.*)\]$/, '$1');
  const rule = ruleBook.find((known) => known.id === id);
  if (rule) return rule;
  const ids = ruleBook.map((known) => known.id);
  throw new UsageError(unknownRule(name, didYouMean(id, ids)));
}

function unknownRule(name: string, near: string | undefined): Text {
  return {
    en: `There is no rule “${name}”. ${near ? `Did you mean “${near}”?` : '“npx conventio rules” lists them all.'}`,
    fr: `Il n’y a pas de règle « ${name} ». ${near ? `Vouliez-vous dire « ${near} » ?` : '« npx conventio rules » les énumère toutes.'}`,
  };
}
