import { stateOf } from '../../../../engine/lifecycle/state.ts';
import { conditionsOf, type Property } from '../../../../language/model/properties.ts';
import { own } from '../../../../text/own.ts';
import type { Text } from '../../../../text/text.ts';
import { noRunTried } from '../../unsettled.ts';
import { counterexampleOf } from '../counterexample.ts';
import type { Prover } from '../prover.ts';
import type { Answer, Question } from '../question.ts';
import { readsOfCondition, stateIn } from '../regions.ts';

export const propertyHolds: Question = {
  id: 'property-holds',
  title: {
    en: 'Every property stated in the file holds in every run.',
    fr: 'Chaque propriété énoncée dans le fichier est respectée dans tout déroulement.',
  },
  asks: {
    en: 'Does every property stated in the file hold in every run?',
    fr: 'Chaque propriété énoncée dans le fichier est-elle respectée dans tout déroulement ?',
  },
  why: {
    en: 'What the authors take for granted is often what nobody has checked.',
    fr: 'Ce que les auteurs tiennent pour acquis est souvent ce que personne n’a vérifié.',
  },
  *ask(prover) {
    for (const property of prover.compiled.convention.properties.values()) yield answer(property, prover);
  },
};

/** Looks for a run that breaks a property; the real calendar has the last word on where days decide. */
function answer(property: Property, prover: Prover): Answer {
  const { id, at: pointer, title } = property;
  const region = { group: 'properties', name: id };
  // What cannot come without the other needs no states to be looked at.
  if (property.form === 'before' && !prover.before(property.before.condition).mayHold(property.never.condition)) {
    return { pointer, verdict: 'proved', message: holds(title) };
  }
  const search = prover.search({ regions: [`properties/${id}`] }, ({ value }) => stateIn(value, region) === 'broken');
  switch (search.found) {
    case 'nothing':
      return { pointer, verdict: 'proved', message: holds(title) };
    case 'bound':
      return { pointer, verdict: 'not-proved', message: unknown(title), bound: prover.bound };
    case 'no-run':
      return { pointer, verdict: 'not-proved', message: unknown(title), bound: noRunTried };
    default: {
      const { played, step } = search;
      // The same day may have fixed what one of its facts broke.
      if (stateOf(played.run.end, 'properties', id) !== 'broken') {
        return { pointer, verdict: 'not-proved', message: unknown(title), bound: noRunTried };
      }
      const entries = [{ kind: 'broken', id }];
      const shown = { on: step.on, regions: [`properties/${id}`, ...regionsNamed(property)], entries };
      const counterexample = counterexampleOf(`property-holds-${id}`, breaks(title), played, shown, prover.compiled);
      return { pointer, verdict: 'refuted', message: breaks(title), help, counterexample };
    }
  }
}

/** The phases and deliverables that a property speaks of: their states show what went wrong. */
function regionsNamed(property: Property): readonly string[] {
  const names = conditionsOf(property).flatMap(({ condition }) => [...readsOfCondition(condition)]);
  return names.flatMap((name) => {
    const [verb = '', id] = name.split(':');
    const group = own(groupOfVerb, verb);
    return group && id ? [`${group}/${id}`] : [];
  });
}

const groupOfVerb: Readonly<Record<string, string>> = {
  opened: 'phases',
  done: 'phases',
  delivered: 'deliverables',
  accepted: 'deliverables',
};

function holds(title: string): Text {
  return { en: `“${title}” holds in every run.`, fr: `« ${title} » est respectée dans tout déroulement.` };
}

function breaks(title: string): Text {
  return {
    en: `“${title}” is broken in at least one run.`,
    fr: `« ${title} » est enfreinte dans au moins un déroulement.`,
  };
}

function unknown(title: string): Text {
  return {
    en: `Does “${title}” hold in every run?`,
    fr: `La propriété « ${title} » est-elle respectée dans tout déroulement ?`,
  };
}

const help: Text = {
  en: 'Look at the counterexample, then change the clause that allows it, or state the property more precisely.',
  fr: 'Examinez le contre-exemple, puis changez la clause qui le permet, ou énoncez la propriété plus précisément.',
};
