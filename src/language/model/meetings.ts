import type { RuleSetId } from '../../calendar/rule-sets.ts';
import { memberOf, type Pointer } from '../../text/span.ts';
import type { MeetingDeclaration } from '../schema/declaration.ts';
import type { Binder } from './binder.ts';
import { bindDuty, type Obligation } from './obligations.ts';

/** A meeting is a duty of those who meet. */
export function bindMeeting(
  declared: MeetingDeclaration,
  id: string,
  at: Pointer,
  rules: RuleSetId,
  binder: Binder,
): Obligation {
  const { of, when, convene, ...duty } = declared;
  const bound = bindDuty(
    { ...duty, party: of, ...(when !== undefined && { during: when }) },
    'meetings',
    id,
    at,
    rules,
    binder,
    'when',
  );
  return { ...bound, ...(convene && { convene: binder.period(convene, memberOf(at, 'convene')) }) };
}
