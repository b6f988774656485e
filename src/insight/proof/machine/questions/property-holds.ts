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
    en: 'Every property that the file states holds in every run.',
    fr: 'Chaque propriété que le fichier énonce est tenue dans tout déroulement.',
  },
  asks: {
    en: 'Does every property that the file states hold in every run?',
    fr: 'Chaque propriété que le fichier énonce est-elle tenue dans tout déroulement ?',
  },
  why: {
    en: 'What the authors hold to be certain is often what nobody has checked.',
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
  if (property.form === 'before' && typeof property.before.condition === 'string') {
    const { never } = property;
    if (!prover.without(property.before.condition).mayHold(never.condition)) {
      return { pointer, verdict: 'proved', message: holds(title) };
    }
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
  return { en: `“${title}” holds in every run.`, fr: `« ${title} » est tenue dans tout déroulement.` };
}

function breaks(title: string): Text {
  return { en: `“${title}” is broken in a run.`, fr: `« ${title} » est rompue dans un déroulement.` };
}

function unknown(title: string): Text {
  return {
    en: `Does “${title}” hold in every run?`,
    fr: `La propriété « ${title} » est-elle tenue dans tout déroulement ?`,
  };
}

const help: Text = {
  en: 'Play the counterexample: change the clause that lets it happen, or say what is meant more exactly.',
  fr: 'Jouez le contre-exemple : changez la clause qui le permet, ou dites plus exactement ce qui est voulu.',
};
