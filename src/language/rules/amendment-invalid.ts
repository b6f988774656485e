import type { RuleDescription } from '../../text/rule.ts';

export const amendmentInvalid: RuleDescription = {
  id: 'amendment-invalid',
  severity: 'error',
  title: {
    en: 'A convention is still consistent once it is amended.',
    fr: 'Une convention reste cohérente une fois modifiée par un avenant.',
  },
  why: {
    en: 'A gate that waits for something an amendment removed would stay closed from that day on.',
    fr: 'Une condition qui attend ce qu’un avenant a retiré ne serait plus jamais remplie.',
  },
  wrong:
    'milestones:\n  plan: { title: The plan, cite: { article: 2 } }\nphases:\n  works: { title: Works, opens: { when: plan }, cite: { article: 3 } }\namendments:\n  lighter: { title: No plan any more, changes: { milestones: { plan: null } }, cite: practice }\n',
  right:
    'milestones:\n  plan: { title: The plan, cite: { article: 2 } }\nphases:\n  works: { title: Works, opens: { when: plan }, cite: { article: 3 } }\namendments:\n  lighter:\n    title: No plan any more\n    changes: { milestones: { plan: null }, phases: { works: { opens: { when: in-force } } } }\n    cite: practice\n',
};
