import { Option } from 'commander';
import { timeline } from '../../../insight/agenda/timeline.ts';
import { lookAheadOf } from '../../../insight/schedule/look-ahead.ts';
import type { Opening, Register } from '../../../register/operations/register.ts';
import { page } from '../../../text/page.ts';
import type { Define } from '../define.ts';
import { UsageError } from '../files.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { langOption } from '../options.ts';
import { knownAgreement } from '../register/known-agreement.ts';
import { registerOption } from '../register/register-option.ts';
import { openedOf } from '../register/report-recording.ts';
import { sayTimeline } from '../register/say-timeline.ts';
import { timelineDataOf } from '../register/timeline-data.ts';
import {
  agreementArgument,
  agreementOption,
  onOption,
  type SourceOptions,
  scenarioOption,
} from '../sources/source-options.ts';
import { withSource } from '../sources/with-source.ts';
import { documentForms, isDocument, timelineDocument } from '../timeline-forms.ts';
import { writeJsonInParts } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('timeline')
    .description('show what was recorded for one agreement of the register or of a folder, and what lies ahead')
    .argument('<agreement>', agreementArgument)
    .addOption(agreementOption())
    .addOption(onOption())
    .addOption(scenarioOption())
    .addOption(registerOption())
    .addOption(new Option('--format <format>', 'form of the output').choices(formats).default('text'))
    .addOption(langOption())
    .action(async (argument: string, options: TimelineOptions) => {
      done(
        await withSource(argument, options, io, async (source) => {
          const id = options.agreement ?? source.agreement ?? (await onlyOne(source.register));
          await knownAgreement(source.register, id);
          return showTimeline(await openedOf(source.register, id), options, io);
        }),
      );
    });
};

const formats = ['text', 'json', ...documentForms] as const;

interface TimelineOptions extends SourceOptions {
  readonly agreement?: string;
  readonly format: (typeof formats)[number];
}

/** Prints what happened to an agreement up to today, and what comes as things stand. */
function showTimeline(opening: Opening, { format, lang: asked }: TimelineOptions, io: Io): ExitCode {
  const { compiled, facts } = opening;
  const { id } = opening.agreement;
  const { until: today, state } = opening.timeline;
  const lang = langOf(asked, io, compiled.convention.language);
  const played = timeline(compiled, facts, lookAheadOf(state, today));
  const scheduled = { compiled, facts, timeline: played };
  if (isDocument(format)) io.out(timelineDocument(scheduled, format, { lang, today, subtitle: id }));
  else if (format === 'json') {
    for (const part of writeJsonInParts(timelineDataOf(opening, scheduled, lang))) io.out(part);
  } else io.out(page(sayTimeline(id, scheduled, today, lang)));
  return exitCodes.expected;
}

const mostNamed = 12;

const noneShown = { en: 'No agreement to show.', fr: 'Aucune convention suivie à afficher.' };

/** The one agreement of a folder; where there are several, one has to be named. */
async function onlyOne(register: Register): Promise<string> {
  const { items } = await register.agreements({ limit: mostNamed });
  const [first, second] = items;
  if (first && !second) return first.id;
  if (!first) throw new UsageError(noneShown);
  const ids = items.map(({ id }) => id).join(', ');
  throw new UsageError({
    en: `A timeline shows one agreement: name it with --agreement. The agreements are: ${ids}.`,
    fr: `Une chronologie montre une seule convention : nommez-la avec --agreement. Les conventions : ${ids}.`,
  });
}
