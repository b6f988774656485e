import { InvalidArgumentError, Option } from 'commander';
import type { Text } from '../../../text/text.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import type { ExitCode, Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { factOption, langOption } from '../options.ts';
import { factsGiven } from '../register/facts-given.ts';
import { knownAgreement } from '../register/known-agreement.ts';
import { recordScenario } from '../register/record-scenario.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { openedOf, reportRecording } from '../register/report-recording.ts';
import { byOption, type ChangeOptions, keyOption, requestOf } from '../register/who.ts';
import { withRegister } from '../register/with-register.ts';

export const define: Define = (program, io, done) => {
  program
    .command('record')
    .description('record facts for an agreement, or withdraw one')
    .argument('<agreement>', 'the id of an agreement in the register')
    .argument('[scenario]', 'a scenario (a file, or FOLDER/NAME): its facts up to today are recorded')
    .addOption(factOption())
    .option('--withdraw <fact>', 'the id of the recorded fact to withdraw')
    .option('--note <text>', 'a note on the fact')
    .addOption(documentOption())
    .addOption(byOption())
    .addOption(keyOption())
    .addOption(expectsOption())
    .addOption(registerOption())
    .addOption(langOption())
    .action(async (agreement: string, scenario: string | undefined, options: RecordOptions) => {
      done(await record(agreement, scenario, options, io));
    });
};

function documentOption(): Option {
  const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];
  const what = 'what proves the fact: a file, an address, a reference; repeat the option for more';
  return new Option('--document <reference>', what).argParser(collect).default([], 'none');
}

function expectsOption(): Option {
  const whole = (text: string): number => {
    if (/^\d{1,9}$/.test(text)) return Number(text);
    throw new InvalidArgumentError('It must be a whole number.');
  };
  const what = 'the revision you saw last: nothing is recorded if there is a later one';
  return new Option('--expects <revision>', what).argParser(whole);
}

interface RecordOptions extends RegisterOptions, ChangeOptions {
  readonly fact: readonly string[];
  readonly withdraw?: string;
  readonly note?: string;
  readonly document: readonly string[];
  readonly expects?: number;
}

/** Records facts, and tells what they change; or why they were refused. */
async function record(id: string, scenario: string | undefined, options: RecordOptions, io: Io): Promise<ExitCode> {
  const { fact, withdraw, note, document, expects } = options;
  const ways = [scenario !== undefined, fact.length > 0, withdraw !== undefined].filter(Boolean);
  if (ways.length !== 1) throw new UsageError(ways.length === 0 ? nothingToRecord : oneWay);
  if (scenario !== undefined && (note !== undefined || document.length > 0)) throw new UsageError(ownRemarks);
  if (withdraw !== undefined && document.length > 0) throw new UsageError(noDocuments);
  const declared = factsGiven(fact, { document, ...(note !== undefined && { note }) });
  const request = { ...requestOf(options, io), ...(expects !== undefined && { expects }) };
  return withRegister(options, 'tell', io, async (register) => {
    await knownAgreement(register, id);
    const before = await openedOf(register, id);
    const lang = langOf(options.lang, io, before.compiled.convention.language);
    if (scenario !== undefined) return recordScenario(scenario, before, request, { register, lang, io });
    const answer =
      withdraw === undefined
        ? await register.record(id, declared, request)
        : await register.withdraw(id, withdraw, { ...request, ...(note !== undefined && { note }) });
    return reportRecording(answer, { before, register, lang, io, given: fact.map((one) => `--fact ${one}`) });
  });
}

const nothingToRecord: Text = {
  en: 'Nothing to record: give a fact such as --fact signed=2022-11-10, a scenario, or --withdraw with the id of a fact.',
  fr: 'Rien à enregistrer : donnez un fait tel que --fact signed=2022-11-10, un scénario, ou --withdraw avec l’identifiant d’un fait.',
};

const oneWay: Text = {
  en: 'Give only one of these: a scenario, --fact or --withdraw.',
  fr: 'Ne donnez qu’un seul de ces trois : un scénario, --fact ou --withdraw.',
};

const ownRemarks: Text = {
  en: '--note and --document go with --fact: the facts of a scenario have their own.',
  fr: '--note et --document accompagnent --fact : les faits d’un scénario ont les leurs.',
};

const noDocuments: Text = {
  en: '--document goes with --fact; a withdrawal takes a --note.',
  fr: '--document accompagne --fact ; un retrait s’explique par --note.',
};
