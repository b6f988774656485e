import type { Step } from '../lifecycle/replay.ts';
import { contextOf } from '../lifecycle/state.ts';
import type { Entry } from './entry.ts';
import { entry } from './make-entry.ts';
import { wording } from './wording.ts';

/**
 * Tells what the calendar itself brought about: a renewal, a formal notice that stayed unanswered, a party that has left,
 * a date that has come. What ends or falls due is told with the thing that it changes.
 */
export function* narrateCalendar({ event, on, before, after }: Step): Generator<Entry> {
  const { convention, resolver } = after.compiled;
  const [section = '', id = ''] = event.type.split('.');
  switch (event.type.startsWith('term.') || event.type.startsWith('renewal.') ? event.type : section) {
    case 'term.renewed': {
      const { end } = resolver.term(contextOf(after));
      const detail = end && wording.lastDay(end.date);
      yield entry(on, 'renewed', 'term', wording.renewed, convention.term.renewal, {
        ...(end && { dated: end }),
        ...(detail && { detail }),
      });
      return;
    }
    case 'renewal.settled': {
      const { unlessDeclined } = convention.term.renewal ?? {};
      const dated = unlessDeclined && before.compiled.resolver.date(unlessDeclined, 'state', contextOf(before));
      yield entry(on, 'settled', 'term', wording.settled, convention.term.renewal, { ...(dated && { dated }) });
      return;
    }
    case 'terminations': {
      const termination = convention.terminations.get(id);
      if (!termination?.warning) return;
      const dated = before.compiled.resolver.date(termination.warning, 'deadline', contextOf(before));
      const more = { detail: wording.unanswered, ...(dated && { dated }) };
      yield entry(on, 'unanswered', id, termination.title, termination, more);
      return;
    }
    case 'suspensions': {
      const suspension = convention.suspensions.get(id);
      if (suspension) yield entry(on, 'overlong', id, suspension.title, suspension, { detail: wording.overlong });
      return;
    }
    case 'parties': {
      const party = convention.parties.get(id);
      if (party) yield entry(on, 'left', id, party.title, convention.exit, { detail: wording.left });
      return;
    }
    case 'dates': {
      const date = convention.dates.get(id);
      const dated = date && resolver.date(date.timing, 'state', contextOf(after));
      if (date) yield entry(on, 'date', id, date.title, date, { ...(dated && { dated }) });
      return;
    }
    case 'phases': {
      const phase = convention.phases.get(id);
      const dated = phase?.due && before.compiled.resolver.date(phase.due, 'deadline', contextOf(before));
      if (!phase || !dated) return;
      const clause = phase.due?.basis ? phase.due : phase;
      yield entry(on, 'overdue', id, phase.title, clause, { dated, detail: wording.overdue(dated.date) });
    }
  }
}
