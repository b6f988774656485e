import type { RuleDescription } from '../../../text/rule.ts';

export const factInvalid: RuleDescription = {
  id: 'fact-invalid',
  severity: 'error',
  title: {
    en: 'Every fact in a scenario exists in the convention, and has all the keys that it needs.',
    fr: 'Un fait d’un scénario est prévu par la convention et donne toutes les précisions nécessaires.',
  },
  why: {
    en: 'A scenario that records something that cannot happen would prove nothing.',
    fr: 'Un scénario qui enregistre ce qui ne peut pas arriver ne prouverait rien.',
  },
  wrong: 'scenario: example\nfacts:\n  - { fact: signd, on: 2023-01-02 }\n',
  right: 'scenario: example\nfacts:\n  - { fact: signed, on: 2023-01-02 }\n',
  of: 'scenario',
};
