/** The pages over a register, as a handler of requests. */

export { newToken } from './access/secrets.ts';
export { createSite, type Site } from './site.tsx';
export type { SiteOptions } from './site-options.ts';
