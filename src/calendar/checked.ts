/** The entry point of the package, which looks at what it is given: see text/argument.ts. Its types are those of index.ts. */
import {
  day,
  guarded,
  guardedClass,
  iterable,
  kind,
  listOf,
  map,
  object,
  oneOf,
  optional,
  shape,
  text,
} from '../text/argument.ts';
import * as open from './index.ts';

export * from './index.ts';

const period = /* @__PURE__ */ shape('a period, as readPeriod() gives it', {
  months: kind('a number', Number.isFinite),
  weeks: kind('a number', Number.isFinite),
  days: kind('a number', Number.isFinite),
});

const computation = () =>
  shape('what is to be computed', {
    anchor: day,
    period,
    direction: oneOf('forward', 'backward'),
    rules: oneOf(...Object.keys(open.ruleSets)),
    clock: oneOf('deadline', 'expiry', 'duration', 'notice', 'limitation'),
    days: oneOf('calendar', 'working', 'working-six-day', 'clear'),
    roll: optional(oneOf('none', 'following', 'preceding')),
  });

export const readDay = /* @__PURE__ */ guarded('readDay', open.readDay, () => ({ text }));
export const readPeriod = /* @__PURE__ */ guarded('readPeriod', open.readPeriod, () => ({ text }));
export const compute = /* @__PURE__ */ guarded('compute', open.compute, () => ({
  computation: computation(),
  calendar: kind('a Calendar', (value) => value instanceof open.Calendar),
}));
export const Calendar = /* @__PURE__ */ guardedClass('Calendar', open.Calendar, () => ({
  settings: optional(
    shape('the settings of a calendar', {
      holidays: oneOf('none', ...open.holidayZones),
      added: map,
      removed: iterable,
      workingWeek: listOf(
        kind('a day of the week from 1 to 7', (value) => [1, 2, 3, 4, 5, 6, 7].includes(value as number)),
      ),
      yearStarts: object,
    }),
  ),
}));
