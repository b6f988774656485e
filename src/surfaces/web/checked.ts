/** The entry point of the package, which looks at what it is given: see text/argument.ts. Its types are those of index.ts. */
import { register } from '../../register/kinds.ts';
import { callback, flag, guarded, lang, listOf, optional, shape, text } from '../../text/argument.ts';
import * as open from './index.ts';

export * from './index.ts';

export const createSite = /* @__PURE__ */ guarded('createSite', open.createSite, () => ({
  options: shape('options', {
    register,
    now: callback,
    timeZone: text,
    token: text,
    hosts: listOf(text),
    base: optional(text),
    lang: optional(lang),
    allowRecord: optional(flag),
    isOfFiles: optional(flag),
    author: optional(text),
    report: optional(callback),
  }),
}));
