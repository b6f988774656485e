import { Option } from 'commander';
import { timeline } from '../../../insight/agenda/timeline.ts';
import { lookAheadOf } from '../../../insight/schedule/look-ahead.ts';
import type { Opening } from '../../../register/operations/register.ts';
import type { Define } from '../define.ts';
import { type ExitCode, exitCodes, type Io } from '../io.ts';
import { langOf } from '../lang.ts';
import { langOption } from '../options.ts';
import { knownAgreement } from '../register/known-agreement.ts';
import { page } from '../register/page.ts';
import { type RegisterOptions, registerOption } from '../register/register-option.ts';
import { sayTimeline } from '../register/say-timeline.ts';
import { openedOf } from '../register/tell-recording.ts';
import { timelineDataOf } from '../register/timeline-data.ts';
import { withRegister } from '../register/with-register.ts';
import { documentForms, isDocument, timelineDocument } from '../timeline-forms.ts';
import { writeJsonInParts } from '../write-json.ts';

export const define: Define = (program, io, done) => {
  program
    .command('timeline')
    .description('show one agreement of the register over time: what was recorded up to today, and what comes')
    .argument('<agreement>', 'the id of an agreement of the register')
    .addOption(registerOption())
    .addOption(new Option('--format <format>', 'form of the output').choices(formats).default('text'))
    .addOption(langOption())
    .action(async (agreement: string, options: TimelineOptions) => {
      done(
        await withRegister(options, 'tell', io, async (register) => {
          await knownAgreement(register, agreement);
          return showTimeline(await openedOf(register, agreement), options, io);
        }),
      );
    });
};

const formats = ['text', 'json', ...documentForms] as const;

interface TimelineOptions extends RegisterOptions {
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
