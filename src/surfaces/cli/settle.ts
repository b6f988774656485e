import type { StartingPoint } from '../../render/starting-file.ts';
import { page } from '../../text/page.ts';
import type { Lang, Text } from '../../text/text.ts';
import { type Asking, asking } from './ask.ts';
import { UsageError } from './files.ts';
import type { Io } from './io.ts';
import {
  endsField,
  faultOf,
  jurisdictionField,
  lastsField,
  partyField,
  presetPoint,
  type StartingField,
  startsField,
  timeZoneField,
  titleField,
} from './starting-point.ts';

/** What the command line says about a convention to begin. */
export interface StartingOptions {
  readonly title?: string;
  readonly party: readonly string[];
  readonly starts?: string;
  readonly lasts?: string;
  readonly ends?: string;
  readonly jurisdiction?: string;
  readonly timeZone?: string;
  readonly yes?: boolean;
}

/** A field, and the answer that was given. */
interface Told {
  readonly field: StartingField;
  readonly answer?: string | undefined;
}

/**
 * Everything that a starting file needs: what was told, then what is asked of whoever can be asked, then what goes
 * without saying. `undefined` when somebody left before the end.
 */
export async function settle(options: StartingOptions, lang: Lang, io: Io): Promise<StartingPoint | undefined> {
  if (options.lasts !== undefined && options.ends !== undefined) throw new UsageError(oneEnd);
  const fields = fieldsOf(options);
  const told = takeTold(fields, presetPoint(lang));
  const open = fields.filter(({ answer }) => answer === undefined).map(({ field }) => field);
  if (open.length > 0 && io.canAsk && !options.yes) return askAll(open, told, io);
  return takePresets(open, told, options);
}

function fieldsOf({ title, party, starts, lasts, ends, jurisdiction, timeZone }: StartingOptions): readonly Told[] {
  const parties = Array.from({ length: Math.max(2, party.length) }, (_, index) => ({
    field: partyField(index + 1),
    answer: party[index],
  }));
  return [
    { field: titleField, answer: title },
    ...parties,
    { field: startsField, answer: starts },
    ends === undefined ? { field: lastsField, answer: lasts } : { field: endsField, answer: ends },
    { field: jurisdictionField, answer: jurisdiction },
    { field: timeZoneField, answer: timeZone },
  ];
}

function takeTold(fields: readonly Told[], preset: StartingPoint): StartingPoint {
  let point = preset;
  for (const { field, answer } of fields) {
    if (answer === undefined) continue;
    point = field.with(point, answer);
    const fault = faultOf(point);
    if (fault) throw new UsageError(wrongOption(field.option, answer, fault.said));
  }
  return point;
}

function takePresets(open: readonly StartingField[], told: StartingPoint, { yes }: StartingOptions): StartingPoint {
  const missing = open.filter((field) => field.preset(told) === undefined || (field.isExample && !yes));
  if (missing.length > 0) throw new UsageError(missingOptions(missing));
  return open.reduce((point, field) => field.with(point, field.preset(point) ?? ''), told);
}

/** One question after the other, each until it has an answer that can stand. */
async function askAll(open: readonly StartingField[], told: StartingPoint, io: Io): Promise<StartingPoint | undefined> {
  const asks = asking(io);
  try {
    let point: StartingPoint | undefined = told;
    for (const field of open) {
      point = await askField(field, point, asks, io);
      if (point && field.option === '--party' && field === open.findLast(isParty)) {
        point = await askMoreParties(point, asks, io);
      }
      if (!point) return undefined;
    }
    return point;
  } finally {
    asks.close();
  }
}

function isParty({ option }: StartingField): boolean {
  return option === '--party';
}

async function askMoreParties(told: StartingPoint, asks: Asking, io: Io): Promise<StartingPoint | undefined> {
  for (let point = told; ; ) {
    const next = await askField(partyField(point.parties.length + 1), point, asks, io);
    if (!next || next === point) return next;
    point = next;
  }
}

/** The point with the answer to one question; the same point where nothing was said and nothing need be. */
async function askField(
  field: StartingField,
  point: StartingPoint,
  asks: Asking,
  io: Io,
): Promise<StartingPoint | undefined> {
  const { lang } = point;
  let preset = field.preset(point);
  for (;;) {
    const line = await asks.ask(`${field.question[lang]}${preset ? ` [${preset}]` : ''}${colon[lang]}`);
    if (line === undefined) return undefined;
    const answer = line.trim() || preset;
    if (answer === '') return point;
    if (answer === undefined) continue;
    const answered = field.with(point, answer);
    const fault = faultOf(answered);
    if (!fault) return answered;
    io.out(page([`  ${fault.said[lang]}`]));
    preset = fault.suggestion ?? preset;
  }
}

const colon = { en: ': ', fr: ' : ' } as const;

function wrongOption(option: string, answer: string, fault: Text): Text {
  return { en: `${option} ${answer}: ${fault.en}`, fr: `${option} ${answer} : ${fault.fr}` };
}

function missingOptions(missing: readonly StartingField[]): Text {
  const options = [...new Set(missing.map(({ option }) => option))].join(', ');
  const examples = missing.some(({ isExample }) => isExample);
  return {
    en: `Please give: ${options}.${examples ? ' Repeat --party for each party (at least two). With --yes, examples are used for the title and the names.' : ''}`,
    fr: `Il manque : ${options}.${examples ? ' Répétez --party pour chaque partie (deux au moins). Avec --yes, le titre et les noms sont des exemples.' : ''}`,
  };
}

const oneEnd: Text = {
  en: 'Give --lasts or --ends, not both: an agreement lasts for a period or until a day.',
  fr: 'Donnez --lasts ou --ends, pas les deux : une convention dure une période, ou jusqu’à un jour.',
};
