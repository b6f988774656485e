/** The entry point of the package, which looks at what it is given: see text/argument.ts. Its types are those of index.ts. */
import {
  anything,
  bilingual,
  callback,
  either,
  guarded,
  guardedClass,
  instant,
  kind,
  lang,
  listOf,
  object,
  oneOf,
  optional,
  shape,
  text,
} from '../../text/argument.ts';
import * as open from './index.ts';

export * from './index.ts';

const milliseconds = /* @__PURE__ */ kind(
  'a number of milliseconds from 0',
  (value) => Number.isFinite(value) && Number(value) >= 0,
);
const secrets = /* @__PURE__ */ either('a secret, or a list of secrets', text, listOf(text));

export const command = /* @__PURE__ */ guarded('command', open.command, () => ({
  options: shape('options', {
    program: text,
    args: optional(listOf(text)),
    env: optional(object),
    cwd: optional(text),
    timeout: optional(milliseconds),
    grace: optional(milliseconds),
    name: optional(text),
  }),
}));
export const mail = /* @__PURE__ */ guarded('mail', open.mail, () => ({
  options: shape('options', {
    from: text,
    lang: optional(lang),
    subjectPrefix: optional(text),
    now: optional(callback),
    name: optional(text),
  }),
}));
export const standardOutput = /* @__PURE__ */ guarded('standardOutput', open.standardOutput, () => ({
  options: shape('options', {
    write: callback,
    lang: optional(lang),
    format: optional(oneOf('text', 'json')),
    name: optional(text),
  }),
}));
export const webhook = /* @__PURE__ */ guarded('webhook', open.webhook, () => ({
  options: shape('options', {
    url: either(
      'an address',
      text,
      kind('a URL', (value) => value instanceof URL),
    ),
    secret: optional(secrets),
    headers: optional(object),
    fetch: optional(callback),
    now: optional(callback),
    name: optional(text),
  }),
}));
export const verifyWebhook = /* @__PURE__ */ guarded('verifyWebhook', open.verifyWebhook, () => ({
  body: either('the body as it came: a string or bytes', text, kind('bytes', ArrayBuffer.isView)),
  headers: object,
  secrets,
  now: instant,
  tolerance: optional(milliseconds),
}));
export const DeliveryError = /* @__PURE__ */ guardedClass('DeliveryError', open.DeliveryError, () => ({
  text: bilingual,
  cause: anything,
}));
