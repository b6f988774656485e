/** The ways in which notices go out. What one does not import costs nothing: mail is loaded with the first message. */

export type { Contact, Contacts } from '../agreement/contact.ts';
export type { Notice, NoticeKind, NoticeWords } from '../agreement/notice.ts';
export type { Channel, Parcel } from './channel.ts';
export { type CommandOptions, command } from './command.ts';
export { DeliveryError } from './delivery-error.ts';
export { type MailMessage, type MailOptions, type MailTransport, type MailWay, mail } from './mail.ts';
export type { Secrets } from './signature.ts';
export { type StandardOutputOptions, standardOutput } from './standard-output.ts';
export {
  verifyWebhook,
  type WebhookFault,
  type WebhookHeaders,
  type WebhookVerdict,
  webhookTolerance,
} from './verify-webhook.ts';
export { type WebhookOptions, webhook } from './webhook.ts';
