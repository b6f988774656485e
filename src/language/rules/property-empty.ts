import { memberOf } from '../../text/span.ts';
import { conditionsOf } from '../model/properties.ts';
import type { Rule } from './rule.ts';

export const propertyEmpty: Rule = {
  id: 'property-empty',
  severity: 'warning',
  title: {
    en: 'A property states something that could be false.',
    fr: 'Une propriété énonce ce qui pourrait ne pas être vrai.',
  },
  why: {
    en: 'A property that is true whatever happens is proved, but says nothing about the agreement.',
    fr: 'Ce qui se suit ou se précède soi-même est vrai quoi qu’il arrive : le prouver n’apprend rien.',
  },
  wrong:
    'properties:\n  plan-first: { title: The plan comes first, never: plan, before: plan, cite: practice }\nmilestones:\n  plan: { title: The plan, cite: { article: 2 } }\n',
  right:
    'properties:\n  plan-first: { title: The plan comes first, never: ended, before: plan, cite: practice }\nmilestones:\n  plan: { title: The plan, cite: { article: 2 } }\n',
  *check({ properties }) {
    for (const property of properties.values()) {
      const [one, other] = conditionsOf(property);
      if (!one || !other || JSON.stringify(one.condition) !== JSON.stringify(other.condition)) continue;
      yield {
        pointer: memberOf(property.at, property.form === 'before' ? 'before' : 'leadsTo'),
        related: { pointer: one.at, message: { en: 'the same', fr: 'la même chose' } },
        message: {
          en: 'Both sides of this property are the same: nothing can break it.',
          fr: 'Les deux côtés de cette propriété sont identiques : rien ne peut la rompre.',
        },
        help: {
          en: 'Name on one side what must come first, or follow.',
          fr: 'Indiquez d’un côté ce qui doit venir avant, ou après.',
        },
      };
    }
  },
};
